package dev.pandawatch.sandbox;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What a SESSION run knows of one trace: for each signal that could be had the risk, which is 1 less its score.
final class TraceRisks {
    private final UUID trace;
    private final Map<Signal, Double> risks = new EnumMap<>(Signal.class);

    TraceRisks(UUID trace) {
        this.trace = trace;
    }

    UUID trace() {
        return trace;
    }

    void put(Signal signal, double score) {
        risks.put(signal, rounded(1 - score));
    }

    boolean known(Signal signal) {
        return risks.containsKey(signal);
    }

    /// A trace without any is left out of the metrics (F113).
    boolean evaluable() {
        return !risks.isEmpty();
    }

    /// The worst of its weighted risks.
    double step(SignalWeights weights) {
        return risks.entrySet().stream()
                .map(risk -> weights.of(risk.getKey()) * risk.getValue())
                .max(Comparator.naturalOrder())
                .orElse(0.0);
    }

    /// What makes an unsure step worse: all risks but the one of its own confidence.
    double penalty(SignalWeights weights) {
        return risks.entrySet().stream()
                .filter(risk -> risk.getKey() != Signal.CONFIDENCE)
                .mapToDouble(risk -> weights.of(risk.getKey()) * risk.getValue())
                .sum();
    }

    /// How unsure the step is, and how much worse its situation makes it.
    double uncertainty(SignalWeights weights) {
        return weights.of(Signal.CONFIDENCE) * risks.getOrDefault(Signal.CONFIDENCE, 0.0) * (1 + penalty(weights));
    }

    ObjectNode wire() {
        ObjectNode wire = JsonNodeFactory.instance.objectNode();
        risks.forEach((signal, risk) -> wire.put(signal.risk(), risk));
        return wire;
    }

    static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
