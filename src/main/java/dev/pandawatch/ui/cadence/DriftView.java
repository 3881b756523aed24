package dev.pandawatch.ui.cadence;

import dev.pandawatch.cadence.Drift;
import dev.pandawatch.cadence.Phrase;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.View;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// How an interval slips: the widening band, the same in figures, what has been measured, and the way out of it.
public final class DriftView implements View {
    private final DriftViewModel viewModel;
    private final InstantText times;
    private final Messages messages;
    private final DriftBand band = new DriftBand();

    @FXML
    private VBox drift;

    @FXML
    private Label phrase;

    @FXML
    private Label measured;

    @FXML
    private HBox picture;

    @FXML
    private StackPane canvas;

    @FXML
    private Label most;

    @FXML
    private Label half;

    @FXML
    private HBox days;

    @FXML
    private Label firstDay;

    @FXML
    private Label lastDay;

    @FXML
    private ToggleButton asTable;

    @FXML
    private TableView<Drift.Firing> driftTable;

    @FXML
    private HBox remedy;

    @FXML
    private Button useCron;

    @FXML
    private Label cronWithoutDrift;

    public DriftView(DriftViewModel viewModel, InstantText times, Messages messages) {
        this.viewModel = viewModel;
        this.times = times;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        canvas.getChildren().add(band);
        HBox.setHgrow(canvas, Priority.ALWAYS);
        driftTable.getColumns().add(number());
        driftTable.getColumns().add(column("schedule.drift.earliest", Drift.Firing::earliest));
        driftTable.getColumns().add(column("schedule.drift.likely", Drift.Firing::likely));
        driftTable.getColumns().add(column("schedule.drift.latest", Drift.Firing::latest));
        asTable.selectedProperty().subscribe(this::fold);
        viewModel.band().subscribe(this::show);
        viewModel.measured().subscribe(this::showMeasured);
        viewModel.onUseCronProperty().subscribe(use -> show(remedy, use != null));
    }

    private void fold(boolean figures) {
        show(picture, !figures);
        show(days, !figures);
        show(driftTable, figures);
    }

    private void show(Optional<Drift> now) {
        show(drift, now.isPresent());
        band.show(now);
        now.ifPresent(this::tell);
    }

    private void tell(Drift now) {
        phrase.setText(words(now.phrase()));
        canvas.setAccessibleText(phrase.getText());
        long minutes = now.most().toMinutes();
        most.setText(messages.text("schedule.drift.minutes", minutes));
        half.setText(messages.text("schedule.drift.minutes", minutes / 2));
        firstDay.setText(times.day(now.firings().getFirst().earliest()));
        lastDay.setText(times.day(now.firings().getLast().earliest()));
        if (!driftTable.getItems().equals(now.firings())) {
            driftTable.getItems().setAll(now.firings());
        }
        cronWithoutDrift.setText(viewModel.cron().orElse(""));
        useCron.setAccessibleText(useCron.getText() + ", " + cronWithoutDrift.getText());
    }

    private void showMeasured(Optional<Drift.Measured> now) {
        show(measured, now.isPresent());
        measured.setText(now.map(Drift.Measured::phrase).map(this::words).orElse(""));
    }

    private String words(Phrase said) {
        return messages.text(said.key(), said.arguments().toArray());
    }

    private TableColumn<Drift.Firing, Number> number() {
        TableColumn<Drift.Firing, Number> column = new TableColumn<>(messages.text("schedule.drift.run"));
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(driftTable.getItems().indexOf(row.getValue()) + 1));
        column.getStyleClass().add("number");
        column.setSortable(false);
        return column;
    }

    private TableColumn<Drift.Firing, String> column(String key, Function<Drift.Firing, Instant> moment) {
        TableColumn<Drift.Firing, String> column = new TableColumn<>(messages.text(key));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(times.dayAndClock(moment.apply(row.getValue()))));
        column.setSortable(false);
        return column;
    }

    @FXML
    private void useCron() {
        viewModel.useCron();
    }

    private static void show(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }
}
