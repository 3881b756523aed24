package dev.pandawatch.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/// The filters of a TRACE monitor (F51 to F59). Unknown keys match everything.
///
/// @param names what `name` says of a trace's name
/// @param accepts what all else says
record TraceFilter(Predicate<String> names, Predicate<TraceRow> accepts) {

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
        FilterValue.of(filters, "user_id").map(TraceFilter::user).ifPresent(all::add);
        FilterValue.filled(filters, "tags").map(TraceFilter::tagged).ifPresent(all::add);
        FilterValue.of(filters, "date_from").map(TraceFilter::from).ifPresent(all::add);
        FilterValue.of(filters, "date_to").map(TraceFilter::until).ifPresent(all::add);
        Predicate<String> names =
                FilterValue.filled(filters, "name").map(TraceFilter::named).orElse(_ -> true);
        return new TraceFilter(names, every(all));
    }

    static Predicate<TraceRow> every(List<Predicate<TraceRow>> conditions) {
        return conditions.stream().reduce(Predicate::and).orElse(_ -> true);
    }

    private static Predicate<String> named(FilterValue value) {
        return containing(value.text());
    }

    /// Texts that `part` is a part of, in any case.
    static Predicate<String> containing(String part) {
        String wanted = part.toLowerCase(Locale.ROOT);
        return text -> text.toLowerCase(Locale.ROOT).contains(wanted);
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
