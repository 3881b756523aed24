package dev.pandawatch.ui.cadence;

import dev.pandawatch.cadence.DayReason;
import dev.pandawatch.cadence.FiringWindow;
import java.time.Instant;
import java.util.Optional;

/// A row of the next runs: one run, or a window of several that the server cannot all start.
///
/// @param number from 1 on
/// @param before the row before it, or where the list begins
/// @param window what the row asks for, and when that can start
/// @param reason why its day matches, where there is a choice
public record RunRow(int number, Instant before, FiringWindow window, Optional<DayReason> reason) {

    /// The moment of the run, or of the first one.
    public Instant at() {
        return window.from();
    }

    /// Whether it asks for more runs than can start.
    public boolean crowded() {
        return window.asked() > window.most();
    }
}
