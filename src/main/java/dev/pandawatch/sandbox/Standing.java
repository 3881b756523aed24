package dev.pandawatch.sandbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a monitor stands in its schedule.
///
/// @param nextRunAt null while paused, but not always: PATCH of the cadence and a trigger set it on a paused one
///     (F73, F75)
/// @param lastRunAt only runs move it, never a firing without one (F42)
record Standing(
        boolean paused,
        @Nullable Instant lastRunAt,
        @Nullable UUID lastRunId,
        @Nullable Instant nextRunAt) {

    /// A new monitor: active and never run.
    static Standing fresh(Instant nextRunAt) {
        return new Standing(false, null, null, nextRunAt);
    }

    Standing next(@Nullable Instant at) {
        return new Standing(paused, lastRunAt, lastRunId, at);
    }

    Standing pausedNow() {
        return new Standing(true, lastRunAt, lastRunId, null);
    }

    Standing resumed(Instant next) {
        return new Standing(false, lastRunAt, lastRunId, next);
    }

    /// After its last run was deleted (F78).
    Standing forgetting() {
        return new Standing(paused, lastRunAt, null, nextRunAt);
    }

    Standing ran(UUID run, Instant at) {
        return new Standing(paused, at, run, nextRunAt);
    }
}
