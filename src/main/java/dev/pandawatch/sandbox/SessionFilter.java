package dev.pandawatch.sandbox;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/// The filters of a SESSION monitor (F51 to F59): the first four pick traces, and only the picked ones count for
/// `has_error` and `min_trace_count`. Unlike TRACE, every empty value is ignored (F55).
record SessionFilter(Predicate<TraceRow> accepts, Predicate<List<TraceRow>> keeps) {

    /// Reads stored filters.
    ///
    /// @throws Refusal a crash, if a value cannot be used
    static SessionFilter of(ObjectNode filters, Instant now) {
        List<Predicate<TraceRow>> all = new ArrayList<>();
        all.add(trace -> trace.sessionId() != null);
        FilterValue.filled(filters, "date_from").map(TraceFilter::from).ifPresent(all::add);
        FilterValue.filled(filters, "date_to").map(TraceFilter::until).ifPresent(all::add);
        FilterValue.filled(filters, "user_id").map(TraceFilter::user).ifPresent(all::add);
        FilterValue.filled(filters, "tags").map(TraceFilter::tagged).ifPresent(all::add);
        return new SessionFilter(TraceFilter.every(all), hasError(filters, now).and(atLeast(filters)));
    }

    /// The sessions that are kept.
    ///
    /// @param picked traces that this filter accepts; the order of the sessions is that of their first one
    Map<String, List<TraceRow>> sessions(List<TraceRow> picked) {
        Map<String, List<TraceRow>> sessions = new LinkedHashMap<>();
        for (TraceRow trace : picked) {
            sessions.computeIfAbsent(String.valueOf(trace.sessionId()), _ -> new ArrayList<>())
                    .add(trace);
        }
        sessions.values().removeIf(keeps.negate());
        return sessions;
    }

    private static Predicate<List<TraceRow>> hasError(ObjectNode filters, Instant now) {
        Optional<Boolean> wanted = FilterValue.of(filters, "has_error")
                .filter(value -> !value.value().isString() || value.truthy())
                .map(FilterValue::truthy);
        return traces -> wanted.isEmpty()
                || wanted.get() == traces.stream().anyMatch(trace -> trace.status(now) == TraceStatus.ERROR);
    }

    private static Predicate<List<TraceRow>> atLeast(ObjectNode filters) {
        Optional<BigDecimal> least =
                FilterValue.filled(filters, "min_trace_count").map(FilterValue::count);
        return traces -> least.isEmpty() || BigDecimal.valueOf(traces.size()).compareTo(least.get()) >= 0;
    }
}
