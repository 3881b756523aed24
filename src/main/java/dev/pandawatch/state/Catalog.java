package dev.pandawatch.state;

import dev.pandawatch.gateway.CatalogGateway;
import dev.pandawatch.monitor.Metric;
import dev.pandawatch.monitor.MetricTraits;
import dev.pandawatch.monitor.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;

/// What the server offers to choose from; empty until it has been asked. UI thread only.
public final class Catalog {
    private final ObservableList<Metric> metrics = FXCollections.observableArrayList();
    private final ObservableList<Metric> readOnlyMetrics = FXCollections.unmodifiableObservableList(metrics);
    private final ObservableList<CatalogGateway.Provider> providers = FXCollections.observableArrayList();
    private final ObservableList<CatalogGateway.Provider> readOnlyProviders =
            FXCollections.unmodifiableObservableList(providers);
    private final ObservableMap<String, CatalogGateway.Template> templates = FXCollections.observableHashMap();
    private final ObservableMap<String, CatalogGateway.Template> readOnlyTemplates =
            FXCollections.unmodifiableObservableMap(templates);
    private final ReadOnlyStringWrapper defaultModel = new ReadOnlyStringWrapper(this, "defaultModel", "");

    /// The metrics of both targets.
    public ObservableList<Metric> metrics() {
        return readOnlyMetrics;
    }

    public List<Metric> metricsOf(Target target) {
        return metrics.stream().filter(metric -> metric.target() == target).toList();
    }

    public ObservableList<CatalogGateway.Provider> providers() {
        return readOnlyProviders;
    }

    /// The model that the server uses where a monitor names none; empty while unknown.
    public ReadOnlyStringProperty defaultModelProperty() {
        return defaultModel.getReadOnlyProperty();
    }

    /// The templates told so far, by metric; [#clear] forgets them, so they last as long as the connection.
    public ObservableMap<String, CatalogGateway.Template> templates() {
        return readOnlyTemplates;
    }

    public void put(CatalogGateway.Template template) {
        templates.put(template.metric(), template);
    }

    /// Calls of the judge for one target at most, by TRACE metric: the stages of the templates told so far, else what
    /// is known of the metric.
    public Map<String, Integer> callsPerTarget() {
        return MetricTraits.callsPerTarget(templates.values().stream()
                .collect(Collectors.toMap(
                        CatalogGateway.Template::metric,
                        template -> template.stages().size())));
    }

    /// Everything that a server was asked for, in one piece.
    public record Contents(List<Metric> metrics, List<CatalogGateway.Provider> providers, String defaultModel) {
        public Contents {
            metrics = List.copyOf(metrics);
            providers = List.copyOf(providers);
        }

        /// Asks `gateway` for all of it. Blocks.
        public static Contents of(CatalogGateway gateway) {
            List<Metric> traceMetrics = gateway.metrics(Target.TRACE);
            List<Metric> metrics = new ArrayList<>(traceMetrics);
            metrics.addAll(gateway.metrics(Target.SESSION));
            String model = "";
            if (!traceMetrics.isEmpty()) {
                String told = gateway.template(traceMetrics.getFirst().name()).model();
                model = told == null ? "" : told;
            }
            return new Contents(metrics, gateway.providers(), model);
        }
    }

    public void fill(Contents contents) {
        metrics.setAll(contents.metrics());
        providers.setAll(contents.providers());
        defaultModel.set(contents.defaultModel());
    }

    public void clear() {
        templates.clear();
        metrics.clear();
        providers.clear();
        defaultModel.set("");
    }
}
