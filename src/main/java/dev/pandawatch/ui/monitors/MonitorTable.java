package dev.pandawatch.ui.monitors;

import dev.pandawatch.run.EvalRun;
import dev.pandawatch.ui.monitors.SortOrder.Column;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseButton;

/// Ties the table to the view-model: rows, order and selection both ways, widths by [ColumnFit].
final class MonitorTable {
    private static final double SCROLL_BAR = 12;
    private static final String NUMBER = "number";
    private static final int FEW = 50;

    private final TableView<ListRow> table;
    private final MonitorListViewModel list;
    private final RowWords words;
    private final RowTips tips;
    private final ObservableList<ListRow> items = FXCollections.observableArrayList();
    private final Map<Column, TableColumn<ListRow, RowCell.Seen>> columns = new EnumMap<>(Column.class);
    private boolean updating;
    private boolean metricsNamed;

    MonitorTable(TableView<ListRow> table, MonitorListViewModel list, RowWords words) {
        this.table = table;
        this.list = list;
        this.words = words;
        this.tips = new RowTips(words);
    }

    /// @param open called with a line that is clicked twice
    /// @param whatToDo called with the key of an unreadable line
    void start(ObservableValue<? extends Number> zoom, Consumer<ListRow> open, Consumer<String> whatToDo) {
        for (Column column : Column.values()) {
            columns.put(column, tableColumn(column));
        }
        table.getColumns().setAll(columns.values());
        table.setRowFactory(_ -> line(open, whatToDo));
        table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        table.setItems(items);
        table.setSortPolicy(_ -> {
            sort();
            return true;
        });
        updating = true;
        table.getSortOrder().setAll(List.of(column(Column.HEALTH)));
        updating = false;
        list.rowsProperty().subscribe(this::show);
        list.selectedProperty().subscribe(_ -> select());
        table.getSelectionModel().selectedItemProperty().subscribe(item -> {
            if (!updating) {
                list.select(item == null ? null : item.key());
            }
        });
        table.widthProperty().subscribe(_ -> fit(zoom.getValue().doubleValue()));
        zoom.subscribe(_ -> fit(zoom.getValue().doubleValue()));
    }

    private ListLine line(Consumer<ListRow> open, Consumer<String> whatToDo) {
        ListLine line = new ListLine(words, whatToDo);
        line.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2 && click.getButton() == MouseButton.PRIMARY && !line.isEmpty()) {
                open.accept(line.getItem());
            }
        });
        return line;
    }

    private TableColumn<ListRow, RowCell.Seen> column(Column column) {
        return Objects.requireNonNull(columns.get(column));
    }

    private TableColumn<ListRow, RowCell.Seen> tableColumn(Column column) {
        TableColumn<ListRow, RowCell.Seen> made = new TableColumn<>(words.column(column));
        made.setId(column.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-column");
        made.setUserData(column);
        made.setReorderable(false);
        made.setCellFactory(_ -> new RowCell(face(column), row -> tips.of(column, row)));
        switch (column) {
            case LAST_RUN, NEXT_RUN ->
                made.setCellValueFactory(cell -> list.nowProperty().map(at -> new RowCell.Seen(cell.getValue(), at)));
            case SAMPLING, UNITS, METRICS -> {
                made.getStyleClass().add(NUMBER);
                made.setCellValueFactory(MonitorTable::still);
            }
            case HEALTH -> {
                made.getStyleClass().add("first");
                made.setCellValueFactory(MonitorTable::still);
            }
            case NAME, CADENCE, FIRINGS, CREATED -> made.setCellValueFactory(MonitorTable::still);
        }
        return made;
    }

    private static ObservableValue<RowCell.Seen> still(TableColumn.CellDataFeatures<ListRow, RowCell.Seen> cell) {
        return new ReadOnlyObjectWrapper<>(new RowCell.Seen(cell.getValue(), null));
    }

    private Face face(Column column) {
        return switch (column) {
            case HEALTH -> Face.Health.of(words);
            case NAME -> Face.Name.of(words);
            case CADENCE -> Face.Cadence.of();
            case LAST_RUN -> Face.Lines.of(this::lastRun);
            case FIRINGS -> Face.Firings.of();
            case NEXT_RUN -> Face.Lines.of(this::nextRun);
            case SAMPLING -> Face.Text.of(row -> words.sampling(row.monitor().samplingRate()));
            case UNITS -> Face.Text.of(row -> words.number(row.units()));
            case METRICS -> Face.Text.of(this::metrics);
            case CREATED -> Face.Text.of(row -> words.date(row.monitor().createdAt()));
        };
    }

    private Face.Said lastRun(MonitorRow row) {
        EvalRun run = row.lastRun();
        String style = run == null
                ? "absent"
                : OutcomeWords.shape(row.past().outcomeOf(run)).styleClass();
        return new Face.Said(words.lastRun(row), words.lastRunDistance(row), style);
    }

    private Face.Said nextRun(MonitorRow row) {
        return new Face.Said(
                words.nextRuns().distance(row.next()),
                words.nextRuns().moment(row.next()),
                NextRunWords.style(row.next()));
    }

    private String metrics(MonitorRow row) {
        List<String> names = row.monitor().metricNames();
        return metricsNamed ? words.list(names) : String.valueOf(names.size());
    }

    private void sort() {
        if (updating) {
            return;
        }
        list.sortBy(table.getSortOrder().stream()
                .findFirst()
                .map(column -> new SortOrder(
                        (Column) column.getUserData(), column.getSortType() == TableColumn.SortType.ASCENDING))
                .orElse(SortOrder.URGENCY));
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

    private void fit(double zoom) {
        Map<Column, Double> widths = ColumnFit.of(table.getWidth() / zoom - SCROLL_BAR, Arrangement.USUAL);
        boolean named = ColumnFit.namesMetrics(widths);
        columns.forEach((column, tableColumn) -> {
            Double width = widths.get(column);
            tableColumn.setVisible(width != null);
            if (width != null) {
                tableColumn.setPrefWidth(width * zoom);
            }
        });
        if (named != metricsNamed) {
            metricsNamed = named;
            List<String> classes = column(Column.METRICS).getStyleClass();
            if (named) {
                classes.remove(NUMBER);
            } else {
                classes.add(NUMBER);
            }
            table.refresh();
        }
    }
}
