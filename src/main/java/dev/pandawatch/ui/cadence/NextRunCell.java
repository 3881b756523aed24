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
        mark(special);
        distance.setText(words.distance(run, special.size()));
        if (getGraphic() == null) {
            setGraphic(row);
        }
        whole.setText(words.whole(run));
        setTooltip(whole);
        setAccessibleText(words.spoken(run, special));
    }

    /// Something that the words depend on has changed.
    void sayAgain() {
        RunRow run = getItem();
        if (run != null && !isEmpty()) {
            updateItem(run, false);
        }
    }

    /// Badges are kept for the next run that the cell shows: new ones would have to be styled anew.
    private void mark(List<RunWords.Mark> special) {
        while (marks.getChildren().size() < special.size()) {
            Label badge = new Label();
            badge.getStyleClass().add("badge");
            badge.setMinWidth(USE_PREF_SIZE);
            badge.managedProperty().bind(badge.visibleProperty());
            marks.getChildren().add(badge);
        }
        for (int i = 0; i < marks.getChildren().size(); i++) {
            Label badge = (Label) marks.getChildren().get(i);
            badge.setVisible(i < special.size());
            if (i < special.size()) {
                badge.setText(special.get(i).text());
                warn(badge, special.get(i).kind() != RunWords.Kind.DAY);
            }
        }
    }

    private static void warn(Label badge, boolean warning) {
        if (warning != badge.getStyleClass().contains("warning")) {
            if (warning) {
                badge.getStyleClass().add("warning");
            } else {
                badge.getStyleClass().remove("warning");
            }
        }
    }
}
