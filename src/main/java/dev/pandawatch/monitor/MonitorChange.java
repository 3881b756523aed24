package dev.pandawatch.monitor;

import dev.pandawatch.cadence.Cadence;
import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.filter.MonitorFilter;
import dev.pandawatch.parse.Parsed;
import dev.pandawatch.parse.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /// Other weights.
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

    /// What `draft` changes of `stored`, or what is wrong with the changed fields.
    ///
    /// @param now from when a changed cadence must find a run
    public static Parsed<MonitorChange> between(Monitor stored, MonitorDraft draft, Instant now) {
        MonitorDraft before = stored.draft();
        Collector found = new Collector();
        if (!draft.name().equals(before.name())) {
            found.add(MonitorRules.name(draft.name()), new Name(draft.name()));
        }
        if (!draft.metrics().equals(before.metrics())) {
            found.add(MonitorRules.metrics(draft.metrics()), new Metrics(draft.metrics()));
        }
        if (!draft.filters().equals(before.filters())) {
            addFilters(stored, draft, before, found);
        }
        if (!draft.cadence().equals(before.cadence())) {
            found.add(MonitorRules.cadence(draft.cadence(), now).map(CadenceEdit::new));
        }
        double rate = Decimals.parse(draft.samplingRate().strip());
        if (rate != stored.samplingRate()) {
            found.add(MonitorRules.samplingRate(rate), new SamplingRate(rate));
        }
        String model = draft.model().strip();
        if (!model.equals(before.model().strip())) {
            found.add(MonitorRules.model(model), new Model(model.isEmpty() ? null : model));
        }
        if (draft.onlyIfChanged() != before.onlyIfChanged()) {
            found.add(List.of(), new OnlyIfChanged(draft.onlyIfChanged()));
        }
        addWeights(stored, draft, before, found);
        return found.change();
    }

    /// Changed keys must be sound; the others go along as they are stored, for the server replaces the whole object.
    private static void addFilters(Monitor stored, MonitorDraft draft, MonitorDraft before, Collector found) {
        Set<String> changed = new LinkedHashSet<>(draft.filters().entries().keySet());
        changed.removeIf(key -> draft.filters().agreesOn(key, before.filters()));
        if (changed.contains("date_from")) {
            changed.add("date_to"); // a window that is turned round is told at its end
        }
        Parsed<? extends MonitorFilter> filter = draft.target().parseFilter(draft.filters());
        List<Violation> broken = filter.problems().stream()
                .filter(v -> changed.contains(v.field().substring("filters -> ".length())))
                .toList();
        FilterDocument sound = filter.toOptional()
                .map(MonitorFilter::toDocument)
                .map(ours -> untouchedKept(ours, draft.filters(), changed))
                .orElse(draft.filters());
        found.add(broken, new Filters(sound));
    }

    private static FilterDocument untouchedKept(FilterDocument ours, FilterDocument typed, Set<String> changed) {
        FilterDocument kept = ours;
        for (String key : typed.entries().keySet()) {
            if (!changed.contains(key)) {
                kept = kept.with(key, typed.get(key));
            }
        }
        return kept;
    }

    private static void addWeights(Monitor stored, MonitorDraft draft, MonitorDraft before, Collector found) {
        if (draft.weights().equals(before.weights())) {
            return;
        }
        switch (SignalWeights.parse(draft.weights())) {
            case Parsed.Rejected<SignalWeights>(var broken) -> found.problems(broken);
            case Parsed.Ok<SignalWeights>(var weights) -> {
                Optional<SignalWeights> old =
                        SignalWeights.parse(before.weights()).toOptional();
                if (old.isEmpty() || !old.get().equals(weights)) {
                    found.add(MonitorRules.weights(draft.target(), weights), new Weights(weights));
                }
            }
        }
    }

    private static final class Collector {
        private final List<Edit> edits = new ArrayList<>();
        private final List<Violation> broken = new ArrayList<>();

        void add(List<Violation> problems, Edit edit) {
            broken.addAll(problems);
            edits.add(edit);
        }

        void add(Parsed<? extends Edit> edit) {
            broken.addAll(edit.problems());
            edit.toOptional().ifPresent(edits::add);
        }

        void problems(List<Violation> problems) {
            broken.addAll(problems);
        }

        Parsed<MonitorChange> change() {
            return broken.isEmpty() ? Parsed.ok(new MonitorChange(edits)) : Parsed.rejected(broken);
        }
    }
}
