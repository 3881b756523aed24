package dev.pandawatch.ui.monitors;

/// A place of the server's list at which it answers 500 (F71). Nothing can be known of the monitor there, so it matches
/// every search and every choice but that of another health.
///
/// @param place counted from 1, in the server's order, newest first
/// @param total how many monitors there are in all, this one included
public record UnreadableRow(int place, int total) implements ListRow {
    @Override
    public String key() {
        return "place " + place;
    }

    @Override
    public RowHealth health() {
        return RowHealth.UNREADABLE;
    }
}
