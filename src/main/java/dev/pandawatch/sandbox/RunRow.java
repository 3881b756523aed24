package dev.pandawatch.sandbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// A stored run: a copy of what its monitor was then, what it looks at, and how it goes.
///
/// @param number counts the runs of all projects, from 1; a signal knows by it which run judged it
/// @param monitorId null once the monitor is deleted (F77)
/// @param model resolved
/// @param targets ordinals of traces, or of the first traces of sessions; [Targets#NOBODY] for an id that nothing has
/// @param pairs as in an [Assignment]
record RunRow(
        UUID id,
        int number,
        UUID projectId,
        @Nullable UUID monitorId,
        @Nullable String name,
        Target target,
        List<String> metrics,
        ObjectNode filters,
        double samplingRate,
        String model,
        Instant createdAt,
        Targets targets,
        @Nullable Targets pairs,
        RunPlan plan) {
    RunRow {
        metrics = List.copyOf(metrics);
    }

    RunPlan.View at(Instant now) {
        return plan.at(now, targets.size());
    }

    Assignment assignment() {
        return new Assignment(metrics, targets, pairs);
    }

    /// The run after its monitor is gone.
    RunRow orphaned() {
        return with(null, plan);
    }

    RunRow with(RunPlan changed) {
        return with(monitorId, changed);
    }

    private RunRow with(@Nullable UUID monitor, RunPlan changed) {
        return new RunRow(
                id,
                number,
                projectId,
                monitor,
                name,
                target,
                metrics,
                filters,
                samplingRate,
                model,
                createdAt,
                targets,
                pairs,
                changed);
    }
}
