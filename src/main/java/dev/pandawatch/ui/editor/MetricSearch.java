package dev.pandawatch.ui.editor;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds metrics by words in their name, description and category, in any order and case.
///
/// @param words in lower case; none finds everything
public record MetricSearch(List<String> words) {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s_]+");

    public MetricSearch {
        words = List.copyOf(words);
    }

    /// A name's underscore parts words like a blank.
    static MetricSearch of(String typed) {
        return new MetricSearch(BETWEEN_WORDS
                .splitAsStream(typed.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    boolean matches(MetricRow row) {
        List<String> texts = Stream.of(row.name(), row.description(), row.category())
                .map(text -> text.toLowerCase(Locale.ROOT))
                .toList();
        return words.stream().allMatch(word -> texts.stream().anyMatch(text -> text.contains(word)));
    }
}
