package dev.pandawatch.sandbox;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Makes the score of a session out of the signals of its traces. Failed signals are left out, and with none left
/// the session is perfect: the real server does the same (F113).
final class SessionJudge {
    private static final String CONSISTENCY = "agent_consistency";
    private static final String RELIABILITY = "agent_reliability";
    private static final double TAIL = 0.15;
    private static final double ENSEMBLE = 0.1;
    private static final double FLAGGED = 0.5;

    private SessionJudge() {}

    /// @param traces all of the session's, oldest first
    /// @param weights the stored `filters.signal_weights`; anything but an object breaks the metric (F64)
    static Verdict session(String metric, List<TraceRisks> traces, @Nullable JsonNode weights) {
        if (weights != null && !weights.isNull() && !(weights instanceof ObjectNode)) {
            return Verdict.failed(metric, "Session metric failed: '" + python(weights) + "' object is not a mapping");
        }
        SignalWeights set = SignalWeights.of(weights);
        return metric.equals(CONSISTENCY) ? consistency(traces, set) : reliability(traces, set);
    }

    private static Verdict reliability(List<TraceRisks> traces, SignalWeights weights) {
        List<TraceRisks> evaluable =
                traces.stream().filter(TraceRisks::evaluable).toList();
        if (evaluable.isEmpty()) {
            return nothing(RELIABILITY);
        }
        List<Double> worst = evaluable.stream()
                .map(trace -> trace.step(weights))
                .sorted(Comparator.reverseOrder())
                .toList();
        int tail = Math.max(1, (int) (worst.size() * TAIL));
        double mean = worst.stream()
                .limit(tail)
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
        double risk = (1 - ENSEMBLE) * worst.getFirst() + ENSEMBLE * mean;
        ObjectNode told = JsonNodeFactory.instance.objectNode();
        told.put("raw_risk", TraceRisks.rounded(risk));
        told.putObject("aggregation")
                .put("method", "max_compose_top_k")
                .put("max_risk", TraceRisks.rounded(worst.getFirst()))
                .put("ensemble_weight", ENSEMBLE)
                .put("mean_top_k_risk", TraceRisks.rounded(mean))
                .put("top_k_percentile", TAIL);
        int flagged = flag(told, evaluable, weights);
        String reason = flagged == 0
                ? "No elevated risk across " + evaluable.size() + " traces."
                : "Elevated risk in " + flagged + " of " + evaluable.size() + " traces.";
        return verdict(RELIABILITY, risk, reason, counted(told, evaluable, traces, weights));
    }

    /// Tells of each trace what it risks, and which of them risk too much; answers how many those are.
    private static int flag(ObjectNode told, List<TraceRisks> evaluable, SignalWeights weights) {
        ArrayNode flagged = told.putArray("flagged_traces");
        ObjectNode signals = told.putObject("per_trace_signals");
        for (TraceRisks trace : evaluable) {
            double step = trace.step(weights);
            if (step >= FLAGGED) {
                flagged.add(trace.trace().toString());
            }
            signals.set(trace.trace().toString(), trace.wire().put("step_risk", TraceRisks.rounded(step)));
        }
        return flagged.size();
    }

    private static Verdict consistency(List<TraceRisks> traces, SignalWeights weights) {
        List<TraceRisks> evaluable =
                traces.stream().filter(trace -> trace.known(Signal.CONFIDENCE)).toList();
        if (evaluable.isEmpty()) {
            return nothing(CONSISTENCY);
        }
        ToDoubleFunction<TraceRisks> unrest = trace -> trace.uncertainty(weights);
        double rms = Math.sqrt(evaluable.stream()
                .mapToDouble(unrest)
                .map(each -> each * each)
                .average()
                .orElse(0));
        ObjectNode told = JsonNodeFactory.instance.objectNode();
        told.putObject("aggregation").put("method", "weighted_rms").put("rms_value", TraceRisks.rounded(rms));
        told.put("raw_instability", TraceRisks.rounded(rms));
        ObjectNode signals = told.putObject("per_trace_signals");
        evaluable.forEach(trace -> signals.set(
                trace.trace().toString(),
                trace.wire()
                        .put("situational_penalty", TraceRisks.rounded(trace.penalty(weights)))
                        .put("weighted_uncertainty", TraceRisks.rounded(trace.uncertainty(weights)))));
        String reason = rms < FLAGGED
                ? "Stable across " + evaluable.size() + " traces."
                : "High instability across " + evaluable.size() + " traces; multiple signals compound.";
        return verdict(CONSISTENCY, rms, reason, counted(told, evaluable, traces, weights));
    }

    private static Verdict nothing(String metric) {
        return new Verdict(metric, 1.0, "No evaluable traces.", JsonNodeFactory.instance.objectNode());
    }

    private static ObjectNode counted(
            ObjectNode told, List<TraceRisks> evaluable, List<TraceRisks> all, SignalWeights weights) {
        told.set("signal_weights", weights.wire());
        told.put("traces_evaluated", evaluable.size());
        return told.put("total_traces_in_session", all.size());
    }

    private static Verdict verdict(String metric, double risk, String reason, ObjectNode told) {
        return new Verdict(metric, TraceRisks.rounded(Math.clamp(1 - risk, 0, 1)), reason, Jsonb.stored(told));
    }

    private static String python(JsonNode value) {
        return value.isString()
                ? "str"
                : value.isArray() ? "list" : value.isBoolean() ? "bool" : value.isIntegralNumber() ? "int" : "float";
    }
}
