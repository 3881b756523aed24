package dev.pandawatch.ui.monitors;

/// What stands where the rows are.
public enum ListState {
    /// Nothing is known yet, and too little time has passed to say so.
    SOON,
    LOADING,
    /// Nothing is known, and the server does not answer.
    FAILED,
    /// The project has no monitors.
    NONE_YET,
    /// There are monitors, but none as wanted.
    NO_MATCH,
    ROWS
}
