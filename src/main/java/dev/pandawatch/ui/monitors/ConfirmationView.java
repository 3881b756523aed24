package dev.pandawatch.ui.monitors;

import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.View;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// The question before a command: what it will do, in numbers and moments.
public final class ConfirmationView implements View {
    private static final PseudoClass DESTRUCTIVE = PseudoClass.getPseudoClass("destructive");

    private final MonitorActionsViewModel actions;
    private final AskWords words;
    private final Messages messages;

    @FXML
    private Label title;

    @FXML
    private VBox effects;

    @FXML
    private Button confirm;

    @FXML
    private Button cancel;

    public ConfirmationView(MonitorActionsViewModel actions, RowWords words) {
        this.actions = actions;
        this.words = new AskWords(words);
        this.messages = words.messages();
    }

    @FXML
    private void initialize() {
        actions.askProperty().subscribe(ask -> {
            if (ask != null) {
                show(ask);
            }
        });
    }

    /// Whether there is a question.
    ObservableValue<Boolean> askedProperty() {
        return actions.askProperty().map(_ -> true).orElse(false);
    }

    /// Takes the focus to the answer that costs nothing, where the other one cannot be taken back.
    void focus() {
        (actions.askProperty().get() instanceof Ask.Delete ? cancel : confirm).requestFocus();
    }

    private void show(Ask ask) {
        String name = ask.row().monitor().name();
        String key = switch (ask.action()) {
            case RUN_NOW -> "confirm.run-now.";
            case RESUME, PAUSE -> "confirm.resume.";
            case DELETE -> "confirm.delete.";
        };
        title.setText(messages.text(key + "title", name));
        confirm.setText(messages.text(key + "yes"));
        confirm.pseudoClassStateChanged(DESTRUCTIVE, ask instanceof Ask.Delete);
        effects.getChildren()
                .setAll(words.effects(ask).stream()
                        .map(ConfirmationView::paragraph)
                        .toList());
    }

    private static Label paragraph(String text) {
        Label paragraph = new Label(text);
        paragraph.setWrapText(true);
        return paragraph;
    }

    @FXML
    private void confirm() {
        actions.confirm();
    }

    /// Enter answers with the button that has the focus.
    @FXML
    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER && key.getTarget() instanceof Button button) {
            button.fire();
            key.consume();
        }
    }

    @FXML
    void cancel() {
        actions.cancel();
    }
}
