package dev.pandawatch.monitor;

import dev.pandawatch.monitor.MetricFinding.Action;
import dev.pandawatch.monitor.MetricFinding.Kind;
import dev.pandawatch.monitor.MetricFinding.Remedy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/// Everything there is to say of the metrics that a monitor has chosen.
///
/// @param offered what the server offers for both targets; empty while that is not known, and then none is called
///     unknown
public record MetricFindings(List<String> chosen, Target target, List<Metric> offered) {
    public MetricFindings {
        chosen = List.copyOf(chosen);
        offered = List.copyOf(offered);
    }

    /// Errors first; within a severity in the order in which the metrics were chosen, each metric once for each kind.
    public List<MetricFinding> list() {
        List<MetricFinding> findings = new ArrayList<>();
        for (String metric : new LinkedHashSet<>(chosen)) {
            int times = Collections.frequency(chosen, metric);
            if (times > 1) {
                findings.add(new MetricFinding(
                        Kind.DUPLICATE,
                        metric,
                        List.of(metric, times),
                        List.of(new Remedy(Action.KEEP_ONE, once(metric)))));
            }
            if (!offered.isEmpty() && !isOffered(metric)) {
                findings.add(notOffered(metric));
            }
        }
        findings.sort(Comparator.comparing(MetricFinding::severity));
        return List.copyOf(findings);
    }

    private boolean isOffered(String metric) {
        return offered.stream()
                .anyMatch(one -> one.target() == target && one.name().equals(metric));
    }

    private MetricFinding notOffered(String metric) {
        Remedy remove = new Remedy(
                Action.REMOVE,
                chosen.stream().filter(one -> !one.equals(metric)).toList());
        return offered.stream()
                .filter(one -> one.name().equals(metric))
                .findFirst()
                .map(elsewhere -> new MetricFinding(
                        Kind.OTHER_TARGET,
                        metric,
                        List.of(metric, elsewhere.target().name(), target.name()),
                        List.of(remove)))
                .orElseGet(() -> new MetricFinding(Kind.VANISHED, metric, List.of(metric), List.of(remove)));
    }

    private List<String> once(String metric) {
        List<String> left = new ArrayList<>();
        for (String one : chosen) {
            if (!one.equals(metric) || !left.contains(metric)) {
                left.add(one);
            }
        }
        return left;
    }
}
