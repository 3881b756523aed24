package dev.pandawatch.cadence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Rewritings of a cron text as a whole. Each answers what it can make of the text, nothing where it does not apply;
/// whether the outcome is an expression is asked elsewhere.
final class WholeRepairs {
    private static final int FIELDS = 5;

    private static final Map<String, String> WORDS = Map.of(
            "hourly", "0 * * * *",
            "daily", "0 0 * * *",
            "midnight", "0 0 * * *",
            "weekly", "0 0 * * 0",
            "weekdays", "0 0 * * 1-5",
            "monthly", "0 0 1 * *",
            "yearly", "0 0 1 1 *",
            "annually", "0 0 1 1 *",
            "every_6h", "0 */6 * * *");

    private static final Pattern EVERY =
            Pattern.compile("@?every[ _]?(\\d{1,4})? ?(m|min|minutes?|h|hours?|d|days?)(?:0m)?(?:0s)?");

    /// Neither a field nor part of one: a letter that stands in no form, or a sign that does.
    private static final Pattern FOREIGN = Pattern.compile("(?i)#.*|.*[^-\\d*?,/#a-z()].*|.*[b-gi-km-qs-vx-z].*");

    private WholeRepairs() {}

    static List<String> words(String text) {
        return CronToken.trimmed(text).words().stream().map(CronToken::typed).toList();
    }

    static List<String> inWords(String text) {
        String bare = String.join(" ", words(text)).toLowerCase(Locale.ROOT);
        String known = WORDS.get(bare.startsWith("@") ? bare.substring(1) : bare);
        if (known != null) {
            return List.of(known);
        }
        Matcher every = EVERY.matcher(bare);
        return every.matches()
                ? every(every.group(1) == null ? 1 : Integer.parseInt(every.group(1)), every.group(2))
                : List.of();
    }

    private static List<String> every(int count, String unit) {
        int minutes = switch (unit.charAt(0)) {
            case 'm' -> count;
            case 'h' -> count * 60;
            default -> count * 24 * 60;
        };
        if (minutes > 0 && minutes < 60) {
            return List.of(minutes == 1 ? "* * * * *" : "*/" + minutes + " * * * *");
        }
        if (minutes == 0 || minutes % 60 != 0 || minutes > 24 * 60) {
            return List.of();
        }
        return List.of(
                switch (minutes / 60) {
                    case 1 -> "0 * * * *";
                    case 24 -> "0 0 * * *";
                    default -> "0 */" + minutes / 60 + " * * *";
                });
    }

    static List<String> unwrapped(String text) {
        String bare = text.strip();
        if (bare.regionMatches(true, 0, Cadence.CRON, 0, Cadence.CRON.length())) {
            return List.of(bare.substring(Cadence.CRON.length()).strip());
        }
        boolean quoted = bare.length() > 1 && "\"'`“‘(".indexOf(bare.charAt(0)) >= 0;
        return quoted ? List.of(bare.substring(1, bare.length() - 1).strip()) : List.of();
    }

    /// Six fields without the seconds, seven also without the years, as the server orders them.
    static List<String> firstFive(String text) {
        List<String> words = words(text);
        boolean accepted =
                words.size() > FIELDS && CronExpression.parse(text).toOptional().isPresent();
        return accepted ? List.of(String.join(" ", words.subList(0, FIELDS))) : List.of();
    }

    static List<String> withoutSpaces(String text) {
        String joined =
                String.join(" ", words(text)).replaceAll(" ?([,/–-]) ?", "$1").replace('–', '-');
        return List.of(joined);
    }

    static List<String> completed(String text) {
        List<String> words = new ArrayList<>(words(text));
        if (words.size() < 2 || words.size() >= FIELDS) {
            return List.of();
        }
        while (words.size() < FIELDS) {
            words.add("*");
        }
        return List.of(String.join(" ", words));
    }

    static List<String> onTheHour(String text) {
        List<String> words = words(text);
        return words.size() == FIELDS - 1 ? List.of("0 " + String.join(" ", words)) : List.of();
    }

    /// The five fields among other text.
    static List<String> withoutMoreText(String text) {
        List<String> words = words(text);
        return IntStream.rangeClosed(0, words.size() - FIELDS)
                .filter(from -> words.size() > FIELDS)
                .filter(from ->
                        from == 0 || FOREIGN.matcher(words.get(from - 1)).matches())
                .filter(from -> from + FIELDS == words.size()
                        || FOREIGN.matcher(words.get(from + FIELDS)).matches())
                .mapToObj(from -> String.join(" ", words.subList(from, from + FIELDS)))
                .toList();
    }

    static List<String> shorter(String text) {
        return CronExpression.parse(text).toOptional().flatMap(CronSketch::of).map(CronSketch::toCron).stream()
                .toList();
    }
}
