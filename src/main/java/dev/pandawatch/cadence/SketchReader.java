package dev.pandawatch.cadence;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/// Finds the sketch of an expression, by what the server made of its fields and never by how it is written.
final class SketchReader {
    /// The five places in a month, without the last.
    private static final int COUNTED = (1 << Occurrences.LAST) - 1;

    private final CronExpression expression;
    private final FieldValues days;
    private final FieldValues weekdays;
    private final boolean anyDayOfMonth;

    private SketchReader(CronExpression expression) {
        this.expression = expression;
        days = expression.values(CronField.DAY_OF_MONTH);
        weekdays = expression.values(CronField.DAY_OF_WEEK);
        anyDayOfMonth = days.star() || days.isFull(CronField.DAY_OF_MONTH);
    }

    static Optional<CronSketch> read(CronExpression expression) {
        boolean toTheMinute = expression.values(CronField.SECOND).list().equals(List.of(0));
        if (expression.random()
                || !toTheMinute
                || !expression.values(CronField.YEAR).star()) {
            return Optional.empty();
        }
        List<Month> months = expression.values(CronField.MONTH).list().stream()
                .map(Month::of)
                .toList();
        return new SketchReader(expression)
                .days()
                .map(days -> new CronSketch(
                        Sorted.copy(expression.values(CronField.MINUTE).list()),
                        Sorted.copy(expression.values(CronField.HOUR).list()),
                        days,
                        Sorted.copy(months)));
    }

    private Optional<Days> days() {
        if (!expression.occurrences().isEmpty()) {
            return anyDayOfMonth ? places() : Optional.empty();
        }
        if (expression.anyDay()) {
            // beside a day of month that never comes, all weekdays do not run either
            boolean runs = days.star() || expression.nextAfter(Instant.EPOCH).isPresent();
            return runs ? Optional.of(new Days.EveryDay()) : Optional.empty();
        }
        if (expression.eitherDay()) {
            return Optional.empty();
        }
        if (anyDayOfMonth) {
            return Optional.of(new Days.Weekdays(Sorted.copy(
                    weekdays.list().stream().map(SketchReader::weekday).toList())));
        }
        // with six fields the server's search may start on another day, and so pass over other days
        return expression.fields() == 5
                ? Optional.of(new Days.MonthDays(Sorted.copy(days.list()), days.last()))
                : Optional.empty();
    }

    private Optional<Days> places() {
        List<Days.Nth> counted = new ArrayList<>();
        List<DayOfWeek> last = new ArrayList<>();
        ToIntFunction<Integer> places = expression.occurrences()::places;
        for (int number = 0; number < 7; number++) {
            int chosen = places.applyAsInt(number);
            DayOfWeek weekday = weekday(number);
            IntStream.range(0, Occurrences.LAST)
                    .filter(place -> (chosen >> place & 1) == 1)
                    .forEach(place -> counted.add(new Days.Nth(weekday, place + 1)));
            if ((chosen & ~COUNTED) != 0) {
                last.add(weekday);
            }
        }
        if (!counted.isEmpty() && !last.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                last.isEmpty() ? new Days.NthWeekday(Sorted.copy(counted)) : new Days.LastWeekday(Sorted.copy(last)));
    }

    private static DayOfWeek weekday(int number) {
        return DayOfWeek.of((number + 6) % 7 + 1);
    }
}
