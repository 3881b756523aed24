package dev.pandawatch.gateway.http;

import dev.pandawatch.gateway.CatalogGateway;
import dev.pandawatch.monitor.Metric;
import dev.pandawatch.monitor.Target;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Metrics, providers and templates on the wire; only ever read. What has no name cannot be chosen and is left out.
final class CatalogJson {
    private CatalogJson() {}

    static List<Metric> metrics(JsonNode array, Target target) {
        return array.valueStream()
                .map(LenientObject::new)
                .map(fields -> metric(fields, target))
                .filter(metric -> !metric.name().isBlank())
                .toList();
    }

    private static Metric metric(LenientObject fields, Target target) {
        String category = fields.text("category");
        Metric metric = new Metric(fields.text("name"), fields.text("description"), target);
        return category.isBlank() ? metric : new Metric(metric.name(), metric.description(), target, category);
    }

    static List<CatalogGateway.Provider> providers(JsonNode array) {
        return array.valueStream()
                .map(LenientObject::new)
                .map(fields -> new CatalogGateway.Provider(
                        fields.text("key"),
                        fields.text("name"),
                        fields.flag("available", false),
                        fields.text("message")))
                .filter(provider -> !provider.key().isBlank())
                .toList();
    }

    static CatalogGateway.Template template(JsonNode object, String asked) {
        JsonNode metric = object.path("metric");
        List<CatalogGateway.Stage> stages = metric.path("prompt_preview")
                .valueStream()
                .map(LenientObject::new)
                .map(prompt -> new CatalogGateway.Stage(prompt.text("stage"), prompt.text("prompt")))
                .toList();
        return new CatalogGateway.Template(
                asked,
                new LenientObject(object).textOrNull("model"),
                new LenientObject(metric).number("default_threshold"),
                stages);
    }
}
