package dev.pandawatch.cadence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Words the days on which an expression really fires.
final class DayProse {
    private static final List<Integer> WORKING_DAYS = List.of(1, 2, 3, 4, 5);
    /// More days than these are worded as `days 1, 6, 11`, and not as `the 1st, 6th, 11th`.
    private static final int FEW = 4;

    private static final int SHORTEST_MONTH = 28;
    private static final int FIFTH = 1 << 4;
    static final List<String> PLACES = List.of("first", "second", "third", "fourth", "fifth", "last");

    private final FieldValues days;
    private final FieldValues weekdays;
    private final Occurrences occurrences;
    private final boolean anyDay;
    private final MonthProse months;

    /// What the server draws restricts nothing here; [RandomProse] words it.
    DayProse(CronExpression given) {
        CronExpression expression = given.withoutDraws();
        anyDay = expression.anyDay();
        days = expression.values(CronField.DAY_OF_MONTH);
        weekdays = expression.values(CronField.DAY_OF_WEEK);
        occurrences = expression.occurrences();
        months = new MonthProse(
                expression.values(CronField.MONTH),
                expression.values(CronField.YEAR).star());
    }

    DayPhrase phrase() {
        if (!occurrences.isEmpty()) {
            // beside a list of weekdays the day of month is ignored; beside a star it counts
            boolean both = weekdays.star() && !days.star();
            return both
                    ? DayPhrase.of(daysOfMonth().heading() + ", when that is also " + places())
                            .withComma()
                    : weekdaysOfMonth();
        }
        if (anyDay) {
            return everyDay();
        }
        if (weekdays.star()) {
            return daysOfMonth();
        }
        return days.star() ? daysOfWeek() : daysOfMonth().and(daysOfWeek());
    }

    private DayPhrase everyDay() {
        return new DayPhrase("Every day" + months.in(), months.in().strip(), false);
    }

    private DayPhrase daysOfWeek() {
        List<Integer> mondayFirst =
                weekdays.list().stream().map(day -> day == 0 ? 7 : day).sorted().toList();
        List<Run> runs = Run.around(mondayFirst, 1, 7);
        if (mondayFirst.equals(WORKING_DAYS)) {
            return new DayPhrase(
                    "Every weekday (Monday to Friday)" + months.in(),
                    "on weekdays (Monday to Friday)" + months.in(),
                    false);
        }
        if (runs.stream().noneMatch(run -> run.length() >= 3)) {
            return new DayPhrase(
                    "Every " + Words.list(mondayFirst, Words::weekday) + months.in(),
                    "on " + Words.list(mondayFirst, day -> Words.weekday(day) + "s") + months.in(),
                    false);
        }
        List<String> words = new ArrayList<>();
        for (Run run : runs) {
            if (run.length() >= 3) {
                words.add("every day from " + Words.weekday(run.first()) + " to " + Words.weekday(run.last()));
            } else {
                IntStream.rangeClosed(run.first(), run.last()).forEach(day -> words.add("every " + Words.weekday(day)));
            }
        }
        return DayPhrase.of("E" + Words.list(words).substring(1) + months.in());
    }

    private DayPhrase daysOfMonth() {
        MonthProse those = days.last() ? months : months.havingOneOf(days.list());
        List<Integer> numbers =
                days.list().stream().filter(day -> day <= those.longest()).toList();
        if (days.last()) {
            return those.of("On " + numbersAndLast(numbers));
        }
        if (Run.step(numbers) == 2 && numbers.getFirst() <= 2 && numbers.getLast() + 2 > those.longest()) {
            return those.of("On every " + (numbers.getFirst() == 1 ? "odd" : "even") + "-numbered day");
        }
        if (those.single()) {
            return those.on(numbers);
        }
        DayPhrase phrase = those.of("On " + numbersAndLast(numbers));
        boolean someMonths = numbers.getFirst() > SHORTEST_MONTH && !those.surelyHave(numbers);
        return someMonths ? those.whereExisting(phrase, numbers.size() == 1) : phrase;
    }

    /// `the 1st and 15th`, `days 1 to 5, 15 and the last day`.
    private String numbersAndLast(List<Integer> numbers) {
        boolean counted = numbers.size() > FEW || Run.of(numbers).stream().anyMatch(run -> run.length() >= 3);
        List<String> words = new ArrayList<>(
                counted
                        ? Words.runs(numbers, String::valueOf)
                        : numbers.stream().map(Words::ordinal).toList());
        if (days.last()) {
            words.add(counted || !words.isEmpty() ? "the last day" : "last day");
        }
        return (counted ? "days " : "the ") + Words.list(words);
    }

    private DayPhrase weekdaysOfMonth() {
        boolean fifthOnly =
                IntStream.range(0, 7).map(occurrences::places).allMatch(places -> places == 0 || places == FIFTH);
        DayPhrase phrase = months.of("On " + places());
        return fifthOnly ? months.whereExisting(phrase, true) : phrase;
    }

    /// `the first and third Monday and the last Friday`.
    private String places() {
        Map<Integer, List<Integer>> weekdaysByPlaces = new LinkedHashMap<>();
        for (int weekday = 1; weekday <= 7; weekday++) {
            int places = occurrences.places(weekday % 7);
            if (places != 0) {
                weekdaysByPlaces.computeIfAbsent(places, _ -> new ArrayList<>()).add(weekday);
            }
        }
        List<String> words = new ArrayList<>();
        weekdaysByPlaces.forEach((places, those) -> {
            List<Integer> chosen = IntStream.range(0, PLACES.size())
                    .filter(place -> (places >> place & 1) == 1)
                    .boxed()
                    .toList();
            words.add("the " + Words.list(chosen, PLACES::get) + " " + Words.list(those, Words::weekday));
        });
        return Words.list(words);
    }
}
