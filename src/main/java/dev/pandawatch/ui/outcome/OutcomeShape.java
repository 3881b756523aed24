package dev.pandawatch.ui.outcome;

import dev.pandawatch.run.MonitorHealth;
import dev.pandawatch.run.RunOutcome;
import dev.pandawatch.ui.kit.HealthShape;

/// The shape for a run or a monitor.
public final class OutcomeShape {
    private OutcomeShape() {}

    /// Nothing that was not judged is [HealthShape#HEALTHY].
    public static HealthShape of(RunOutcome outcome) {
        return switch (outcome) {
            case RunOutcome.Pending _, RunOutcome.Running _, RunOutcome.FailedForNow _ -> HealthShape.RUNNING;
            case RunOutcome.Clean _ -> HealthShape.HEALTHY;
            case RunOutcome.Unverified _ -> HealthShape.UNVERIFIED;
            case RunOutcome.NoVerdict _ -> HealthShape.NO_VERDICT;
            case RunOutcome.Degraded _ -> HealthShape.DEGRADED;
            case RunOutcome.AllFailed _, RunOutcome.Failed _, RunOutcome.Stuck _ -> HealthShape.FAILING;
            case RunOutcome.Nothing _, RunOutcome.Unknown _ -> HealthShape.NEVER_RAN;
        };
    }

    public static HealthShape of(MonitorHealth.State state) {
        return switch (state) {
            case FAILING -> HealthShape.FAILING;
            case STALLED -> HealthShape.STALLED;
            case UNREADABLE -> HealthShape.UNREADABLE;
            case DEAD -> HealthShape.DEAD;
            case NO_VERDICT -> HealthShape.NO_VERDICT;
            case QUIET -> HealthShape.QUIET;
            case LATE -> HealthShape.LATE;
            case DEGRADED -> HealthShape.DEGRADED;
            case UNVERIFIED -> HealthShape.UNVERIFIED;
            case RUNNING -> HealthShape.RUNNING;
            case HEALTHY -> HealthShape.HEALTHY;
            case NEVER_RAN, UNKNOWN -> HealthShape.NEVER_RAN;
            case PAUSED -> HealthShape.PAUSED;
        };
    }
}
