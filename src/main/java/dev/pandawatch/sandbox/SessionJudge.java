package dev.pandawatch.sandbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Makes the score of a session out of the signals of its traces. Failed signals are left out, and with none left
/// the session is perfect: the real server does the same (F113).
final class SessionJudge {
    private static final String CONSISTENCY = "agent_consistency";
    private static final double TAIL = 0.15;

    private SessionJudge() {}

    /// @param risks for each trace the signals that could be had, as 1 less the score
    /// @param weights the stored `filters.signal_weights`; anything but an object breaks the metric (F64)
    static Verdict session(String metric, List<Map<Signal, Double>> risks, @Nullable JsonNode weights) {
        if (weights != null && !weights.isNull() && !(weights instanceof ObjectNode)) {
            return new Verdict(
                    metric, null, "Session metric failed: '" + python(weights) + "' object is not a mapping");
        }
        return metric.equals(CONSISTENCY) ? consistency(risks, weights) : reliability(risks, weights);
    }

    private static Verdict reliability(List<Map<Signal, Double>> risks, @Nullable JsonNode weights) {
        List<Double> worst = new ArrayList<>(risks.stream()
                .map(trace -> trace.entrySet().stream()
                        .mapToDouble(risk -> weight(risk.getKey(), weights) * risk.getValue())
                        .max()
                        .orElse(0))
                .toList());
        worst.sort(Comparator.reverseOrder());
        int tail = Math.max(1, (int) (worst.size() * TAIL));
        double risk = worst.stream()
                .limit(tail)
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
        String reason = risk < 0.5
                ? "No elevated risk across " + risks.size() + " traces."
                : "Elevated risk in "
                        + worst.stream().filter(each -> each >= 0.5).count() + " of " + risks.size() + " traces.";
        return new Verdict("agent_reliability", rounded(1 - risk), reason);
    }

    private static Verdict consistency(List<Map<Signal, Double>> risks, @Nullable JsonNode weights) {
        List<Double> unrest = risks.stream()
                .filter(trace -> trace.containsKey(Signal.CONFIDENCE))
                .map(trace -> unrest(trace, weights))
                .toList();
        if (unrest.isEmpty()) {
            return new Verdict(CONSISTENCY, 1.0, "No evaluable traces.");
        }
        double rms = Math.sqrt(
                unrest.stream().mapToDouble(each -> each * each).average().orElse(0));
        String reason = (rms < 0.5 ? "Stable across " : "High instability across ") + unrest.size() + " traces.";
        return new Verdict(CONSISTENCY, rounded(1 - rms), reason);
    }

    private static double unrest(Map<Signal, Double> trace, @Nullable JsonNode weights) {
        double sum = trace.entrySet().stream()
                .mapToDouble(risk -> weight(risk.getKey(), weights) * risk.getValue())
                .sum();
        return sum / trace.keySet().stream().mapToDouble(Signal::weight).sum();
    }

    private static double weight(Signal signal, @Nullable JsonNode weights) {
        JsonNode set = weights == null ? null : weights.get(signal.metric());
        return set == null ? signal.weight() : set.asDouble(signal.weight());
    }

    private static double rounded(double value) {
        return Math.round(Math.clamp(value, 0, 1) * 10_000) / 10_000.0;
    }

    private static String python(JsonNode value) {
        return value.isString()
                ? "str"
                : value.isArray() ? "list" : value.isBoolean() ? "bool" : value.isIntegralNumber() ? "int" : "float";
    }
}
