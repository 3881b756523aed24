package dev.pandawatch.monitor;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What the server does for a metric, and tells in none of its lists.
///
/// @param scope what the judge's calls go by
/// @param judgeCalls calls of the judge for one of these, at most (B26)
/// @param vacuous when a target gets a perfect score because there was nothing to judge (B25)
public record MetricTraits(Scope scope, int judgeCalls, VacuousPass vacuous) {
    /// The server compares each score of a TRACE metric with it, unless its template says otherwise.
    public static final double DEFAULT_THRESHOLD = 0.5;

    /// The signals of a trace take one call for confidence and two for tool correctness; the others are embedded.
    private static final int SIGNAL_CALLS = 3;

    private static final Map<String, MetricTraits> KNOWN = Map.of(
            "argument_correctness", new MetricTraits(Scope.TARGET, 3, VacuousPass.NO_TOOL_CALLS),
            "coherence", new MetricTraits(Scope.TARGET, 0, VacuousPass.NO_TEXT),
            "confidence", new MetricTraits(Scope.TARGET, 1, VacuousPass.NEVER),
            "plan_adherence", new MetricTraits(Scope.TARGET, 3, VacuousPass.NO_PLAN),
            "plan_quality", new MetricTraits(Scope.TARGET, 3, VacuousPass.NO_PLAN),
            "step_efficiency", new MetricTraits(Scope.TARGET, 2, VacuousPass.NEVER),
            "task_completion", new MetricTraits(Scope.TARGET, 2, VacuousPass.NEVER),
            "tool_correctness", new MetricTraits(Scope.TARGET, 2, VacuousPass.NEVER),
            "agent_consistency", new MetricTraits(Scope.UNSCORED_TRACE, SIGNAL_CALLS, VacuousPass.NO_CONFIDENCE),
            "agent_reliability", new MetricTraits(Scope.UNSCORED_TRACE, SIGNAL_CALLS, VacuousPass.NO_SIGNALS));

    /// What the judge is called for.
    public enum Scope {
        /// Each target of a run, each time anew.
        TARGET,
        /// Each trace of a session that has no score of a signal yet; one that has is not judged again (F114).
        UNSCORED_TRACE
    }

    /// What a target lacks that scores 1.0 unjudged.
    public enum VacuousPass {
        NEVER,
        NO_TOOL_CALLS,
        NO_PLAN,
        /// Its input or its output is empty.
        NO_TEXT,
        /// No signal of any of its traces could be computed (F113).
        NO_SIGNALS,
        /// None of its traces has a score of confidence (F113).
        NO_CONFIDENCE
    }

    /// Whether only embeddings are compared, so that the monitor's model does not matter (F115).
    public boolean embeddingOnly() {
        return judgeCalls == 0;
    }

    /// Of the metric of this name; empty for one that is newer than this program.
    public static Optional<MetricTraits> of(String metric) {
        return Optional.ofNullable(KNOWN.get(metric));
    }

    /// Calls of the judge for one target, by metric; without the metrics of sessions, whose calls do not go by the
    /// target (F114).
    ///
    /// @param told what the server has told of some metrics; it outdoes what is known
    public static Map<String, Integer> callsPerTarget(Map<String, Integer> told) {
        Map<String, Integer> calls = new TreeMap<>();
        KNOWN.forEach((metric, traits) -> {
            if (traits.scope() == Scope.TARGET) {
                calls.put(metric, traits.judgeCalls());
            }
        });
        calls.putAll(told);
        return calls;
    }
}
