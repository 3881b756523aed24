package dev.pandawatch.monitor;

import dev.pandawatch.cadence.Cadence;
import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.parse.Parsed;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A monitor as the server keeps it. Every value is as it came, also one that breaks our rules: it is still listed,
/// explained and editable.
///
/// @param targetType the server's word, see [#target()]
/// @param filters as stored, with the signal weights in it (F20)
/// @param cadence the wire form, see [#parsedCadence()]
/// @param status the server's word, see [#active()]
/// @param nextRunAt means something only while [#active()] (F73)
/// @param updatedAt moves with every firing, so it is no "last edited" (F25)
/// @param unknown fields that this program does not know, kept as they came
public record Monitor(
        MonitorId id,
        String projectId,
        String name,
        String targetType,
        List<String> metricNames,
        FilterDocument filters,
        double samplingRate,
        @Nullable String model,
        String cadence,
        boolean onlyIfChanged,
        String status,
        @Nullable Instant lastRunAt,
        @Nullable String lastRunId,
        @Nullable Instant nextRunAt,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        Map<String, @Nullable Object> unknown) {

    public Monitor {
        metricNames = List.copyOf(metricNames);
        unknown = FilterDocument.frozenMap(unknown);
    }

    /// Empty if the server has invented a new target.
    public Optional<Target> target() {
        for (Target target : Target.values()) {
            if (target.name().equals(targetType)) {
                return Optional.of(target);
            }
        }
        return Optional.empty();
    }

    public boolean active() {
        return status.equals("ACTIVE");
    }

    public boolean paused() {
        return status.equals("PAUSED");
    }

    public Parsed<Cadence> parsedCadence() {
        return Cadence.parse(cadence);
    }

    /// Whether its runs come at an interval, which counts anew from each run by hand, each resume and each edit of the
    /// cadence (F36, F40). Not if this program cannot read the cadence.
    public boolean interval() {
        return parsedCadence() instanceof Parsed.Ok<Cadence>(Cadence.Preset _);
    }

    /// The stored weights as the server keeps them; garbage is possible (F64).
    public @Nullable Object storedWeights() {
        return filters.get(FilterDocument.SIGNAL_WEIGHTS);
    }

    /// This monitor as a form shows it. A weight that is no number, or of an unknown signal, has no field; it stays
    /// stored until the weights are changed.
    public MonitorDraft draft() {
        Map<Signal, String> weights = new EnumMap<>(Signal.class);
        if (storedWeights() instanceof Map<?, ?> stored) {
            for (Signal signal : Signal.values()) {
                if (stored.get(signal.wire()) instanceof Number weight) {
                    weights.put(signal, Decimals.text(weight.doubleValue()));
                }
            }
        }
        return new MonitorDraft(
                name,
                target().orElse(Target.TRACE),
                metricNames,
                filters.filtersOnly(),
                Decimals.text(samplingRate),
                model == null ? "" : model,
                cadence,
                onlyIfChanged,
                weights);
    }

    /// What we would have to send to create this monitor, or which of our rules it breaks.
    public Parsed<MonitorDefinition> definition(Instant now) {
        return MonitorDefinition.parse(draft(), now);
    }
}
