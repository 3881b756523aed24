package dev.pandawatch.ui.monitors;

import dev.pandawatch.ui.kit.Styles;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Where the table will be, while its rows are being read: a head that says so, and rows without words.
public final class ListGhost extends VBox {
    private static final int ROWS = 12;

    /// How wide health, name, cadence, last run, firings and next run are, in em; the name takes the rest.
    private static final double[] COLUMNS = {6, 0, 17, 10.2, 8.2, 6.3};

    private static final double[] STROKES = {4.4, 13, 12, 6, 7.5, 4};

    /// No two rows below each other are alike.
    private static final double[] VARIED = {1, 0.75, 0.9, 0.6, 0.85};

    private final Label words = new Label();

    public ListGhost() {
        getStyleClass().add("list-ghost");
        words.getStyleClass().addAll("secondary", Styles.MUTED);
        HBox head = new HBox(words);
        head.getStyleClass().add("head");
        ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.getStyleClass().add("thin");
        bar.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(head, bar);
        for (int row = 0; row < ROWS; row++) {
            getChildren().add(row(row));
        }
        setMinHeight(0);
    }

    public String getText() {
        return words.getText();
    }

    public void setText(String text) {
        words.setText(text);
    }

    private HBox row(int row) {
        Region dot = new Region();
        dot.getStyleClass().add("dot");
        HBox line = new HBox(dot);
        line.getStyleClass().add("ghost-row");
        for (int column = 0; column < COLUMNS.length; column++) {
            line.getChildren().add(column(COLUMNS[column], STROKES[column] * VARIED[(row + column) % VARIED.length]));
        }
        return line;
    }

    private HBox column(double width, double stroke) {
        Region drawn = new Region();
        drawn.getStyleClass().add("stroke");
        HBox column = new HBox(drawn);
        column.getStyleClass().add("column");
        words.fontProperty().subscribe(font -> {
            double em = font.getSize();
            drawn.setMinWidth(stroke * em);
            column.setMinWidth(width * em);
            column.setPrefWidth(width * em);
        });
        if (width == 0) {
            HBox.setHgrow(column, Priority.ALWAYS);
        }
        return column;
    }
}
