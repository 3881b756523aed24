package dev.pandawatch.gateway;

import dev.pandawatch.monitor.Target;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which scores of a project are wanted. What is `null` does not matter; all else is exact, and all of it must hold.
///
/// @param level scores of traces, or of sessions
/// @param targetId of the trace or session
/// @param status SUCCESS, FAILED or PENDING
/// @param from when they were made, inclusive
/// @param to exclusive
public record ScoreSelection(
        Target level,
        @Nullable String runId,
        @Nullable String targetId,
        @Nullable String metric,
        @Nullable String status,
        @Nullable Instant from,
        @Nullable Instant to) {

    public static ScoreSelection all(Target level) {
        return new ScoreSelection(level, null, null, null, null, null, null);
    }

    public static ScoreSelection ofRun(Target level, String runId) {
        return new ScoreSelection(level, runId, null, null, null, null, null);
    }

    public ScoreSelection ofTarget(String id) {
        return new ScoreSelection(level, runId, id, metric, status, from, to);
    }

    public ScoreSelection ofMetric(String name) {
        return new ScoreSelection(level, runId, targetId, name, status, from, to);
    }

    /// Only those without a value.
    public ScoreSelection failed() {
        return new ScoreSelection(level, runId, targetId, metric, "FAILED", from, to);
    }

    /// Only those made in `[since, until)`.
    public ScoreSelection between(@Nullable Instant since, @Nullable Instant until) {
        return new ScoreSelection(level, runId, targetId, metric, status, since, until);
    }
}
