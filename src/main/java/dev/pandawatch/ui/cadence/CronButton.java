package dev.pandawatch.ui.cadence;

import dev.pandawatch.ui.kit.Styles;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// Puts an expression into the field: what it is for, and the expression itself.
final class CronButton extends Button {
    private final Label words = new Label();
    private final Label text = new Label();
    private final Tooltip tip = new Tooltip();

    /// @param first whether it is what Alt Enter takes
    CronButton(String label, String cron, boolean first, Runnable action) {
        text.getStyleClass().addAll(Styles.MONO, Styles.MUTED);
        words.setMinWidth(USE_PREF_SIZE);
        text.setMinWidth(0);
        HBox both = new HBox(words, text);
        both.getStyleClass().add("cron-button-words");
        both.setMouseTransparent(true);
        if (first) {
            both.getChildren().addFirst(new FontIcon("fth-zap"));
            getStyleClass().add("first");
        }
        getStyleClass().add("cron-button");
        setGraphic(both);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setTooltip(tip);
        offer(label, cron, action);
    }

    /// Offers something else from now on.
    void offer(String label, String cron, Runnable action) {
        words.setText(label);
        text.setText(cron);
        tip.setText(label + ": " + cron);
        setAccessibleText(tip.getText());
        setOnAction(_ -> action.run());
    }

    /// A graphic keeps the width that it would like to have; here it has to end inside the button.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        Node words = getGraphic();
        double room = getWidth() - snappedRightInset() - words.getLayoutX();
        if (words.getLayoutBounds().getWidth() > room || words.getLayoutX() < snappedLeftInset()) {
            words.resizeRelocate(
                    snappedLeftInset(),
                    words.getLayoutY(),
                    getWidth() - snappedLeftInset() - snappedRightInset(),
                    words.getLayoutBounds().getHeight());
        }
    }
}
