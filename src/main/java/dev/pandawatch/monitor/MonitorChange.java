package dev.pandawatch.monitor;

import dev.pandawatch.cadence.Cadence;
import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.parse.Parsed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a person changed of a stored monitor, and nothing else.
///
/// A field that was not touched is not in it, whatever it holds: an unchanged cadence would restart the schedule (F72),
/// and a rule of ours that the stored monitor breaks must not stand in the way of another field's edit. By its types it
/// cannot say `null` where that breaks the monitor (F67, F70).
///
/// @param edits at most one of each kind, in the order of the fields
public record MonitorChange(List<Edit> edits) {

    /// One changed field with its new value.
    public sealed interface Edit {}

    public record Name(String value) implements Edit {}

    public record Metrics(List<String> value) implements Edit {
        public Metrics {
            value = List.copyOf(value);
        }
    }

    /// All filters anew, without signal weights: the server keeps those apart by itself (F68).
    public record Filters(FilterDocument value) implements Edit {
        public Filters {
            value = value.filtersOnly();
        }
    }

    public record SamplingRate(double value) implements Edit {}

    /// Another judge.
    ///
    /// @param value `null` for the server's default
    public record Model(@Nullable String value) implements Edit {}

    public record CadenceEdit(Cadence value) implements Edit {}

    public record OnlyIfChanged(boolean value) implements Edit {}

    /// All weights anew.
    ///
    /// @param value empty removes the weights (F68)
    public record Weights(SignalWeights value) implements Edit {}

    public MonitorChange {
        edits = List.copyOf(edits);
    }

    public boolean isEmpty() {
        return edits.isEmpty();
    }

    /// Whether the change restarts the schedule from the moment at which it is saved (F36).
    public boolean movesSchedule() {
        return edits.stream().anyMatch(CadenceEdit.class::isInstance);
    }

    /// What `draft` changes of `stored`, or what is wrong with the changed fields. The target cannot be changed (F65);
    /// the
    /// draft's is not looked at.
    ///
    /// @param now from when a changed cadence must find a run
    public static Parsed<MonitorChange> between(Monitor stored, MonitorDraft draft, Instant now) {
        return new MonitorComparison(stored, draft, now).change();
    }
}
