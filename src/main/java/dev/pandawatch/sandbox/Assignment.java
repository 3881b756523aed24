package dev.pandawatch.sandbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a run has to judge.
///
/// @param pairs null for every metric of every target; else the pairs of a retry, each as place of the target × number
///     of metrics + place of the metric, ascending (F103)
record Assignment(
        List<String> metrics, Targets targets, @Nullable Targets pairs) {
    Assignment {
        metrics = List.copyOf(metrics);
    }

    /// The metrics of the target at one place, in order.
    List<String> metricsAt(int place) {
        if (pairs == null) {
            return metrics;
        }
        int first = place * metrics.size();
        return pairs.between(first, first + metrics.size())
                .mapToObj(pair -> metrics.get(pair - first))
                .toList();
    }
}
