package dev.pandawatch.cadence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Optional;

/// Counts firings without listing them. A day on which a cron runs at all has all its times, so the days are searched
/// one by one and the times are counted by arithmetic.
interface FiringCounts {
    int SECONDS_A_DAY = 86_400;

    /// How many firings there are from one second since 1970 up to another, the latter not included.
    int between(long from, long until);

    /// The firings after `after` and before `until`, each computed from the one before it. A preset counts from
    /// `after`,
    /// on time: see [Drift] for what becomes of it.
    static FiringCounts of(Cadence cadence, Instant after, Instant until) {
        return switch (cadence) {
            case Cadence.Preset preset -> ofPreset(preset, after, until);
            case Cadence.Cron(var expression) -> new OfCron(expression, after, until);
        };
    }

    private static FiringCounts ofPreset(Cadence.Preset preset, Instant after, Instant until) {
        long interval = preset.interval().toSeconds();
        long first = after.getEpochSecond() + interval;
        return (from, to) -> {
            long end = Math.min(to, until.getEpochSecond());
            return (int) Math.max(0, steps(end, first, interval) - steps(from, first, interval));
        };
    }

    /// How many of the instants `first`, `first` + `interval` and so on lie before `end`.
    private static long steps(long end, long first, long interval) {
        return end <= first ? 0 : (end - first - 1) / interval + 1;
    }

    /// The firings of an expression.
    final class OfCron implements FiringCounts {
        private final int[] hoursBefore;
        private final int[] minutesBefore;
        private final int[] secondsBefore;
        private final long firstDay;
        private final long after;
        private final long until;
        private final BitSet days = new BitSet();

        OfCron(CronExpression expression, Instant after, Instant until) {
            hoursBefore = before(CronField.HOUR, expression);
            minutesBefore = before(CronField.MINUTE, expression);
            secondsBefore = before(CronField.SECOND, expression);
            this.after = after.getEpochSecond();
            this.until = until.getEpochSecond();
            firstDay = Math.floorDiv(this.after, SECONDS_A_DAY);
            findDays(expression, until);
        }

        /// From the last time of one day to the first of the next, as the server goes.
        private void findDays(CronExpression expression, Instant until) {
            RunDays runs = new RunDays(expression);
            LocalDate end = RunDays.dayOf(until);
            Optional<LocalDate> day =
                    expression.nextAfter(Instant.ofEpochSecond(after)).map(RunDays::dayOf);
            while (day.isPresent() && !day.get().isAfter(end)) {
                days.set((int) (day.get().toEpochDay() - firstDay));
                day = runs.after(day.get());
            }
        }

        @Override
        public int between(long from, long to) {
            long start = Math.max(from, after + 1);
            long end = Math.min(to, until);
            int count = 0;
            for (long day = Math.floorDiv(start, SECONDS_A_DAY); day * SECONDS_A_DAY < end && start < end; day++) {
                if (day >= firstDay && days.get((int) (day - firstDay))) {
                    long midnight = day * SECONDS_A_DAY;
                    count += before((int) Math.min(end - midnight, SECONDS_A_DAY))
                            - before((int) Math.max(start - midnight, 0));
                }
            }
            return count;
        }

        /// How many times of the day lie before this second of it.
        private int before(int second) {
            int hour = second / 3600;
            int minute = second / 60 % 60;
            int inHour = hoursBefore[hour + 1] - hoursBefore[hour];
            int inMinute = inHour * (minutesBefore[minute + 1] - minutesBefore[minute]);
            return (hoursBefore[hour] * minutesBefore[60] + inHour * minutesBefore[minute]) * secondsBefore[60]
                    + inMinute * secondsBefore[second % 60];
        }

        /// How many numbers of a field are smaller than each; up to one more than the field has, for its end.
        private static int[] before(CronField field, CronExpression expression) {
            int[] counts = new int[field.highest() + 3];
            for (int number = 0; number < counts.length - 1; number++) {
                counts[number + 1] = counts[number] + (expression.values(field).contains(number) ? 1 : 0);
            }
            return counts;
        }
    }
}
