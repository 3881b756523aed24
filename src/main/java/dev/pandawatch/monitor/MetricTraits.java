package dev.pandawatch.monitor;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What the server does for a TRACE metric, and tells in none of its lists.
///
/// @param judgeCalls calls of the judge for one target, at most (B26)
/// @param vacuous when a target gets a perfect score because there was nothing to judge (B25)
public record MetricTraits(int judgeCalls, VacuousPass vacuous) {
    private static final Map<String, MetricTraits> KNOWN = Map.of(
            "argument_correctness", new MetricTraits(3, VacuousPass.NO_TOOL_CALLS),
            "coherence", new MetricTraits(0, VacuousPass.NO_TEXT),
            "confidence", new MetricTraits(1, VacuousPass.NEVER),
            "plan_adherence", new MetricTraits(3, VacuousPass.NO_PLAN),
            "plan_quality", new MetricTraits(3, VacuousPass.NO_PLAN),
            "step_efficiency", new MetricTraits(2, VacuousPass.NEVER),
            "task_completion", new MetricTraits(2, VacuousPass.NEVER),
            "tool_correctness", new MetricTraits(2, VacuousPass.NEVER));

    /// What a target lacks that scores 1.0 unjudged.
    public enum VacuousPass {
        NEVER,
        NO_TOOL_CALLS,
        NO_PLAN,
        /// Its input or its output is empty.
        NO_TEXT
    }

    /// Whether only embeddings are compared, so that the monitor's model does not matter (F115).
    public boolean embeddingOnly() {
        return judgeCalls == 0;
    }

    /// Of the metric of this name; empty for one that is newer than this program, and for those of sessions, whose
    /// calls do not go by the target (F114).
    public static Optional<MetricTraits> of(String metric) {
        return Optional.ofNullable(KNOWN.get(metric));
    }

    /// Calls of the judge for one target, by metric.
    ///
    /// @param told what the server has told of some metrics; it outdoes what is known
    public static Map<String, Integer> callsPerTarget(Map<String, Integer> told) {
        Map<String, Integer> calls = new TreeMap<>();
        KNOWN.forEach((metric, traits) -> calls.put(metric, traits.judgeCalls()));
        calls.putAll(told);
        return calls;
    }
}
