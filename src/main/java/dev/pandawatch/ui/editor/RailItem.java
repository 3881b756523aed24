package dev.pandawatch.ui.editor;

import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.Styles;
import javafx.event.ActionEvent;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// One section in the rail: its icon, its title and how it stands, in one line each. In a narrow window only the icon
/// is left, and the words are in the tooltip.
public final class RailItem extends ToggleButton {
    private final FontIcon icon = new FontIcon("fth-tag");
    private final Label title = new Label();
    private final Label state = new Label();
    private final Tooltip whole = new Tooltip();
    private final VBox words = new VBox(title, state);

    public RailItem() {
        title.getStyleClass().addAll("secondary", "medium", "title");
        state.getStyleClass().addAll("caption", Styles.MUTED, "state");
        HBox face = new HBox(icon, words);
        face.getStyleClass().add("face");
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("rail-item");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(face);
        setMaxWidth(Double.MAX_VALUE);
        setTooltip(whole);
    }

    public String getIcon() {
        return icon.getIconLiteral();
    }

    public void setIcon(String literal) {
        icon.setIconLiteral(literal);
    }

    public String getTitle() {
        return title.getText();
    }

    public void setTitle(String text) {
        title.setText(text);
    }

    void show(SectionState now, Messages messages) {
        boolean wrong = now.errors() > 0;
        String line = wrong
                ? messages.text("editor.state.errors", now.errors())
                : messages.text(now.key(), now.arguments().toArray());
        state.setText(line);
        state.getStyleClass().removeAll(Styles.MUTED, "danger-text");
        state.getStyleClass().add(wrong ? "danger-text" : Styles.MUTED);
        pseudoClassStateChanged(Styles.ERROR, wrong);
        whole.setText(title.getText() + ": " + line);
        setAccessibleText(whole.getText());
    }

    void setCompact(boolean compact) {
        words.setVisible(!compact);
        words.setManaged(!compact);
    }

    /// Going to a section twice leaves it chosen.
    @Override
    public void fire() {
        setSelected(true);
        fireEvent(new ActionEvent());
    }
}
