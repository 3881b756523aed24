package dev.pandawatch.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The stand-in for the LLM that judges traces: the same trace and metric always get the same score. It fails when
/// its provider has no credentials or is down, and for a model whose name says so: `…/boom`, `…/badjson`,
/// `…/flaky`.
record Judge(Dice dice, List<Outage> outages) {
    private static final double THRESHOLD = 0.5;

    Judge {
        outages = List.copyOf(outages);
    }

    /// What keeps calls of a run from succeeding. All of a run is judged in the weather at its start.
    ///
    /// @param refusal why no call to the model can succeed, if so
    /// @param calls the share of calls to the model that fail
    /// @param embeddings the share of embeddings that fail
    record Weather(String model, Optional<String> refusal, double calls, double embeddings) {
        private boolean fine(boolean embedded) {
            return embedded ? embeddings == 0 : refusal.isEmpty() && calls == 0;
        }
    }

    Weather weather(String model, Instant at) {
        String start = "LLM call to " + model + " failed after 3 attempts: ";
        double embeddings = Math.max(down(ModelNames.EMBEDDINGS, at), struck(Outage.EMBEDDING_SERVICE, at));
        Optional<String> unusable = ModelNames.unusable(model);
        return switch (model.substring(model.indexOf('/') + 1)) {
            case "boom" -> new Weather(model, Optional.of(start + overloaded(model)), 1, embeddings);
            case "badjson" ->
                new Weather(model, Optional.of(start + "Expecting value: line 1 column 1 (char 0)"), 1, embeddings);
            case "flaky" -> new Weather(model, unusable, 0.4, embeddings);
            default -> {
                double calls = Math.max(down(ModelNames.provider(model), at), struck(Outage.JUDGES, at));
                yield new Weather(model, unusable, calls, embeddings);
            }
        };
    }

    /// Why a metric cannot be had for a trace; empty if it can.
    Optional<String> failure(TraceRow trace, String metric, Weather weather) {
        boolean embedded = metric.equals(Signal.COHERENCE.metric()) || metric.equals(Signal.LOOP_DETECTION.metric());
        if (weather.fine(embedded)) {
            return Optional.empty();
        }
        if (!embedded && weather.refusal.isPresent()) {
            return weather.refusal;
        }
        if (!own(trace, metric).of("luck").under(embedded ? weather.embeddings : weather.calls)) {
            return Optional.empty();
        }
        return Optional.of(
                embedded
                        ? "litellm.ServiceUnavailableError: " + ModelNames.EMBEDDING_MODEL + ": embeddings are down"
                        : "LLM call to " + weather.model + " failed after 3 attempts: " + overloaded(weather.model));
    }

    private double down(String provider, Instant at) {
        double share = struck(provider, at);
        return share > 0 ? share : squall(provider, at);
    }

    private double struck(String provider, Instant at) {
        return outages.stream()
                .filter(outage -> outage.covers(at, provider))
                .mapToDouble(Outage::share)
                .max()
                .orElse(0);
    }

    /// On some days a provider is overloaded for an hour, and one call in sixteen fails.
    private double squall(String provider, Instant at) {
        Instant day = at.truncatedTo(ChronoUnit.DAYS);
        Dice today = dice.of(provider).of(day.getEpochSecond());
        Instant from = day.plus(Duration.ofMinutes(today.of(1).below(23 * 60)));
        boolean within = !at.isBefore(from) && at.isBefore(from.plus(Duration.ofHours(1)));
        return within && today.of(2).under(0.4) ? 1 / 16.0 : 0;
    }

    private static String overloaded(String model) {
        return "litellm.ServiceUnavailableError: " + model + ": 503 Overloaded";
    }

    /// The score as a number, if it can be had.
    double value(TraceRow trace, String metric) {
        double quality = dice.of(trace.id().getLeastSignificantBits()).unit();
        double usual =
                trace.finalStatus() == TraceStatus.ERROR ? 0.25 + 0.35 * quality : 0.62 + 0.38 * Math.sqrt(quality);
        double value = Math.clamp(usual + 0.3 * (own(trace, metric).of(3).unit() - 0.5), 0, 1);
        double scale = metric.equals(Signal.COHERENCE.metric()) ? 10_000 : 100;
        return Math.round(value * scale) / scale;
    }

    /// The score, if it can be had.
    Verdict score(TraceRow trace, String metric) {
        double value = value(trace, metric);
        double gap = TraceRisks.rounded(1 - value);
        String reason = metric.equals(Signal.COHERENCE.metric())
                ? "Coherence gap: " + gap
                : Reasons.of(metric, value, own(trace, metric));
        ObjectNode told = JsonNodeFactory.instance.objectNode();
        if (metric.equals("task_completion")) {
            told.put("task", "What the user asked " + trace.name() + " for.").put("outcome", reason);
        }
        told.put("success", value >= THRESHOLD).put("threshold", THRESHOLD);
        if (metric.equals(Signal.COHERENCE.metric())) {
            told.put("coherence_gap", gap);
        }
        return new Verdict(metric, value, reason, told);
    }

    /// What is said of a trace that nothing came before.
    static Verdict noLoop() {
        ObjectNode told = JsonNodeFactory.instance.objectNode().put("note", "no session context provided");
        return new Verdict(
                Signal.LOOP_DETECTION.metric(), 1.0, "No session context provided; looping cannot be assessed.", told);
    }

    private Dice own(TraceRow trace, String metric) {
        return dice.of(trace.id().getMostSignificantBits()).of(metric);
    }
}
