package dev.pandawatch.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
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

    /// A score of a trace that a SESSION run made on its way.
    record Signalled(TraceRow trace, Verdict verdict) {}

    /// The scores of one target, in the order of the metrics.
    List<Verdict> verdicts(int ordinal) {
        return verdicts(ordinal, metrics);
    }

    /// Likewise, for some of the metrics; none for a target that does not exist (F111).
    List<Verdict> verdicts(int ordinal, List<String> wanted) {
        if (ordinal == Targets.NOBODY) {
            return List.of();
        }
        return switch (target) {
            case TRACE -> wanted.stream().map(metric -> trace(ordinal, metric)).toList();
            case SESSION -> {
                List<TraceRisks> risks = risks(ordinal);
                yield wanted.stream()
                        .map(metric -> SessionJudge.session(metric, risks, filters.get(MonitorPatch.WEIGHTS)))
                        .toList();
            }
        };
    }

    private Verdict trace(int ordinal, String metric) {
        TraceRow trace = shelf.trace(ordinal);
        return judge.failure(trace, metric, weather)
                .map(why -> Verdict.failed(metric, "Metric execution failed: " + why))
                .orElseGet(() -> judge.score(trace, metric));
    }

    /// The scores of the traces of a session that this run could not take from earlier ones, in the order in which
    /// they were made (F101, F114).
    List<Signalled> signals(int ordinal) {
        List<Signalled> made = new ArrayList<>();
        if (target == Target.SESSION && ordinal != Targets.NOBODY) {
            List<TraceRow> traces = shelf.session(ordinal, at).traces();
            for (TraceRow trace : traces) {
                boolean alone = trace.equals(traces.getFirst());
                for (Signal signal : Signal.IN_ORDER) {
                    int by = shelf.judged(trace.ordinal()).getOrDefault(signal, Integer.MAX_VALUE);
                    if (by == run) {
                        made.add(new Signalled(trace, score(trace, signal, alone)));
                    } else if (by > run) {
                        blind(trace, signal).ifPresent(verdict -> made.add(new Signalled(trace, verdict)));
                    }
                }
            }
        }
        return made;
    }

    private Optional<Verdict> blind(TraceRow trace, Signal signal) {
        return judge.failure(trace, signal.metric(), weather)
                .map(why -> Verdict.failed(signal.metric(), "Signal computation failed: " + why));
    }

    /// The first trace of a session has nothing before it that it could repeat: nobody is asked (F113).
    private Verdict score(TraceRow trace, Signal signal, boolean first) {
        return first && signal == Signal.LOOP_DETECTION ? Judge.noLoop() : judge.score(trace, signal.metric());
    }

    private double value(TraceRow trace, Signal signal, boolean first) {
        return first && signal == Signal.LOOP_DETECTION ? 1 : judge.value(trace, signal.metric());
    }

    /// For each trace of a session what was known of it when this run was done: its own signals and earlier ones.
    private List<TraceRisks> risks(int ordinal) {
        List<TraceRow> traces = shelf.session(ordinal, at).traces();
        return traces.stream()
                .map(trace -> {
                    var known = new TraceRisks(trace.id());
                    boolean first = trace.equals(traces.getFirst());
                    shelf.judged(trace.ordinal()).forEach((signal, by) -> {
                        if (by <= run) {
                            known.put(signal, value(trace, signal, first));
                        }
                    });
                    return known;
                })
                .toList();
    }

    /// Does the run's work as far as later runs see it, and says for each failed score the place of its target.
    Targets perform(Assignment work) {
        List<Integer> failures = new ArrayList<>();
        for (int place = 0; place < work.targets().size(); place++) {
            int ordinal = work.targets().get(place);
            long failed = ordinal == Targets.NOBODY
                    ? 0
                    : switch (target) {
                        case TRACE -> traceFailures(ordinal, work.metricsAt(place));
                        case SESSION -> sessionFailures(ordinal);
                    };
            failures.addAll(Collections.nCopies((int) failed, place));
        }
        return Targets.of(failures);
    }

    private long traceFailures(int ordinal, List<String> wanted) {
        TraceRow trace = shelf.trace(ordinal);
        return wanted.stream().filter(metric -> !judged(trace, metric)).count();
    }

    private long sessionFailures(int ordinal) {
        List<TraceRow> traces = shelf.session(ordinal, at).traces();
        for (TraceRow trace : traces) {
            for (Signal signal : Signal.values()) {
                if (trace.equals(traces.getFirst()) && signal == Signal.LOOP_DETECTION) {
                    shelf.judge(trace.ordinal(), signal, run);
                } else if (!shelf.judged(trace.ordinal()).containsKey(signal)) {
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
                        .map(targets::get)
                        .filter(ordinal -> ordinal != Targets.NOBODY)
                        .mapToObj(ordinal -> shelf.session(ordinal, at))
                        .flatMap(session -> session.traces().stream())
                        .anyMatch(trace -> shelf.annotated().contains(trace.ordinal()));
    }
}
