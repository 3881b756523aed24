package dev.pandawatch.cadence;

import dev.pandawatch.parse.Parsed;
import dev.pandawatch.parse.Violation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Reads a whole expression, by the rules of croniter.
final class CronParser {
    private static final Map<String, String> WORDS = Map.of(
            "@hourly", "0 * * * *",
            "@daily", "0 0 * * *",
            "@midnight", "0 0 * * *",
            "@weekly", "0 0 * * 0",
            "@monthly", "0 0 1 * *",
            "@yearly", "0 0 1 1 *",
            "@annually", "0 0 1 1 *");

    private final CronToken expression;
    private final Map<CronField, FieldParser> parsers = new EnumMap<>(CronField.class);
    private final List<Violation> violations = new ArrayList<>();

    private final ServerDialect dialect;

    private CronParser(CronToken expression, ServerDialect dialect) {
        this.expression = expression;
        this.dialect = dialect;
    }

    /// The expression that a word such as `@daily` stands for.
    static Optional<String> meaning(String word) {
        return Optional.ofNullable(WORDS.get(word));
    }

    static Parsed<CronExpression> parse(String text, ServerDialect dialect) {
        CronToken expression = CronToken.trimmed(text);
        if (expression.text().isEmpty()) {
            return Parsed.rejected(new CronPlace(null, 0, text.length()).problem("cadence.problem.empty", text));
        }
        return new CronParser(expression, dialect).parse();
    }

    private Parsed<CronExpression> parse() {
        List<CronToken> fields = meaning(expression.text())
                .map(CronToken::trimmed)
                .orElse(expression)
                .words();
        if (fields.size() < 5 || fields.size() > 7) {
            return Parsed.rejected(wrongCount(fields));
        }
        for (CronField field : CronField.values()) {
            if (field.position() <= fields.size()) {
                FieldParser parser = new FieldParser(field, fields.get(field.position() - 1), fields.size(), dialect);
                parsers.put(field, parser);
                attempt(parser::read);
            }
        }
        FieldParser weekdays = parser(CronField.DAY_OF_WEEK);
        if (violations.isEmpty()) {
            attempt(() -> weekdays.refusePlainWeekdays(values(CronField.DAY_OF_WEEK)));
        }
        return violations.isEmpty()
                ? Parsed.ok(new CronExpression(
                        expression.typed(), fields.size(), values(), weekdays.occurrences(), dialect))
                : Parsed.rejected(violations);
    }

    private Map<CronField, FieldValues> values() {
        Map<CronField, FieldValues> values = new EnumMap<>(CronField.class);
        values.put(CronField.SECOND, FieldValues.only(0));
        values.put(CronField.YEAR, FieldValues.everything(CronField.YEAR));
        parsers.keySet().forEach(field -> values.put(field, values(field)));
        return values;
    }

    /// A full list counts as a star; but a full list of days only if the *text* of the other day field has a `*`.
    private FieldValues values(CronField field) {
        return parser(field)
                .values(
                        switch (field) {
                            case DAY_OF_MONTH -> parser(CronField.DAY_OF_WEEK).hasStarInText();
                            case DAY_OF_WEEK -> parser(CronField.DAY_OF_MONTH).hasStarInText();
                            case MINUTE, HOUR, MONTH, SECOND, YEAR -> true;
                        });
    }

    private FieldParser parser(CronField field) {
        return Objects.requireNonNull(parsers.get(field));
    }

    private Violation wrongCount(List<CronToken> fields) {
        int from = fields.size() > 7 ? fields.get(7).offset() : expression.offset();
        int end = expression.offset() + expression.text().length();
        CronPlace place = new CronPlace(null, from, end - from);
        String key = expression.text().startsWith("@") ? "cadence.problem.word" : "cadence.problem.count";
        return place.problem(key, expression.source(), fields.size());
    }

    private void attempt(Reading reading) {
        try {
            reading.run();
        } catch (Refusal refusal) {
            violations.add(refusal.violation());
        }
    }

    private interface Reading {
        void run() throws Refusal;
    }
}
