package dev.pandawatch.ui.kit;

import static dev.pandawatch.ui.kit.StylePage.heading;
import static dev.pandawatch.ui.kit.StylePage.label;

import atlantafx.base.controls.ProgressSliderSkin;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The right column of the style page: buttons, chips, a table, states, switches.
final class ControlSpecimens {
    private static final List<String> STATES = List.of("rest", "hover", "pressed", "focus", "disabled");

    private ControlSpecimens() {}

    static VBox build() {
        VBox column = new VBox(6, heading("Buttons", "28 in toolbars, 32 in forms"), buttons());
        column.getChildren().addAll(heading("Chips and badges", ""), chips(), badges());
        column.getChildren().addAll(heading("Table rows", "32 px; 28 compact, 40 roomy"), TableSpecimen.build());
        column.getChildren().addAll(heading("Empty, error, loading", ""), states());
        column.getChildren().addAll(heading("Mode, slider, progress, keys", ""), modes(), choices());
        return column;
    }

    private static GridPane buttons() {
        GridPane grid = new GridPane(8, 6);
        grid.getColumnConstraints().add(new ColumnConstraints(70));
        for (int state = 0; state < STATES.size(); state++) {
            grid.add(label(STATES.get(state), "secondary", "muted"), state + 1, 0);
        }
        String[][] kinds = {
            {"Primary", "Create", "accent"},
            {"Default", "Edit", "plain"},
            {"Flat", "Clear", "flat"},
            {"Danger", "Delete", "danger"}
        };
        for (int row = 0; row < kinds.length; row++) {
            grid.add(label(kinds[row][0], "secondary", "muted"), 0, row + 1);
            for (int state = 0; state < STATES.size(); state++) {
                grid.add(button(kinds[row][1], kinds[row][2], STATES.get(state)), state + 1, row + 1);
            }
        }
        return grid;
    }

    private static Button button(String text, String kind, String state) {
        Button button = new Button(text);
        button.getStyleClass().add(kind);
        switch (state) {
            case "hover" -> StyleStates.set(button, "hover");
            case "pressed" -> StyleStates.set(button, "hover", "pressed", "armed");
            case "focus" -> StyleStates.set(button, "focused", "focus-visible");
            case "disabled" -> button.setDisable(true);
            default -> button.setDisable(false);
        }
        return button;
    }

    private static HBox chips() {
        Chip focused = new Chip("focused", "Remove", () -> {});
        StyleStates.set(focused, "focused", "focus-visible");
        Chip ignored = new Chip("ignored key", "Remove", () -> {});
        ignored.pseudoClassStateChanged(Styles.ERROR, true);
        MenuButton facet = new MenuButton("Health", null, new MenuItem("Failing"));
        facet.getStyleClass().add("facet");
        return line(8, new Chip("Target: TRACE", "Remove", () -> {}), focused, ignored, facet);
    }

    private static HBox badges() {
        return line(
                6,
                label("SANDBOX", "badge", "warning"),
                label("PROD", "badge", "danger"),
                label("ACTIVE", "badge"),
                label("No verdict", "badge", "done"),
                label("likely", "badge", "severe"),
                label("keychain", "badge", "success"),
                label("prod", "badge", "accent"));
    }

    private static HBox states() {
        StatePane empty = new StatePane();
        empty.setTitle("No monitor yet");
        empty.setText("A monitor scores new traces or sessions by a cadence.");
        Button create = new Button("New monitor", new FontIcon("fth-plus"));
        create.getStyleClass().add("accent");
        empty.getChildren().add(create);
        StatePane error = new StatePane();
        error.setIcon("fth-alert-circle");
        error.setTitle("Server does not answer");
        error.setText("Shown: the state of 21:36, 4 min ago. Next try in 8 s.");
        error.getChildren().add(new Button("Try now"));
        LoadingPane loading = new LoadingPane();
        loading.progressProperty().set(0.38);
        loading.textProperty().set("400 of 1,050 read");
        loading.cancel().setText("Cancel");
        HBox row = line(8, empty, error, loading);
        row.setAlignment(Pos.TOP_LEFT);
        for (Node pane : row.getChildren()) {
            pane.getStyleClass().add("panel");
            ((VBox) pane).setMinSize(140, 182);
            ((VBox) pane).setPrefWidth(140);
        }
        loading.setPrefWidth(164);
        return row;
    }

    private static HBox modes() {
        ModeTrack track = new ModeTrack();
        for (String mode : List.of("Interval", "Calendar", "Cron")) {
            track.getChildren().add(new ToggleButton(mode));
        }
        ((ToggleButton) track.getChildren().get(1)).setSelected(true);
        Slider slider = new Slider(0, 100, 38);
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.setPrefWidth(106);
        return line(14, track, slider, label("Ctrl K", "key-cap"), label("F5", "key-cap"));
    }

    private static HBox choices() {
        CheckBox on = new CheckBox("prod");
        on.setSelected(true);
        RadioButton radio = new RadioButton("TRACE");
        radio.setSelected(true);
        ComboBox<String> combo = new ComboBox<>();
        combo.getItems().add("UTC");
        combo.getSelectionModel().selectFirst();
        ToggleButton hour = new ToggleButton("06");
        hour.setSelected(true);
        ToggleButton choice = new ToggleButton("On weekdays");
        choice.getStyleClass().add("choice");
        choice.setSelected(true);
        return line(8, on, new CheckBox("eu"), radio, combo, hour, new ToggleButton("07"), choice);
    }

    private static HBox line(double gap, Node... nodes) {
        HBox line = new HBox(gap, nodes);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
