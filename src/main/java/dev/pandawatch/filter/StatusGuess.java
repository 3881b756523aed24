package dev.pandawatch.filter;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The status that a person meant by a word that is none.
final class StatusGuess {
    /// Words of other systems, in small letters.
    private static final Map<TraceStatus, List<String>> WORDS = Map.of(
            TraceStatus.PENDING, List.of("queued", "waiting", "new", "created"),
            TraceStatus.RUNNING, List.of("active", "started", "in_progress", "unfinished"),
            TraceStatus.COMPLETED, List.of("complete", "done", "success", "succeeded", "ok", "finished", "passed"),
            TraceStatus.ERROR, List.of("errors", "errored", "failed", "failure", "fail", "err", "exception"));

    private StatusGuess() {}

    static Optional<TraceStatus> sameButForCase(String typed) {
        return Arrays.stream(TraceStatus.values())
                .filter(status -> status.name().equals(typed.strip().toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    static Optional<TraceStatus> of(String typed) {
        String word = typed.strip().toLowerCase(Locale.ROOT);
        return sameButForCase(typed)
                .or(() -> Arrays.stream(TraceStatus.values())
                        .filter(status -> WORDS.getOrDefault(status, List.of()).contains(word))
                        .findFirst());
    }
}
