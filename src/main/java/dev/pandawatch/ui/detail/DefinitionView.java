package dev.pandawatch.ui.detail;

import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.ui.kit.View;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import org.kordamp.ikonli.javafx.FontIcon;

/// When the monitor fires next, and its whole definition, in a fold.
final class DefinitionView implements View {
    private final DetailViewModel detail;
    private final DetailWords words;
    private final DefinitionLines lines;

    @FXML
    private ToggleButton definitionFold;

    @FXML
    private FontIcon definitionChevron;

    @FXML
    private Label definitionNote;

    @FXML
    private Node definitionBody;

    @FXML
    private Label firingsNote;

    @FXML
    private GridPane nextFirings;

    @FXML
    private GridPane definition;

    DefinitionView(DetailViewModel detail, DetailWords words) {
        this.detail = detail;
        this.words = words;
        this.lines = new DefinitionLines(words);
    }

    @FXML
    private void initialize() {
        definitionBody.visibleProperty().bind(definitionFold.selectedProperty());
        definitionBody.managedProperty().bind(definitionFold.selectedProperty());
        definitionFold.selectedProperty().subscribe(open -> {
            definitionChevron.setIconLiteral(open ? "fth-chevron-down" : "fth-chevron-right");
            definitionFold.setAccessibleText(
                    words.messages().text(open ? "detail.definition.hide" : "detail.definition.show"));
            show();
        });
        detail.pastProperty().subscribe(this::show);
    }

    private void show() {
        MonitorPast past = detail.pastProperty().get();
        if (past == null) {
            return;
        }
        Monitor monitor = past.monitor();
        definitionNote.setText(words.messages()
                .text("detail.definition.note", monitor.metricNames().size(), words.percent(monitor.samplingRate())));
        if (!definitionFold.isSelected()) {
            return; // built when somebody looks, and not at each beat
        }
        firingsNote.setText(
                words.messages().text(DetailWords.firings(monitor, past.now()).noteKey()));
        lines.firings(nextFirings, monitor, past.now());
        lines.definition(definition, monitor, past.lastRun().orElse(null));
    }
}
