package dev.pandawatch.cadence;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// How often a cadence fires on each day of a month or a year, by the days of a zone. Counted, not listed, so that a
/// year of `* * * * *` costs no more than any other.
///
/// @param counts one for each day from `first` on
public record FiringCalendar(LocalDate first, List<Integer> counts) {
    private static final int HOURS = 24;
    private static final long HOUR = 3600;

    /// The firings of seven days by hour.
    ///
    /// @param hours 24 counts for each day from `first` on; where clocks go back, an hour has those of both rounds
    public record Week(LocalDate first, List<List<Integer>> hours) {
        public Week {
            hours = hours.stream().map(List::copyOf).toList();
        }

        public int most() {
            return hours.stream().flatMap(List::stream).max(Integer::compare).orElse(0);
        }
    }

    public FiringCalendar {
        counts = List.copyOf(counts);
    }

    /// The days of one month.
    ///
    /// @param after only later firings count: the moment from which the schedule is computed or an interval counted
    public static FiringCalendar month(Cadence cadence, YearMonth month, ZoneId zone, Instant after) {
        return days(cadence, month.atDay(1), month.lengthOfMonth(), zone, after);
    }

    /// The days of twelve months.
    public static FiringCalendar year(Cadence cadence, YearMonth first, ZoneId zone, Instant after) {
        LocalDate start = first.atDay(1);
        return days(cadence, start, (int) ChronoUnit.DAYS.between(start, start.plusYears(1)), zone, after);
    }

    /// The runs that the server starts from `from` on and before `until`: what is due more often than it looks shares
    /// its looks (F38), and an interval slips as is likely ([Drift]).
    ///
    /// @param next when an interval is due next; a cron is computed from `from`
    public static FiringCalendar started(Cadence cadence, Instant next, Instant from, Instant until, ZoneId zone) {
        LocalDate first = LocalDate.ofInstant(from, zone);
        LocalDate end = LocalDate.ofInstant(until.minusNanos(1), zone).plusDays(1);
        List<Integer> counts = new ArrayList<>();
        switch (cadence) {
            case Cadence.Preset preset -> {
                List<LocalDate> starts =
                        Drift.of(preset, next, Duration.between(next, until).plusSeconds(1)).firings().stream()
                                .map(Drift.Firing::likely)
                                .filter(start -> !start.isBefore(from) && start.isBefore(until))
                                .map(start -> LocalDate.ofInstant(start, zone))
                                .toList();
                first.datesUntil(end).forEach(day -> counts.add(Collections.frequency(starts, day)));
            }
            case Cadence.Cron _ -> {
                FiringCounts due = FiringCounts.of(cadence, from, until);
                Optional<FiringWindow.Crowd> crowd = FiringWindow.crowd(cadence);
                first.datesUntil(end)
                        .map(day -> due.between(startOf(day, zone), startOf(day.plusDays(1), zone)))
                        .forEach(asked -> counts.add(crowd.map(crowded ->
                                        (int) Math.ceilDiv((long) asked * crowded.most(), (long) crowded.asked()))
                                .orElse(asked)));
            }
        }
        return new FiringCalendar(first, counts);
    }

    /// Today, by the clock of the zone, and the six days that follow.
    public static Week week(Cadence cadence, ZoneId zone, Instant after) {
        return week(cadence, LocalDate.ofInstant(after, zone), zone, after);
    }

    /// Seven days from `first` on.
    public static Week week(Cadence cadence, LocalDate first, ZoneId zone, Instant after) {
        long end = startOf(first.plusDays(7), zone);
        FiringCounts firings = FiringCounts.of(cadence, after, Instant.ofEpochSecond(end));
        List<List<Integer>> hours = new ArrayList<>();
        for (int day = 0; day < 7; day++) {
            hours.add(hours(firings, first.plusDays(day), zone));
        }
        return new Week(first, hours);
    }

    private static List<Integer> hours(FiringCounts firings, LocalDate day, ZoneId zone) {
        long start = startOf(day, zone);
        long end = startOf(day.plusDays(1), zone);
        List<Integer> hours = new ArrayList<>(Collections.nCopies(HOURS, 0));
        // on a day of another length the clocks change, which they do at quarters of an hour
        boolean even = end - start == HOURS * HOUR;
        long slot = even ? HOUR : HOUR / 4;
        for (long from = start; from < end; from += slot) {
            int hour = even
                    ? (int) ((from - start) / HOUR)
                    : LocalDateTime.ofInstant(Instant.ofEpochSecond(from), zone).getHour();
            hours.set(hour, hours.get(hour) + firings.between(from, from + slot));
        }
        return hours;
    }

    /// On a day outside, none.
    public int on(LocalDate day) {
        long index = ChronoUnit.DAYS.between(first, day);
        return index < 0 || index >= counts.size() ? 0 : counts.get((int) index);
    }

    public int total() {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    /// The count of the fullest day.
    public int most() {
        return counts.stream().max(Integer::compare).orElse(0);
    }

    private static FiringCalendar days(Cadence cadence, LocalDate first, int length, ZoneId zone, Instant after) {
        FiringCounts firings = FiringCounts.of(
                cadence, start(cadence, first, after), Instant.ofEpochSecond(startOf(first.plusDays(length), zone)));
        List<Integer> counts = new ArrayList<>(length);
        for (int day = 0; day < length; day++) {
            counts.add(firings.between(startOf(first.plusDays(day), zone), startOf(first.plusDays(day + 1), zone)));
        }
        return new FiringCalendar(first, counts);
    }

    /// For a month far ahead a cron's search may begin nearer, but not at the end of a month, where it matters.
    private static Instant start(Cadence cadence, LocalDate first, Instant after) {
        Instant near = first.minusMonths(1).withDayOfMonth(10).atStartOfDay().toInstant(ZoneOffset.UTC);
        return cadence instanceof Cadence.Cron && near.isAfter(after) ? near : after;
    }

    private static long startOf(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toEpochSecond();
    }
}
