package dev.pandawatch.ui.cadence;

import dev.pandawatch.cadence.WeekPainting.Cell;
import java.time.DayOfWeek;
import java.util.Optional;
import javafx.geometry.Point2D;

/// Where the cells of a week lie.
///
/// @param width of the whole grid, in pixels
/// @param zoom 1 at 100 %
record WeekMetrics(double width, double zoom) {
    private static final double NAMES = 40;
    private static final double HEAD = 20;
    private static final double CELL = 19;
    private static final double GAP = 2;
    private static final int HOURS = 24;
    private static final int DAYS = 7;

    double left() {
        return Math.round(NAMES * zoom);
    }

    double top() {
        return Math.round(HEAD * zoom);
    }

    /// From the edge of one cell to that of the next.
    double pitch() {
        return Math.max(GAP * 2, (width - left()) / HOURS);
    }

    double rowPitch() {
        return Math.round((CELL + GAP) * zoom);
    }

    double gap() {
        return GAP;
    }

    double height() {
        return top() + DAYS * rowPitch();
    }

    double x(double hour) {
        return left() + hour * pitch();
    }

    double y(double day) {
        return top() + day * rowPitch();
    }

    /// Empty beside the cells.
    Optional<Cell> at(Point2D point) {
        int hour = (int) Math.floor((point.getX() - left()) / pitch());
        int day = (int) Math.floor((point.getY() - top()) / rowPitch());
        boolean inside = hour >= 0 && hour < HOURS && day >= 0 && day < DAYS;
        return inside ? Optional.of(new Cell(DayOfWeek.of(day + 1), hour)) : Optional.empty();
    }
}
