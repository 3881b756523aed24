package dev.pandawatch.gateway.http;

import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.MonitorChange;
import dev.pandawatch.monitor.MonitorDefinition;
import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.monitor.SignalWeights;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A monitor on the wire. It is written as `metrics` and read as `metric_names` (F19).
final class MonitorJson {
    private MonitorJson() {}

    /// Empty if `node` has no id, for then nothing can be asked of it.
    static Optional<Monitor> read(JsonNode node) {
        LenientObject fields = new LenientObject(node);
        String id = fields.text("id");
        if (id.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new Monitor(
                new MonitorId(id),
                fields.text("project_id"),
                fields.text("name"),
                fields.text("target_type"),
                fields.texts("metric_names"),
                fields.document("filters"),
                fields.number("sampling_rate"),
                fields.textOrNull("model"),
                fields.text("cadence"),
                fields.flag("only_if_changed", true),
                fields.text("status"),
                fields.instant("last_run_at"),
                fields.textOrNull("last_run_id"),
                fields.instant("next_run_at"),
                fields.instant("created_at"),
                fields.instant("updated_at"),
                fields.rest()));
    }

    /// The body of a create call: every field but those that mean the server's default by their absence.
    static ObjectNode create(MonitorDefinition definition) {
        ObjectNode body = Json.NODES
                .objectNode()
                .put("name", definition.name())
                .put("target_type", definition.target().name());
        body.set("metrics", texts(definition.metrics()));
        body.set("filters", FilterJson.write(definition.filter().toDocument()));
        body.set("sampling_rate", Json.number(definition.samplingRate()));
        if (definition.model() != null) {
            body.put("model", definition.model());
        }
        body.put("cadence", definition.cadence().wire()).put("only_if_changed", definition.onlyIfChanged());
        if (!definition.weights().isEmpty()) {
            body.set("signal_weights", weights(definition.weights()));
        }
        return body;
    }

    /// The body of a patch call: only what is edited (F72). The one `null` in it is that of a cleared model (F67).
    static ObjectNode patch(MonitorChange change) {
        ObjectNode body = Json.NODES.objectNode();
        for (MonitorChange.Edit edit : change.edits()) {
            switch (edit) {
                case MonitorChange.Name(var name) -> body.put("name", name);
                case MonitorChange.Metrics(var metrics) -> body.set("metrics", texts(metrics));
                case MonitorChange.Filters(var filters) -> body.set("filters", FilterJson.write(filters));
                case MonitorChange.SamplingRate(var rate) -> body.set("sampling_rate", Json.number(rate));
                case MonitorChange.Model(var model) -> body.put("model", model);
                case MonitorChange.CadenceEdit(var cadence) -> body.put("cadence", cadence.wire());
                case MonitorChange.OnlyIfChanged(var only) -> body.put("only_if_changed", only);
                case MonitorChange.Weights(var weights) -> body.set("signal_weights", weights(weights));
            }
        }
        return body;
    }

    private static ArrayNode texts(List<String> texts) {
        ArrayNode array = Json.NODES.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    private static ObjectNode weights(SignalWeights weights) {
        ObjectNode object = Json.NODES.objectNode();
        weights.values().forEach((signal, weight) -> object.set(signal.wire(), Json.number(weight)));
        return object;
    }
}
