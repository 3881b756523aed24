package dev.pandawatch.ui.monitors;

import dev.pandawatch.run.EvalRun;
import dev.pandawatch.ui.monitors.SortOrder.Column;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseEvent;

/// Ties the columns of the table to the view-model: which there are, their order, widths and sort, both ways.
final class MonitorColumns {
    private static final double SCROLL_BAR = 12;
    private static final String NUMBER = "number";

    /// What a column has that nobody gave a width; its header would then fit it to the content.
    private static final double NOBODYS_WIDTH = 80;

    private final TableView<ListRow> table;
    private final MonitorListViewModel list;
    private final ColumnsViewModel model;
    private final RowWords words;
    private final RowTips tips;
    private final Map<Column, TableColumn<ListRow, RowCell.Seen>> columns = new EnumMap<>(Column.class);
    private double zoom = 1;
    private boolean updating;
    private boolean metricsNamed;

    MonitorColumns(TableView<ListRow> table, MonitorListViewModel list, ColumnsViewModel model, RowWords words) {
        this.table = table;
        this.list = list;
        this.model = model;
        this.words = words;
        this.tips = new RowTips(words);
    }

    /// To be called when the table has its items: it forgets its sort when it gets others.
    void start(ObservableValue<? extends Number> zooming) {
        for (Column column : Column.values()) {
            TableColumn<ListRow, RowCell.Seen> made = tableColumn(column);
            made.setContextMenu(new ColumnMenu(model, words).context());
            columns.put(column, made);
        }
        table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        updating = true; // the policy is tried out when it is set
        table.setSortPolicy(_ -> {
            sorted();
            return true;
        });
        updating = false;
        model.arrangementProperty().subscribe(this::arrange);
        model.fitProperty().subscribe(_ -> fit());
        table.getColumns().addListener((InvalidationListener) _ -> reordered());
        // when the drag has ended: meanwhile the other columns stay where they are
        table.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> resized());
        Runnable measure = () -> {
            zoom = zooming.getValue().doubleValue();
            model.roomProperty().set(table.getWidth() / zoom - SCROLL_BAR);
            fit();
        };
        table.widthProperty().subscribe(measure);
        zooming.subscribe(measure);
    }

    private TableColumn<ListRow, RowCell.Seen> column(Column column) {
        return Objects.requireNonNull(columns.get(column));
    }

    private static Column of(TableColumnBase<?, ?> column) {
        return (Column) column.getUserData();
    }

    private TableColumn<ListRow, RowCell.Seen> tableColumn(Column column) {
        TableColumn<ListRow, RowCell.Seen> made = new TableColumn<>(words.column(column));
        made.setId(column.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-column");
        made.setUserData(column);
        made.setCellFactory(_ -> new RowCell(face(column), row -> tips.of(column, row)));
        switch (column) {
            case LAST_RUN, NEXT_RUN ->
                made.setCellValueFactory(cell -> list.nowProperty().map(at -> new RowCell.Seen(cell.getValue(), at)));
            case SAMPLING, UNITS, METRICS -> {
                made.getStyleClass().add(NUMBER);
                made.setCellValueFactory(MonitorColumns::still);
            }
            case HEALTH, NAME, CADENCE, FIRINGS, CREATED -> made.setCellValueFactory(MonitorColumns::still);
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

    private void arrange(Arrangement wanted) {
        updating = true;
        List<TableColumn<ListRow, RowCell.Seen>> order =
                wanted.order().stream().map(this::column).toList();
        if (!table.getColumns().equals(order)) {
            table.getColumns().setAll(order);
        }
        TableColumn<ListRow, RowCell.Seen> sorted = column(wanted.sort().column());
        sorted.setSortType(
                wanted.sort().ascending() ? TableColumn.SortType.ASCENDING : TableColumn.SortType.DESCENDING);
        if (!table.getSortOrder().equals(List.of(sorted))) {
            table.getSortOrder().setAll(List.of(sorted));
        }
        updating = false;
        if (!list.order().equals(wanted.sort())) {
            list.sortBy(wanted.sort());
        }
    }

    private void sorted() {
        if (!updating) {
            model.sortBy(table.getSortOrder().stream()
                    .findFirst()
                    .map(column -> new SortOrder(of(column), column.getSortType() == TableColumn.SortType.ASCENDING))
                    .orElse(SortOrder.URGENCY));
        }
    }

    private void reordered() {
        if (!updating && table.getColumns().size() == columns.size()) {
            model.order(table.getColumns().stream().map(MonitorColumns::of).toList());
        }
    }

    private void resized() {
        for (Map.Entry<Column, Double> fitted : model.fitProperty().get().entrySet()) {
            TableColumn<?, ?> column = column(fitted.getKey());
            if (Math.abs(column.getWidth() - column.getPrefWidth()) > 1) {
                model.resize(fitted.getKey(), column.getWidth() / zoom);
                column.setPrefWidth(column.getWidth());
            }
        }
    }

    private void fit() {
        Map<Column, Double> widths = model.fitProperty().get();
        columns.forEach((column, tableColumn) -> {
            Double width = widths.get(column);
            tableColumn.setVisible(width != null);
            if (width != null) {
                double wanted = width * zoom;
                tableColumn.setPrefWidth(wanted == NOBODYS_WIDTH ? wanted + 0.5 : wanted);
            }
        });
        Column first = model.arrangementProperty().get().order().stream()
                .filter(widths::containsKey)
                .findFirst()
                .orElseThrow();
        columns.forEach((column, tableColumn) -> mark(tableColumn, "first", column == first));
        boolean named = ColumnFit.namesMetrics(widths);
        if (named != metricsNamed) {
            metricsNamed = named;
            mark(column(Column.METRICS), NUMBER, !named);
            table.refresh();
        }
    }

    private static void mark(TableColumn<?, ?> column, String styleClass, boolean marked) {
        column.getStyleClass().removeAll(styleClass);
        if (marked) {
            column.getStyleClass().add(styleClass);
        }
    }
}
