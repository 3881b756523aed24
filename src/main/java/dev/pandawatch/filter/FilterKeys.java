package dev.pandawatch.filter;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The keys that the server reads, in the order of its documentation (F51).
public final class FilterKeys {
    public static final List<String> TRACE =
            List.of("date_from", "date_to", "status", "session_id", "user_id", "tags", "name");
    public static final List<String> SESSION =
            List.of("date_from", "date_to", "user_id", "has_error", "tags", "min_trace_count");

    /// At these "skip if unchanged" looks; they also pick the traces of a session that its other filters see (F48,
    /// B21).
    public static final List<String> SEEN_BY_SKIP = List.of("date_from", "date_to", "user_id", "tags");

    /// At these it does not look (F48).
    public static final List<String> NOT_SEEN_BY_SKIP =
            List.of("status", "name", "session_id", "has_error", "min_trace_count");

    /// The message key of a window that ends before it begins, the only problem that lies between two keys; it is told
    /// at `date_to`.
    public static final String TURNED_ROUND = "filter.date.order";

    /// Where a problem of all filters together is told.
    public static final String FILTERS = "filters";

    private FilterKeys() {}

    /// Where a problem of `key` is told: the wire path of the key inside the request.
    public static String place(String key) {
        return FILTERS + " -> " + key;
    }

    static Builder document(DateWindow started) {
        return new Builder().put("date_from", text(started.from())).put("date_to", text(started.to()));
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    /// Collects entries and drops empty ones, which the server would misread (F55).
    static final class Builder {
        private final Map<String, @Nullable Object> entries = new LinkedHashMap<>();

        Builder put(String key, @Nullable Object value) {
            if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
                entries.put(key, value);
            }
            return this;
        }

        FilterDocument document() {
            return new FilterDocument(entries);
        }
    }
}
