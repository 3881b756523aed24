package dev.pandawatch.sandbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// What a person can set on a monitor. Nothing here is sound by itself: the real server stores nearly anything.
///
/// @param filters as JSONB keeps them, never changed in place; null is the JSON null that makes a row unreadable
///     (F70)
/// @param model null is the server's default, and so is the empty text (F29)
record MonitorSpec(
        String name,
        Target target,
        List<String> metrics,
        @Nullable ObjectNode filters,
        double samplingRate,
        @Nullable String model,
        String cadence,
        boolean onlyIfChanged) {
    MonitorSpec {
        metrics = List.copyOf(metrics);
    }
}
