package dev.pandawatch.gateway;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody who left traces in a project.
///
/// @param firstSeen when the first of them began
/// @param lastSeen when the last of them began
/// @param errorCount those that ended in an error
public record UserSeen(
        String userId,
        int traceCount,
        @Nullable Instant firstSeen,
        @Nullable Instant lastSeen,
        int errorCount) {}
