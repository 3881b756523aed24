package dev.pandawatch.ui.kit;

/// What became of one firing, as [FiringMarks] draws it.
public enum FiringMark {
    CLEAN,
    DEGRADED,
    FAILED,
    NO_VERDICT,
    DID_NOT_RUN,
    RUNNING,
    BY_HAND,
    LATE,
    UPCOMING,
    NOT_YET
}
