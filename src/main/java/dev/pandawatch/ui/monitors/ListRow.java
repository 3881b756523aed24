package dev.pandawatch.ui.monitors;

/// A line of the list.
public sealed interface ListRow permits MonitorRow, UnreadableRow {

    /// What stays the same while the line changes.
    String key();

    RowHealth health();
}
