package dev.pandawatch.cadence;

import java.util.ArrayList;
import java.util.List;

/// Short names of the days of an expression, for a label or the middle of a sentence. Where there are too many to be
/// named, `its weekdays` and `its days of the month`.
record DayNames(FieldValues days, FieldValues weekdays) {
    private static final List<Integer> WORKING_DAYS = List.of(1, 2, 3, 4, 5);
    private static final int FEW = 3;

    static DayNames of(CronExpression expression) {
        return new DayNames(expression.values(CronField.DAY_OF_MONTH), expression.values(CronField.DAY_OF_WEEK));
    }

    /// `Mondays and Fridays`, `weekdays`.
    String plural() {
        return named("weekdays", "its weekdays", "", "s", " and ");
    }

    /// `a Monday or Friday`, `a weekday`.
    String one() {
        return named("a weekday", "one of its weekdays", "a ", "", " or ");
    }

    /// `every Monday and Friday`, `every weekday`.
    String every() {
        return named("every weekday", "its weekdays", "every ", "", " and ");
    }

    /// `the 1st and 15th`, `the last day`.
    String daysOfMonth() {
        return numbered("its days of the month", " and ");
    }

    /// `the 1st or 15th`, `the last day`.
    String oneDayOfMonth() {
        return numbered("one of its days of the month", " or ");
    }

    private String named(String working, String many, String before, String after, String joint) {
        List<Integer> mondayFirst =
                weekdays.list().stream().map(day -> day == 0 ? 7 : day).sorted().toList();
        if (mondayFirst.equals(WORKING_DAYS)) {
            return working;
        }
        return mondayFirst.size() > FEW
                ? many
                : before
                        + joined(
                                mondayFirst.stream()
                                        .map(day -> Words.weekday(day) + after)
                                        .toList(),
                                joint);
    }

    private String numbered(String many, String joint) {
        List<String> words =
                new ArrayList<>(days.list().stream().map(Words::ordinal).toList());
        if (days.last()) {
            words.add("last day");
        }
        return words.size() > FEW ? many : "the " + joined(words, joint);
    }

    private static String joined(List<String> words, String joint) {
        int last = words.size() - 1;
        return last < 1 ? String.join("", words) : String.join(", ", words.subList(0, last)) + joint + words.get(last);
    }
}
