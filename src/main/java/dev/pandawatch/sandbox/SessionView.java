package dev.pandawatch.sandbox;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What the list of sessions says of one, from those of its traces that were picked.
///
/// @param firstAt when the first of them began
/// @param lastAt when the last of them ended; null while none has
/// @param latency of all together, in seconds; null while none has ended
/// @param userId of the first trace that has one
/// @param tags of all together, sorted
/// @param arrivedAt when the last of them was stored
record SessionView(
        String id,
        int traces,
        Instant firstAt,
        @Nullable Instant lastAt,
        @Nullable Double latency,
        boolean hasError,
        @Nullable String userId,
        List<String> tags,
        Usage usage,
        Instant arrivedAt) {

    /// @param picked oldest first, not empty
    static SessionView of(String id, List<TraceRow> picked, Instant now) {
        var tags = new TreeSet<String>();
        picked.forEach(trace -> tags.addAll(trace.tags()));
        return new SessionView(
                id,
                picked.size(),
                picked.getFirst().startedAt(),
                picked.stream()
                        .map(trace -> trace.ended(now))
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                picked.stream()
                        .map(trace -> trace.latency(now))
                        .filter(Objects::nonNull)
                        .reduce(Double::sum)
                        .orElse(null),
                picked.stream().anyMatch(trace -> trace.status(now) == TraceStatus.ERROR),
                picked.stream()
                        .map(TraceRow::userId)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                List.copyOf(tags),
                picked.stream().map(TraceRow::usage).reduce(Usage.NONE, Usage::plus),
                picked.stream()
                        .map(TraceRow::arrivedAt)
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
    }
}
