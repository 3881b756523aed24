package dev.pandawatch.ui.cadence;

import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import java.time.Instant;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// One foretold run: its place, the moment here, the moment in UTC, and how far away it is.
final class NextRunCell extends ListCell<Instant> {
    private final InstantText times;
    private final Supplier<Instant> now;
    private final Messages messages;
    private final Label number = new Label();
    private final RunTimes moments;
    private final Label distance = new Label();
    private final HBox row;

    NextRunCell(InstantText times, Supplier<Instant> now, Messages messages) {
        this.times = times;
        this.now = now;
        this.messages = messages;
        this.moments = new RunTimes(times);
        number.getStyleClass().addAll("run-number", "muted");
        distance.getStyleClass().addAll("run-distance", "muted");
        distance.setMaxWidth(Double.MAX_VALUE);
        distance.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(distance, Priority.ALWAYS);
        row = new HBox(number, moments, distance);
        row.getStyleClass().add("run-row");
        getStyleClass().add("run-cell");
        setText(null);
        setPrefWidth(0); // as wide as the list, never wider
    }

    @Override
    protected void updateItem(@Nullable Instant run, boolean empty) {
        super.updateItem(run, empty);
        if (run == null || empty) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        number.setText(String.valueOf(getIndex() + 1));
        moments.show(run);
        distance.setText(run.isAfter(now.get()) ? times.fullDistance(run) : messages.text("schedule.due"));
        setGraphic(row);
        setAccessibleText(times.both(run) + ", " + distance.getText());
    }
}
