package dev.pandawatch.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// The traces of one project, with what was found out about them.
final class TraceShelf {
    private static final Comparator<TraceRow> NEWEST_FIRST =
            Comparator.comparing(TraceRow::startedAt).reversed();

    private final Map<String, List<TraceRow>> byName = new HashMap<>();
    private final Map<Integer, TraceRow> byOrdinal = new HashMap<>();
    private final Map<String, List<TraceRow>> bySession = new HashMap<>();
    private final Map<Integer, Map<Signal, Integer>> judged = new HashMap<>();
    private final Set<Integer> annotated = new HashSet<>();

    void add(TraceRow trace) {
        byName.computeIfAbsent(trace.name(), _ -> new ArrayList<>()).add(trace);
        byOrdinal.put(trace.ordinal(), trace);
        if (trace.sessionId() != null) {
            bySession.computeIfAbsent(trace.sessionId(), _ -> new ArrayList<>()).add(trace);
        }
    }

    /// Those that have arrived by `now` and are wanted, newest first.
    List<TraceRow> matching(Instant now, Predicate<TraceRow> wanted) {
        return matching(now, _ -> true, wanted);
    }

    /// The same; `names` is asked once for each name, not for each trace. The seed asks this some thousand times.
    List<TraceRow> matching(Instant now, Predicate<String> names, Predicate<TraceRow> wanted) {
        List<TraceRow> found = new ArrayList<>();
        byName.forEach((name, traces) -> {
            if (names.test(name)) {
                for (TraceRow trace : traces) {
                    if (!trace.arrivedAt().isAfter(now) && wanted.test(trace)) {
                        found.add(trace);
                    }
                }
            }
        });
        found.sort(NEWEST_FIRST);
        return found;
    }

    /// Those that do not come from the seed.
    List<TraceRow> later() {
        return byOrdinal.values().stream().filter(trace -> trace.ordinal() < 0).toList();
    }

    int size() {
        return byOrdinal.size();
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

    /// What a run refers to a trace or a session by; [Targets#NOBODY] if there is none of that id.
    int ordinal(Target target, String id, Instant now) {
        Predicate<TraceRow> wanted = target == Target.TRACE
                ? trace -> trace.id().toString().equals(id)
                : trace -> id.equals(trace.sessionId());
        return matching(now, wanted).stream().map(TraceRow::ordinal).findFirst().orElse(Targets.NOBODY);
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
