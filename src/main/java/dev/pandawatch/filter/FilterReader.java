package dev.pandawatch.filter;

import dev.pandawatch.parse.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads one document strictly and notes everything that the server would ignore, misread or break on (F50 to F58).
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
        Object value = document.get(key);
        if (!document.has(key)) {
            return null;
        }
        if (!(value instanceof String text)) {
            note(key, "filter.text.required");
        } else if (text.isEmpty()) {
            note(key, "filter.text.empty");
        } else if (!storable(text)) {
            note(key, "filter.text.control");
        } else {
            return text;
        }
        return null;
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
        if (!document.has(key)) {
            return null;
        }
        if (document.get(key) instanceof Boolean flag) {
            return flag;
        }
        note(key, "filter.flag.required");
        return null;
    }

    @Nullable
    Integer count(String key) {
        if (!document.has(key)) {
            return null;
        }
        if (document.get(key) instanceof Long number && number >= 1 && number <= Integer.MAX_VALUE) {
            return number.intValue();
        }
        note(key, "filter.count.required");
        return null;
    }

    List<String> tags(String key) {
        if (!document.has(key)) {
            return List.of();
        }
        Set<String> tags = new LinkedHashSet<>();
        if (!(document.get(key) instanceof List<?> list)) {
            note(key, "filter.tags.required");
            return List.of();
        }
        for (Object element : list) {
            if (!(element instanceof String tag)) {
                note(key, "filter.tags.text");
            } else if (tag.isEmpty()) {
                note(key, "filter.tags.empty");
            } else if (!storable(tag)) {
                note(key, "filter.text.control");
            } else if (!tags.add(tag)) {
                note(key, "filter.tags.duplicate", tag);
            }
        }
        return List.copyOf(tags);
    }

    DateWindow window(String fromKey, String toKey) {
        Instant from = instant(fromKey);
        Instant to = instant(toKey);
        if (from != null && to != null && !from.isBefore(to)) {
            note(toKey, "filter.date.order");
            return DateWindow.ALWAYS;
        }
        return new DateWindow(from, to);
    }

    private @Nullable Instant instant(String key) {
        String text = text(key);
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text.strip().replaceFirst(" ", "T")).toInstant();
        } catch (DateTimeParseException e) {
            note(key, isLocal(text) ? "filter.date.offset" : "filter.date.syntax");
            return null;
        }
    }

    /// Whether `text` is a date or a date and time that lacks only its offset: the server would read it in its own
    /// zone (F54).
    private static boolean isLocal(String text) {
        String spaced = text.strip().replaceFirst(" ", "T");
        try {
            if (spaced.contains("T")) {
                LocalDateTime.parse(spaced);
            } else {
                LocalDate.parse(spaced);
            }
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /// U+0000 and lone surrogates make the server answer 500 (F22).
    private static boolean storable(String text) {
        return text.indexOf('\0') < 0
                && text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private void note(String key, String messageKey, Object... arguments) {
        violations.add(Violation.of("filters -> " + key, messageKey, arguments));
    }
}
