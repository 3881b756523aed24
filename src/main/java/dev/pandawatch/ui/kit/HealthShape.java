package dev.pandawatch.ui.kit;

import java.util.Locale;

/// The thirteen shapes that tell a monitor's health apart without colour. [HealthIcon] draws them.
public enum HealthShape {
    HEALTHY,
    RUNNING,
    DEGRADED,
    FAILING,
    NO_VERDICT,
    UNVERIFIED,
    QUIET,
    LATE,
    STALLED,
    NEVER_RAN,
    PAUSED,
    DEAD,
    UNREADABLE;

    /// The style class of the icon, and of the word beside it: `no-verdict`.
    public String styleClass() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
