package dev.pandawatch.ui.cadence;

import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Styles;
import java.time.Instant;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// A moment twice: on the person's clock and in UTC, the time of day in bold.
final class RunTimes extends HBox {
    private final InstantText times;
    private final Label day = plain();
    private final Label clock = strong();
    private final Label utcDay = plain();
    private final Label utcClock = strong();

    /// Shows nothing yet.
    ///
    /// @param beside what stands behind the person's time
    RunTimes(InstantText times, Node... beside) {
        this.times = times;
        HBox here = new HBox(day, clock);
        here.getChildren().addAll(beside);
        HBox utc = new HBox(utcDay, utcClock);
        here.getStyleClass().addAll("run-moment", "run-local");
        utc.getStyleClass().addAll("run-moment", "run-utc");
        getChildren().addAll(here, utc);
    }

    void show(Instant run) {
        day.setText(times.day(run));
        clock.setText(times.clock(run));
        String utc = times.utcDayAndClock(run).replace(" UTC", "");
        int split = utc.lastIndexOf(' ');
        utcDay.setText(utc.substring(0, split));
        utcClock.setText(utc.substring(split + 1));
    }

    private static Label plain() {
        Label label = new Label();
        label.getStyleClass().add("secondary");
        return label;
    }

    private static Label strong() {
        Label label = plain();
        label.getStyleClass().add(Styles.STRONG);
        return label;
    }
}
