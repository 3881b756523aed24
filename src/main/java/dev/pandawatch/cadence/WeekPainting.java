package dev.pandawatch.cadence;

import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// The hours of the week in which a schedule runs, as a grid of 7 × 24 cells that a person paints.
public record WeekPainting(SortedSet<Cell> cells) {

    /// One hour of one weekday.
    ///
    /// @param hour 0 to 23
    public record Cell(DayOfWeek day, int hour) implements Comparable<Cell> {
        private static final Comparator<Cell> ORDER =
                Comparator.comparing(Cell::day).thenComparingInt(Cell::hour);

        public Cell {
            if (hour < 0 || hour > 23) {
                throw new IllegalArgumentException("no such hour: " + hour);
            }
        }

        @Override
        public int compareTo(Cell other) {
            return ORDER.compare(this, other);
        }
    }

    public WeekPainting {
        cells = Sorted.copy(cells);
    }

    /// The cells of a schedule that goes by the week; empty if it goes by the month.
    public static Optional<WeekPainting> of(CronSketch sketch) {
        return switch (sketch.days()) {
            case Days.EveryDay _ -> Optional.of(product(List.of(DayOfWeek.values()), sketch.hours()));
            case Days.Weekdays(var weekdays) -> Optional.of(product(weekdays, sketch.hours()));
            case Days.MonthDays _, Days.NthWeekday _, Days.LastWeekday _ -> Optional.empty();
        };
    }

    /// The painting after a stroke from one cell to another, which paints, or wipes, the rectangle between them.
    public WeekPainting stroke(Cell from, Cell to, boolean paint) {
        TreeSet<Cell> after = new TreeSet<>(cells);
        SortedSet<Cell> rectangle = product(
                        Sorted.range(from.day().getValue(), to.day().getValue()).stream()
                                .map(DayOfWeek::of)
                                .toList(),
                        Sorted.range(from.hour(), to.hour()))
                .cells();
        if (paint) {
            after.addAll(rectangle);
        } else {
            after.removeAll(rectangle);
        }
        return new WeekPainting(after);
    }

    /// `sketch` in the painted cells, its minutes and months kept. A cron has each of its hours on each of its days;
    /// a painting that is no such rectangle conflicts. Empty if nothing is painted.
    public Optional<Fit<Cell>> onto(CronSketch sketch) {
        if (cells.isEmpty()) {
            return Optional.empty();
        }
        Map<DayOfWeek, SortedSet<Integer>> hoursOfDays = new TreeMap<>();
        for (Cell cell : cells) {
            hoursOfDays.computeIfAbsent(cell.day(), _ -> new TreeSet<>()).add(cell.hour());
        }
        List<CronSketch> parts = Fit.inverted(hoursOfDays).entrySet().stream()
                .map(part -> painted(sketch, part.getValue(), part.getKey()))
                .toList();
        TreeSet<Integer> allHours = new TreeSet<>();
        hoursOfDays.values().forEach(allHours::addAll);
        SortedSet<DayOfWeek> allDays = Sorted.copy(hoursOfDays.keySet());
        CronSketch saved = painted(sketch, allDays, allHours);
        TreeSet<Cell> added = new TreeSet<>(product(allDays, allHours).cells());
        added.removeAll(cells);
        return Optional.of(added.isEmpty() ? new Fit.Exact<>(saved) : new Fit.Conflict<>(saved, added, parts));
    }

    private static CronSketch painted(CronSketch sketch, SortedSet<DayOfWeek> days, SortedSet<Integer> hours) {
        return sketch.withHours(hours).withDays(new Days.Weekdays(days)).simplified();
    }

    private static WeekPainting product(Iterable<DayOfWeek> days, Iterable<Integer> hours) {
        TreeSet<Cell> cells = new TreeSet<>();
        days.forEach(day -> hours.forEach(hour -> cells.add(new Cell(day, hour))));
        return new WeekPainting(cells);
    }
}
