package dev.pandawatch.ui.filter;

import dev.pandawatch.gateway.TraceSummary;
import dev.pandawatch.ui.filter.Suggestions.Suggested;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Counts tags, names and statuses in a sample of traces.
final class TraceTally {
    private static final Map<String, Function<TraceSummary, List<String>>> READ = Map.of(
            "tags", trace -> trace.tags().stream().distinct().toList(),
            "name", trace -> List.of(trace.name()),
            "status", trace -> List.of(trace.status()));

    /// By id, for a trace that comes while pages are read moves others to the next page.
    private final Map<String, TraceSummary> traces = new LinkedHashMap<>();

    void add(List<TraceSummary> page) {
        page.forEach(trace -> traces.put(trace.id(), trace));
    }

    void clear() {
        traces.clear();
    }

    int size() {
        return traces.size();
    }

    Map<String, List<Suggested>> values() {
        Map<String, List<Suggested>> all = new HashMap<>();
        READ.forEach((key, read) -> all.put(key, count(read)));
        return all;
    }

    private List<Suggested> count(Function<TraceSummary, List<String>> read) {
        Map<String, Suggested> found = new LinkedHashMap<>();
        for (TraceSummary trace : traces.values()) {
            for (String value : read.apply(trace)) {
                found.merge(
                        value,
                        new Suggested(value, 1, trace.startedAt()),
                        (one, two) ->
                                new Suggested(value, one.count() + two.count(), later(one.lastSeen(), two.lastSeen())));
            }
        }
        return found.values().stream()
                .filter(suggested -> !suggested.value().isEmpty())
                .sorted(Comparator.comparingInt(Suggested::count).reversed())
                .toList();
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant two) {
        if (one == null || two == null) {
            return one == null ? two : one;
        }
        return one.isAfter(two) ? one : two;
    }
}
