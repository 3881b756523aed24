package dev.pandawatch.ui.monitors;

import dev.pandawatch.ui.monitors.SortOrder.Column;
import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;

/// Moves and resizes one column step by step. Its menu stays open, so that a step can be taken again and again, and
/// each step says where the column stands or how wide it is.
final class ColumnSteps {
    /// In pixels at 100 %.
    private static final double WIDTH = 16;

    private final Column column;
    private final ColumnsViewModel model;
    private final RowWords words;
    private final Label left = new Label();
    private final Label right = new Label();
    private final Label wider = new Label();
    private final Label narrower = new Label();

    ColumnSteps(Column column, ColumnsViewModel model, RowWords words) {
        this.column = column;
        this.model = model;
        this.words = words;
    }

    List<MenuItem> items() {
        tell();
        return List.of(
                step("left", left, () -> model.move(column, -1)),
                step("right", right, () -> model.move(column, 1)),
                step("wider", wider, () -> model.widen(column, WIDTH)),
                step("narrower", narrower, () -> model.widen(column, -WIDTH)));
    }

    private MenuItem step(String id, Label label, Runnable taken) {
        CustomMenuItem item = new CustomMenuItem(label, false);
        item.setId(ColumnMenu.id(column) + "-" + id);
        item.setOnAction(_ -> {
            taken.run();
            tell();
            // the line of the menu has the focus, and does not see that its words have changed
            label.getParent().notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        });
        return item;
    }

    private void tell() {
        List<Column> shown = model.shown();
        int place = shown.indexOf(column) + 1;
        long width = Math.round(model.width(column));
        left.setText(words.messages().text("monitors.columns.left", place, shown.size()));
        right.setText(words.messages().text("monitors.columns.right", place, shown.size()));
        wider.setText(words.messages().text("monitors.columns.wider", width));
        narrower.setText(words.messages().text("monitors.columns.narrower", width));
    }
}
