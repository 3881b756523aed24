package dev.pandawatch.forecast;

import dev.pandawatch.cadence.Cadence;
import dev.pandawatch.cadence.FiringCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// When a monitor will fire, from now on.
///
/// @param now from when is looked ahead
/// @param next the server's `next_run_at`, or what it will be if the cadence is saved
/// @param zone whose days are counted
public record Schedule(Cadence cadence, Instant now, Instant next, ZoneId zone) {
    /// How far is looked ahead.
    public static final Duration SPAN = Duration.ofDays(30);

    /// Empty if nobody can tell: the cadence never fires, or is drawn at random.
    ///
    /// @param next the server's `next_run_at` if it goes on to hold; `null` if the schedule begins anew at `now`
    ///     (F36)
    public static Optional<Schedule> of(Cadence cadence, Instant now, @Nullable Instant next, ZoneId zone) {
        return cadence.nextAfter(now).map(anew -> new Schedule(cadence, now, next == null ? anew : next, zone));
    }

    /// With another cadence, which begins anew.
    Optional<Schedule> with(Cadence other) {
        return of(other, now, null, zone);
    }

    Instant end() {
        return now.plus(SPAN);
    }

    /// The runs that the server starts in the span, by day.
    public FiringCalendar firings() {
        return FiringCalendar.started(cadence, next, now, end(), zone);
    }
}
