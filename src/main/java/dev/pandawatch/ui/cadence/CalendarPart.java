package dev.pandawatch.ui.cadence;

import dev.pandawatch.cadence.CronParts;
import dev.pandawatch.cadence.CronSketch;
import dev.pandawatch.cadence.Days;
import dev.pandawatch.cadence.Shape;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What can be chosen in a calendar, each choice a number.
public enum CalendarPart {
    /// 0 to 59.
    MINUTES,
    /// The minutes from one run to the next; one of [#STEPS].
    STEP,
    /// 0 to 23.
    HOURS,
    /// 1 for Monday to 7 for Sunday.
    WEEKDAYS,
    /// 1 to 31, and [#LAST_DAY].
    MONTH_DAYS,
    /// Ten times the place in the month and the weekday: 11 for the first Monday, 57 for the fifth Sunday.
    NTH,
    /// [#LAST_DAY], or 1 for the last Monday to 7 for the last Sunday.
    LAST,
    /// 1 to 12.
    MONTHS;

    /// The last day of the month.
    public static final int LAST_DAY = 32;

    /// Minutes that divide the hour.
    public static final SortedSet<Integer> STEPS = sorted(5, 10, 15, 20, 30);

    private static final int PLACE = 10;

    /// What there is to choose in a shape.
    static Set<CalendarPart> of(Shape shape) {
        return switch (shape) {
            case EVERY_N_MINUTES -> EnumSet.of(STEP, WEEKDAYS, MINUTES, HOURS);
            case HOURLY, TIMES_A_DAY, WEEKDAYS -> EnumSet.of(WEEKDAYS, MINUTES, HOURS);
            case MONTH_DAYS, YEARLY -> EnumSet.of(MONTH_DAYS, MONTHS, MINUTES, HOURS);
            case NTH_WEEKDAY -> EnumSet.of(NTH, MONTHS, MINUTES, HOURS);
            case LAST_DAY -> EnumSet.of(LAST, MONTHS, MINUTES, HOURS);
        };
    }

    /// Whether it decides at which times of a day there are runs.
    boolean ofTimes() {
        return this == MINUTES || this == STEP || this == HOURS;
    }

    SortedSet<Integer> chosen(CronSketch sketch) {
        return switch (this) {
            case MINUTES -> sketch.minutes();
            case STEP ->
                STEPS.stream()
                        .filter(step -> steps(sketch, step).equals(sketch.minutes()))
                        .collect(Collectors.toCollection(TreeSet::new));
            case HOURS -> sketch.hours();
            case MONTHS -> numbers(sketch.months());
            case WEEKDAYS, MONTH_DAYS, NTH, LAST -> chosen(sketch.days());
        };
    }

    private SortedSet<Integer> chosen(Days days) {
        SortedSet<Integer> chosen = new TreeSet<>();
        switch (days) {
            case Days.EveryDay _
            when this == WEEKDAYS ->
                chosen.addAll(IntStream.rangeClosed(1, 7).boxed().toList());
            case Days.Weekdays(var weekdays)
            when this == WEEKDAYS -> weekdays.forEach(day -> chosen.add(day.getValue()));
            case Days.MonthDays(var numbers, var last)
            when this == MONTH_DAYS || this == LAST -> {
                chosen.addAll(numbers);
                if (last) {
                    chosen.add(LAST_DAY);
                }
            }
            case Days.NthWeekday(var places)
            when this == NTH ->
                places.forEach(
                        nth -> chosen.add(nth.place() * PLACE + nth.weekday().getValue()));
            case Days.LastWeekday(var weekdays)
            when this == LAST -> weekdays.forEach(day -> chosen.add(day.getValue()));
            case Days.EveryDay _, Days.Weekdays _, Days.MonthDays _, Days.NthWeekday _, Days.LastWeekday _ -> {}
        }
        return chosen;
    }

    SortedSet<Integer> chosen(CronParts parts) {
        return switch (this) {
            case MINUTES -> parts.minutes();
            case HOURS -> parts.hours();
            case MONTHS -> numbers(parts.months());
            case STEP, WEEKDAYS, MONTH_DAYS, NTH, LAST -> new TreeSet<>();
        };
    }

    /// `sketch` after these were chosen, or no longer; empty if nothing of this part would be left.
    Optional<CronSketch> choose(CronSketch sketch, Collection<Integer> keys, boolean on) {
        if (this == STEP) {
            return on
                    ? Optional.of(
                            sketch.withMinutes(steps(sketch, keys.iterator().next())))
                    : Optional.empty();
        }
        SortedSet<Integer> after = after(chosen(sketch), keys, on);
        return after.isEmpty() ? Optional.empty() : Optional.of(with(sketch, after));
    }

    /// The text after these were chosen, or no longer; empty if nothing of this part would be left.
    Optional<String> choose(CronParts parts, Collection<Integer> keys, boolean on) {
        SortedSet<Integer> after = after(chosen(parts), keys, on);
        if (after.isEmpty()) {
            return Optional.empty();
        }
        return switch (this) {
            case MINUTES -> Optional.of(parts.withMinutes(after));
            case HOURS -> Optional.of(parts.withHours(after));
            case MONTHS -> Optional.of(parts.withMonths(months(after)));
            case STEP, WEEKDAYS, MONTH_DAYS, NTH, LAST -> Optional.empty();
        };
    }

    /// The last day of the month and the last of a weekday exclude each other: the newer choice wins.
    private SortedSet<Integer> after(SortedSet<Integer> before, Collection<Integer> keys, boolean on) {
        SortedSet<Integer> after = new TreeSet<>(before);
        if (!on) {
            after.removeAll(keys);
            return after;
        }
        if (this == LAST) {
            boolean day = keys.contains(LAST_DAY);
            after.removeIf(key -> (key == LAST_DAY) != day);
            after.addAll(keys.stream().filter(key -> (key == LAST_DAY) == day).toList());
            return after;
        }
        after.addAll(keys);
        return after;
    }

    private CronSketch with(CronSketch sketch, SortedSet<Integer> after) {
        return switch (this) {
            case MINUTES -> sketch.withMinutes(after);
            case HOURS -> sketch.withHours(after);
            case MONTHS -> sketch.withMonths(months(after));
            case WEEKDAYS -> sketch.withDays(new Days.Weekdays(weekdays(after))).simplified();
            case MONTH_DAYS -> sketch.withDays(monthDays(after));
            case LAST ->
                sketch.withDays(after.contains(LAST_DAY) ? monthDays(after) : new Days.LastWeekday(weekdays(after)));
            case NTH ->
                sketch.withDays(new Days.NthWeekday(after.stream()
                        .map(key -> new Days.Nth(DayOfWeek.of(key % PLACE), key / PLACE))
                        .collect(Collectors.toCollection(TreeSet::new))));
            case STEP -> throw new IllegalStateException("a step is written as minutes");
        };
    }

    private static Days monthDays(SortedSet<Integer> keys) {
        SortedSet<Integer> days = new TreeSet<>(keys);
        boolean last = days.remove(LAST_DAY);
        return new Days.MonthDays(days, last);
    }

    private static SortedSet<Integer> steps(CronSketch sketch, int step) {
        return IntStream.iterate(sketch.minutes().first() % step, minute -> minute < 60, minute -> minute + step)
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static SortedSet<DayOfWeek> weekdays(Collection<Integer> keys) {
        return keys.stream().map(DayOfWeek::of).collect(Collectors.toCollection(TreeSet::new));
    }

    private static SortedSet<Month> months(Collection<Integer> keys) {
        return keys.stream().map(Month::of).collect(Collectors.toCollection(TreeSet::new));
    }

    private static SortedSet<Integer> numbers(Collection<Month> months) {
        return months.stream().map(Month::getValue).collect(Collectors.toCollection(TreeSet::new));
    }

    private static SortedSet<Integer> sorted(Integer... numbers) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(List.of(numbers)));
    }
}
