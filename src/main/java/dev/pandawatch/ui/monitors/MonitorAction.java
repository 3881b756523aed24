package dev.pandawatch.ui.monitors;

/// What a person can have done to a monitor.
public enum MonitorAction {
    RUN_NOW,
    PAUSE,
    RESUME,
    DELETE
}
