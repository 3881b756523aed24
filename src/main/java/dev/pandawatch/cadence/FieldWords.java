package dev.pandawatch.cadence;

import java.util.ArrayList;
import java.util.List;

/// The fields of an expression as typed, for writing another expression that differs in some of them.
record FieldWords(List<String> words) {
    private static final int FIVE = 5;

    FieldWords {
        words = List.copyOf(words);
    }

    /// A word such as `@daily` counts as the five fields that it stands for.
    static FieldWords of(CronExpression expression) {
        String text = expression.text();
        return new FieldWords(WholeRepairs.words(
                CronParser.meaning(CronToken.trimmed(text).text()).orElse(text)));
    }

    String get(CronField field) {
        return words.get(field.position() - 1);
    }

    FieldWords with(CronField field, String word) {
        List<String> changed = new ArrayList<>(words);
        changed.set(field.position() - 1, word);
        return new FieldWords(changed);
    }

    FieldWords firstFive() {
        return new FieldWords(words.subList(0, FIVE));
    }

    String text() {
        return String.join(" ", words);
    }
}
