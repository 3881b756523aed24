package dev.pandawatch.ui.cadence;

import dev.pandawatch.cadence.FiringWindow;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Styles;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// A moment on up to three clocks: the person's, UTC, and one of choice; the time of day in bold.
final class RunTimes extends HBox {
    private final InstantText here;
    private final InstantText utc;
    private final Column local;
    private final Column server = new Column("run-utc");
    private final Column third = new Column("run-third");

    /// Shows nothing yet.
    ///
    /// @param beside what stands behind the person's time
    RunTimes(InstantText times, Node... beside) {
        this.here = times;
        this.utc = times.in(ZoneOffset.UTC);
        this.local = new Column("run-local", beside);
        getStyleClass().add("run-times");
        getChildren().addAll(local, server);
    }

    void show(Instant run, RunColumns columns, @Nullable ZoneId other) {
        local.show(day(here, run, columns == RunColumns.WIDE), here.clock(run));
        server.show(columns == RunColumns.SHORT ? weekday(utc, run) : day(utc, run, false), utc.clock(run));
        showThird(run, other);
    }

    /// The same for a window: the person's clock and UTC show both ends, and the date only as far as there is room.
    void show(FiringWindow window, RunColumns columns, @Nullable ZoneId other) {
        Instant run = window.from();
        boolean wide = columns == RunColumns.WIDE;
        local.show(wide ? day(here, run, false) : weekday(here, run), ends(here, window));
        server.show(
                columns == RunColumns.SHORT ? "" : weekday(utc, run),
                columns == RunColumns.SHORT ? utc.clock(run) : ends(utc, window));
        showThird(run, other);
    }

    private void showThird(Instant run, @Nullable ZoneId other) {
        if (other == null) {
            getChildren().remove(third);
            return;
        }
        InstantText there = here.in(other);
        third.show(weekday(there, run), there.clock(run));
        if (!getChildren().contains(third)) {
            getChildren().add(third);
        }
    }

    private static String ends(InstantText times, FiringWindow window) {
        return times.clock(window.from()) + "–" + times.clock(window.until());
    }

    private static String weekday(InstantText times, Instant run) {
        String day = times.day(run);
        return day.substring(0, day.indexOf(' '));
    }

    /// A date that needs its year goes without the weekday where it would not fit.
    private static String day(InstantText times, Instant run, boolean wide) {
        String day = times.day(run);
        String date = times.date(run);
        return !wide && day.endsWith(date) ? date : day;
    }

    /// A day and a clock.
    private static final class Column extends HBox {
        private final Label day = new Label();
        private final Label clock = new Label();

        Column(String name, Node... beside) {
            day.getStyleClass().add("secondary");
            clock.getStyleClass().addAll("secondary", Styles.STRONG);
            getStyleClass().addAll("run-moment", name);
            getChildren().addAll(day, clock);
            getChildren().addAll(beside);
        }

        void show(String day, String clock) {
            this.day.setText(day);
            this.clock.setText(clock);
        }
    }
}
