package dev.pandawatch.ui.kit;

import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// Lines of a definition: what it is, and its value.
public final class Terms {
    private Terms() {}

    /// Adds a line below those that are there. A text that is long goes on in the next line.
    public static void add(GridPane grid, String term, Region value) {
        Label name = new Label(term);
        name.getStyleClass().addAll("secondary", Styles.MUTED);
        name.setMinWidth(Region.USE_PREF_SIZE);
        if (value instanceof Label text) {
            text.setWrapText(true);
            name.setLabelFor(text);
        }
        GridPane.setValignment(name, VPos.TOP);
        GridPane.setHgrow(value, Priority.ALWAYS);
        grid.addRow(grid.getRowCount(), name, value);
    }

    /// A text to be copied, cut where there is no room, with a button that does so.
    ///
    /// @param id of the button
    /// @param action what the button does, in words
    public static Region copied(String text, String id, String action) {
        Label shown = new Label(text);
        shown.getStyleClass().addAll("secondary", Styles.MONO);
        shown.setMinWidth(0);
        shown.setTooltip(new Tooltip(text));
        Button copy = new Button("", new FontIcon("fth-copy"));
        copy.setId(id);
        copy.getStyleClass().addAll("flat", "icon", "tiny");
        copy.setAccessibleText(action);
        copy.setTooltip(new Tooltip(action));
        copy.setOnAction(_ -> Clip.copy(text));
        HBox line = new HBox(shown, copy);
        line.getStyleClass().add("id-line");
        return line;
    }
}
