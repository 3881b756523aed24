package dev.pandawatch.ui.filter;

import dev.pandawatch.ui.kit.Chip;
import dev.pandawatch.ui.kit.Messages;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;

/// Tags as chips, and behind them the field in which the next one is typed. Comma and Enter end a tag, Backspace in
/// the empty field takes the last one back.
public final class TagInput extends FlowPane {
    private final TextField next = new TextField();
    private boolean taking;

    public TagInput() {
        next.setId("tags");
        next.getStyleClass().add("next-tag");
        getStyleClass().addAll("tag-input");
        getChildren().add(next);
        setOnMouseClicked(_ -> next.requestFocus());
    }

    public TextField getField() {
        return next;
    }

    void follow(TagsField tags, Messages messages) {
        tags.tags().subscribe(() -> show(tags, messages));
        show(tags, messages);
        tags.pendingProperty().subscribe(pending -> {
            if (!taking && !pending.equals(next.getText())) {
                next.setText(pending);
            }
        });
        next.setTextFormatter(new TextFormatter<>(typed -> take(typed, tags)));
        next.focusedProperty().subscribe((_, focused) -> {
            if (!focused) {
                tags.end();
            }
        });
        next.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            boolean ends = key.getCode() == KeyCode.ENTER
                    && !key.isShortcutDown()
                    && !next.getText().isEmpty();
            boolean reopens =
                    key.getCode() == KeyCode.BACK_SPACE && next.getText().isEmpty();
            if (ends) {
                tags.end();
                key.consume();
            } else if (reopens) {
                tags.reopenLast();
                next.end();
                key.consume();
            }
        });
    }

    /// Hands what is typed over as it would then stand there, and leaves in the field what is not ended yet.
    private TextFormatter.Change take(TextFormatter.Change typed, TagsField tags) {
        String whole = typed.getControlNewText();
        if (typed.isContentChange() && !whole.equals(tags.pendingProperty().get())) {
            taking = true;
            tags.pendingProperty().set(whole);
            taking = false;
            String rest = tags.pendingProperty().get();
            if (!rest.equals(whole)) {
                typed.setRange(0, typed.getControlText().length());
                typed.setText(rest);
                typed.selectRange(rest.length(), rest.length());
            }
        }
        return typed;
    }

    private void show(TagsField tags, Messages messages) {
        getChildren()
                .setAll(tags.tags().stream()
                        .map(tag ->
                                new Chip(tag, messages.text("filter.editor.tags.remove", tag), () -> remove(tags, tag)))
                        .toList());
        getChildren().add(next);
    }

    private void remove(TagsField tags, String tag) {
        next.requestFocus();
        tags.remove(tag);
    }
}
