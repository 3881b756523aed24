package dev.pandawatch.monitor;

import dev.pandawatch.filter.FilterDocument;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// A monitor as a person has typed it so far; nothing in it need be right.
///
/// @param metrics names, in the order in which they were chosen
/// @param filters without signal weights; values as typed, so that a wrong one can be shown and mended
/// @param samplingRate a fraction as text: `0.25` is a quarter
/// @param model blank for the server's default
/// @param cadence the wire form, `daily` or `cron:0 3 * * *`
/// @param weights as text, blank for the server's default
public record MonitorDraft(
        String name,
        Target target,
        List<String> metrics,
        FilterDocument filters,
        String samplingRate,
        String model,
        String cadence,
        boolean onlyIfChanged,
        Map<Signal, String> weights) {

    /// What a new monitor starts with: the server's own defaults.
    public static final MonitorDraft NEW =
            new MonitorDraft("", Target.TRACE, List.of(), FilterDocument.EMPTY, "1", "", "daily", true, Map.of());

    public MonitorDraft {
        metrics = List.copyOf(metrics);
        Map<Signal, String> copy = new EnumMap<>(Signal.class);
        copy.putAll(weights);
        weights = Collections.unmodifiableMap(copy);
    }

    /// The share that [#samplingRate] means; empty if it means none that can be saved.
    public OptionalDouble rate() {
        double rate = Decimals.parse(samplingRate.strip());
        return MonitorRules.samplingRate(rate).isEmpty() ? OptionalDouble.of(rate) : OptionalDouble.empty();
    }
}
