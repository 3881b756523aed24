package dev.pandawatch.run;

import dev.pandawatch.cadence.Cadence;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.parse.Parsed;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A monitor with its cadence, which is read once: to read it takes longer than to walk over its firings.
///
/// @param cadence `null` if it cannot be read, or if nobody can foretell it
record Timetable(Monitor monitor, @Nullable Cadence cadence) {
    /// Between two firings, where nobody can tell.
    private static final Duration A_DAY = Duration.ofDays(1);

    static Timetable of(Monitor monitor) {
        return new Timetable(
                monitor,
                monitor.parsedCadence() instanceof Parsed.Ok<Cadence>(var cadence) && !drawn(cadence) ? cadence : null);
    }

    private static boolean drawn(Cadence cadence) {
        return cadence instanceof Cadence.Cron(var expression) && expression.random();
    }

    /// From the next firing to the one after it.
    Duration gap(Instant now) {
        if (cadence == null) {
            return A_DAY;
        }
        Optional<Instant> next = cadence.nextAfter(now);
        Optional<Instant> following = next.flatMap(cadence::nextAfter);
        return following.isEmpty() ? A_DAY : Duration.between(next.orElseThrow(), following.get());
    }
}
