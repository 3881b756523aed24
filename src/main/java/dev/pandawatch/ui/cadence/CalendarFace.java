package dev.pandawatch.ui.cadence;

import dev.pandawatch.cadence.Cadence;
import dev.pandawatch.cadence.ClockSlip;
import dev.pandawatch.cadence.CronParts;
import dev.pandawatch.cadence.CronSketch;
import dev.pandawatch.cadence.Phrase;
import dev.pandawatch.cadence.Shape;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// What the calendar can show of a cadence.
public sealed interface CalendarFace {

    /// All of it.
    ///
    /// @param sketch on the clock of `clock`
    /// @param shape whose controls show it; every one that does may be kept while a person works in it
    record Sketched(CronSketch sketch, Shape shape, LocalClock clock) implements CalendarFace {}

    /// Times and months, but not the days.
    ///
    /// @param dayOfMonth as typed
    /// @param weekday as typed
    record Custom(CronParts parts, String dayOfMonth, String weekday) implements CalendarFace {}

    /// A cron of which nothing can be shown.
    record Opaque() implements CalendarFace {}

    /// Counted from the last run, so it has no place in a calendar.
    record Interval(Cadence.Preset preset) implements CalendarFace {}

    /// No cadence at all.
    record Unsound() implements CalendarFace {}

    /// The clock on which a sketch is shown.
    ///
    /// @param zone the one that was asked for, or UTC where no cron of that zone has these runs
    /// @param asked whether it is the one that was asked for
    /// @param moved that the days are other ones in UTC; empty if they are the same
    /// @param slip what the next change of its clocks does to the schedule
    record LocalClock(ZoneId zone, boolean asked, Optional<Phrase> moved, Optional<ClockSlip> slip) {}

    /// The sketch that is shown; empty if there is none.
    default Optional<Sketched> sketched() {
        return this instanceof Sketched shown ? Optional.of(shown) : Optional.empty();
    }

    /// What there is to choose.
    default Set<CalendarPart> choices() {
        return switch (this) {
            case Sketched shown -> CalendarPart.of(shown.shape());
            case Custom _ -> EnumSet.of(CalendarPart.MONTHS, CalendarPart.MINUTES, CalendarPart.HOURS);
            case Opaque _, Interval _, Unsound _ -> EnumSet.noneOf(CalendarPart.class);
        };
    }

    /// What of `part` is chosen; nothing where it is not shown.
    default SortedSet<Integer> chosen(CalendarPart part) {
        return switch (this) {
            case Sketched shown -> part.chosen(shown.sketch());
            case Custom(var parts, var _, var _) -> part.chosen(parts);
            case Opaque _, Interval _, Unsound _ -> new TreeSet<>();
        };
    }
}
