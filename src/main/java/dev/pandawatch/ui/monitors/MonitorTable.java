package dev.pandawatch.ui.monitors;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseButton;

/// Ties the rows of the table to the view-model, and the selection both ways.
final class MonitorTable {
    private static final int FEW = 50;

    private final TableView<ListRow> table;
    private final MonitorListViewModel list;
    private final LineLook look;
    private final ObservableList<ListRow> items = FXCollections.observableArrayList();
    private boolean updating;

    MonitorTable(TableView<ListRow> table, MonitorListViewModel list, LineLook look) {
        this.table = table;
        this.list = list;
        this.look = look;
    }

    /// @param open called with a line that is clicked twice
    /// @param whatToDo called with the key of an unreadable line
    void start(Consumer<ListRow> open, Consumer<String> whatToDo) {
        table.setRowFactory(_ -> line(open, whatToDo));
        table.setItems(items);
        list.rowsProperty().subscribe(this::show);
        list.nowProperty().subscribe(look::changed);
        list.selectedProperty().subscribe(_ -> select());
        table.getSelectionModel().selectedItemProperty().subscribe(item -> {
            if (!updating) {
                list.select(item == null ? null : item.key());
            }
        });
    }

    private ListLine line(Consumer<ListRow> open, Consumer<String> whatToDo) {
        ListLine line = new ListLine(look, whatToDo);
        line.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2 && click.getButton() == MouseButton.PRIMARY && !line.isEmpty()) {
                open.accept(line.getItem());
            }
        });
        return line;
    }

    /// Changes as little as can be: a few rows are replaced one by one, where they stand.
    private void show(List<ListRow> fresh) {
        updating = true;
        List<Integer> changed = items.size() == fresh.size() ? changedPlaces(fresh) : List.of();
        if (items.size() == fresh.size() && changed.size() <= FEW) {
            changed.forEach(place -> items.set(place, fresh.get(place)));
        } else {
            items.setAll(fresh);
        }
        updating = false;
        select();
    }

    /// At most one more than [#FEW].
    private List<Integer> changedPlaces(List<ListRow> fresh) {
        return IntStream.range(0, fresh.size())
                .filter(place -> !items.get(place).equals(fresh.get(place)))
                .limit(FEW + 1)
                .boxed()
                .toList();
    }

    private void select() {
        ListRow wanted = list.selectedProperty().get();
        int place = wanted == null ? -1 : items.indexOf(wanted);
        updating = true;
        if (place < 0) {
            table.getSelectionModel().clearSelection();
        } else if (table.getSelectionModel().getSelectedIndex() != place) {
            table.getSelectionModel().clearAndSelect(place);
        }
        updating = false;
    }
}
