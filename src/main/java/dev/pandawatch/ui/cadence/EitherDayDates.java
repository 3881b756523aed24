package dev.pandawatch.ui.cadence;

import dev.pandawatch.cadence.EitherDay;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.Styles;
import java.time.Instant;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The next days that come from one of two day fields only, side by side.
final class EitherDayDates extends HBox {

    /// @param utc tells instants in UTC
    EitherDayDates(EitherDay either, InstantText utc, Messages messages) {
        getStyleClass().add("either-day-dates");
        getChildren()
                .addAll(
                        column(
                                messages.text(
                                        "cadence.caution.or.only",
                                        either.names().oneDayOfMonth()),
                                either.byDayAlone(),
                                utc),
                        column(
                                messages.text(
                                        "cadence.caution.or.only",
                                        either.names().oneWeekday()),
                                either.byWeekdayAlone(),
                                utc));
    }

    private static VBox column(String title, List<Instant> runs, InstantText utc) {
        Label head = new Label(title);
        head.setWrapText(true);
        head.getStyleClass().addAll("caption", Styles.STRONG, Styles.MUTED);
        VBox column = new VBox(head);
        column.getStyleClass().add("either-day-column");
        setHgrow(column, Priority.ALWAYS);
        runs.forEach(run -> column.getChildren().add(date(run, utc)));
        return column;
    }

    private static HBox date(Instant run, InstantText utc) {
        Label day = new Label(utc.day(run));
        day.getStyleClass().addAll("secondary", "medium", "either-day-date");
        Label time = new Label(utc.utcClock(run));
        time.getStyleClass().addAll("secondary", Styles.MUTED);
        day.setMinWidth(USE_PREF_SIZE);
        time.setMinWidth(USE_PREF_SIZE);
        return new HBox(day, time);
    }
}
