package dev.pandawatch.run;

import dev.pandawatch.monitor.Monitor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a monitor fares, in one word: the most urgent of what its last run and its next one say.
///
/// The constants stand in the order of urgency.
public enum MonitorHealth {
    /// Its last run broke off or every score failed.
    FAILING,
    /// Over two ticks late.
    STALLED,
    /// Active, but can never run again.
    DEAD,
    /// It fired since its last run, and no run came of it. Inferred: the server keeps no record of such a firing (F42),
    /// and
    /// a pause or an edit of the schedule in between looks the same.
    QUIET,
    /// Over one tick late.
    LATE,
    /// Some scores of the last run failed.
    DEGRADED,
    /// A session run without failed scores: the server does not say whether anything was judged (F113).
    UNVERIFIED,
    /// A run is pending or under way.
    RUNNING,
    /// It has not run yet.
    NEVER_RAN,
    /// Its last run was clean, and the next one is not late.
    HEALTHY,
    PAUSED,
    /// It ran, but its last run is not known: deleted, or not read yet (F78).
    UNKNOWN;

    /// The health of `monitor` at `now` on the server's clock.
    ///
    /// @param lastRun the run that it names as its last, `null` if that is not known
    public static MonitorHealth of(Monitor monitor, @Nullable EvalRun lastRun, Instant now) {
        if (lastRun != null && !lastRun.finished()) {
            return RUNNING;
        }
        if (!monitor.active()) {
            return PAUSED;
        }
        MonitorHealth past = Silence.of(monitor, now) ? QUIET : ofPast(monitor, lastRun);
        MonitorHealth coming = ofComing(NextRun.of(monitor, now));
        return past.compareTo(coming) < 0 ? past : coming == HEALTHY ? past : coming;
    }

    private static MonitorHealth ofPast(Monitor monitor, @Nullable EvalRun lastRun) {
        if (lastRun == null) {
            return monitor.lastRunAt() == null ? NEVER_RAN : UNKNOWN;
        }
        return switch (RunOutcome.of(lastRun)) {
            case RunOutcome.Pending _, RunOutcome.Running _ -> RUNNING;
            case RunOutcome.Clean _ -> HEALTHY;
            case RunOutcome.Unverified _ -> UNVERIFIED;
            case RunOutcome.Degraded _ -> DEGRADED;
            case RunOutcome.AllFailed _, RunOutcome.Failed _ -> FAILING;
            case RunOutcome.Nothing _, RunOutcome.Unknown _ -> UNKNOWN;
        };
    }

    private static MonitorHealth ofComing(NextRun next) {
        return switch (next) {
            case NextRun.Stalled _ -> STALLED;
            case NextRun.Never _ -> DEAD;
            case NextRun.Late _ -> LATE;
            case NextRun.Expected _, NextRun.Due _, NextRun.Paused _, NextRun.Unknown _ -> HEALTHY;
        };
    }
}
