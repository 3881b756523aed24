package dev.pandawatch.ui.editor;

import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.monitor.Metric;
import dev.pandawatch.monitor.MetricFinding;
import dev.pandawatch.monitor.MetricFindings;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.parse.Violation;
import dev.pandawatch.state.Catalog;
import dev.pandawatch.ui.editor.MetricRow.Offer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

/// The metrics to choose from: what the server offers for the target, and what is chosen although it does not.
public final class MetricPickerViewModel {
    private final ObservableList<Metric> offered;
    private final CatalogReading reading;
    private final TemplateReading templates;
    private final MonitorForm form;
    private final List<String> atFirst;
    private final Set<String> unfolded = new HashSet<>();
    private final ObservableList<MetricRow> rows = FXCollections.observableArrayList();
    private final ObservableList<MetricRow> readOnlyRows = FXCollections.unmodifiableObservableList(rows);
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final ReadOnlyObjectWrapper<MetricsShown> shown =
            new ReadOnlyObjectWrapper<>(this, "shown", MetricsShown.NONE);
    private final ReadOnlyObjectWrapper<List<MetricFinding>> findings =
            new ReadOnlyObjectWrapper<>(this, "findings", List.of());
    private final ObservableValue<List<Violation>> problems;
    private final Subscription watching;

    MetricPickerViewModel(
            Catalog catalog,
            CatalogReading reading,
            TemplateReading templates,
            MonitorForm form,
            EditorProblems problems) {
        this.offered = catalog.metrics();
        this.reading = reading;
        this.templates = templates;
        this.form = form;
        this.atFirst = List.copyOf(form.metrics());
        ObservableValue<List<Violation>> atMetrics = problems.shownAt(DraftFields.METRICS);
        this.problems = Bindings.createObjectBinding(() -> untold(atMetrics.getValue()), atMetrics, findings);
        this.watching = Subscription.combine(
                offered.subscribe(this::list),
                form.metrics().subscribe(this::list),
                form.targetProperty().subscribe((_, _) -> list()),
                search.subscribe((_, _) -> list()),
                Arrays.stream(templates.changes())
                        .map(change -> change.subscribe(this::list))
                        .reduce(Subscription.EMPTY, Subscription::and));
        list();
    }

    /// Every metric, whatever is searched for.
    public ObservableList<MetricRow> rows() {
        return readOnlyRows;
    }

    /// What is searched for in names, descriptions and categories.
    public StringProperty searchProperty() {
        return search;
    }

    /// What the search leaves of the metrics.
    public ReadOnlyObjectProperty<MetricsShown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// What there is to say of the chosen metrics.
    public ReadOnlyObjectProperty<List<MetricFinding>> findingsProperty() {
        return findings.getReadOnlyProperty();
    }

    /// The shown problems that no finding tells already.
    public ObservableValue<List<Violation>> problems() {
        return problems;
    }

    /// Why the server's metrics could not be fetched; `null` if they were, or are awaited.
    public ObservableValue<GatewayException> failure() {
        return reading.stageProperty().map(stage -> stage instanceof CatalogReading.Failed(var why) ? why : null);
    }

    public ObservableValue<Boolean> reading() {
        return reading.stageProperty().map(CatalogReading.Reading.class::isInstance);
    }

    /// Asks the server again.
    public void retry() {
        reading.read();
    }

    /// Shows the prompts of `metric`, asking the server for them if need be, or folds them away.
    public void unfold(String metric, boolean open) {
        if (open) {
            unfolded.add(metric);
            templates.read(metric);
        } else {
            unfolded.remove(metric);
        }
        list();
    }

    /// Takes a way out of a finding.
    public void take(MetricFinding.Remedy remedy) {
        form.metrics().setAll(remedy.metrics());
    }

    /// Chooses `metric` or lets it go. What was chosen at first keeps its place, so that choosing it back is no change.
    public void choose(String metric, boolean chosen) {
        List<String> after = new ArrayList<>(form.metrics());
        if (!chosen) {
            after.removeIf(metric::equals);
        } else if (!after.contains(metric)) {
            after.add(metric);
        }
        List<String> ordered = new ArrayList<>(atFirst);
        ordered.retainAll(new HashSet<>(after));
        after.removeAll(new HashSet<>(ordered));
        ordered.addAll(after);
        if (!ordered.equals(form.metrics())) {
            form.metrics().setAll(ordered);
        }
    }

    private void list() {
        Target target = form.targetProperty().get();
        List<MetricRow> found = new ArrayList<>();
        for (Metric metric : offered) {
            if (metric.target() == target) {
                found.add(row(metric, Offer.OFFERED));
            }
        }
        for (String name : new LinkedHashSet<>(form.metrics())) {
            if (found.stream().noneMatch(row -> row.name().equals(name))) {
                found.add(unoffered(name));
            }
        }
        if (!rows.equals(found)) {
            rows.setAll(found);
        }
        findings.set(new MetricFindings(form.metrics(), target, offered).list());
        shown.set(MetricsShown.of(found, MetricSearch.of(search.get())));
    }

    private MetricRow unoffered(String name) {
        Optional<Metric> elsewhere =
                offered.stream().filter(metric -> metric.name().equals(name)).findFirst();
        return elsewhere
                .map(metric -> row(metric, Offer.OTHER_TARGET))
                .orElseGet(() -> row(
                        new Metric(name, "", form.targetProperty().get(), ""),
                        offered.isEmpty() ? Offer.UNREAD : Offer.UNKNOWN));
    }

    private MetricRow row(Metric metric, Offer offer) {
        String name = metric.name();
        return new MetricRow(
                name,
                metric.description(),
                metric.category(),
                Collections.frequency(form.metrics(), name),
                offer,
                MetricFacts.of(name, templates.told(name)),
                prompts(metric, offer));
    }

    private MetricPrompts prompts(Metric metric, Offer offer) {
        if (offer != Offer.OFFERED || metric.target() != Target.TRACE) {
            return new MetricPrompts.None();
        }
        return unfolded.contains(metric.name()) ? templates.prompts(metric.name()) : new MetricPrompts.Folded();
    }

    private List<Violation> untold(List<Violation> broken) {
        return broken.stream()
                .filter(problem -> findings.get().stream().noneMatch(finding -> finding.covers(problem)))
                .toList();
    }

    /// How many the server offers for the target; 0 while that is not known.
    int offeredCount() {
        Target target = form.targetProperty().get();
        return (int)
                offered.stream().filter(metric -> metric.target() == target).count();
    }

    void close() {
        watching.unsubscribe();
    }
}
