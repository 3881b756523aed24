package dev.pandawatch.cadence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What may have been meant by an expression that is written unlike others: with seconds, years, draws, at length, or
/// with a range that stands for more than it seems.
final class WritingRemedies {
    private static final int FIVE = 5;
    private static final int SEVEN = 7;

    private final CronExpression expression;
    private final FieldWords words;

    WritingRemedies(CronExpression expression) {
        this.expression = expression;
        words = FieldWords.of(expression);
    }

    /// Its first five fields, and those after a second that was meant to stand first.
    List<Remedy> fiveFields() {
        String text = expression.text();
        List<Remedy> remedies = new ArrayList<>();
        QuartzRepair.secondsFirst(text)
                .forEach(five -> remedies.add(Remedy.of(new FieldWords(WholeRepairs.words(five)), "seconds-first")));
        remedies.add(Remedy.of(words.firstFive(), expression.fields() == SEVEN ? "without-years" : "without-seconds"));
        return remedies;
    }

    List<Remedy> andWithoutYear(List<Remedy> others) {
        if (expression.fields() != SEVEN) {
            return others;
        }
        boolean onTheMinute = expression.values(CronField.SECOND).list().equals(List.of(0));
        Remedy open = Remedy.of(words.firstFive(), onTheMinute ? "without-year" : "without-years");
        return Stream.concat(Stream.of(open), others.stream()).toList();
    }

    /// The earliest that the server could draw.
    List<Remedy> fixed() {
        FieldWords fixed = words;
        for (CronField field : CronField.values()) {
            FieldValues values = expression.values(field);
            if (values.random() && field.position() <= expression.fields()) {
                fixed = fixed.with(field, String.valueOf(values.first()));
            }
        }
        boolean plain = expression.fields() == FIVE;
        return List.of(Remedy.of(plain ? fixed : fixed.firstFive(), "fixed"));
    }

    List<Remedy> shorter() {
        return WholeRepairs.shorter(expression.text()).stream()
                .map(text -> Remedy.of(new FieldWords(WholeRepairs.words(text)), "shorter"))
                .toList();
    }

    /// @param item such as `5-5` or `59/15`, which stands for a whole field
    List<Remedy> plainly(String item) {
        String value = item.split("[-/]", 2)[0];
        int slash = item.indexOf('/');
        String step = slash < 0 ? "1" : item.substring(slash + 1);
        boolean stepped = !step.equals("1");
        List<Remedy> remedies = new ArrayList<>();
        for (CronField field : CronField.values()) {
            if (field.position() <= words.words().size()
                    && expression.values(field).form().whole().equals(item)) {
                int position = field.position();
                remedies.add(Remedy.of(replaced(field, item, value), "only", position, value));
                remedies.add(
                        stepped
                                ? Remedy.of(replaced(field, item, "*/" + step), "steps", position, step)
                                : Remedy.of(replaced(field, item, "*"), "every", position));
            }
        }
        return remedies;
    }

    private FieldWords replaced(CronField field, String item, String replacement) {
        return words.with(
                field,
                Arrays.stream(words.get(field).split(",", -1))
                        .map(piece -> piece.equalsIgnoreCase(item) ? replacement : piece)
                        .collect(Collectors.joining(",")));
    }
}
