package dev.pandawatch.filter;

import dev.pandawatch.parse.Parsed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which sessions a SESSION monitor evaluates; `null` and an empty list do not restrict. No text in it is empty, no tag
/// is there twice.
///
/// The filter looks at the session's traces inside the window only, yet a run then scores the whole session (B21).
///
/// @param hasError whether one of those traces ended in an error
/// @param minTraceCount at least so many of those traces; at least 1
public record SessionFilter(
        DateWindow started,
        @Nullable String userId,
        @Nullable Boolean hasError,
        List<String> tags,
        @Nullable Integer minTraceCount)
        implements MonitorFilter {
    public static final SessionFilter ALL = new SessionFilter(DateWindow.ALWAYS, null, null, List.of(), null);

    public SessionFilter {
        FilterRules.require(userId);
        tags = FilterRules.requireTags(tags);
        if (minTraceCount != null && minTraceCount < 1) {
            throw new IllegalArgumentException("a session has at least one trace, not " + minTraceCount);
        }
    }

    /// The filter that `document` means to a SESSION monitor, or all that is wrong with it at `filters -> key`.
    public static Parsed<SessionFilter> parse(FilterDocument document) {
        FilterReader reader = new FilterReader(document, FilterKeys.SESSION);
        SessionFilter filter = new SessionFilter(
                reader.window("date_from", "date_to"),
                reader.text("user_id"),
                reader.flag("has_error"),
                reader.tags("tags"),
                reader.count("min_trace_count"));
        return reader.violations().isEmpty() ? Parsed.ok(filter) : Parsed.rejected(reader.violations());
    }

    @Override
    public FilterDocument toDocument() {
        return FilterKeys.document(started)
                .put("user_id", userId)
                .put("has_error", hasError)
                .put("tags", tags)
                .put("min_trace_count", minTraceCount == null ? null : Long.valueOf(minTraceCount))
                .document();
    }
}
