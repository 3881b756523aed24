package dev.pandawatch.ui.monitors;

import dev.pandawatch.run.Firing;
import dev.pandawatch.ui.monitors.SortOrder.Column;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Goes from one to the next of the last firings of the selected row, as far as the list shows them. Ends where another
/// row is selected.
final class FiringWalk {
    private final MonitorListViewModel list;
    private final ColumnsViewModel columns;
    private final ReadOnlyObjectWrapper<@Nullable Step> step = new ReadOnlyObjectWrapper<>(this, "step", null);

    FiringWalk(MonitorListViewModel list, ColumnsViewModel columns) {
        this.list = list;
        this.columns = columns;
        list.selectedProperty().subscribe(this::follow);
        columns.fitProperty().subscribe(fit -> {
            if (!fit.containsKey(Column.FIRINGS)) {
                leave();
            }
        });
    }

    /// Where it stands.
    record Step(MonitorRow row, Firing firing) {
        /// Whether both are at the same firing, of which something else may be known by now.
        boolean isAt(Step other) {
            return row.key().equals(other.row.key()) && firing.due().equals(other.firing.due());
        }

        /// Of its mark, from the left.
        int place() {
            List<Firing> all = row.firings();
            return FiringWords.signs(row).size() - all.size() + all.indexOf(firing);
        }
    }

    /// `null` while it has not begun.
    ReadOnlyObjectProperty<@Nullable Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    boolean begun() {
        return step.get() != null;
    }

    /// Begins at the newest, or goes to the next older one if there is one. False if there is nothing to go through.
    boolean older() {
        return go(begun() ? -1 : 0);
    }

    /// Begins at the newest, or goes to the next newer one if there is one. False if there is nothing to go through.
    boolean newer() {
        return go(begun() ? 1 : 0);
    }

    /// If it has begun.
    boolean oldest() {
        return begun() && go(-firings().size());
    }

    /// If it has begun.
    boolean newest() {
        return begun() && go(firings().size());
    }

    /// Whether it had begun.
    boolean leave() {
        boolean left = begun();
        step.set(null);
        return left;
    }

    private List<Firing> firings() {
        boolean shown = columns.fitProperty().get().containsKey(Column.FIRINGS);
        return shown && list.selectedProperty().get() instanceof MonitorRow row ? row.firings() : List.of();
    }

    private boolean go(int steps) {
        List<Firing> all = firings();
        if (all.isEmpty() || !(list.selectedProperty().get() instanceof MonitorRow row)) {
            return false;
        }
        Step from = step.get();
        int place = from == null ? all.size() - 1 : all.indexOf(from.firing());
        Firing to = all.get(Math.clamp(place + steps, 0, all.size() - 1));
        step.set(new Step(row, to));
        return true;
    }

    /// A row that has changed has the same firing still, or the walk ends.
    private void follow(@Nullable ListRow selected) {
        Step from = step.get();
        if (from == null) {
            return;
        }
        step.set(
                selected instanceof MonitorRow row
                        ? row.firings().stream()
                                .map(firing -> new Step(row, firing))
                                .filter(from::isAt)
                                .findFirst()
                                .orElse(null)
                        : null);
    }
}
