package dev.pandawatch.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Somebody whose traces a project has, for the picker (F136).
///
/// @param firstSeen when the first of them began
/// @param lastSeen when the last of them began
record UserView(String id, int traces, Instant firstSeen, Instant lastSeen, int errors) {

    /// Most recently seen first. Traces without a user are nobody's.
    static List<UserView> all(TraceShelf shelf, Instant now) {
        Map<String, List<TraceRow>> users = new LinkedHashMap<>();
        for (TraceRow trace : shelf.matching(now, trace -> trace.userId() != null)) {
            users.computeIfAbsent(String.valueOf(trace.userId()), _ -> new ArrayList<>())
                    .add(trace);
        }
        return users.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue(), now))
                .sorted(Comparator.comparing(UserView::lastSeen).reversed())
                .toList();
    }

    private static UserView of(String id, List<TraceRow> newestFirst, Instant now) {
        long errors = newestFirst.stream()
                .filter(trace -> trace.status(now) == TraceStatus.ERROR)
                .count();
        return new UserView(
                id,
                newestFirst.size(),
                newestFirst.getLast().startedAt(),
                newestFirst.getFirst().startedAt(),
                (int) errors);
    }
}
