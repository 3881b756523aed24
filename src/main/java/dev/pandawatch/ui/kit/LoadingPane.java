package dev.pandawatch.ui.kit;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The ghost of a list that is being fetched, how far it is, and a link that gives up. Nothing in it moves by itself.
public final class LoadingPane extends VBox {
    private static final int ROWS = 3;

    private final ProgressBar bar = new ProgressBar(0);
    private final Label words = new Label();
    private final Hyperlink cancel = new Hyperlink();

    public LoadingPane() {
        getStyleClass().add("loading-pane");
        for (int row = 0; row < ROWS; row++) {
            getChildren().add(ghost(row));
        }
        bar.getStyleClass().add("thin");
        bar.setMaxWidth(Double.MAX_VALUE);
        words.getStyleClass().addAll("secondary", Styles.MUTED);
        cancel.getStyleClass().add("secondary");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.visibleProperty().bind(cancel.textProperty().isNotEmpty());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(words, gap, cancel);
        line.getStyleClass().add("line");
        getChildren().addAll(bar, line);
    }

    /// From 0 to 1; negative while nothing is known.
    public DoubleProperty progressProperty() {
        return bar.progressProperty();
    }

    /// `400 of 1,050 read`
    public StringProperty textProperty() {
        return words.textProperty();
    }

    /// The link that gives up; it shows as soon as it has words.
    public Hyperlink cancel() {
        return cancel;
    }

    private static HBox ghost(int row) {
        Region dot = new Region();
        dot.getStyleClass().add("dot");
        Region stroke = new Region();
        stroke.getStyleClass().addAll("stroke", "stroke-" + row);
        HBox ghost = new HBox(dot, stroke);
        ghost.getStyleClass().add("ghost");
        return ghost;
    }
}
