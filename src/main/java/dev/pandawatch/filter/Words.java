package dev.pandawatch.filter;

import java.util.List;

/// English for lists.
final class Words {
    private Words() {}

    /// `a, b and c`, `a, b or c`.
    static String list(List<String> words, String last) {
        int end = words.size() - 1;
        return end < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, end)) + " " + last + " " + words.get(end);
    }
}
