package dev.pandawatch.run;

import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.monitor.Target;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One eval run as the server keeps it, every value as it came (F100).
///
/// @param name `null` for some manual runs
/// @param status PENDING, RUNNING, COMPLETED or FAILED; says nothing about the scores, see [RunOutcome]
/// @param totalTargets how many traces or sessions it evaluates
/// @param evaluatedCount finished targets, whatever their scores
/// @param failedCount failed *scores*: up to targets × metrics (F106)
/// @param createdAt when it was queued; there is no start
/// @param filters a snapshot of the monitor's; a retry names its origin in `retry_of` (F103)
/// @param model as the server resolved it
/// @param monitorId `null` for manual runs, retries, and runs whose monitor was deleted
public record EvalRun(
        String id,
        @Nullable String name,
        String status,
        String targetType,
        List<String> metricNames,
        int totalTargets,
        int evaluatedCount,
        int failedCount,
        @Nullable Instant createdAt,
        @Nullable Instant completedAt,
        FilterDocument filters,
        double samplingRate,
        @Nullable String model,
        @Nullable MonitorId monitorId,
        @Nullable String errorMessage,
        Map<String, @Nullable Object> unknown) {

    public EvalRun {
        metricNames = List.copyOf(metricNames);
        unknown = FilterDocument.frozenMap(unknown);
    }

    /// How many scores the run makes, and so how many units it is billed: targets × metrics, duplicates included.
    public long units() {
        return (long) totalTargets * metricNames.size();
    }

    /// In whose list of runs it stands; what is not of sessions is taken for traces.
    public Target target() {
        return targetType.equals(Target.SESSION.name()) ? Target.SESSION : Target.TRACE;
    }

    public boolean finished() {
        return status.equals("COMPLETED") || status.equals("FAILED");
    }
}
