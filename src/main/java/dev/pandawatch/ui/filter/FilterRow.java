package dev.pandawatch.ui.filter;

import dev.pandawatch.ui.kit.FieldProblem;
import javafx.beans.DefaultProperty;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One filter in the form: its words and its key at the left; its control, what it means and what is wrong at the
/// right.
@DefaultProperty("content")
public final class FilterRow extends HBox {
    private final Label words = new Label();
    private final Label key = new Label();
    private final Label hint = new Label();
    private final FieldProblem problem = new FieldProblem();
    private final VBox content = new VBox();

    public FilterRow() {
        words.getStyleClass().add("medium");
        key.getStyleClass().addAll("mono", "muted", "key");
        hint.getStyleClass().add("field-hint");
        hint.setWrapText(true);
        setHint("");
        VBox left = new VBox(words, key);
        left.getStyleClass().add("name");
        VBox right = new VBox(content, hint, problem);
        HBox.setHgrow(right, Priority.ALWAYS);
        getStyleClass().add("filter-row");
        getChildren().addAll(left, right);
    }

    /// The control.
    public ObservableList<Node> getContent() {
        return content.getChildren();
    }

    public String getWords() {
        return words.getText();
    }

    public void setWords(String text) {
        words.setText(text);
    }

    public String getKey() {
        return key.getText();
    }

    /// The key on the wire.
    public void setKey(String text) {
        key.setText(text);
    }

    public String getHint() {
        return hint.getText();
    }

    public void setHint(String text) {
        hint.setText(text);
        hint.setVisible(!text.isEmpty());
        hint.setManaged(!text.isEmpty());
    }

    FieldProblem problem() {
        return problem;
    }

    void show(boolean shown) {
        setVisible(shown);
        setManaged(shown);
    }

    /// What takes the focus.
    Node control() {
        return switch (content.getChildren().getFirst()) {
            case DateInput date -> date.getField();
            case TagInput tags -> tags.getField();
            case Node other -> other;
        };
    }

    /// Ties words and problem to the control, once it is there.
    void label() {
        words.setLabelFor(control());
        problem.setControl(control());
    }
}
