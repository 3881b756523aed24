package dev.pandawatch.ui.monitors;

import dev.pandawatch.run.MonitorHealth;
import dev.pandawatch.ui.kit.HealthShape;

/// The health of a line of the list, the most urgent first, what needs nobody last.
public enum RowHealth {
    FAILING(HealthShape.FAILING),
    STALLED(HealthShape.STALLED),
    /// The server cannot read this monitor (F71).
    UNREADABLE(HealthShape.UNREADABLE),
    DEAD(HealthShape.DEAD),
    NO_VERDICT(HealthShape.NO_VERDICT),
    QUIET(HealthShape.QUIET),
    LATE(HealthShape.LATE),
    DEGRADED(HealthShape.DEGRADED),
    UNVERIFIED(HealthShape.UNVERIFIED),
    RUNNING(HealthShape.RUNNING),
    HEALTHY(HealthShape.HEALTHY),
    NEVER_RAN(HealthShape.NEVER_RAN),
    UNKNOWN(HealthShape.NEVER_RAN),
    PAUSED(HealthShape.PAUSED);

    private final HealthShape shape;

    RowHealth(HealthShape shape) {
        this.shape = shape;
    }

    public HealthShape shape() {
        return shape;
    }

    static RowHealth of(MonitorHealth health) {
        return switch (health.state()) {
            case FAILING -> FAILING;
            case STALLED -> STALLED;
            case UNREADABLE -> UNREADABLE;
            case DEAD -> DEAD;
            case NO_VERDICT -> NO_VERDICT;
            case QUIET -> QUIET;
            case LATE -> LATE;
            case DEGRADED -> DEGRADED;
            case UNVERIFIED -> UNVERIFIED;
            case RUNNING -> RUNNING;
            case NEVER_RAN -> NEVER_RAN;
            case HEALTHY -> HEALTHY;
            case PAUSED -> PAUSED;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
