package dev.pandawatch.ui.monitors;

import dev.pandawatch.ui.monitors.SortOrder.Column;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

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
    private final LineLook look;
    private final Map<Column, TableColumn<ListRow, ListRow>> columns = new EnumMap<>(Column.class);
    private final Region arrow = new Region();
    private double zoom = 1;
    private boolean updating;
    private boolean metricsNamed;

    MonitorColumns(TableView<ListRow> table, MonitorListViewModel list, ColumnsViewModel model, LineLook look) {
        this.table = table;
        this.list = list;
        this.model = model;
        this.words = look.words();
        this.look = look;
    }

    /// To be called when the table has its items: it forgets its sort when it gets others.
    void start(ObservableValue<? extends Number> zooming) {
        for (Column column : Column.values()) {
            TableColumn<ListRow, ListRow> made = tableColumn(column);
            made.setContextMenu(new ColumnMenu(model, words).context());
            columns.put(column, made);
        }
        arrow.getStyleClass().add("arrow");
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
        table.getVisibleLeafColumns().addListener((InvalidationListener) _ -> stand());
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

    private TableColumn<ListRow, ListRow> column(Column column) {
        return Objects.requireNonNull(columns.get(column));
    }

    private static Column of(TableColumnBase<?, ?> column) {
        return (Column) column.getUserData();
    }

    private TableColumn<ListRow, ListRow> tableColumn(Column column) {
        TableColumn<ListRow, ListRow> made = new TableColumn<>(words.column(column));
        made.setId(column.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-column");
        made.setUserData(column);
        made.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        made.setCellFactory(_ -> new Measured(column));
        made.setSortNode(new Region()); // the toolkit's arrow would stand at the name of the next column
        if (column == Column.SAMPLING || column == Column.UNITS || column == Column.METRICS) {
            made.getStyleClass().add(NUMBER);
        }
        made.widthProperty().subscribe(this::stand);
        return made;
    }

    /// Never shown, as lines are drawn as a whole: the table fits a column to its content by such cells.
    private final class Measured extends TableCell<ListRow, ListRow> {
        private final Column column;

        private Measured(Column column) {
            this.column = column;
        }

        @Override
        protected void updateItem(@Nullable ListRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(row == null || empty ? "" : words.name(row)); // one without a text is not measured
        }

        @Override
        protected double computePrefWidth(double height) {
            ListRow row = getItem();
            return row == null ? 0 : look.width(column, row);
        }
    }

    /// Tells the lines where the columns stand.
    private void stand() {
        List<Slot> slots = new ArrayList<>();
        double left = 0;
        for (TableColumn<ListRow, ?> each : table.getVisibleLeafColumns()) {
            boolean number = each.getStyleClass().contains(NUMBER);
            slots.add(new Slot(of(each), left, each.getWidth(), slots.isEmpty(), number));
            left += each.getWidth();
        }
        look.stand(slots, zoom);
    }

    private void arrange(Arrangement wanted) {
        updating = true;
        List<TableColumn<ListRow, ListRow>> order =
                wanted.order().stream().map(this::column).toList();
        if (!table.getColumns().equals(order)) {
            table.getColumns().setAll(order);
        }
        TableColumn<ListRow, ListRow> sorted = column(wanted.sort().column());
        sorted.setSortType(
                wanted.sort().ascending() ? TableColumn.SortType.ASCENDING : TableColumn.SortType.DESCENDING);
        if (!table.getSortOrder().equals(List.of(sorted))) {
            table.getSortOrder().setAll(List.of(sorted));
        }
        updating = false;
        point(sorted);
        if (!list.order().equals(wanted.sort())) {
            list.sortBy(wanted.sort());
        }
    }

    private void point(TableColumn<ListRow, ListRow> sorted) {
        columns.values().stream().filter(column -> !column.equals(sorted)).forEach(column -> column.setGraphic(null));
        arrow.setRotate(sorted.getSortType() == TableColumn.SortType.ASCENDING ? 180 : 0);
        sorted.setGraphic(arrow);
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
            look.nameMetrics(named);
        }
        stand();
    }

    private static void mark(TableColumn<?, ?> column, String styleClass, boolean marked) {
        column.getStyleClass().removeAll(styleClass);
        if (marked) {
            column.getStyleClass().add(styleClass);
        }
    }
}
