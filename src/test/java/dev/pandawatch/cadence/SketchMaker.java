package dev.pandawatch.cadence;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Makes up sketches of every kind, the usual ones as often as the strange ones; the same for the same seed.
public record SketchMaker(Random random) {

    public static Stream<CronSketch> sketches(int seed, int count) {
        SketchMaker maker = new SketchMaker(new Random(seed));
        return Stream.generate(maker::sketch).limit(count);
    }

    CronSketch sketch() {
        return new CronSketch(
                numbers(0, 59), numbers(0, 23), days(), random.nextBoolean() ? CronSketch.EVERY_MONTH : months());
    }

    private Days days() {
        return switch (random.nextInt(5)) {
            case 0 -> new Days.EveryDay();
            case 1 -> new Days.Weekdays(some(List.of(DayOfWeek.values())));
            case 2 -> new Days.MonthDays(numbers(1, 31), random.nextInt(3) == 0);
            case 3 ->
                random.nextBoolean()
                        ? Days.MonthDays.lastDay()
                        : new Days.LastWeekday(some(List.of(DayOfWeek.values())));
            default ->
                new Days.NthWeekday(some(IntStream.range(0, 35)
                        .mapToObj(i -> new Days.Nth(DayOfWeek.of(i % 7 + 1), i / 7 + 1))
                        .toList()));
        };
    }

    /// One number, all, a run, steps, or any.
    private SortedSet<Integer> numbers(int lowest, int highest) {
        int from = lowest + random.nextInt(highest - lowest + 1);
        int to = from + random.nextInt(highest - from + 1);
        return switch (random.nextInt(6)) {
            case 0 -> new TreeSet<>(List.of(from));
            case 1 -> Sorted.range(lowest, highest);
            case 2 -> Sorted.range(from, to);
            case 3 -> steps(from, highest);
            case 4 -> steps(lowest, highest);
            default -> some(Sorted.range(lowest, highest));
        };
    }

    private SortedSet<Integer> steps(int from, int to) {
        int step = 1 + random.nextInt(15);
        SortedSet<Integer> numbers = new TreeSet<>();
        for (int number = from; number <= to; number += step) {
            numbers.add(number);
        }
        return numbers;
    }

    private SortedSet<Month> months() {
        return some(List.of(Month.values()));
    }

    private <T extends Comparable<T>> SortedSet<T> some(Collection<T> from) {
        List<T> all = new ArrayList<>(from);
        Collections.shuffle(all, random);
        int few = random.nextInt(3) == 0 ? all.size() : Math.min(4, all.size());
        return new TreeSet<>(all.subList(0, 1 + random.nextInt(few)));
    }
}
