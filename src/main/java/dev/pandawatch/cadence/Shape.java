package dev.pandawatch.cadence;

import java.util.List;
import java.util.SortedSet;

/// The kinds of schedule among which a person chooses first.
public enum Shape {
    /// Several minutes of the hour, in some or all hours, every day.
    EVERY_N_MINUTES,
    /// One minute of the hour, in hours that follow one another evenly, every day.
    HOURLY,
    TIMES_A_DAY,
    WEEKDAYS,
    MONTH_DAYS,
    NTH_WEEKDAY,
    /// The last day of the month, or the last of a weekday.
    LAST_DAY,
    /// Days of some months only.
    YEARLY;

    /// Fewer hours than these are just times of the day.
    private static final int HOURS = 3;

    /// The shape that a sketch is best shown in.
    public static Shape of(CronSketch sketch) {
        return switch (sketch.days()) {
            case Days.Weekdays _ -> WEEKDAYS;
            case Days.NthWeekday _ -> NTH_WEEKDAY;
            case Days.LastWeekday _ -> LAST_DAY;
            case Days.MonthDays(var numbers, var _) when numbers.isEmpty() -> LAST_DAY;
            case Days.MonthDays _ -> sketch.months().size() == 12 ? MONTH_DAYS : YEARLY;
            case Days.EveryDay _ -> ofTimes(sketch.minutes(), sketch.hours());
        };
    }

    /// Whether the controls of this shape can show all of `sketch`, though another may show it better: the seven
    /// weekdays, all of them chosen, show what runs every day.
    public boolean shows(CronSketch sketch) {
        return switch (this) {
            case EVERY_N_MINUTES, HOURLY, TIMES_A_DAY, WEEKDAYS ->
                sketch.days() instanceof Days.EveryDay || sketch.days() instanceof Days.Weekdays;
            case MONTH_DAYS, YEARLY -> sketch.days() instanceof Days.MonthDays;
            case NTH_WEEKDAY -> sketch.days() instanceof Days.NthWeekday;
            case LAST_DAY ->
                sketch.days() instanceof Days.LastWeekday
                        || (sketch.days() instanceof Days.MonthDays(var numbers, var _) && numbers.isEmpty());
        };
    }

    private static Shape ofTimes(SortedSet<Integer> minutes, SortedSet<Integer> hours) {
        List<Integer> those = List.copyOf(hours);
        if (minutes.size() > 1) {
            boolean even = Run.stepAround(List.copyOf(minutes), 60) != 0;
            return even || hours.size() == 24 ? EVERY_N_MINUTES : TIMES_A_DAY;
        }
        boolean even = Run.step(those) == 1 || Run.stepAround(those, 24) != 0;
        return even && hours.size() >= HOURS ? HOURLY : TIMES_A_DAY;
    }
}
