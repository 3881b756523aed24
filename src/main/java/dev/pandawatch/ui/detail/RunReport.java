package dev.pandawatch.ui.detail;

import dev.pandawatch.gateway.RunScore;
import dev.pandawatch.run.EvalRun;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What the scores of one run say.
///
/// @param metrics in the run's order; then those that only the scores name
/// @param worst targets with scores that were made, that with the lowest first
public record RunReport(List<MetricReport> metrics, List<TargetScores> worst) {

    /// What was made of one target.
    ///
    /// @param scores the lowest first; at least one
    public record TargetScores(String targetId, List<RunScore> scores) {
        public TargetScores {
            scores = List.copyOf(scores);
        }

        public RunScore lowest() {
            return scores.getFirst();
        }
    }

    static RunReport of(EvalRun run, List<RunScore> scores) {
        Set<String> names = new LinkedHashSet<>(run.metricNames());
        scores.forEach(score -> names.add(score.metric()));
        List<MetricReport> metrics = names.stream()
                .map(name -> MetricReport.of(
                        name,
                        scores.stream()
                                .filter(score -> score.metric().equals(name))
                                .toList()))
                .toList();
        return new RunReport(metrics, worst(scores));
    }

    private static List<TargetScores> worst(List<RunScore> scores) {
        Map<String, List<RunScore>> targets = scores.stream()
                .filter(score -> !Double.isNaN(score.number()) && !score.unjudged())
                .sorted(Comparator.comparingDouble(RunScore::number))
                .collect(Collectors.groupingBy(RunScore::targetId, LinkedHashMap::new, Collectors.toList()));
        return targets.entrySet().stream()
                .map(target -> new TargetScores(target.getKey(), target.getValue()))
                .toList(); // they come in the order of their lowest score
    }

    /// Whether not one score is there, made or failed.
    public boolean empty() {
        return metrics.stream()
                .allMatch(metric -> metric.made() == 0 && metric.failed() == 0 && metric.unjudged() == 0);
    }
}
