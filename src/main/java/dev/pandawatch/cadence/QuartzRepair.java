package dev.pandawatch.cadence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Rewritings of expressions whose first field is the second, as in Quartz and Spring. The seconds are left out.
final class QuartzRepair {
    private static final Pattern SECOND = Pattern.compile("\\d{1,2}|\\*(/\\d+)?|\\d[\\d,/-]*");
    private static final Pattern YEAR = Pattern.compile("\\*|\\d{4}.*|\\?");
    /// A weekday's number, which is neither a step nor a place in the month.
    private static final Pattern WEEKDAY = Pattern.compile("(?<![#/\\d])\\d+");

    private QuartzRepair() {}

    /// Quartz counts weekdays from 1 for Sunday, and writes a `?` into the day field that it leaves open.
    static List<String> quartz(String text) {
        List<String> words = new ArrayList<>(WholeRepairs.words(text));
        boolean years = words.size() == 7 && YEAR.matcher(words.getLast()).matches();
        if ((words.size() != 6 && !years)
                || !words.contains("?")
                || !SECOND.matcher(words.getFirst()).matches()) {
            return List.of();
        }
        List<String> five = new ArrayList<>(words.subList(1, 6));
        five.set(4, WEEKDAY.matcher(five.get(4)).replaceAll(number -> fromSunday(number.group())));
        return List.of(String.join(" ", five).replace('?', '*'));
    }

    static List<String> secondsFirst(String text) {
        List<String> words = WholeRepairs.words(text);
        boolean first = words.size() == 6
                && !words.contains("?")
                && SECOND.matcher(words.getFirst()).matches();
        // where the server accepts the six, only a second 0 shows that another order was meant
        boolean meant = first
                && (words.getFirst().equals("0")
                        || CronExpression.parse(text).toOptional().isEmpty());
        return meant ? List.of(String.join(" ", words.subList(1, 6))) : List.of();
    }

    private static String fromSunday(String number) {
        int weekday = FieldNumbers.number(new CronToken(number, number, 0));
        return weekday >= 1 && weekday <= 7 ? String.valueOf(weekday - 1) : number;
    }
}
