package dev.pandawatch.cadence;

import dev.pandawatch.parse.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Words what the server makes of one item of a field: from the numbers it yields, not from its signs.
///
/// @param fieldCount how many fields the expression has: zero and seven depend on it
record TokenMeaning(CronField field, int fieldCount) {
    /// A longer list is cut short.
    private static final int MOST = 8;

    private static final int SHOWN = 3;

    Phrase of(CronToken item) {
        String text = item.text();
        if (text.isEmpty()) {
            return phrase("missing");
        }
        return switch (text.charAt(text.length() - 1)) {
            case '-' -> phrase("range-end");
            case '/' -> phrase("step");
            case '#' -> phrase("place");
            default -> read(item);
        };
    }

    private Phrase read(CronToken item) {
        FieldParser parser = new FieldParser(field, item, fieldCount, ServerDialect.LOCKED);
        try {
            parser.read();
        } catch (Refusal refusal) {
            Violation violation = refusal.violation();
            return new Phrase(violation.key(), violation.arguments());
        }
        FieldValues values = parser.values(false);
        if (values.random()) {
            return phrase("random");
        }
        if (!parser.occurrences().isEmpty()) {
            return phrase("occurrences", places(parser.occurrences()));
        }
        if (values.last()) {
            return phrase("last-day");
        }
        return of(values, item);
    }

    private Phrase of(FieldValues values, CronToken item) {
        List<Integer> numbers = ordered(values.list());
        String whole = values.form().whole();
        if (!whole.isEmpty()) {
            return values.isFull(field) ? phrase("whole", whole) : phrase("whole-steps", whole, list(numbers));
        }
        if (values.star() || values.isFull(field)) {
            return phrase("any");
        }
        if (numbers.size() == 1) {
            return phrase("one", word(numbers.getFirst()));
        }
        return values.form().stepped()
                ? phrase(
                        "steps",
                        list(numbers),
                        item.text().substring(item.text().indexOf('/') + 1))
                : phrase("list", list(numbers));
    }

    /// Weekdays from Monday to Sunday, which is 7 here.
    private List<Integer> ordered(List<Integer> numbers) {
        return field == CronField.DAY_OF_WEEK
                ? numbers.stream()
                        .map(weekday -> weekday == 0 ? 7 : weekday)
                        .sorted()
                        .toList()
                : numbers;
    }

    private String list(List<Integer> numbers) {
        List<String> words = Words.runs(numbers, this::word);
        return words.size() <= MOST
                ? Words.list(words)
                : String.join(", ", words.subList(0, SHOWN)) + " and so on to " + words.getLast();
    }

    private String word(int number) {
        return switch (field) {
            case MONTH -> Words.month(number);
            case DAY_OF_WEEK -> Words.weekday(number);
            case MINUTE, HOUR, DAY_OF_MONTH, SECOND, YEAR -> String.valueOf(number);
        };
    }

    private static String places(Occurrences occurrences) {
        List<String> words = new ArrayList<>();
        for (int weekday = 1; weekday <= 7; weekday++) {
            int places = occurrences.places(weekday % 7);
            String name = Words.weekday(weekday);
            IntStream.rangeClosed(0, Occurrences.LAST)
                    .filter(place -> (places >> place & 1) == 1)
                    .forEach(place -> words.add("the " + DayProse.PLACES.get(place) + " " + name));
        }
        return Words.list(words);
    }

    private Phrase phrase(String key, String... more) {
        List<Object> arguments = new ArrayList<>(List.of(field.position()));
        arguments.addAll(List.of(more));
        return new Phrase("cadence.segment." + key, arguments);
    }
}
