package dev.pandawatch.filter;

import dev.pandawatch.parse.Parsed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which traces a TRACE monitor evaluates; `null` and an empty list do not restrict. No text in it is empty, no tag is
/// there twice.
///
/// @param sessionId exact
/// @param userId exact
/// @param tags one of them is enough; case counts
/// @param name a part of the trace's name, in any case; `%` and `_` mean themselves
public record TraceFilter(
        DateWindow started,
        @Nullable TraceStatus status,
        @Nullable String sessionId,
        @Nullable String userId,
        List<String> tags,
        @Nullable String name)
        implements MonitorFilter {
    public static final TraceFilter ALL = new TraceFilter(DateWindow.ALWAYS, null, null, null, List.of(), null);

    public TraceFilter {
        FilterRules.require(sessionId, userId, name);
        tags = FilterRules.requireTags(tags);
    }

    /// The filter that `document` means to a TRACE monitor, or all that is wrong with it at `filters -> key`.
    public static Parsed<TraceFilter> parse(FilterDocument document) {
        FilterReader reader = new FilterReader(document, FilterKeys.TRACE);
        TraceFilter filter = new TraceFilter(
                reader.window("date_from", "date_to"),
                reader.status("status"),
                reader.text("session_id"),
                reader.text("user_id"),
                reader.tags("tags"),
                reader.text("name"));
        return reader.violations().isEmpty() ? Parsed.ok(filter) : Parsed.rejected(reader.violations());
    }

    @Override
    public FilterDocument toDocument() {
        return FilterKeys.document(started)
                .put("status", status == null ? null : status.name())
                .put("session_id", sessionId)
                .put("user_id", userId)
                .put("tags", tags)
                .put("name", name)
                .document();
    }
}
