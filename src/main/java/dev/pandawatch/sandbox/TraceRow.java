package dev.pandawatch.sandbox;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A stored trace.
///
/// @param ordinal unique in its project, and what runs refer to: from 0 for the seed's, below 0 for those that came
///     later
/// @param finalStatus the status from `endedAt` on; before, the trace is RUNNING
/// @param endedAt null if it never ends
/// @param arrivedAt when the server stored it; nothing sees it before
record TraceRow(
        int ordinal,
        UUID id,
        String name,
        TraceStatus finalStatus,
        Instant startedAt,
        @Nullable Instant endedAt,
        Instant arrivedAt,
        @Nullable String sessionId,
        @Nullable String userId,
        List<String> tags,
        @Nullable String environment,
        @Nullable String release,
        Usage usage) {
    TraceRow {
        tags = List.copyOf(tags);
    }

    TraceStatus status(Instant now) {
        boolean under = (endedAt == null || now.isBefore(endedAt)) && finalStatus != TraceStatus.PENDING;
        return under ? TraceStatus.RUNNING : finalStatus;
    }

    /// Null while it has not ended.
    @Nullable
    Instant ended(Instant now) {
        return endedAt == null || now.isBefore(endedAt) ? null : endedAt;
    }

    /// In seconds, to the microsecond; null while it has not ended.
    @Nullable
    Double latency(Instant now) {
        Instant end = ended(now);
        return end == null ? null : ChronoUnit.MICROS.between(startedAt, end) / 1e6;
    }
}
