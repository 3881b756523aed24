package dev.pandawatch.ui.editor;

import dev.pandawatch.gateway.CatalogGateway.Template;
import dev.pandawatch.monitor.MetricTraits;
import dev.pandawatch.monitor.MetricTraits.Scope;
import dev.pandawatch.monitor.MetricTraits.VacuousPass;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// What judging by one metric takes. What the server's template says outdoes what this program knows.
///
/// @param threshold from which score a target passes; empty if nobody knows or there is none
/// @param judgeCalls at most so many, for what `scope` says; empty if nobody knows
/// @param embeddingOnly whether the monitor's model does not matter (F115)
public record MetricFacts(
        OptionalDouble threshold, OptionalInt judgeCalls, Scope scope, boolean embeddingOnly, VacuousPass vacuous) {

    static MetricFacts of(String metric, Optional<Template> told) {
        Optional<MetricTraits> known = MetricTraits.of(metric);
        OptionalInt calls =
                told.map(template -> template.stages().size()).or(() -> known.map(MetricTraits::judgeCalls)).stream()
                        .mapToInt(Integer::intValue)
                        .findFirst();
        return new MetricFacts(
                threshold(known, told),
                calls,
                known.map(MetricTraits::scope).orElse(Scope.TARGET),
                calls.orElse(1) == 0
                        && known.filter(MetricTraits::embeddingOnly).isPresent(),
                known.map(MetricTraits::vacuous).orElse(VacuousPass.NEVER));
    }

    private static OptionalDouble threshold(Optional<MetricTraits> known, Optional<Template> told) {
        return told
                .map(Template::threshold)
                .or(() ->
                        known.filter(traits -> traits.scope() == Scope.TARGET).map(_ -> MetricTraits.DEFAULT_THRESHOLD))
                .stream()
                .mapToDouble(Double::doubleValue)
                .filter(Double::isFinite)
                .findFirst();
    }
}
