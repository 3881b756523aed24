package dev.pandawatch.filter;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The rules of the values, once: the reader of documents and the filters' constructors both ask here.
final class FilterRules {
    private FilterRules() {}

    /// The message key of what is wrong with `text` as a value, or `null`. An empty one matches nothing on a TRACE
    /// monitor and is ignored on a SESSION one (F55); U+0000 and lone surrogates make the server answer 500 (F22).
    static @Nullable String problem(String text) {
        if (text.isEmpty()) {
            return "filter.text.empty";
        }
        return text.codePoints().anyMatch(FilterRules::unstorable) ? "filter.text.control" : null;
    }

    /// @throws IllegalArgumentException if one of `texts` is there and is not sound
    static void require(@Nullable String... texts) {
        for (String text : texts) {
            if (text != null && problem(text) != null) {
                throw new IllegalArgumentException(problem(text) + ": '" + text + "'");
            }
        }
    }

    /// @return a copy of `tags`
    /// @throws IllegalArgumentException if one is not sound or is there twice
    static List<String> requireTags(List<String> tags) {
        Set<String> seen = new HashSet<>();
        for (String tag : tags) {
            require(tag);
            if (!seen.add(tag)) {
                throw new IllegalArgumentException("twice the tag " + tag);
            }
        }
        return List.copyOf(tags);
    }

    private static boolean unstorable(int codePoint) {
        return codePoint == 0 || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
    }
}
