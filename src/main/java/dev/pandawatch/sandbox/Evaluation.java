package dev.pandawatch.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/// One run's scores, made again from the seed whenever they are asked for: nothing of them is stored but which run
/// first judged a signal.
///
/// @param run its number
/// @param weather what keeps calls from succeeding
/// @param at the moment that decides which traces are there: when the run was queued
record Evaluation(
        TraceShelf shelf,
        Judge judge,
        int run,
        Target target,
        List<String> metrics,
        ObjectNode filters,
        Judge.Weather weather,
        Instant at) {
    Evaluation {
        metrics = List.copyOf(metrics);
    }

    static Evaluation of(RunRow row, TraceShelf shelf, Judge judge) {
        Judge.Weather weather = judge.weather(row.model(), row.createdAt());
        return new Evaluation(
                shelf, judge, row.number(), row.target(), row.metrics(), row.filters(), weather, row.createdAt());
    }

    /// The scores of one target, in the order of the metrics.
    List<Verdict> verdicts(int ordinal) {
        return switch (target) {
            case TRACE -> metrics.stream().map(metric -> trace(ordinal, metric)).toList();
            case SESSION -> {
                List<Map<Signal, Double>> risks = risks(ordinal);
                yield metrics.stream()
                        .map(metric -> SessionJudge.session(metric, risks, filters.get(MonitorPatch.WEIGHTS)))
                        .toList();
            }
        };
    }

    private Verdict trace(int ordinal, String metric) {
        TraceRow trace = shelf.trace(ordinal);
        return judge.failure(trace, metric, weather)
                .map(why -> new Verdict(metric, null, "Metric execution failed: " + why))
                .orElseGet(() -> judge.score(trace, metric));
    }

    /// For each trace of a session what was known of it when this run was done: its own signals and earlier ones.
    private List<Map<Signal, Double>> risks(int ordinal) {
        List<Map<Signal, Double>> risks = new ArrayList<>();
        for (TraceRow trace : shelf.session(ordinal, at).traces()) {
            Map<Signal, Double> known = new EnumMap<>(Signal.class);
            shelf.judged(trace.ordinal()).forEach((signal, by) -> {
                Double score = judge.score(trace, signal.metric()).value();
                if (by <= run && score != null) {
                    known.put(signal, 1 - score);
                }
            });
            risks.add(known);
        }
        return risks;
    }

    /// Does the run's work as far as later runs see it, and says for each failed score the place of its target.
    Targets perform(Targets targets) {
        List<Integer> failures = new ArrayList<>();
        for (int place = 0; place < targets.size(); place++) {
            long failed = switch (target) {
                case TRACE -> traceFailures(targets.get(place));
                case SESSION -> sessionFailures(targets.get(place));
            };
            failures.addAll(Collections.nCopies((int) failed, place));
        }
        return Targets.of(failures);
    }

    private long traceFailures(int ordinal) {
        TraceRow trace = shelf.trace(ordinal);
        return metrics.stream().filter(metric -> !judged(trace, metric)).count();
    }

    private long sessionFailures(int ordinal) {
        for (TraceRow trace : shelf.session(ordinal, at).traces()) {
            for (Signal signal : Signal.values()) {
                if (!shelf.judged(trace.ordinal()).containsKey(signal)) {
                    judged(trace, signal.metric());
                }
            }
        }
        boolean broken = SessionJudge.session("", List.of(), filters.get(MonitorPatch.WEIGHTS))
                .failed();
        return broken ? metrics.size() : 0;
    }

    /// Judges one metric of a trace; a successful signal is kept for all later SESSION runs (F114).
    private boolean judged(TraceRow trace, String metric) {
        if (judge.failure(trace, metric, weather).isPresent()) {
            return false;
        }
        Signal.named(metric).ifPresent(signal -> shelf.judge(trace.ordinal(), signal, run));
        return true;
    }

    /// Whether a person's annotation kills the run (F107).
    boolean killed(Targets targets) {
        return target == Target.SESSION
                && IntStream.range(0, targets.size())
                        .mapToObj(place -> shelf.session(targets.get(place), at))
                        .flatMap(session -> session.traces().stream())
                        .anyMatch(trace -> shelf.annotated().contains(trace.ordinal()));
    }
}
