package dev.pandawatch.ui.kit;

/// What became of one firing, as [FiringMarks] draws it.
public enum FiringMark {
    CLEAN,
    DEGRADED,
    FAILED,
    NO_VERDICT,
    /// It ended well as far as is known, and that was not checked yet.
    UNVERIFIED,
    DID_NOT_RUN,
    RUNNING,
    LATE,
    UPCOMING,
    NOT_YET
}
