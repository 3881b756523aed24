package dev.pandawatch.monitor;

import dev.pandawatch.cadence.Cadence;
import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.filter.FilterKeys;
import dev.pandawatch.filter.MonitorFilter;
import dev.pandawatch.monitor.MonitorChange.Edit;
import dev.pandawatch.parse.Parsed;
import dev.pandawatch.parse.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Finds what a draft changes of a stored monitor. What means the same in other words is no change.
final class MonitorComparison {
    private final Monitor stored;
    private final MonitorDraft before;
    private final MonitorDraft after;
    private final Instant now;
    private final List<Edit> edits = new ArrayList<>();
    private final List<Violation> broken = new ArrayList<>();

    MonitorComparison(Monitor stored, MonitorDraft after, Instant now) {
        this.stored = stored;
        this.before = stored.draft();
        this.after = after;
        this.now = now;
    }

    Parsed<MonitorChange> change() {
        compareName();
        compareMetrics();
        compareFilters();
        compareCadence();
        compareSamplingRate();
        compareModel();
        compareOnlyIfChanged();
        compareWeights();
        return broken.isEmpty() ? Parsed.ok(new MonitorChange(edits)) : Parsed.rejected(broken);
    }

    private void compareName() {
        if (!after.name().equals(before.name())) {
            changed(new MonitorChange.Name(after.name()), MonitorRules.name(after.name()));
        }
    }

    private void compareMetrics() {
        if (!after.metrics().equals(before.metrics())) {
            changed(new MonitorChange.Metrics(after.metrics()), MonitorRules.metrics(after.metrics()));
        }
    }

    private void compareCadence() {
        Optional<Cadence> meant = Cadence.parse(after.cadence()).toOptional();
        boolean same = meant.isPresent() && meant.equals(stored.parsedCadence().toOptional());
        if (!same && !after.cadence().equals(before.cadence())) {
            Parsed<Cadence> cadence = MonitorRules.cadence(after.cadence(), now);
            broken.addAll(cadence.problems());
            cadence.map(MonitorChange.CadenceEdit::new).toOptional().ifPresent(edits::add);
        }
    }

    private void compareSamplingRate() {
        double rate = Decimals.parse(after.samplingRate().strip());
        if (!after.samplingRate().equals(before.samplingRate()) && rate != stored.samplingRate()) {
            changed(new MonitorChange.SamplingRate(rate), MonitorRules.samplingRate(rate));
        }
    }

    private void compareModel() {
        String model = after.model().strip();
        if (!model.equals(before.model().strip())) {
            changed(new MonitorChange.Model(model.isEmpty() ? null : model), MonitorRules.model(model));
        }
    }

    private void compareOnlyIfChanged() {
        if (after.onlyIfChanged() != before.onlyIfChanged()) {
            changed(new MonitorChange.OnlyIfChanged(after.onlyIfChanged()), List.of());
        }
    }

    private void compareWeights() {
        if (after.weights().equals(before.weights())) {
            return;
        }
        switch (SignalWeights.parse(after.weights())) {
            case Parsed.Rejected<SignalWeights>(var problems) -> broken.addAll(problems);
            case Parsed.Ok<SignalWeights>(var weights) -> {
                Optional<SignalWeights> old =
                        SignalWeights.parse(before.weights()).toOptional();
                if (!old.equals(Optional.of(weights))) {
                    changed(new MonitorChange.Weights(weights), MonitorRules.weights(before.target(), weights));
                }
            }
        }
    }

    /// Changed keys must be sound; the others go along as they are stored, for the server replaces the whole object.
    private void compareFilters() {
        Set<String> keys = new LinkedHashSet<>(before.filters().entries().keySet());
        keys.addAll(after.filters().entries().keySet());
        Set<String> changed = new LinkedHashSet<>(keys);
        changed.removeIf(this::meansTheSame);
        if (changed.isEmpty()) {
            return;
        }
        switch (parse(lessUntouchedProblems(changed))) {
            case Parsed.Rejected<? extends MonitorFilter>(var problems) -> broken.addAll(problems);
            case Parsed.Ok<? extends MonitorFilter>(var filter) -> {
                FilterDocument typed = filter.toDocument();
                FilterDocument whole = FilterDocument.EMPTY;
                for (String key : keys) {
                    whole = copied(key, changed.contains(key) ? typed : before.filters(), whole);
                }
                edits.add(new MonitorChange.Filters(whole));
            }
        }
    }

    private boolean meansTheSame(String key) {
        if (before.filters().agreesOn(key, after.filters())) {
            return true;
        }
        Optional<? extends MonitorFilter> old =
                parse(copied(key, before.filters(), FilterDocument.EMPTY)).toOptional();
        return old.isPresent()
                && Objects.equals(
                        old,
                        parse(copied(key, after.filters(), FilterDocument.EMPTY))
                                .toOptional());
    }

    /// The typed filters without the keys that are broken, but not by this edit.
    private FilterDocument lessUntouchedProblems(Set<String> changed) {
        FilterDocument judged = after.filters();
        for (Violation problem : parse(judged).problems()) {
            String key = problem.field().substring(FilterKeys.place("").length());
            boolean window = problem.key().equals(FilterKeys.TURNED_ROUND) && changed.contains("date_from");
            if (!window && !changed.contains(key)) {
                judged = judged.without(key);
            }
        }
        return judged;
    }

    private Parsed<? extends MonitorFilter> parse(FilterDocument document) {
        return before.target().parseFilter(document);
    }

    private static FilterDocument copied(String key, FilterDocument from, FilterDocument to) {
        return from.has(key) ? to.with(key, from.get(key)) : to;
    }

    private void changed(Edit edit, List<Violation> problems) {
        broken.addAll(problems);
        edits.add(edit);
    }
}
