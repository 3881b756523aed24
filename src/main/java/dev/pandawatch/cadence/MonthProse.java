package dev.pandawatch.cadence;

import java.time.Month;
import java.util.List;

/// Words the months of a schedule.
///
/// @param numbers the months, January being 1
/// @param all whether the schedule leaves the month open
/// @param everyYear whether it leaves the year open too
record MonthProse(List<Integer> numbers, boolean all, boolean everyYear) {

    MonthProse(FieldValues months, boolean everyYear) {
        this(months.list(), months.star(), everyYear);
    }

    boolean single() {
        return numbers.size() == 1;
    }

    /// The listed months that have at least one of the days; April has no 31st.
    MonthProse havingOneOf(List<Integer> days) {
        if (all) {
            return this;
        }
        List<Integer> those = numbers.stream()
                .filter(month -> Month.of(month).maxLength() >= days.getFirst())
                .toList();
        return new MonthProse(those, all, everyYear);
    }

    /// The number of days of the longest of these months; 29 for February.
    int longest() {
        return numbers.stream()
                .mapToInt(month -> Month.of(month).maxLength())
                .max()
                .orElse(0);
    }

    /// ` in February`, ` from June to August`; empty for all months.
    String in() {
        if (all) {
            return "";
        }
        return isRun() ? " from " + run() : " in " + Words.list(numbers, Words::month);
    }

    /// The days with their months: `On the 1st` becomes `On the 1st of January and July`.
    DayPhrase of(String days) {
        if (all) {
            return DayPhrase.of(days + " of every month");
        }
        String which = isRun() ? "each month from " + run() : Words.list(numbers, Words::month);
        return DayPhrase.of(days + " of " + which + (single() && everyYear ? " every year" : ""));
    }

    /// Days of the only month, as dates: `On 1 January every year`.
    DayPhrase on(List<Integer> days) {
        String dates = "On " + Words.list(Words.runs(days, String::valueOf)) + " " + Words.month(numbers.getFirst());
        if (!everyYear) {
            return DayPhrase.of(dates);
        }
        boolean leapDay = numbers.getFirst() == 2 && days.equals(List.of(29));
        return DayPhrase.of(dates + (leapDay ? " in leap years" : " every year"));
    }

    /// Whether each of these months has all of the days in every year.
    boolean surelyHave(List<Integer> days) {
        return numbers.stream().allMatch(month -> Month.of(month).minLength() >= days.getLast());
    }

    /// Adds that not every month has the day or days.
    DayPhrase whereExisting(DayPhrase phrase, boolean oneDay) {
        if (all && oneDay) {
            return DayPhrase.of(phrase.heading() + " that has one").withComma();
        }
        return DayPhrase.of(phrase.heading() + ", where " + (oneDay ? "it exists" : "they exist"))
                .withComma();
    }

    private boolean isRun() {
        List<Run> runs = Run.around(numbers, 1, 12);
        return runs.size() == 1 && runs.getFirst().length() >= 3;
    }

    private String run() {
        Run run = Run.around(numbers, 1, 12).getFirst();
        return Words.month(run.first()) + " to " + Words.month((run.last() - 1) % 12 + 1);
    }
}
