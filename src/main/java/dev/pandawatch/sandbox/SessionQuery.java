package dev.pandawatch.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// The parameters that pick sessions. As with a SESSION monitor they pick traces first, and only the picked ones
/// count for everything that is said of a session (F60). There is none for the least number of traces.
///
/// @param user exact, also if it is empty, which a monitor's would not be
/// @param part of the session's id, in any case; an empty one picks all
record SessionQuery(
        Optional<String> user,
        Optional<Boolean> hasError,
        TraceQuery.Window window,
        List<String> tags,
        Optional<String> part) {

    static SessionQuery read(Query query, Complaints complaints) {
        return new SessionQuery(
                query.last("user_id"),
                complaints.truth(query, "has_error"),
                TraceQuery.Window.read(query, complaints),
                query.all("tags"),
                query.last("query"));
    }

    /// The one whose last trace came first, first.
    ///
    /// @throws Refusal a crash, if a text cannot stand in the database (F22)
    List<SessionView> find(TraceShelf shelf, Instant now) {
        List<Predicate<TraceRow>> all = new ArrayList<>();
        all.add(trace -> trace.sessionId() != null);
        all.add(window::holds);
        user.map(Columns::storable).ifPresent(id -> all.add(trace -> id.equals(trace.userId())));
        TraceQuery.tagged(tags).ifPresent(all::add);
        part.map(Columns::storable)
                .map(TraceFilter::containing)
                .ifPresent(ids -> all.add(trace -> ids.test(String.valueOf(trace.sessionId()))));
        Map<String, List<TraceRow>> sessions = new LinkedHashMap<>();
        for (TraceRow trace : shelf.matching(now, TraceFilter.every(all)).reversed()) {
            sessions.computeIfAbsent(String.valueOf(trace.sessionId()), _ -> new ArrayList<>())
                    .add(trace);
        }
        return sessions.entrySet().stream()
                .map(entry -> SessionView.of(entry.getKey(), entry.getValue(), now))
                .filter(session -> hasError.isEmpty() || hasError.get() == session.hasError())
                .sorted(Comparator.comparing(SessionView::arrivedAt))
                .toList();
    }
}
