package dev.pandawatch.ui.monitors;

import java.time.Instant;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/// Draws what a schedule means. Made elsewhere: a list of monitors knows no schedules.
@FunctionalInterface
public interface SchedulePreview {

    /// What is to be drawn.
    ///
    /// @param wire the cadence; blank while there is none to show
    /// @param now as of when
    /// @param next the run that the server has set; `null` if none
    /// @param paused whether nothing runs until somebody resumes
    record Source(
            ObservableValue<String> wire,
            ObservableValue<Instant> now,
            ObservableValue<@Nullable Instant> next,
            ObservableValue<Boolean> paused) {}

    /// Follows `source` as long as the node lives.
    Parent of(Source source);
}
