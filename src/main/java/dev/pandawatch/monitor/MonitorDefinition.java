package dev.pandawatch.monitor;

import dev.pandawatch.cadence.Cadence;
import dev.pandawatch.filter.MonitorFilter;
import dev.pandawatch.filter.SessionFilter;
import dev.pandawatch.filter.TraceFilter;
import dev.pandawatch.parse.Parsed;
import dev.pandawatch.parse.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a monitor watches, how, and how often. An instance always keeps the rules that the server needs and does not
/// check; only whether its cadence still finds a run depends on the moment, and [#parse] asks that.
///
/// @param model `null` for the server's default
public record MonitorDefinition(
        String name,
        List<String> metrics,
        MonitorFilter filter,
        double samplingRate,
        @Nullable String model,
        Cadence cadence,
        boolean onlyIfChanged,
        SignalWeights weights) {

    /// How many characters a name may have, counted as code points (F26).
    public static final int NAME_LIMIT = MonitorRules.NAME_LIMIT;

    public MonitorDefinition {
        metrics = List.copyOf(metrics);
        List<Violation> broken = violations(name, metrics, filter, samplingRate, model, weights);
        if (!broken.isEmpty()) {
            throw new IllegalArgumentException(broken.toString());
        }
    }

    public Target target() {
        return targetOf(filter);
    }

    /// The definition that `draft` means, or all that is wrong with it, in the order of the fields.
    ///
    /// @param now from when the cadence must find a run
    public static Parsed<MonitorDefinition> parse(MonitorDraft draft, Instant now) {
        Parsed<? extends MonitorFilter> filter = draft.target().parseFilter(draft.filters());
        Parsed<Cadence> cadence = MonitorRules.cadence(draft.cadence(), now);
        Parsed<SignalWeights> weights = SignalWeights.parse(draft.weights());
        String model = draft.model().strip();
        double rate = Decimals.parse(draft.samplingRate().strip());

        List<Violation> broken = new ArrayList<>(MonitorRules.name(draft.name()));
        broken.addAll(MonitorRules.metrics(draft.metrics()));
        broken.addAll(filter.problems());
        broken.addAll(cadence.problems());
        broken.addAll(MonitorRules.samplingRate(rate));
        broken.addAll(MonitorRules.model(model));
        broken.addAll(weights.problems());
        weights.toOptional().ifPresent(w -> broken.addAll(MonitorRules.weights(draft.target(), w)));
        if (!broken.isEmpty()) {
            return Parsed.rejected(broken);
        }
        return Parsed.ok(new MonitorDefinition(
                draft.name(),
                draft.metrics(),
                filter.toOptional().orElseThrow(),
                rate,
                model.isEmpty() ? null : model,
                cadence.toOptional().orElseThrow(),
                draft.onlyIfChanged(),
                weights.toOptional().orElseThrow()));
    }

    private static List<Violation> violations(
            String name,
            List<String> metrics,
            MonitorFilter filter,
            double samplingRate,
            @Nullable String model,
            SignalWeights weights) {
        List<Violation> broken = new ArrayList<>(MonitorRules.name(name));
        broken.addAll(MonitorRules.metrics(metrics));
        broken.addAll(MonitorRules.samplingRate(samplingRate));
        broken.addAll(model == null ? List.of() : MonitorRules.model(model));
        broken.addAll(MonitorRules.weights(targetOf(filter), weights));
        return broken;
    }

    private static Target targetOf(MonitorFilter filter) {
        return switch (filter) {
            case TraceFilter _ -> Target.TRACE;
            case SessionFilter _ -> Target.SESSION;
        };
    }
}
