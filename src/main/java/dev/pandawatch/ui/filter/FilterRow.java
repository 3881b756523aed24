package dev.pandawatch.ui.filter;

import dev.pandawatch.ui.kit.ModeTrack;
import javafx.beans.DefaultProperty;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The editor of one filter: its words and its key, its control, and what it means.
@DefaultProperty("content")
public final class FilterRow extends VBox {
    private final Label words = new Label();
    private final Label key = new Label();
    private final Label hint = new Label();
    private final Label note = new Label();
    private final VBox content = new VBox();

    public FilterRow() {
        words.getStyleClass().add("strong");
        key.getStyleClass().addAll("mono", "muted");
        hint.getStyleClass().add("field-hint");
        hint.setWrapText(true);
        setHint("");
        note.getStyleClass().addAll("secondary", "warning-text");
        note.setWrapText(true);
        note("");
        HBox head = new HBox(words, key);
        head.getStyleClass().add("head");
        content.getStyleClass().add("content");
        getStyleClass().add("filter-row");
        getChildren().addAll(head, note, content, hint);
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

    /// Says of a stored value what it is, where the control cannot hold it; an empty text says nothing.
    void note(String text) {
        note.setText(text);
        note.setVisible(!text.isEmpty());
        note.setManaged(!text.isEmpty());
    }

    /// What takes the focus.
    Node control() {
        return switch (content.getChildren().getFirst()) {
            case DateInput date -> date.getField();
            case TagInput tags -> tags.getField();
            case SuggestionList list -> list.getList();
            case ModeTrack track -> (Node) track.chosenProperty().get();
            case Node other -> other;
        };
    }

    /// Ties the words to the control, once it is there.
    void label() {
        words.setLabelFor(control());
    }
}
