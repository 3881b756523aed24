package dev.pandawatch.sandbox;

import org.jspecify.annotations.Nullable;

/// One score before it is stored.
///
/// @param value from 0 to 1; null if the metric failed
/// @param reason the judge's words, or why it failed (F106)
record Verdict(String metric, @Nullable Double value, String reason) {
    boolean failed() {
        return value == null;
    }
}
