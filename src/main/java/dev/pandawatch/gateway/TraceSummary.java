package dev.pandawatch.gateway;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One trace in a list, every value as it came.
///
/// @param status PENDING, RUNNING, COMPLETED or ERROR
/// @param endedAt `null` while it runs
/// @param latencyMillis NaN while it runs
/// @param totalCost in US dollars
public record TraceSummary(
        String id,
        String name,
        String status,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String sessionId,
        @Nullable String userId,
        List<String> tags,
        @Nullable String environment,
        @Nullable String release,
        double latencyMillis,
        int spanCount,
        int totalTokens,
        double totalCost) {
    public TraceSummary {
        tags = List.copyOf(tags);
    }
}
