package dev.pandawatch.gateway;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One session in a list, every value as it came. All of it tells only of those of its traces that the question's
/// filters match (F60).
///
/// @param firstTraceAt when the first of them began
/// @param lastTraceAt when the last of them ended; `null` while none has
/// @param totalLatencyMillis NaN while none has ended
/// @param hasError whether one of them ended in an error
/// @param userId of the first of them that has one
/// @param tags of all of them together
/// @param totalCost in US dollars
public record SessionSummary(
        String id,
        int traceCount,
        @Nullable Instant firstTraceAt,
        @Nullable Instant lastTraceAt,
        double totalLatencyMillis,
        boolean hasError,
        @Nullable String userId,
        List<String> tags,
        int totalSpanCount,
        int totalTokens,
        double totalCost) {
    public SessionSummary {
        tags = List.copyOf(tags);
    }
}
