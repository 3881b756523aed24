package dev.pandawatch.filter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The time in which a trace must have started: `from` included, `to` excluded (F51); `null` is open.
///
/// Both ends are fixed instants and do not roll with the runs (F47). They lie in the years 1 to 9999, for the server
/// knows no others, and it cuts them off at the microsecond.
public record DateWindow(@Nullable Instant from, @Nullable Instant to) {
    public static final DateWindow ALWAYS = new DateWindow(null, null);

    public DateWindow {
        if ((from != null && !WireDate.holds(from)) || (to != null && !WireDate.holds(to))) {
            throw new IllegalArgumentException("outside the years 1 to 9999: " + from + " to " + to);
        }
        if (from != null && to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException("a window ends after it begins: " + from + " to " + to);
        }
    }
}
