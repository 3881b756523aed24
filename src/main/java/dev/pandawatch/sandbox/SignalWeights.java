package dev.pandawatch.sandbox;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// How much each signal counts: what the monitor sets, else the default (F63).
record SignalWeights(Map<Signal, Double> values) {

    /// @param stored `filters.signal_weights`, null or an object
    static SignalWeights of(@Nullable JsonNode stored) {
        Map<Signal, Double> values = new EnumMap<>(Signal.class);
        for (Signal signal : Signal.values()) {
            JsonNode set = stored == null ? null : stored.get(signal.metric());
            values.put(signal, set == null ? signal.weight() : set.asDouble(signal.weight()));
        }
        return new SignalWeights(values);
    }

    double of(Signal signal) {
        return values.getOrDefault(signal, signal.weight());
    }

    ObjectNode wire() {
        ObjectNode wire = JsonNodeFactory.instance.objectNode();
        values.forEach((signal, weight) -> wire.put(signal.metric(), weight));
        return wire;
    }
}
