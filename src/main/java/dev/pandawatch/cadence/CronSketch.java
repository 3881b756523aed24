package dev.pandawatch.cadence;

import java.time.LocalTime;
import java.time.Month;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// A schedule as a person clicks it together: every listed hour at every listed minute, on the days of the listed
/// months, on the UTC clock. Its runs are those that the server computes from [#toCron()].
///
/// @param minutes of the hour, at least one
/// @param hours of the day, at least one
/// @param months at least one; all twelve for every month
public record CronSketch(SortedSet<Integer> minutes, SortedSet<Integer> hours, Days days, SortedSet<Month> months) {
    /// All minutes of an hour, all hours of a day, all months of a year.
    public static final SortedSet<Integer> EVERY_MINUTE = Sorted.range(0, 59);

    public static final SortedSet<Integer> EVERY_HOUR = Sorted.range(0, 23);
    public static final SortedSet<Month> EVERY_MONTH = Sorted.copy(List.of(Month.values()));

    public CronSketch {
        minutes = Sorted.copy(minutes);
        hours = Sorted.copy(hours);
        months = Sorted.copy(months);
        if (minutes.isEmpty() || hours.isEmpty() || months.isEmpty()) {
            throw new IllegalArgumentException("a minute, an hour and a month must be chosen");
        }
        if (!EVERY_MINUTE.containsAll(minutes) || !EVERY_HOUR.containsAll(hours)) {
            throw new IllegalArgumentException("no such times: " + hours + " at " + minutes);
        }
    }

    /// Once a day at a time of which the seconds are left out.
    public static CronSketch daily(LocalTime time) {
        return new CronSketch(
                Sorted.range(time.getMinute(), time.getMinute()),
                Sorted.range(time.getHour(), time.getHour()),
                new Days.EveryDay(),
                EVERY_MONTH);
    }

    /// The sketch with the very runs of `expression`, from wherever they are computed; empty if there is none, which
    /// an editor calls custom. Random parts, seconds, years, either-day rules and mixtures of day kinds have none.
    public static Optional<CronSketch> of(CronExpression expression) {
        return SketchReader.read(expression);
    }

    /// A short and plain five-field text of this schedule; the shortest, if only that can be stored. Even that may be
    /// too long: [#tooLong()].
    public String toCron() {
        return SketchWriter.write(this);
    }

    public CronExpression expression() {
        return CronExpression.parse(toCron()).toOptional().orElseThrow();
    }

    /// Whether even the shortest text has more than 45 characters.
    public boolean tooLong() {
        return toCron().length() > Cadence.LONGEST_EXPRESSION;
    }

    /// The same schedule without a list of all days: all seven weekdays, or all 31 days, become every day.
    public CronSketch simplified() {
        boolean all = switch (days) {
            case Days.Weekdays(var weekdays) -> weekdays.size() == 7;
            case Days.MonthDays(var numbers, var _) -> numbers.size() == 31;
            case Days.EveryDay _, Days.NthWeekday _, Days.LastWeekday _ -> false;
        };
        return all ? withDays(new Days.EveryDay()) : this;
    }

    public CronSketch withMinutes(Collection<Integer> minutes) {
        return new CronSketch(Sorted.copy(minutes), hours, days, months);
    }

    public CronSketch withHours(Collection<Integer> hours) {
        return new CronSketch(minutes, Sorted.copy(hours), days, months);
    }

    public CronSketch withDays(Days days) {
        return new CronSketch(minutes, hours, days, months);
    }

    public CronSketch withMonths(Collection<Month> months) {
        return new CronSketch(minutes, hours, days, Sorted.copy(months));
    }

    /// The times of day, in their order.
    public SortedSet<LocalTime> times() {
        TreeSet<LocalTime> times = new TreeSet<>();
        hours.forEach(hour -> minutes.forEach(minute -> times.add(LocalTime.of(hour, minute))));
        return Sorted.copy(times);
    }

    /// This schedule at other times of day. 06:00 and 18:30 conflict: one cron runs at all its minutes in all its
    /// hours.
    ///
    /// @param wanted at least one; seconds are left out
    public Fit<LocalTime> withTimes(Collection<LocalTime> wanted) {
        Map<Integer, SortedSet<Integer>> minutesOfHours = new TreeMap<>();
        for (LocalTime time : wanted) {
            minutesOfHours.computeIfAbsent(time.getHour(), _ -> new TreeSet<>()).add(time.getMinute());
        }
        Map<SortedSet<Integer>, SortedSet<Integer>> hoursByMinutes = Fit.inverted(minutesOfHours);
        List<CronSketch> parts = hoursByMinutes.entrySet().stream()
                .map(part -> withMinutes(part.getKey()).withHours(part.getValue()))
                .toList();
        TreeSet<Integer> allMinutes = new TreeSet<>();
        hoursByMinutes.keySet().forEach(allMinutes::addAll);
        CronSketch saved = withMinutes(allMinutes).withHours(minutesOfHours.keySet());
        TreeSet<LocalTime> added = new TreeSet<>(saved.times());
        wanted.forEach(time -> added.remove(time.withSecond(0).withNano(0)));
        return added.isEmpty() ? new Fit.Exact<>(saved) : new Fit.Conflict<>(saved, added, parts);
    }

    /// A start in another shape that keeps what fits of `previous`; `previous` itself if it has the shape.
    public static CronSketch inShape(Shape shape, CronSketch previous) {
        return Shape.of(previous) == shape ? previous : new ShapeStart(previous).in(shape);
    }
}
