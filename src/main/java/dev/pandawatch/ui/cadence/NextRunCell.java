package dev.pandawatch.ui.cadence;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// One foretold run: its place, the moment on each clock, what is special about it, and how far away it is.
final class NextRunCell extends ListCell<RunRow> {
    private final RunWords words;
    private final Label number = new Label();
    private final FontIcon sunrise = new FontIcon("fth-sunrise");
    private final RunTimes moments;
    private final HBox marks = new HBox();
    private final Label distance = new Label();
    private final Tooltip whole = new Tooltip();
    private final HBox row;

    NextRunCell(RunWords words) {
        this.words = words;
        this.moments = new RunTimes(words.times());
        number.getStyleClass().addAll("run-number", "muted");
        number.setMinWidth(USE_PREF_SIZE);
        sunrise.getStyleClass().addAll("small", "warning-text");
        marks.getStyleClass().add("run-marks");
        distance.getStyleClass().addAll("run-distance", "muted");
        distance.setMaxWidth(Double.MAX_VALUE);
        distance.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(distance, Priority.ALWAYS);
        row = new HBox(number, moments, marks, distance);
        row.getStyleClass().add("run-row");
        getStyleClass().add("run-cell");
        setText(null);
        setPrefWidth(0); // as wide as the list, never wider
    }

    @Override
    protected void updateItem(@Nullable RunRow run, boolean empty) {
        super.updateItem(run, empty);
        if (run == null || empty) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText("");
            return;
        }
        List<RunWords.Mark> special = words.marks(run);
        boolean change = special.stream().anyMatch(mark -> mark.kind() == RunWords.Kind.CLOCKS);
        number.setText(change ? "" : String.valueOf(run.number()));
        number.setGraphic(change ? sunrise : null);
        if (run.crowded()) {
            moments.show(run.window(), words.columns(), words.third());
        } else {
            moments.show(run.at(), words.columns(), words.third());
        }
        marks.getChildren().setAll(special.stream().map(NextRunCell::badge).toList());
        distance.setText(words.distance(run, special.size()));
        setGraphic(row);
        whole.setText(words.whole(run));
        setTooltip(whole);
        setAccessibleText(words.spoken(run, special));
    }

    private static Label badge(RunWords.Mark mark) {
        Label badge = new Label(mark.text());
        badge.getStyleClass().add("badge");
        if (mark.kind() != RunWords.Kind.DAY) {
            badge.getStyleClass().add("warning");
        }
        badge.setMinWidth(USE_PREF_SIZE);
        return badge;
    }
}
