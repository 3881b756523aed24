package dev.pandawatch.sandbox;

/// In the order in which the server lists them.
enum TraceStatus {
    PENDING,
    RUNNING,
    COMPLETED,
    ERROR
}
