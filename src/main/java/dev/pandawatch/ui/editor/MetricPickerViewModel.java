package dev.pandawatch.ui.editor;

import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.monitor.Metric;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.state.Catalog;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

/// The metrics to choose from: what the server offers for the target, and what is chosen although it does not.
public final class MetricPickerViewModel {
    private final ObservableList<Metric> offered;
    private final CatalogReading reading;
    private final MonitorForm form;
    private final List<String> atFirst;
    private final ObservableList<MetricRow> rows = FXCollections.observableArrayList();
    private final ObservableList<MetricRow> readOnlyRows = FXCollections.unmodifiableObservableList(rows);
    private final Subscription watching;

    /// Whether the server will take a metric for this target.
    public enum Offer {
        OFFERED,
        /// It is one of the other target (F28).
        OTHER_TARGET,
        /// The server does not know it.
        UNKNOWN,
        /// The server has not said yet what it offers.
        UNREAD
    }

    /// One metric.
    ///
    /// @param description the server's sentence, empty if it gave none
    /// @param times how often it is chosen; twice is evaluated and billed twice (F28)
    public record MetricRow(String name, String description, int times, Offer offer) {
        public boolean chosen() {
            return times > 0;
        }
    }

    MetricPickerViewModel(Catalog catalog, CatalogReading reading, MonitorForm form) {
        this.offered = catalog.metrics();
        this.reading = reading;
        this.form = form;
        this.atFirst = List.copyOf(form.metrics());
        this.watching = Subscription.combine(
                offered.subscribe(this::list),
                form.metrics().subscribe(this::list),
                form.targetProperty().subscribe((_, _) -> list()));
        list();
    }

    public ObservableList<MetricRow> rows() {
        return readOnlyRows;
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
        List<MetricRow> found = new ArrayList<>();
        for (Metric metric : offered) {
            if (metric.target() == form.targetProperty().get()) {
                found.add(row(metric.name(), metric.description(), Offer.OFFERED));
            }
        }
        for (String name : new LinkedHashSet<>(form.metrics())) {
            if (found.stream().noneMatch(row -> row.name().equals(name))) {
                Optional<Metric> elsewhere =
                        offered.stream().filter(m -> m.name().equals(name)).findFirst();
                found.add(row(
                        name,
                        elsewhere.map(Metric::description).orElse(""),
                        elsewhere.isPresent() ? Offer.OTHER_TARGET : unlisted()));
            }
        }
        if (!rows.equals(found)) {
            rows.setAll(found);
        }
    }

    private Offer unlisted() {
        return offered.isEmpty() ? Offer.UNREAD : Offer.UNKNOWN;
    }

    private MetricRow row(String name, String description, Offer offer) {
        return new MetricRow(name, description, Collections.frequency(form.metrics(), name), offer);
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
