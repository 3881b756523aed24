package dev.pandawatch.sandbox;

import java.util.List;

/// The traces that bear the same session id.
///
/// @param traces all of them, oldest first, never empty
record SessionRow(String id, List<TraceRow> traces) {
    SessionRow {
        traces = List.copyOf(traces);
    }

    /// What a run refers to.
    int ordinal() {
        return traces.getFirst().ordinal();
    }
}
