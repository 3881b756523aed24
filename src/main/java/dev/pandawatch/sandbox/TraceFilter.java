package dev.pandawatch.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/// The filters of a TRACE monitor (F51 to F59). Unknown keys match everything.
record TraceFilter(Predicate<TraceRow> accepts) {

    /// Reads stored filters.
    ///
    /// @throws Refusal a crash, if a value cannot be used
    static TraceFilter of(ObjectNode filters, Instant now) {
        List<Predicate<TraceRow>> all = new ArrayList<>();
        FilterValue.filled(filters, "status")
                .map(FilterValue::status)
                .ifPresent(status -> all.add(trace -> trace.status(now) == status));
        FilterValue.of(filters, "session_id")
                .map(FilterValue::text)
                .ifPresent(id -> all.add(trace -> id.equals(trace.sessionId())));
        FilterValue.filled(filters, "name").map(TraceFilter::named).ifPresent(all::add);
        FilterValue.of(filters, "user_id").map(TraceFilter::user).ifPresent(all::add);
        FilterValue.filled(filters, "tags").map(TraceFilter::tagged).ifPresent(all::add);
        FilterValue.of(filters, "date_from").map(TraceFilter::from).ifPresent(all::add);
        FilterValue.of(filters, "date_to").map(TraceFilter::until).ifPresent(all::add);
        return new TraceFilter(every(all));
    }

    static Predicate<TraceRow> every(List<Predicate<TraceRow>> conditions) {
        return conditions.stream().reduce(Predicate::and).orElse(_ -> true);
    }

    /// Newest first.
    List<TraceRow> select(List<TraceRow> traces) {
        return traces.stream()
                .filter(accepts)
                .sorted((a, b) -> b.startedAt().compareTo(a.startedAt()))
                .toList();
    }

    private static Predicate<TraceRow> named(FilterValue value) {
        String wanted = value.text().toLowerCase(Locale.ROOT);
        Map<String, Boolean> seen = new HashMap<>(); // many traces, few names
        return trace -> seen.computeIfAbsent(
                trace.name(), name -> name.toLowerCase(Locale.ROOT).contains(wanted));
    }

    static Predicate<TraceRow> user(FilterValue value) {
        String id = value.text();
        return trace -> id.equals(trace.userId());
    }

    static Predicate<TraceRow> tagged(FilterValue value) {
        List<String> any = value.tags();
        return trace -> !Collections.disjoint(trace.tags(), any);
    }

    static Predicate<TraceRow> from(FilterValue value) {
        Instant from = value.date();
        return trace -> !trace.startedAt().isBefore(from);
    }

    static Predicate<TraceRow> until(FilterValue value) {
        Instant until = value.date();
        return trace -> trace.startedAt().isBefore(until);
    }
}
