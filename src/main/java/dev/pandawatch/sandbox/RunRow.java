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
/// @param targets ordinals of traces, or of the first traces of sessions
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
        RunPlan plan) {
    RunRow {
        metrics = List.copyOf(metrics);
    }

    RunPlan.View at(Instant now) {
        return plan.at(now, targets.size());
    }

    /// The run after its monitor is gone.
    RunRow orphaned() {
        return new RunRow(
                id,
                number,
                projectId,
                null,
                name,
                target,
                metrics,
                filters,
                samplingRate,
                model,
                createdAt,
                targets,
                plan);
    }
}
