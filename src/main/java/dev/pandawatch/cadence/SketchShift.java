package dev.pandawatch.cadence;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Moves a schedule by some minutes, as from one clock to another: its times, and the days that move with them.
///
/// @param sketch what is moved
/// @param minutes by less than a day, earlier if negative
record SketchShift(CronSketch sketch, int minutes) {
    private static final int MINUTES_A_DAY = 24 * 60;
    /// Eight years have every length of month at every place of a leap cycle.
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    private static final LocalDate END = LocalDate.of(2032, 1, 1);

    private record DaysAndMonths(Days days, SortedSet<Month> months) {}

    /// Schedules that have together exactly the moved runs; one, if one cron can. Empty where the days cannot be moved:
    /// the day before the first Monday is no n-th weekday of the month.
    List<CronSketch> parts() {
        if (anyDay() && sketch.hours().size() == 24) {
            return List.of(sketch.withMinutes(sketch.minutes().stream()
                    .map(minute -> Math.floorMod(minute + minutes, 60))
                    .toList()));
        }
        List<CronSketch> parts = new ArrayList<>();
        for (Map.Entry<Integer, SortedSet<LocalTime>> moved : timesByDay().entrySet()) {
            Optional<DaysAndMonths> those = moved(moved.getKey());
            if (those.isEmpty()) {
                return List.of();
            }
            CronSketch part =
                    sketch.withDays(those.get().days()).withMonths(those.get().months());
            switch (part.withTimes(moved.getValue())) {
                case Fit.Exact<LocalTime>(var saved) -> parts.add(saved);
                case Fit.Conflict<LocalTime> conflict -> parts.addAll(conflict.parts());
            }
        }
        return parts;
    }

    /// How many days all times move; 0 if some move and some stay.
    int days() {
        Map<Integer, SortedSet<LocalTime>> times = timesByDay();
        return times.size() == 1 ? times.keySet().iterator().next() : 0;
    }

    /// The moved times by the days they move. If every day has all of them, it is the same on which of them they fall.
    private Map<Integer, SortedSet<LocalTime>> timesByDay() {
        Map<Integer, SortedSet<LocalTime>> times = new TreeMap<>();
        for (LocalTime time : sketch.times()) {
            int moved = time.getHour() * 60 + time.getMinute() + minutes;
            times.computeIfAbsent(anyDay() ? 0 : Math.floorDiv(moved, MINUTES_A_DAY), _ -> new TreeSet<>())
                    .add(LocalTime.MIN.plusMinutes(Math.floorMod(moved, MINUTES_A_DAY)));
        }
        return times;
    }

    private boolean anyDay() {
        return sketch.simplified().days() instanceof Days.EveryDay && anyMonth();
    }

    private boolean anyMonth() {
        return sketch.months().size() == 12;
    }

    private Optional<DaysAndMonths> moved(int by) {
        if (by == 0) {
            return Optional.of(new DaysAndMonths(sketch.days(), sketch.months()));
        }
        return switch (sketch.days()) {
            case Days.Weekdays(var weekdays)
            when anyMonth() ->
                Optional.of(new DaysAndMonths(
                        new Days.Weekdays(weekdays.stream()
                                .map(weekday -> weekday.plus(by))
                                .collect(Collectors.toCollection(TreeSet::new))),
                        sketch.months()));
            case Days.MonthDays days -> by < 0 ? earlier(days) : later(days);
            case Days.EveryDay _, Days.Weekdays _, Days.NthWeekday _, Days.LastWeekday _ -> Optional.empty();
        };
    }

    /// The day before the 1st is the last of the month before.
    private Optional<DaysAndMonths> earlier(Days.MonthDays days) {
        SortedSet<Integer> numbers = days.days().stream()
                .filter(day -> day > 1)
                .map(day -> day - 1)
                .collect(Collectors.toCollection(TreeSet::new));
        boolean first = days.days().contains(1);
        if (days.last() || (!first && numbers.isEmpty())) {
            return Optional.empty();
        }
        return checked(days, new Days.MonthDays(numbers, first), numbers.isEmpty() ? -1 : 0);
    }

    /// The day after the last is the 1st of the month after.
    private Optional<DaysAndMonths> later(Days.MonthDays days) {
        SortedSet<Integer> numbers =
                days.days().stream().map(day -> day % 31 + 1).collect(Collectors.toCollection(TreeSet::new));
        if (days.last()) {
            numbers.add(1);
        }
        return checked(days, new Days.MonthDays(numbers, false), numbers.equals(Sorted.range(1, 1)) ? 1 : 0);
    }

    /// The candidate, if its days are those of `from`, one day on or back, in every year.
    private Optional<DaysAndMonths> checked(Days.MonthDays from, Days.MonthDays candidate, int monthsBy) {
        int daysBy = minutes < 0 ? -1 : 1;
        SortedSet<Month> having = sketch.months().stream()
                .filter(month -> from.last() || from.days().first() <= month.maxLength())
                .map(month -> month.plus(monthsBy))
                .collect(Collectors.toCollection(TreeSet::new));
        SortedSet<Month> months = monthsBy == 0 ? sketch.months() : having;
        boolean same = FIRST.datesUntil(END)
                .allMatch(day -> lists(from, sketch.months(), day) == lists(candidate, months, day.plusDays(daysBy)));
        return same ? Optional.of(new DaysAndMonths(candidate, months)) : Optional.empty();
    }

    private static boolean lists(Days.MonthDays days, SortedSet<Month> months, LocalDate day) {
        boolean last = days.last() && day.getDayOfMonth() == day.lengthOfMonth();
        return months.contains(day.getMonth()) && (last || days.days().contains(day.getDayOfMonth()));
    }
}
