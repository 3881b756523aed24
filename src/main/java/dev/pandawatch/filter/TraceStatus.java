package dev.pandawatch.filter;

/// The states of a trace, spelt as the server spells them; it matches them exactly, in upper case (F51).
public enum TraceStatus {
    PENDING,
    RUNNING,
    COMPLETED,
    ERROR
}
