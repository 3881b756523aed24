package dev.pandawatch.notice;

import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.run.FiringLedger;
import dev.pandawatch.run.MonitorHealth;
import dev.pandawatch.run.Silence;
import java.util.Map;
import java.util.Optional;

/// What is known of one monitor at one moment.
///
/// @param lastRun the run that it names as its last, empty if that is not known
/// @param silence since that run
/// @param means by metric, of that run; empty where no scores were read
public record Sighting(
        Monitor monitor, MonitorHealth health, Optional<EvalRun> lastRun, Silence silence, Map<String, Double> means) {
    public Sighting {
        means = Map.copyOf(means);
    }

    /// Without means.
    ///
    /// @param ledger from no later than its last run on
    public static Sighting of(Monitor monitor, MonitorHealth health, Optional<EvalRun> lastRun, FiringLedger ledger) {
        return new Sighting(monitor, health, lastRun, Silence.of(ledger), Map.of());
    }

    public Sighting withMeans(Map<String, Double> byMetric) {
        return new Sighting(monitor, health, lastRun, silence, byMetric);
    }
}
