package dev.pandawatch.ui.cadence;

import dev.pandawatch.ui.cadence.FiringCalendarViewModel.Content;
import dev.pandawatch.ui.cadence.FiringCalendarViewModel.Days;
import dev.pandawatch.ui.cadence.FiringCalendarViewModel.Hours;
import dev.pandawatch.ui.cadence.FiringCalendarViewModel.Mode;
import dev.pandawatch.ui.cadence.FiringCalendarViewModel.Nothing;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.ModeTrack;
import dev.pandawatch.ui.kit.View;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// When a cadence fires, drawn by days or hours, or the same numbers in a table.
public final class FiringCalendarView implements View {
    /// Of the line below the drawing at 100 %.
    private static final double SAID_SIZE = 12;

    /// Below this width at 100 % the head has no room for its title.
    private static final double TIGHT_BELOW = 330;

    private final FiringCalendarViewModel viewModel;
    private final Messages messages;
    private final FiringWords words;
    private final DayCanvas days;
    private final WeekStrip week;
    private @Nullable FiringTable rows;

    @FXML
    private VBox calendar;

    @FXML
    private HBox title;

    @FXML
    private ModeTrack mode;

    @FXML
    private ToggleButton weekMode;

    @FXML
    private ToggleButton monthsMode;

    @FXML
    private ToggleButton yearMode;

    @FXML
    private ToggleButton tableMode;

    @FXML
    private HBox pages;

    @FXML
    private Label where;

    @FXML
    private VBox drawing;

    @FXML
    private TableView<FiringRow> table;

    @FXML
    private Label said;

    /// @param times names the zone of the view-model and its times
    public FiringCalendarView(FiringCalendarViewModel viewModel, InstantText times, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        words = new FiringWords(viewModel, times, messages);
        days = new DayCanvas(viewModel, words);
        week = new WeekStrip(viewModel, words);
    }

    @FXML
    private void initialize() {
        days.setId("days");
        week.setId("week");
        for (CellCanvas<?> canvas : new CellCanvas<?>[] {days, week}) {
            canvas.setAccessibleRoleDescription(messages.text("calendar.canvas"));
            canvas.saidProperty().subscribe(_ -> say());
        }
        days.setAccessibleHelp(messages.text("calendar.keys.days"));
        week.setAccessibleHelp(messages.text("calendar.keys.hours"));
        drawing.getChildren().setAll(days, week);
        rows = new FiringTable(viewModel, words, table, messages);
        weekMode.setUserData(Mode.WEEK);
        monthsMode.setUserData(Mode.MONTHS);
        yearMode.setUserData(Mode.YEAR);
        viewModel.modeProperty().subscribe(chosen -> button(chosen).setSelected(true));
        mode.chosenProperty().subscribe(chosen -> {
            if (chosen != null) {
                viewModel.modeProperty().set((Mode) chosen.getUserData());
            }
        });
        tableMode.selectedProperty().bindBidirectional(viewModel.tableProperty());
        viewModel.tableProperty().subscribe((_, _) -> show());
        viewModel.content().subscribe((_, _) -> show());
        viewModel.now().subscribe((_, _) -> week.requestLayout());
        calendar.widthProperty().subscribe(_ -> fit());
        said.fontProperty().subscribe(_ -> fit());
        show();
    }

    private void fit() {
        double zoom = said.getFont().getSize() / SAID_SIZE;
        show(title, calendar.getWidth() / zoom >= TIGHT_BELOW);
        if (rows != null) {
            rows.fit(zoom);
        }
    }

    @FXML
    private void previous() {
        viewModel.turn(-1);
    }

    @FXML
    private void next() {
        viewModel.turn(1);
    }

    @FXML
    private void today() {
        viewModel.goToToday();
    }

    private ToggleButton button(Mode chosen) {
        return switch (chosen) {
            case WEEK -> weekMode;
            case MONTHS -> monthsMode;
            case YEAR -> yearMode;
        };
    }

    private void show() {
        Content content = viewModel.content().get();
        boolean asTable = viewModel.tableProperty().get();
        switch (content) {
            case Days shown -> days.show(shown);
            case Hours shown -> week.show(shown.week());
            case Nothing _ -> {}
        }
        where.setText(words.where(content));
        show(where, !(content instanceof Nothing));
        show(pages, content instanceof Days);
        show(days, content instanceof Days && !asTable);
        show(week, content instanceof Hours && !asTable);
        show(table, !(content instanceof Nothing) && asTable);
        if (rows != null && asTable) {
            rows.refresh();
        }
        say();
    }

    private void say() {
        String cell = week.isVisible()
                ? week.saidProperty().get()
                : days.isVisible() ? days.saidProperty().get() : "";
        said.setText(cell.isEmpty() ? words.summary() : cell);
    }

    private static void show(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }
}
