package dev.pandawatch.ui.detail;

import dev.pandawatch.gateway.RunScore;
import dev.pandawatch.run.EvalRun;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What the scores of one run say.
///
/// @param metrics in the run's order; then those that only the scores name
/// @param worst scores that were made, the lowest first
public record RunReport(List<MetricReport> metrics, List<RunScore> worst) {

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
        List<RunScore> worst = scores.stream()
                .filter(score -> !Double.isNaN(score.number()) && !score.unjudged())
                .sorted(Comparator.comparingDouble(RunScore::number))
                .toList();
        return new RunReport(metrics, worst);
    }

    /// Whether not one score is there, made or failed.
    public boolean empty() {
        return metrics.stream()
                .allMatch(metric -> metric.made() == 0 && metric.failed() == 0 && metric.unjudged() == 0);
    }
}
