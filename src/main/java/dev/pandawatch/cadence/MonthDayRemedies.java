package dev.pandawatch.cadence;

import java.util.ArrayList;
import java.util.List;

/// What may have been meant by days of the month that not every month has.
final class MonthDayRemedies {
    private static final String LAST = "L";
    private static final int SHORTEST_MONTH = 28;

    private final FieldWords words;
    private final FieldValues days;
    private final List<Integer> late;
    private final List<Integer> early;

    MonthDayRemedies(CronExpression expression) {
        words = FieldWords.of(expression);
        days = expression.values(CronField.DAY_OF_MONTH);
        late = days.list().stream().filter(day -> day > SHORTEST_MONTH).toList();
        early = days.list().stream().filter(day -> day <= SHORTEST_MONTH).toList();
    }

    List<Remedy> lastInstead() {
        return days.star() ? List.of() : List.of(Remedy.of(withDays(LAST), "last-instead"));
    }

    List<Remedy> lastOr28th() {
        return List.of(
                Remedy.of(withDays(LAST), "last-instead"),
                Remedy.of(withDays(String.valueOf(SHORTEST_MONTH)), "day-instead", Words.ordinal(SHORTEST_MONTH)));
    }

    /// Days that no month lacks are never passed over, and the last day only beside one that a month lacks.
    List<Remedy> withoutLate() {
        String those = "the " + Words.list(Words.runs(late, Words::ordinal));
        List<String> kept = new ArrayList<>();
        if (!early.isEmpty()) {
            kept.add(FieldText.of(CronField.DAY_OF_MONTH, early));
        }
        List<Remedy> remedies = new ArrayList<>();
        if (days.last()) {
            kept.add(LAST);
        } else if (!kept.isEmpty()) {
            remedies.add(Remedy.of(withDays(kept.getFirst() + "," + LAST), "last-instead-of", those));
        }
        if (!kept.isEmpty()) {
            remedies.add(Remedy.of(withDays(String.join(",", kept)), "without", those));
        }
        return remedies;
    }

    /// The steps end so early that even after the shortest month there is a day between.
    List<Remedy> upToAnEarlier() {
        List<Integer> before =
                days.list().stream().filter(day -> day < SHORTEST_MONTH).toList();
        return before.size() < 2
                ? List.of()
                : List.of(Remedy.of(
                        withDays(FieldText.of(CronField.DAY_OF_MONTH, before)),
                        "up-to",
                        Words.ordinal(before.getLast())));
    }

    private FieldWords withDays(String text) {
        return words.with(CronField.DAY_OF_MONTH, text);
    }
}
