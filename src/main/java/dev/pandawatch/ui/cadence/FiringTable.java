package dev.pandawatch.ui.cadence;

import dev.pandawatch.ui.kit.Messages;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// Fills the table that says in numbers what the calendar draws.
final class FiringTable {
    /// At 100 %.
    private static final double DAY_WIDTH = 86;

    private static final double HOURS_WIDTH = 106;
    private static final double CLOCK_WIDTH = 50;

    private final FiringCalendarViewModel viewModel;
    private final FiringWords words;
    private final TableView<FiringRow> table;
    private final TableColumn<FiringRow, String> hours;
    private final TableColumn<FiringRow, String> days;
    private final List<TableColumn<FiringRow, String>> clocks;

    FiringTable(FiringCalendarViewModel viewModel, FiringWords words, TableView<FiringRow> table, Messages messages) {
        this.viewModel = viewModel;
        this.words = words;
        this.table = table;
        hours = column(messages.text("calendar.hour"), row -> words.span(row.from()));
        TableColumn<FiringRow, String> count =
                column(messages.text("calendar.firings"), row -> String.format(Locale.ENGLISH, "%,d", row.count()));
        count.getStyleClass().add("number");
        days = column(messages.text("calendar.table.day"), row -> words.shortDay(row.day()));
        table.getColumns().add(days);
        table.getColumns().add(hours);
        table.getColumns().add(count);
        clocks = List.of(
                column(messages.text("calendar.first"), row -> clock(first(row))),
                column(messages.text("calendar.last"), row -> clock(last(row))));
        table.getColumns().addAll(clocks);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getSelectionModel().selectedItemProperty().subscribe(this::goTo);
    }

    /// Gives each column the room that its words need.
    ///
    /// @param zoom 1 at 100 %
    void fit(double zoom) {
        days.setMinWidth(DAY_WIDTH * zoom);
        hours.setMinWidth(HOURS_WIDTH * zoom);
        clocks.forEach(column -> column.setMinWidth(CLOCK_WIDTH * zoom));
    }

    /// Shows the rows as they are now, the one of the keyboard's cell chosen if it has firings.
    void refresh() {
        hours.setVisible(viewModel.modeProperty().get() == FiringCalendarViewModel.Mode.WEEK);
        table.getItems().setAll(viewModel.rows());
        for (FiringRow row : table.getItems()) {
            boolean here = row.hour()
                    ? row.from().equals(viewModel.hourProperty().get())
                    : row.day().equals(viewModel.dayProperty().get());
            if (here) {
                table.getSelectionModel().select(row);
                table.scrollTo(row);
            }
        }
    }

    private void goTo(@Nullable FiringRow row) {
        if (row == null) {
            return;
        }
        if (row.hour()) {
            viewModel.goTo(row.from());
        } else {
            viewModel.goTo(row.day());
        }
    }

    private Optional<Instant> first(FiringRow row) {
        return viewModel
                .times()
                .get()
                .flatMap(all -> (row.hour() ? all.ofHour(row.from(), 1) : all.ofDay(row.day(), 1))
                        .stream().findFirst());
    }

    private Optional<Instant> last(FiringRow row) {
        return viewModel
                .times()
                .get()
                .flatMap(all -> row.hour()
                        ? all.ofHour(row.from(), row.count()).stream().reduce((_, later) -> later)
                        : all.lastOfDay(row.day()));
    }

    private String clock(Optional<Instant> run) {
        return run.map(words::clock).orElse("");
    }

    private static TableColumn<FiringRow, String> column(String title, Function<FiringRow, String> text) {
        TableColumn<FiringRow, String> column = new TableColumn<>(title);
        column.setReorderable(false);
        column.setSortable(false);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        return column;
    }
}
