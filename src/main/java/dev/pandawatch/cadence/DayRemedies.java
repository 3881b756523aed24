package dev.pandawatch.cadence;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// What may have been meant where the two day fields stand in each other's way.
final class DayRemedies {
    private static final String ANY = "*";
    private static final int WEEK = 7;
    private static final int WEEKS = 4;
    private static final int EARLIEST_LAST_WEEK = 25;

    private final CronExpression expression;
    private final FieldWords words;
    private final FieldValues days;
    private final FieldValues weekdays;

    DayRemedies(CronExpression expression) {
        this.expression = expression;
        words = FieldWords.of(expression);
        days = expression.values(CronField.DAY_OF_MONTH);
        weekdays = expression.values(CronField.DAY_OF_WEEK);
    }

    List<Remedy> eitherAlone() {
        List<Remedy> remedies = new ArrayList<>(List.of(weekdayAlone(), dayAlone()));
        remedies.addAll(bothAsPlace());
        return remedies;
    }

    List<Remedy> withoutWeekday() {
        return List.of(Remedy.of(words.with(CronField.DAY_OF_WEEK, ANY), "without-weekday"), weekdayAlone());
    }

    List<Remedy> withoutDay() {
        return List.of(Remedy.of(words.with(CronField.DAY_OF_MONTH, ANY), "without-day"), dayAlone());
    }

    List<Remedy> withoutDeadDay() {
        Remedy weekday = expression.occurrences().isEmpty()
                ? weekdayAlone()
                : Remedy.of(words.with(CronField.DAY_OF_MONTH, ANY), "without-day");
        FieldWords last = words.with(CronField.DAY_OF_MONTH, "L").with(CronField.DAY_OF_WEEK, ANY);
        return List.of(weekday, Remedy.of(last, "last-instead"));
    }

    private Remedy weekdayAlone() {
        return Remedy.of(
                words.with(CronField.DAY_OF_MONTH, ANY),
                "alone",
                Words.upper(DayNames.of(expression).plural()));
    }

    private Remedy dayAlone() {
        return Remedy.of(
                words.with(CronField.DAY_OF_WEEK, ANY),
                "alone",
                Words.upper(DayNames.of(expression).daysOfMonth()));
    }

    /// A weekday beside a 1st, or beside the seven days of one week of the month, is that weekday of the month.
    private List<Remedy> bothAsPlace() {
        if (weekdays.list().size() != 1) {
            return List.of();
        }
        int weekday = weekdays.list().getFirst();
        FieldWords open = words.with(CronField.DAY_OF_MONTH, ANY);
        if (isLastWeek()) {
            return List.of(Remedy.of(
                    open.with(CronField.DAY_OF_WEEK, "L" + weekday), "place", "Last", Words.weekday(weekday)));
        }
        return IntStream.rangeClosed(1, WEEKS)
                .filter(this::isWeek)
                .mapToObj(week -> Remedy.of(
                        open.with(CronField.DAY_OF_WEEK, weekday + "#" + week),
                        "place",
                        Words.ordinal(week),
                        Words.weekday(weekday)))
                .toList();
    }

    private boolean isLastWeek() {
        List<Integer> numbers = days.list();
        return numbers.isEmpty()
                ? days.last()
                : numbers.equals(IntStream.rangeClosed(EARLIEST_LAST_WEEK, CronField.DAY_OF_MONTH.highest())
                        .boxed()
                        .toList());
    }

    private boolean isWeek(int week) {
        if (days.last()) {
            return false;
        }
        List<Integer> numbers = days.list();
        int first = (week - 1) * WEEK + 1;
        return (week == 1 && numbers.equals(List.of(1)))
                || numbers.equals(IntStream.range(first, first + WEEK).boxed().toList());
    }
}
