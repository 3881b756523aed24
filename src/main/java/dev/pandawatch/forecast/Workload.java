package dev.pandawatch.forecast;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// What one run evaluates.
///
/// @param matches how many targets pass the filters now
/// @param targets how many of them the run takes
/// @param metrics in their order, duplicates included: each is evaluated, billed and scored (F28)
/// @param judged the calls of the judge for each metric, in the same order
public record Workload(int matches, int targets, List<String> metrics, List<Judged> judged) {

    /// The calls of the judge for one metric.
    ///
    /// @param perTarget at most (B26); zero for a metric that only compares embeddings, so that the model does not
    ///     matter to it (F115); empty if the server has not told, or if calls do not go by the target, as for
    ///     sessions
    public record Judged(String metric, OptionalLong perTarget, OptionalLong calls) {
        public boolean embeddingOnly() {
            return perTarget.isPresent() && perTarget.getAsLong() == 0;
        }
    }

    public Workload {
        metrics = List.copyOf(metrics);
        judged = List.copyOf(judged);
    }

    /// What a run at this moment would evaluate.
    ///
    /// @param rate from 0 to 1
    /// @param callsPerTarget for each metric whose template the server has told, the number of its stages
    public static Workload of(int matches, double rate, List<String> metrics, Map<String, Integer> callsPerTarget) {
        int targets = Sampling.targets(matches, rate);
        List<Judged> judged = metrics.stream()
                .map(metric -> Optional.ofNullable(callsPerTarget.get(metric))
                        .map(calls ->
                                new Judged(metric, OptionalLong.of(calls), OptionalLong.of((long) calls * targets)))
                        .orElseGet(() -> new Judged(metric, OptionalLong.empty(), OptionalLong.empty())))
                .toList();
        return new Workload(matches, targets, metrics, judged);
    }

    /// What is billed (F129).
    public long units() {
        return (long) targets * metrics.size();
    }

    /// The calls of all metrics together; empty if those of one are not known.
    public OptionalLong calls() {
        return judged.stream().allMatch(metric -> metric.calls().isPresent())
                ? OptionalLong.of(judged.stream()
                        .mapToLong(metric -> metric.calls().getAsLong())
                        .sum())
                : OptionalLong.empty();
    }

    /// The calls of a run over sessions. Session metrics are computed from signals of the traces, and a trace that
    /// has a signal already, from any run, is not judged again (F114, B24).
    ///
    /// @param unscored how many traces of the sessions have no signals yet
    public static long sessionCalls(long unscored) {
        return unscored * CALLS_OF_SIGNALS;
    }

    /// One of `confidence` and two of `tool_correctness`; the other signals compare embeddings (B24, B26).
    private static final int CALLS_OF_SIGNALS = 3;
}
