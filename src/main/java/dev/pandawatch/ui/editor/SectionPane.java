package dev.pandawatch.ui.editor;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// One section of the form: its title, what it is about, and its controls.
public final class SectionPane extends VBox {
    private final Label title = new Label();
    private final Label hint = new Label();

    public SectionPane() {
        title.getStyleClass().add("section-title");
        title.setMinWidth(USE_PREF_SIZE);
        hint.getStyleClass().addAll("secondary", "muted");
        HBox head = new HBox(title, hint);
        head.getStyleClass().add("section-head");
        getStyleClass().add("section");
        getChildren().add(head);
    }

    public String getTitle() {
        return title.getText();
    }

    public void setTitle(String words) {
        title.setText(words);
    }

    public String getHint() {
        return hint.getText();
    }

    public void setHint(String words) {
        hint.setText(words);
    }

    /// The first control in it that takes the focus.
    Optional<Node> firstField() {
        return first(this);
    }

    private static Optional<Node> first(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Optional.empty();
        }
        if (node.isFocusTraversable()) {
            return Optional.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> first(child).stream())
                        .findFirst()
                : Optional.empty();
    }
}
