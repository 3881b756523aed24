package dev.pandawatch.cadence;

/// Which of two restricted day fields lets a run happen, where either is enough.
public enum DayReason {
    /// The weekday alone would not have it.
    DAY_OF_MONTH,
    /// The day of month alone would not have it.
    WEEKDAY,
    BOTH
}
