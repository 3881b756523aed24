package dev.pandawatch.cadence;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/// Writes a sketch as an expression.
final class SketchWriter {
    private SketchWriter() {}

    /// A plain text, if the server can store it, else the shortest.
    static String write(CronSketch sketch) {
        String plain = write(sketch, FieldText::of);
        return plain.length() <= Cadence.LONGEST_EXPRESSION ? plain : write(sketch, FieldText::tight);
    }

    private static String write(CronSketch sketch, BiFunction<CronField, Collection<Integer>, String> field) {
        Days days = sketch.simplified().days();
        return String.join(
                " ",
                field.apply(CronField.MINUTE, sketch.minutes()),
                field.apply(CronField.HOUR, sketch.hours()),
                daysOfMonth(days, field),
                field.apply(
                        CronField.MONTH,
                        sketch.months().stream().map(Month::getValue).toList()),
                weekdays(days));
    }

    private static String daysOfMonth(Days days, BiFunction<CronField, Collection<Integer>, String> field) {
        return switch (days) {
            case Days.MonthDays(var numbers, var last) -> {
                String text = numbers.isEmpty() ? "" : field.apply(CronField.DAY_OF_MONTH, numbers);
                yield last && !text.isEmpty() ? text + ",L" : text + (last ? "L" : "");
            }
            case Days.EveryDay _, Days.Weekdays _, Days.NthWeekday _, Days.LastWeekday _ -> "*";
        };
    }

    private static String weekdays(Days days) {
        return switch (days) {
            case Days.EveryDay _ -> "*";
            // beside a `*` the server takes any 31 members for all days, L among them; `?` keeps it from counting
            case Days.MonthDays(var numbers, var last) -> last && numbers.size() == 30 ? "?" : "*";
            case Days.Weekdays(var weekdays) -> FieldText.of(CronField.DAY_OF_WEEK, numbers(weekdays));
            case Days.LastWeekday(var weekdays) ->
                numbers(weekdays).stream().map(number -> "L" + number).collect(Collectors.joining(","));
            case Days.NthWeekday(var places) -> places(places);
        };
    }

    private static String places(Collection<Days.Nth> places) {
        TreeMap<Integer, TreeSet<Integer>> weekdaysByPlace = new TreeMap<>();
        for (Days.Nth nth : places) {
            weekdaysByPlace.computeIfAbsent(nth.place(), _ -> new TreeSet<>()).add(number(nth.weekday()));
        }
        List<String> items = new ArrayList<>();
        weekdaysByPlace.forEach((place, weekdays) -> {
            for (Run run : Run.of(List.copyOf(weekdays))) {
                addPlaces(items, run, place);
            }
        });
        return String.join(",", items);
    }

    /// A range of weekdays may have a place only if it is written with names.
    private static void addPlaces(List<String> items, Run run, int place) {
        if (run.length() >= 3) {
            List<String> names = CronField.DAY_OF_WEEK.names();
            items.add(names.get(run.first()) + "-" + names.get(run.last()) + "#" + place);
            return;
        }
        for (int weekday = run.first(); weekday <= run.last(); weekday++) {
            items.add(weekday + "#" + place);
        }
    }

    private static List<Integer> numbers(Collection<DayOfWeek> weekdays) {
        return weekdays.stream().map(SketchWriter::number).sorted().toList();
    }

    private static int number(DayOfWeek weekday) {
        return weekday.getValue() % 7;
    }
}
