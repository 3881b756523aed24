package dev.pandawatch.ui.kit;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// One choice that can be taken back: words and a cross. The chip takes the focus; Delete and Backspace press the
/// cross. Style classes: `chip`, and `filter` for the larger, square one; pseudo-class `:error`.
public final class Chip extends HBox {

    /// A chip of plain words.
    ///
    /// @param text what was chosen
    /// @param removal what the cross does, for its tooltip and for screen readers: `Remove Target: TRACE`
    /// @param remove called when the choice is taken back; the caller drops the chip
    public Chip(String text, String removal, Runnable remove) {
        this(new Label(text), removal, remove);
        setAccessibleText(text);
    }

    /// A chip of several words; the caller gives the chip its accessible text.
    public Chip(Node words, String removal, Runnable remove) {
        Button cross = new Button("", new FontIcon("fth-x"));
        cross.getStyleClass().addAll("flat", "icon", "tiny");
        cross.setFocusTraversable(false);
        cross.setAccessibleText(removal);
        cross.setTooltip(new Tooltip(removal));
        cross.setOnAction(_ -> remove.run());
        getStyleClass().add("chip");
        getChildren().addAll(words, cross);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleHelp(removal);
        addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> requestFocus());
        addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            switch (key.getCode()) {
                case DELETE, BACK_SPACE -> {
                    remove.run();
                    key.consume();
                }
                default -> {
                    // every other key belongs to whoever holds the chip
                }
            }
        });
    }
}
