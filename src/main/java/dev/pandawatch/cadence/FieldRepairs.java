package dev.pandawatch.cadence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Rewritings of single fields of a text that has five of them. Fields that need none are kept as typed.
final class FieldRepairs {
    private static final Pattern NAME = Pattern.compile("[A-Za-z]{4,}");
    private static final Pattern NUMBER = Pattern.compile("(?<![/#\\d])\\d+");
    private static final Pattern LAST = Pattern.compile("(?i)([0-7]|[a-z]{3})L|L([a-z]{3})");
    private static final Pattern NTH_RANGE = Pattern.compile("([0-6])-([0-6])(#\\d)");
    private static final Pattern HIGHEST = Pattern.compile("\\d+|(\\d+)-(\\d+)");

    private FieldRepairs() {}

    /// Rewrites one piece of a field.
    private interface Rewriting {
        String of(CronField field, String piece);
    }

    static List<String> lastWeekday(String text) {
        return eachItem(text, (field, item) -> {
            Matcher last = LAST.matcher(item);
            if (field != CronField.DAY_OF_WEEK || !last.matches()) {
                return item;
            }
            String weekday = last.group(1) == null ? last.group(2) : last.group(1);
            int number = field.names().indexOf(weekday.toLowerCase(Locale.ROOT));
            return "L" + (number < 0 ? weekday : number);
        });
    }

    static List<String> nthRange(String text) {
        return eachItem(text, (field, item) -> {
            Matcher range = NTH_RANGE.matcher(item);
            return field == CronField.DAY_OF_WEEK && range.matches()
                    ? weekday(range.group(1)) + "-" + weekday(range.group(2)) + range.group(3)
                    : item;
        });
    }

    static List<String> shortNames(String text) {
        return eachField(text, (field, word) -> NAME.matcher(word).replaceAll(name -> shortName(field, name)));
    }

    private static String shortName(CronField field, MatchResult name) {
        String three = name.group().substring(0, 3);
        return field.names().contains(three.toLowerCase(Locale.ROOT)) ? three : name.group();
    }

    static List<String> midnight(String text) {
        return eachItem(text, (field, item) -> {
            boolean day = field == CronField.HOUR || field == CronField.MINUTE;
            int end = field.highest() + 1;
            Matcher form = HIGHEST.matcher(item);
            if (!day || !form.matches()) {
                return item;
            }
            if (item.equals(String.valueOf(end))) {
                return "0";
            }
            boolean until = form.group(2) != null && form.group(2).equals(String.valueOf(end));
            return until ? form.group(1) + "-" + field.highest() : item;
        });
    }

    /// Only where a number shows it: an hour that is a minute alone.
    static List<String> swapped(String text) {
        List<String> words = new ArrayList<>(WholeRepairs.words(text));
        if (words.size() != 5
                || !words.get(0).matches("\\d{1,2}")
                || !words.get(1).matches("2[5-9]|[3-5]\\d")) {
            return List.of();
        }
        Collections.swap(words, 0, 1);
        return List.of(String.join(" ", words));
    }

    static List<String> withinRange(String text) {
        return eachField(text, (field, word) -> NUMBER.matcher(word).replaceAll(number -> nearest(field, number)));
    }

    private static String nearest(CronField field, MatchResult match) {
        int number = FieldNumbers.number(new CronToken(match.group(), match.group(), 0));
        int highest = field == CronField.DAY_OF_WEEK ? 7 : field.highest();
        int nearest = Math.clamp(number, field.lowest(), highest);
        return nearest == number ? match.group() : String.valueOf(nearest);
    }

    static List<String> tidied(String text) {
        return eachField(text, (_, word) -> {
            String tidy = word.replaceAll(",{2,}", ",").replaceAll("^,|,$", "").replaceAll("/0+$", "");
            tidy = tidy.replaceAll("(?i)^H(?:\\(.*\\))?(?=/)", "*").replaceAll("(?i)^H(?:\\(.*\\))?$", "0");
            return tidy.equals("?") || tidy.equals("**") ? "*" : tidy;
        });
    }

    private static String weekday(String number) {
        return CronField.DAY_OF_WEEK.names().get(number.charAt(0) - '0');
    }

    private static List<String> eachItem(String text, Rewriting rewriting) {
        return eachField(text, (field, word) -> {
            List<String> items = new ArrayList<>();
            for (String item : word.split(",", -1)) {
                items.add(rewriting.of(field, item));
            }
            return String.join(",", items);
        });
    }

    private static List<String> eachField(String text, Rewriting rewriting) {
        List<String> words = WholeRepairs.words(text);
        if (words.size() != 5) {
            return List.of();
        }
        List<String> rewritten = new ArrayList<>();
        for (CronField field : CronField.values()) {
            if (field.position() <= words.size()) {
                rewritten.add(rewriting.of(field, words.get(field.position() - 1)));
            }
        }
        return rewritten.equals(words) ? List.of() : List.of(String.join(" ", rewritten));
    }
}
