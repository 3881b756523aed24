package dev.pandawatch.filter;

/// What of a project a monitor evaluates. An instance is always sound: it holds only keys that its target knows, with
/// values that the server reads as they are meant.
public sealed interface MonitorFilter permits TraceFilter, SessionFilter {

    /// The filter as it is sent: no empty entries (F55), real booleans (F56), dates with an offset (F54).
    FilterDocument toDocument();
}
