package dev.pandawatch.cadence;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What a schedule begins with when a person turns it into another shape: what fits of it is kept, the rest begins
/// with something usual.
record ShapeStart(CronSketch previous) {
    /// More times a day than these are dropped where a run on a rare day is wanted.
    private static final int FEW_TIMES = 6;

    private static final Set<Integer> QUARTERS = Set.of(0, 15, 30, 45);
    private static final Set<Integer> TWICE = Set.of(6, 18);
    private static final Set<Integer> MORNING = Set.of(6);

    CronSketch in(Shape shape) {
        int minute = previous.minutes().first();
        return switch (shape) {
            case EVERY_N_MINUTES -> {
                boolean one = previous.hours().size() == 1;
                yield anyDay().withMinutes(QUARTERS).withHours(one ? CronSketch.EVERY_HOUR : previous.hours());
            }
            case HOURLY -> anyDay().withMinutes(Set.of(minute)).withHours(CronSketch.EVERY_HOUR);
            case TIMES_A_DAY -> timesADay();
            case WEEKDAYS -> base().withDays(new Days.Weekdays(weekdaysOr(workingDays())));
            case MONTH_DAYS -> rarely().withMonths(CronSketch.EVERY_MONTH).withDays(numbersOrFirst());
            case NTH_WEEKDAY ->
                rarely().withDays(new Days.NthWeekday(Sorted.copy(weekdaysOr(monday()).stream()
                        .map(weekday -> new Days.Nth(weekday, 1))
                        .toList())));
            case LAST_DAY -> rarely().withDays(last());
            case YEARLY -> rarely().withMonths(someMonths()).withDays(numbersOrFirst());
        };
    }

    private CronSketch timesADay() {
        CronSketch kept = anyDay();
        if (Shape.of(kept) == Shape.TIMES_A_DAY) {
            return kept;
        }
        return kept.withMinutes(Set.of(previous.minutes().first())).withHours(TWICE);
    }

    private CronSketch anyDay() {
        return base().withDays(new Days.EveryDay());
    }

    /// The months of a yearly schedule go with it.
    private CronSketch base() {
        return Shape.of(previous) == Shape.YEARLY ? previous.withMonths(CronSketch.EVERY_MONTH) : previous;
    }

    private CronSketch rarely() {
        return previous.times().size() <= FEW_TIMES
                ? base()
                : base().withMinutes(Set.of(previous.minutes().first())).withHours(MORNING);
    }

    private Days last() {
        return previous.days() instanceof Days.NthWeekday
                ? new Days.LastWeekday(weekdaysOr(monday()))
                : Days.MonthDays.lastDay();
    }

    private SortedSet<DayOfWeek> weekdaysOr(SortedSet<DayOfWeek> otherwise) {
        return switch (previous.days()) {
            case Days.Weekdays(var weekdays) -> weekdays.size() == 1 ? weekdays : otherwise;
            case Days.LastWeekday(var weekdays) -> weekdays;
            case Days.NthWeekday(var places) ->
                places.stream().map(Days.Nth::weekday).collect(Collectors.toCollection(TreeSet::new));
            case Days.EveryDay _, Days.MonthDays _ -> otherwise;
        };
    }

    private Days numbersOrFirst() {
        return previous.days() instanceof Days.MonthDays(var numbers, var _) && !numbers.isEmpty()
                ? new Days.MonthDays(numbers, false)
                : Days.MonthDays.of(1);
    }

    private Set<Month> someMonths() {
        return previous.months().size() == 12 ? Set.of(Month.JANUARY) : previous.months();
    }

    private static SortedSet<DayOfWeek> workingDays() {
        return new TreeSet<>(List.of(
                DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY));
    }

    private static SortedSet<DayOfWeek> monday() {
        return new TreeSet<>(List.of(DayOfWeek.MONDAY));
    }
}
