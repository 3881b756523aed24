package dev.pandawatch.ui.detail;

import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.View;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The question before a run is retried or deleted: what that will do, in numbers.
final class RunQuestionView implements View {
    private static final PseudoClass DESTRUCTIVE = PseudoClass.getPseudoClass("destructive");

    private final RunActionsViewModel actions;
    private final RunAskWords words;
    private final Messages messages;

    @FXML
    private Label title;

    @FXML
    private VBox effects;

    @FXML
    private CheckBox withScores;

    @FXML
    private Button confirm;

    @FXML
    private Button cancel;

    RunQuestionView(RunActionsViewModel actions, RunWords words) {
        this.actions = actions;
        this.words = new RunAskWords(words);
        this.messages = words.messages();
    }

    @FXML
    private void initialize() {
        actions.askProperty().subscribe(this::show);
        withScores.selectedProperty().subscribe(actions::chooseScores);
    }

    /// Where the focus goes: to the answer that costs nothing, where the other one cannot be taken back.
    Node first() {
        return actions.askProperty().get() instanceof RunAsk.Delete || confirm.isDisabled() ? cancel : confirm;
    }

    private void show(@Nullable RunAsk ask) {
        if (ask == null) {
            return;
        }
        boolean deletion = ask instanceof RunAsk.Delete;
        title.setText(words.title(ask));
        confirm.setText(messages.text(deletion ? "detail.delete.yes" : "detail.retry.yes"));
        confirm.pseudoClassStateChanged(DESTRUCTIVE, deletion);
        confirm.setDisable(!ask.allowed());
        effects.getChildren()
                .setAll(words.effects(ask).stream()
                        .map(RunQuestionView::paragraph)
                        .toList());
        withScores.setVisible(deletion);
        withScores.setManaged(deletion);
        withScores.setSelected(ask instanceof RunAsk.Delete delete && delete.withScores());
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

    @FXML
    private void cancel() {
        actions.cancel();
    }

    /// Enter answers with the button that has the focus.
    @FXML
    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER && key.getTarget() instanceof Button button) {
            button.fire();
            key.consume();
        }
    }
}
