package dev.pandawatch.filter;

import dev.pandawatch.parse.Parsed;
import java.util.List;
import java.util.Locale;

/// Whose filters they are: the two targets, as far as filters differ.
public enum FilterTarget {
    TRACE,
    SESSION;

    /// The keys that the server reads for this target; all others it ignores, which matches everything (F52).
    public List<String> keys() {
        return switch (this) {
            case TRACE -> FilterKeys.TRACE;
            case SESSION -> FilterKeys.SESSION;
        };
    }

    public FilterTarget other() {
        return switch (this) {
            case TRACE -> SESSION;
            case SESSION -> TRACE;
        };
    }

    /// The filter that `document` means to a monitor of this target, or all that is wrong with it.
    public Parsed<? extends MonitorFilter> parse(FilterDocument document) {
        return switch (this) {
            case TRACE -> TraceFilter.parse(document);
            case SESSION -> SessionFilter.parse(document);
        };
    }

    /// Whether the server takes an empty value of `key`, Python's falsehoods included, for an absent one (F55,
    /// F57). Those of the other keys it reads.
    boolean ignoresEmpty(String key) {
        return switch (this) {
            case TRACE -> List.of("status", "tags", "name").contains(key);
            case SESSION -> !key.equals("has_error");
        };
    }

    /// `traces` or `sessions`.
    String plural() {
        return name().toLowerCase(Locale.ROOT) + "s";
    }
}
