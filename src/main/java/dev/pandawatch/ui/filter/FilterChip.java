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
    private final Messages messages;
    private String words = "";
    private String marked = "";

    FilterChip(String key, Messages messages, Runnable open, Runnable remove) {
        this.key = key;
        this.messages = messages;
        sign.getStyleClass().add("danger-text");
        Label name = new Label(key);
        name.getStyleClass().add("muted");
        value.getStyleClass().addAll("strong", "value");
        name.setMinWidth(Label.USE_PREF_SIZE);
        relation.setMinWidth(Label.USE_PREF_SIZE);
        HBox face = new HBox(sign, name, relation, value);
        face.getStyleClass().add("words");
        face.setOnMouseClicked(_ -> open.run());
        chip = new Chip(face, messages.text("filter.editor.remove.key", key), remove);
        chip.getStyleClass().add("filter");
        chip.setId("chip_" + key);
        Tooltip.install(face, whole);
        mark(false, false);
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
        words = key + " " + relationWords + " " + valueWords;
        read();
    }

    /// Says whether the server would not read it as meant, and whether it alone leaves nothing.
    void mark(boolean wrong, boolean empties) {
        chip.pseudoClassStateChanged(Styles.ERROR, wrong || empties);
        sign.setIconLiteral(wrong ? "fth-alert-circle" : "fth-slash");
        sign.setVisible(wrong || empties);
        sign.setManaged(wrong || empties);
        marked = wrong ? "filter.editor.chip.wrong" : empties ? "filter.editor.chip.empties" : "";
        read();
    }

    private void read() {
        String said = marked.isEmpty() ? words : messages.text(marked, words);
        whole.setText(said);
        chip.setAccessibleText(said);
    }
}
