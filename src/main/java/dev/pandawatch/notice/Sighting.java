package dev.pandawatch.notice;

import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.run.RunOutcome;
import dev.pandawatch.run.Silence;
import java.util.Map;
import java.util.Optional;

/// What is known of one monitor at one moment.
///
/// @param lastRun the run that it names as its last, empty if that is not known
/// @param outcome what that run amounts to by all that is known of it
/// @param silence since that run
/// @param means by metric, of that run; empty where no scores were read
public record Sighting(
        Monitor monitor,
        Optional<EvalRun> lastRun,
        Optional<RunOutcome> outcome,
        Silence silence,
        Map<String, Double> means) {
    public Sighting {
        means = Map.copyOf(means);
    }

    public Sighting withMeans(Map<String, Double> byMetric) {
        return new Sighting(monitor, lastRun, outcome, silence, byMetric);
    }

    /// Whether the scores of its last run are good or bad by accident (F113).
    public boolean withoutVerdict() {
        return outcome.filter(RunOutcome.NoVerdict.class::isInstance).isPresent();
    }
}
