package dev.pandawatch.ui.filter;

import dev.pandawatch.filter.FilterProse;
import dev.pandawatch.ui.kit.Chip;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.Styles;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// One filter of the sentence: its key, how it compares, and its value. It stays the same chip while its value changes.
final class FilterChip {
    private final String key;
    private final FontIcon sign = new FontIcon("fth-alert-circle");
    private final Label relation = new Label();
    private final Label value = new Label();
    private final Tooltip whole = new Tooltip();
    private final Chip chip;

    FilterChip(String key, Messages messages, Runnable open, Runnable remove) {
        this.key = key;
        sign.getStyleClass().add("danger-text");
        Label name = new Label(key);
        name.getStyleClass().add("muted");
        value.getStyleClass().addAll("strong", "value");
        name.setMinWidth(Label.USE_PREF_SIZE);
        relation.setMinWidth(Label.USE_PREF_SIZE);
        HBox words = new HBox(sign, name, relation, value);
        words.getStyleClass().add("words");
        words.setOnMouseClicked(_ -> open.run());
        chip = new Chip(words, messages.text("filter.editor.remove.key", key), remove);
        chip.getStyleClass().add("filter");
        chip.setId("chip_" + key);
        Tooltip.install(words, whole);
        mark(false);
    }

    Chip chip() {
        return chip;
    }

    void show(FilterProse.Part part, FilterWords words, Messages messages) {
        show(messages.text(part.relation()), words.value(part.value()));
    }

    void showEmpty(Messages messages) {
        show(messages.text("filter.prose.relation." + key), messages.text("filter.editor.no-value"));
    }

    private void show(String relationWords, String valueWords) {
        relation.setText(relationWords);
        value.setText(valueWords);
        String all = key + " " + relationWords + " " + valueWords;
        whole.setText(all);
        chip.setAccessibleText(all);
    }

    /// Says whether the server would not read it as meant.
    void mark(boolean wrong) {
        chip.pseudoClassStateChanged(Styles.ERROR, wrong);
        sign.setVisible(wrong);
        sign.setManaged(wrong);
    }
}
