package dev.pandawatch.sandbox;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// One score before it is stored.
///
/// @param value from 0 to 1; null if the metric failed
/// @param reason the judge's words, or why it failed (F106)
/// @param metadata what the metric tells besides, as JSONB keeps it; empty if it failed (F116)
record Verdict(String metric, @Nullable Double value, String reason, ObjectNode metadata) {

    static Verdict failed(String metric, String why) {
        return new Verdict(metric, null, why, JsonNodeFactory.instance.objectNode());
    }

    boolean failed() {
        return value == null;
    }
}
