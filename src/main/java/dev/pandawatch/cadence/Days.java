package dev.pandawatch.cadence;

import java.time.DayOfWeek;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;

/// The days of a [CronSketch], as a person picks them. Each kind restricts one day field alone, for a cron that
/// restricts both would run on either day.
public sealed interface Days {

    /// No day is left out.
    record EveryDay() implements Days {}

    /// Days of the week; at least one. All seven are [EveryDay] to the server.
    record Weekdays(SortedSet<DayOfWeek> weekdays) implements Days {
        public Weekdays {
            weekdays = some(Sorted.copy(weekdays));
        }

        public static Weekdays of(DayOfWeek... weekdays) {
            return new Weekdays(Sorted.copy(List.of(weekdays)));
        }
    }

    /// Days of the month, 1 to 31, and, if wanted, whichever is the last; at least one of them.
    ///
    /// The server passes over some of the listed days after a short month: see [Caution.Kind#SKIPS].
    record MonthDays(SortedSet<Integer> days, boolean last) implements Days {
        public MonthDays {
            days = Sorted.copy(days);
            if (!last) {
                some(days);
            }
            within(CronField.DAY_OF_MONTH, days);
        }

        public static MonthDays of(Integer... days) {
            return new MonthDays(Sorted.copy(List.of(days)), false);
        }

        /// The last day of each month alone.
        public static MonthDays lastDay() {
            return new MonthDays(Sorted.copy(List.<Integer>of()), true);
        }
    }

    /// Such as the first and third Monday of the month; at least one. A month without a fifth does not run then.
    record NthWeekday(SortedSet<Nth> places) implements Days {
        public NthWeekday {
            places = some(Sorted.copy(places));
        }

        public static NthWeekday of(Nth... places) {
            return new NthWeekday(Sorted.copy(List.of(places)));
        }
    }

    /// The last of each of these weekdays in the month; at least one.
    record LastWeekday(SortedSet<DayOfWeek> weekdays) implements Days {
        public LastWeekday {
            weekdays = some(Sorted.copy(weekdays));
        }

        public static LastWeekday of(DayOfWeek... weekdays) {
            return new LastWeekday(Sorted.copy(List.of(weekdays)));
        }
    }

    /// A weekday by its place in the month; in the order of place, then of weekday.
    ///
    /// @param place 1 to 5
    record Nth(DayOfWeek weekday, int place) implements Comparable<Nth> {
        private static final Comparator<Nth> ORDER =
                Comparator.comparingInt(Nth::place).thenComparing(Nth::weekday);

        public Nth {
            if (place < 1 || place > 5) {
                throw new IllegalArgumentException("no such place in a month: " + place);
            }
        }

        @Override
        public int compareTo(Nth other) {
            return ORDER.compare(this, other);
        }
    }

    private static <C extends Collection<?>> C some(C chosen) {
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("nothing is chosen");
        }
        return chosen;
    }

    private static void within(CronField field, SortedSet<Integer> numbers) {
        if (!numbers.isEmpty() && (numbers.first() < field.lowest() || numbers.last() > field.highest())) {
            throw new IllegalArgumentException("no such " + field + " in " + numbers);
        }
    }
}
