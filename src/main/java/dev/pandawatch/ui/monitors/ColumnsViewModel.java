package dev.pandawatch.ui.monitors;

import dev.pandawatch.async.Outcome;
import dev.pandawatch.async.Recomputation;
import dev.pandawatch.async.UiTasks;
import dev.pandawatch.settings.ColumnLayout;
import dev.pandawatch.settings.ColumnShelf;
import dev.pandawatch.ui.monitors.SortOrder.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;

/// Which columns the person wants in the list, where and how wide, and which of them there is room for. Every change is
/// kept. UI thread only.
public final class ColumnsViewModel {
    private final Recomputation<ColumnLayout> keeping;
    private final ReadOnlyObjectWrapper<Arrangement> arrangement =
            new ReadOnlyObjectWrapper<>(this, "arrangement", Arrangement.USUAL);
    private final DoubleProperty room = new SimpleDoubleProperty(this, "room");
    private final ReadOnlyObjectWrapper<Map<Column, Double>> fit = new ReadOnlyObjectWrapper<>(this, "fit", Map.of());
    private boolean changed;

    /// @param shelf read once, in the background; a change made before the answer wins over it
    public ColumnsViewModel(ColumnShelf shelf, UiTasks tasks) {
        this.keeping = new Recomputation<>(
                tasks,
                () -> {
                    ColumnLayout layout = arrangement.get().layout();
                    return () -> {
                        shelf.write(layout);
                        return layout;
                    };
                },
                _ -> {});
        fit.bind(Bindings.createObjectBinding(() -> ColumnFit.of(room.get(), arrangement.get()), room, arrangement));
        tasks.run(shelf::read, outcome -> {
            if (!changed && outcome instanceof Outcome.Done<ColumnLayout>(var kept)) {
                arrangement.set(Arrangement.of(kept));
            }
        });
    }

    void show(Column column, boolean shown) {
        change(arrangement.get().with(column, shown));
    }

    /// @param order all columns from left to right, also those that are not shown
    void order(List<Column> order) {
        change(arrangement.get().with(order));
    }

    /// @param width in pixels at 100 %
    void resize(Column column, double width) {
        change(arrangement.get().with(column, width));
    }

    /// Moves a column that is shown past others that are shown; it stops at either end.
    ///
    /// @param places to the right, negative to the left
    void move(Column column, int places) {
        List<Column> shown = shown();
        Column other = shown.get(Math.clamp(shown.indexOf(column) + (long) places, 0, shown.size() - 1));
        if (other != column) {
            List<Column> order = new ArrayList<>(arrangement.get().order());
            order.remove(column);
            order.add(order.indexOf(other) + (places > 0 ? 1 : 0), column);
            order(order);
        }
    }

    /// Makes a column that is shown wider than it stands there.
    ///
    /// @param by pixels at 100 %, negative to make it narrower
    void widen(Column column, double by) {
        resize(column, width(column) + by);
    }

    void sortBy(SortOrder sort) {
        change(arrangement.get().with(sort));
    }

    /// Order, widths, sort and what is shown as they were at first.
    void reset() {
        change(Arrangement.USUAL);
    }

    private void change(Arrangement next) {
        if (!next.equals(arrangement.get())) {
            changed = true;
            arrangement.set(next);
            keeping.start();
        }
    }

    ReadOnlyObjectProperty<Arrangement> arrangementProperty() {
        return arrangement.getReadOnlyProperty();
    }

    /// How wide the list is, in pixels at 100 %.
    DoubleProperty roomProperty() {
        return room;
    }

    /// The columns that are wanted and have room, each with its width in pixels at 100 %.
    ReadOnlyObjectProperty<Map<Column, Double>> fitProperty() {
        return fit.getReadOnlyProperty();
    }

    /// The columns that are wanted and have room, from left to right.
    List<Column> shown() {
        return arrangement.get().order().stream().filter(fit.get()::containsKey).toList();
    }

    /// How wide it stands there, in pixels at 100 %; 0 if it does not.
    double width(Column column) {
        return fit.get().getOrDefault(column, 0.0);
    }

    /// Whether the person wants it, but the list is too narrow.
    boolean lacksRoom(Column column) {
        return !arrangement.get().hidden().contains(column) && !fit.get().containsKey(column);
    }
}
