package dev.pandawatch.cadence;

import java.time.LocalDate;

/// Weekdays chosen by their place in the month: `mon#1`, `L5`.
///
/// @param chosen a bit for each weekday and place, at `weekday * 6 + place`; weekday 0 is Sunday, places 0 to 4 are
///     the first to the fifth, place 5 is the last
record Occurrences(long chosen) {
    static final int LAST = 5;
    static final Occurrences NONE = new Occurrences(0);
    private static final int PLACES = 6;

    Occurrences with(int weekday, int place) {
        return new Occurrences(chosen | 1L << (weekday * PLACES + place));
    }

    boolean isEmpty() {
        return chosen == 0;
    }

    /// The chosen places of a weekday, as bits.
    int places(int weekday) {
        return (int) (chosen >> (weekday * PLACES)) & ((1 << PLACES) - 1);
    }

    /// The earliest chosen day of the month of `date` that is on or after it; 0 if there is none. A fifth that this
    /// month does not have is left out.
    int next(LocalDate date) {
        int earliest = 0;
        int length = date.lengthOfMonth();
        int weekdayOfFirst = (date.getDayOfWeek().getValue() + 36 - date.getDayOfMonth()) % 7;
        for (int weekday = 0; weekday < 7; weekday++) {
            int places = places(weekday);
            if (places == 0) {
                continue;
            }
            int first = 1 + (weekday - weekdayOfFirst + 7) % 7;
            for (int place = 0; place < PLACES; place++) {
                int day = place == LAST ? first + (length - first) / 7 * 7 : first + 7 * place;
                boolean eligible = (places >> place & 1) == 1 && day <= length && day >= date.getDayOfMonth();
                if (eligible && (earliest == 0 || day < earliest)) {
                    earliest = day;
                }
            }
        }
        return earliest;
    }
}
