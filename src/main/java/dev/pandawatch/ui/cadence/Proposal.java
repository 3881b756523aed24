package dev.pandawatch.ui.cadence;

import dev.pandawatch.cadence.CronSketch;
import dev.pandawatch.cadence.Fit;
import dev.pandawatch.cadence.Phrase;
import dev.pandawatch.cadence.WeekPainting;
import dev.pandawatch.cadence.WeekPainting.Cell;
import java.time.LocalTime;
import java.util.List;
import java.util.SortedSet;

/// What a person picked and no single cron has. Nothing of it is in the cadence until it is decided.
public sealed interface Proposal {

    /// Times of day that are no product of hours and minutes.
    ///
    /// @param wanted all times that shall be
    record Times(SortedSet<LocalTime> wanted, Fit.Conflict<LocalTime> conflict, List<CronSketch> parts)
            implements Proposal {
        public Times {
            parts = List.copyOf(parts);
        }
    }

    /// Hours of the week that are no product of days and hours.
    ///
    /// @param wanted all cells that shall be painted
    record Cells(WeekPainting wanted, Fit.Conflict<Cell> conflict, List<CronSketch> parts) implements Proposal {
        public Cells {
            parts = List.copyOf(parts);
        }
    }

    /// A schedule that one cron holds on the clock of its zone, but not on the UTC clock.
    record Elsewhere(Phrase why, List<CronSketch> parts) implements Proposal {
        public Elsewhere {
            parts = List.copyOf(parts);
        }
    }

    /// Schedules on the UTC clock that hold it together, a monitor each; none if not even several do.
    List<CronSketch> parts();
}
