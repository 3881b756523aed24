package dev.pandawatch.ui.kit;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.kordamp.ikonli.javafx.FontIcon;

/// The system's clipboard. Whoever copies sees to it that no secret is in what is copied.
public final class Clip {
    private Clip() {}

    public static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /// The text that was copied last; empty if that was no text.
    public static String text() {
        String text = Clipboard.getSystemClipboard().getString();
        return text == null ? "" : text;
    }

    /// A small button that copies `text`.
    ///
    /// @param name what it does, in words
    public static Button button(String text, String name) {
        Button copy = new Button("", new FontIcon("fth-copy"));
        copy.getStyleClass().addAll("flat", "icon", "tiny");
        copy.setAccessibleText(name);
        copy.setTooltip(new Tooltip(name));
        copy.setOnAction(_ -> copy(text));
        return copy;
    }
}
