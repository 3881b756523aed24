package dev.pandawatch.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The parameters that pick traces. They mean what the filters of a TRACE monitor mean, under other names for the
/// dates (F60), but a value that cannot be used is refused before anything is looked up.
///
/// @param session exact, also if it is empty
/// @param user exact, also if it is empty
/// @param tags one of them is enough; without any, all traces are picked
/// @param name a part of the name; an empty one picks all
record TraceQuery(
        Optional<String> session,
        Optional<TraceStatus> status,
        Optional<String> user,
        List<String> tags,
        Optional<String> name,
        Window window) {

    /// From `after` on, before `before`.
    record Window(Optional<Instant> after, Optional<Instant> before) {

        static Window read(Query query, Complaints complaints) {
            return new Window(complaints.date(query, "started_after"), complaints.date(query, "started_before"));
        }

        boolean holds(TraceRow trace) {
            return after.map(from -> !trace.startedAt().isBefore(from)).orElse(true)
                    && before.map(trace.startedAt()::isBefore).orElse(true);
        }
    }

    static TraceQuery read(Query query, Complaints complaints) {
        return new TraceQuery(
                query.last("session_id"),
                complaints.choice(query, "status", TraceStatus.values()),
                query.last("user_id"),
                query.all("tags"),
                query.last("name"),
                Window.read(query, complaints));
    }

    /// Newest first.
    ///
    /// @throws Refusal a crash, if a text cannot stand in the database (F22)
    List<TraceRow> find(TraceShelf shelf, Instant now) {
        List<Predicate<TraceRow>> all = new ArrayList<>();
        all.add(window::holds);
        session.map(Columns::storable).ifPresent(id -> all.add(trace -> id.equals(trace.sessionId())));
        status.ifPresent(wanted -> all.add(trace -> trace.status(now) == wanted));
        user.map(Columns::storable).ifPresent(id -> all.add(trace -> id.equals(trace.userId())));
        tagged(tags).ifPresent(all::add);
        Predicate<String> names =
                name.map(Columns::storable).map(TraceFilter::containing).orElse(_ -> true);
        return shelf.matching(now, names, TraceFilter.every(all));
    }

    static Optional<Predicate<TraceRow>> tagged(List<String> any) {
        any.forEach(Columns::storable);
        return any.isEmpty() ? Optional.empty() : Optional.of(trace -> !Collections.disjoint(trace.tags(), any));
    }
}
