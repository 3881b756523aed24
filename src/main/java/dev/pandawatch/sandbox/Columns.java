package dev.pandawatch.sandbox;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What the database's columns hold. The real server checks none of it first: what does not fit is a crash (F22,
/// F26).
final class Columns {
    private static final int NAME = 255;
    private static final int MODEL = 255;
    private static final int CADENCE = 50;

    private Columns() {}

    static void fit(MonitorSpec spec) {
        text(spec.name(), NAME);
        text(spec.cadence(), CADENCE);
        text(spec.model(), MODEL);
        spec.metrics().forEach(metric -> text(metric, Integer.MAX_VALUE));
        if (spec.filters() != null) {
            json(spec.filters());
        }
    }

    /// The name of a run, and its resolved model.
    static void fit(@Nullable String name, String model) {
        text(name, NAME);
        text(model, MODEL);
    }

    /// A text to look for.
    static String storable(String value) {
        text(value, Integer.MAX_VALUE);
        return value;
    }

    private static void text(@Nullable String value, int most) {
        if (value != null && (value.codePointCount(0, value.length()) > most || unstorable(value))) {
            throw Refusal.crash("value does not fit its column");
        }
    }

    private static void json(JsonNode value) {
        boolean number = value.isFloatingPointNumber() && !Double.isFinite(value.doubleValue());
        boolean text = value.isString() && unstorable(value.stringValue());
        if (number || text || value.propertyNames().stream().anyMatch(Columns::unstorable)) {
            throw Refusal.crash("value cannot be JSONB");
        }
        value.forEach(Columns::json);
    }

    /// PostgreSQL's text has no U+0000, UTF-8 no half of a surrogate pair.
    private static boolean unstorable(String text) {
        return text.codePoints()
                .anyMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }
}
