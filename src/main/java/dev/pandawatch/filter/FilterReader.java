package dev.pandawatch.filter;

import dev.pandawatch.parse.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads one document strictly and notes everything that the server would ignore, misread or break on (F50 to F58).
/// Only `null` passes, for the server ignores it everywhere (F55).
final class FilterReader {
    private final FilterDocument document;
    private final List<Violation> violations = new ArrayList<>();

    FilterReader(FilterDocument document, List<String> known) {
        this.document = document.filtersOnly();
        for (String key : this.document.entries().keySet()) {
            if (!known.contains(key)) {
                note(key, "filter.key.unknown", key);
            }
        }
    }

    List<Violation> violations() {
        return List.copyOf(violations);
    }

    @Nullable
    String text(String key) {
        return switch (document.get(key)) {
            case null -> null;
            case String text when FilterRules.problem(text) == null -> text;
            case String text -> {
                note(key, String.valueOf(FilterRules.problem(text)));
                yield null;
            }
            default -> {
                note(key, "filter.text.required");
                yield null;
            }
        };
    }

    @Nullable
    TraceStatus status(String key) {
        String text = text(key);
        if (text == null) {
            return null;
        }
        for (TraceStatus status : TraceStatus.values()) {
            if (status.name().equals(text)) {
                return status;
            }
        }
        note(key, "filter.status.unknown", text);
        return null;
    }

    @Nullable
    Boolean flag(String key) {
        Object value = document.get(key);
        if (value == null || value instanceof Boolean) {
            return (Boolean) value;
        }
        note(key, "filter.flag.required");
        return null;
    }

    @Nullable
    Integer count(String key) {
        Object value = document.get(key);
        if (value == null) {
            return null;
        }
        if (value instanceof Long number && number >= 1 && number <= Integer.MAX_VALUE) {
            return number.intValue();
        }
        note(key, "filter.count.required");
        return null;
    }

    List<String> tags(String key) {
        Object value = document.get(key);
        Set<String> tags = new LinkedHashSet<>();
        if (value != null && !(value instanceof List<?>)) {
            note(key, "filter.tags.required");
        } else if (value instanceof List<?> list) {
            list.forEach(element -> addTag(key, element, tags));
        }
        return List.copyOf(tags);
    }

    private void addTag(String key, @Nullable Object element, Set<String> tags) {
        if (!(element instanceof String tag)) {
            note(key, "filter.tags.text");
        } else if (tag.isEmpty()) {
            note(key, "filter.tags.empty");
        } else if (FilterRules.problem(tag) != null) {
            note(key, "filter.text.control");
        } else if (!tags.add(tag)) {
            note(key, "filter.tags.duplicate", tag);
        }
    }

    DateWindow window(String fromKey, String toKey) {
        Instant from = instant(fromKey);
        Instant to = instant(toKey);
        if (from != null && to != null && !from.isBefore(to)) {
            note(toKey, FilterKeys.TURNED_ROUND);
            return DateWindow.ALWAYS;
        }
        return new DateWindow(from, to);
    }

    private @Nullable Instant instant(String key) {
        String text = text(key);
        if (text == null) {
            return null;
        }
        return switch (WireDate.read(text)) {
            case WireDate.Moment(var at) -> at;
            case WireDate.Floating _ -> {
                note(key, "filter.date.offset");
                yield null;
            }
            case WireDate.Unreadable _ -> {
                note(key, "filter.date.syntax");
                yield null;
            }
        };
    }

    private void note(String key, String messageKey, Object... arguments) {
        violations.add(Violation.of(FilterKeys.place(key), messageKey, arguments));
    }
}
