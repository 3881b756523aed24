package dev.pandawatch.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The traces of one project, with what was found out about them.
final class TraceShelf {
    private final List<TraceRow> traces = new ArrayList<>();
    private final Map<Integer, TraceRow> byOrdinal = new HashMap<>();
    private final Map<String, List<TraceRow>> bySession = new HashMap<>();
    private final Map<Integer, Map<Signal, Integer>> judged = new HashMap<>();
    private final Set<Integer> annotated = new HashSet<>();

    void add(TraceRow trace) {
        traces.add(trace);
        byOrdinal.put(trace.ordinal(), trace);
        if (trace.sessionId() != null) {
            bySession.computeIfAbsent(trace.sessionId(), _ -> new ArrayList<>()).add(trace);
        }
    }

    /// Those that have arrived by `now`, in no order.
    List<TraceRow> visible(Instant now) {
        return traces.stream().filter(trace -> !trace.arrivedAt().isAfter(now)).toList();
    }

    /// Those that do not come from the seed.
    List<TraceRow> later() {
        return traces.stream().filter(trace -> trace.ordinal() < 0).toList();
    }

    int size() {
        return traces.size();
    }

    TraceRow trace(int ordinal) {
        TraceRow trace = byOrdinal.get(ordinal);
        if (trace == null) {
            throw new IllegalArgumentException("no trace " + ordinal);
        }
        return trace;
    }

    /// The session that `ordinal` belongs to, as far as it has arrived by `now`.
    SessionRow session(int ordinal, Instant now) {
        String id = String.valueOf(trace(ordinal).sessionId());
        List<TraceRow> members = bySession.getOrDefault(id, List.of()).stream()
                .filter(trace -> !trace.arrivedAt().isAfter(now))
                .sorted((a, b) -> a.startedAt().compareTo(b.startedAt()))
                .toList();
        return new SessionRow(id, members);
    }

    /// The number of the first run that judged the signal, which all later runs reuse (F114); absent if none did.
    Map<Signal, Integer> judged(int ordinal) {
        return judged.getOrDefault(ordinal, Collections.emptyMap());
    }

    void judge(int ordinal, Signal signal, int run) {
        judged.computeIfAbsent(ordinal, _ -> new EnumMap<>(Signal.class)).putIfAbsent(signal, run);
    }

    Set<Integer> judgedOrdinals() {
        return Collections.unmodifiableSet(judged.keySet());
    }

    /// A person's score `confidence` = `PASS` on a trace, which kills every SESSION run over it (F107).
    void annotate(int ordinal, boolean there) {
        if (there) {
            annotated.add(ordinal);
        } else {
            annotated.remove(ordinal);
        }
    }

    Set<Integer> annotated() {
        return Collections.unmodifiableSet(annotated);
    }
}
