package dev.pandawatch.ui.monitors;

import dev.pandawatch.ui.monitors.SortOrder.Column;

/// Where a column stands in every line, in pixels.
///
/// @param first whether no other stands left of it; the edge of the window then needs more room
/// @param number whether its text stands at the right
record Slot(Column column, double left, double width, boolean first, boolean number) {
    double right() {
        return left + width;
    }
}
