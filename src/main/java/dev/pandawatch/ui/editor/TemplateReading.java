package dev.pandawatch.ui.editor;

import dev.pandawatch.async.Outcome;
import dev.pandawatch.async.UiTasks;
import dev.pandawatch.gateway.CatalogGateway.Template;
import dev.pandawatch.gateway.Server;
import dev.pandawatch.state.Catalog;
import dev.pandawatch.state.Connection;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

/// Fetches the template of a metric when somebody wants to see it; the catalog keeps it for the connection.
public final class TemplateReading {
    private final Connection connection;
    private final Catalog catalog;
    private final UiTasks tasks;
    /// What is under way, and what failed.
    private final ObservableMap<String, MetricPrompts> asked = FXCollections.observableHashMap();

    TemplateReading(EditorContext context) {
        this.connection = context.connection();
        this.catalog = context.catalog();
        this.tasks = context.tasks();
    }

    /// Asks for the template of `metric`, unless it is known or already asked for. After a failure it asks again.
    public void read(String metric) {
        Server server = connection.server().orElse(null);
        boolean waits = asked.get(metric) instanceof MetricPrompts.Reading;
        if (server == null || waits || told(metric).isPresent()) {
            return;
        }
        asked.put(metric, new MetricPrompts.Reading());
        tasks.run(() -> server.catalog().template(metric), outcome -> {
            if (connection.isOn(server)) {
                settle(metric, outcome);
            } else {
                asked.remove(metric);
            }
        });
    }

    private void settle(String metric, Outcome<Template> outcome) {
        switch (outcome) {
            case Outcome.Done<Template>(var template) -> {
                catalog.put(template);
                asked.remove(metric);
            }
            case Outcome.Failed<Template>(var why) -> asked.put(metric, new MetricPrompts.Failed(why));
        }
    }

    /// What the server has told of `metric`.
    Optional<Template> told(String metric) {
        return Optional.ofNullable(catalog.templates().get(metric));
    }

    /// What an unfolded metric shows.
    MetricPrompts prompts(String metric) {
        return told(metric)
                .<MetricPrompts>map(template -> new MetricPrompts.Told(template.stages()))
                .orElseGet(() -> asked.getOrDefault(metric, new MetricPrompts.Folded()));
    }

    /// What changes when an answer comes, here or in another editor.
    Observable[] changes() {
        return new Observable[] {catalog.templates(), asked};
    }
}
