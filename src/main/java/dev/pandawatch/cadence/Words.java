package dev.pandawatch.cadence;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/// English for numbers, lists and runs.
final class Words {
    private Words() {}

    /// `a, b and c`.
    static String list(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    static String list(List<Integer> numbers, IntFunction<String> word) {
        return list(numbers.stream().map(word::apply).toList());
    }

    /// A word for each number, but one, `a to b`, for a run of three or more.
    static List<String> runs(List<Integer> numbers, IntFunction<String> word) {
        List<String> words = new ArrayList<>();
        for (Run run : Run.of(numbers)) {
            if (run.length() >= 3) {
                words.add(word.apply(run.first()) + " to " + word.apply(run.last()));
            } else {
                for (int number = run.first(); number <= run.last(); number++) {
                    words.add(word.apply(number));
                }
            }
        }
        return words;
    }

    /// `1st`, `2nd`, `11th`.
    static String ordinal(int number) {
        boolean teen = number / 10 % 10 == 1;
        return number
                + switch (teen ? 0 : number % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
    }

    /// `Every minute`, `Every 5 minutes`.
    static String every(int step, String unit) {
        return step == 1 ? "Every " + unit : "Every " + step + " " + unit + "s";
    }

    /// `40 s`, `5 min`, `2 h 30 min`, `3 d 4 h`: the two largest units, rounded down.
    static String duration(Duration duration) {
        if (duration.compareTo(Duration.ofMinutes(1)) < 0) {
            return duration.toSeconds() + " s";
        } else if (duration.compareTo(Duration.ofHours(1)) < 0) {
            return duration.toMinutes() + " min";
        }
        boolean days = duration.compareTo(Duration.ofDays(2)) >= 0;
        return days
                ? units(duration.toDays(), "d", duration.toHoursPart(), "h")
                : units(duration.toHours(), "h", duration.toMinutesPart(), "min");
    }

    private static String units(long large, String unit, int small, String smaller) {
        return large + " " + unit + (small == 0 ? "" : " " + small + " " + smaller);
    }

    static String month(int month) {
        return Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /// The name of a weekday; 1, 8 and so on are Monday.
    static String weekday(int weekday) {
        return DayOfWeek.of((weekday + 6) % 7 + 1).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    static String upper(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ENGLISH) + sentence.substring(1);
    }

    /// The sentence with a small first letter, to go on with after a comma.
    static String lower(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ENGLISH) + sentence.substring(1);
    }
}
