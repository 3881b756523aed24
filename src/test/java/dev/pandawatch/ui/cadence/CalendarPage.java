package dev.pandawatch.ui.cadence;

import dev.pandawatch.cadence.Shape;
import dev.pandawatch.ui.kit.Screen;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;

/// What a person sees of the calendar and can do there.
record CalendarPage(Screen screen) {

    CalendarPage turnTo(Shape shape) {
        screen.robot().clickOn("#shape_" + shape.name().toLowerCase(Locale.ROOT));
        return this;
    }

    /// Presses one value of a section.
    CalendarPage press(String section, int key) {
        screen.robot().clickOn("#" + section + key);
        return this;
    }

    /// Presses what is wanted and is not chosen yet, then lets go of the rest.
    CalendarPage only(String section, List<String> keys) {
        for (boolean wanted : new boolean[] {true, false}) {
            screen.robot().lookup("#" + section + " .cell").queryAllAs(ToggleButton.class).stream()
                    .filter(cell -> keys.contains(cell.getId().substring(section.length())) == wanted)
                    .filter(cell -> cell.isSelected() != wanted)
                    .map(cell -> "#" + cell.getId())
                    .toList()
                    .forEach(cell -> screen.robot().clickOn(cell));
        }
        return this;
    }

    /// Drags from one value of a section to another.
    CalendarPage drag(String section, int from, int to) {
        screen.robot().drag("#" + section + from).dropTo("#" + section + to);
        return this;
    }

    /// Paints on the grid of the week; weekdays from 0 for Monday.
    CalendarPage paint(int fromDay, int fromHour, int toDay, int toHour) {
        screen.robot().drag(cell(fromDay, fromHour)).dropTo(cell(toDay, toHour));
        return this;
    }

    private Point2D cell(int day, int hour) {
        WeekGrid grid = screen.robot().lookup("#weekGrid").queryAs(WeekGrid.class);
        return screen.call(() -> {
            WeekMetrics metrics = new WeekMetrics(grid.getWidth(), 1);
            return grid.localToScreen(metrics.x(hour + 0.5), metrics.y(day + 0.4));
        });
    }

    /// The keys of the chosen values of a section.
    Set<String> chosen(String section) {
        return screen.robot().lookup("#" + section + " .cell").queryAllAs(ToggleButton.class).stream()
                .filter(ToggleButton::isSelected)
                .map(Labeled::getText)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    boolean shows(String id) {
        return screen.robot()
                .lookup("#" + id)
                .tryQuery()
                .map(CalendarPage::isShown)
                .orElse(false);
    }

    private static boolean isShown(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
