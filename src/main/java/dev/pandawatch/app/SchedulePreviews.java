package dev.pandawatch.app;

import dev.pandawatch.ui.cadence.FiringCalendarView;
import dev.pandawatch.ui.cadence.ScheduleView;
import dev.pandawatch.ui.cadence.ScheduleViewModel;
import dev.pandawatch.ui.cadence.ZoneChoices;
import dev.pandawatch.ui.monitors.SchedulePreview;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;

/// The preview of the editor, for a monitor that exists.
record SchedulePreviews(Session session, Screens.Look look, ZoneChoices zones) implements SchedulePreview {

    @Override
    public Parent of(Source source) {
        ScheduleViewModel runs =
                new ScheduleViewModel(source.wire(), session.connection().now(), zones);
        runs.nowProperty().bind(source.now());
        runs.standingProperty().bind(source.next());
        runs.pausedProperty().bind(source.paused());
        runs.agreementProperty().bind(session.connection().agreement().phraseProperty());
        VBox both = new VBox(
                look.views().load(ScheduleView.compact(runs, look.times(), look.messages())),
                look.views()
                        .load(new FiringCalendarView(
                                runs.calendar(look.times().zone()), look.times(), look.messages())));
        both.getStyleClass().add("drawer-schedule");
        return both;
    }
}
