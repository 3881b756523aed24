package dev.pandawatch.ui.kit;

import javafx.beans.property.StringProperty;
import javafx.scene.control.TextInputControl;

/// Ties a text control to a text, both ways, without the control's own habits: a one-line field drops line breaks and
/// control characters, and a plain two-way binding would write the shortened text back though nobody typed.
public final class TextBinding {
    private final TextInputControl control;
    private final StringProperty text;
    private boolean showing;

    private TextBinding(TextInputControl control, StringProperty text) {
        this.control = control;
        this.text = text;
    }

    /// Shows `text` in `control` and writes what a person types there into it.
    public static void bind(TextInputControl control, StringProperty text) {
        TextBinding binding = new TextBinding(control, text);
        text.subscribe(binding::show);
        control.textProperty().subscribe((_, typed) -> binding.write(typed));
    }

    private void show(String value) {
        if (!value.equals(control.getText())) {
            showing = true;
            control.setText(value);
            showing = false;
        }
    }

    private void write(String typed) {
        if (!showing) {
            text.set(typed);
        }
    }
}
