package dev.pandawatch.ui.monitors;

import dev.pandawatch.ui.kit.Messages;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// What is known of a line that the server cannot read, and the way to what can be done.
final class UnreadableNote extends HBox {
    private final Messages messages;
    private final Label explanation = new Label();

    UnreadableNote(Messages messages, Runnable whatToDo) {
        this.messages = messages;
        getStyleClass().add("unreadable-note");
        setManaged(false);
        explanation.getStyleClass().add("secondary");
        explanation.setMinWidth(0);
        Hyperlink remedy = new Hyperlink(messages.text("monitors.unreadable.link"));
        remedy.getStyleClass().add("secondary");
        remedy.setMinWidth(USE_PREF_SIZE);
        remedy.setFocusTraversable(false);
        remedy.setOnAction(_ -> whatToDo.run());
        getChildren().setAll(explanation, remedy);
    }

    void tell(UnreadableRow row) {
        explanation.setText(messages.text("monitors.unreadable.note", row.total() - 1));
    }
}
