package dev.pandawatch.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The metrics and providers the server knows (F29, F135). The texts are in `catalog.json`.
record Catalog(ObjectNode texts) {
    private static final Set<String> TRACE = Set.of(
            "argument_correctness",
            "coherence",
            "confidence",
            "plan_adherence",
            "plan_quality",
            "step_efficiency",
            "task_completion",
            "tool_correctness");
    private static final Set<String> SESSION = Set.of("agent_consistency", "agent_reliability");
    private static final String SAMPLE =
            "\n\nTrace:\n{\"trace_id\": \"TRACE_ID\", \"name\": \"sample-trace\"}\n\nJSON:\n";

    static Catalog load() {
        try (InputStream in = Catalog.class.getResourceAsStream("catalog.json")) {
            if (in == null) {
                throw new IllegalStateException("catalog.json is missing");
            }
            return new Catalog((ObjectNode) JsonMapper.shared().readTree(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @throws Refusal 422 that lists what the target does not know, in the order given (F28)
    static void check(Target target, List<String> metrics) {
        check(target, metrics, "Unknown metrics: ");
    }

    /// Likewise, with other words.
    static void check(Target target, List<String> metrics, String words) {
        Set<String> known = target == Target.TRACE ? TRACE : SESSION;
        String unknown = metrics.stream().filter(name -> !known.contains(name)).collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            throw Refusal.detail(422, words + unknown);
        }
    }

    JsonNode traceMetrics() {
        return without(texts.get("trace_metrics"), "stages");
    }

    JsonNode sessionMetrics() {
        return texts.get("session_metrics");
    }

    JsonNode providers() {
        return texts.get("providers");
    }

    /// What a run of one TRACE metric would look like; the only place that tells the default model.
    ///
    /// @throws Refusal 422 for any other metric
    JsonNode template(String metric) {
        JsonNode found = texts.get("trace_metrics")
                .valueStream()
                .filter(each -> each.get("name").stringValue().equals(metric))
                .findFirst()
                .orElseThrow(() -> Refusal.detail(422, "Unknown metric: " + metric));
        ObjectNode described = ((ObjectNode) found).deepCopy();
        ObjectNode stages = (ObjectNode) described.remove("stages");
        described.put("default_threshold", 0.5);
        ArrayNode previews = described.putArray("prompt_preview");
        stages.properties()
                .forEach(stage -> previews.addObject()
                        .put("stage", stage.getKey())
                        .put("prompt", stage.getValue().stringValue() + SAMPLE));
        ObjectNode template = JsonNodeFactory.instance.objectNode();
        template.set("metric", described);
        ObjectNode filters = template.putObject("filters");
        List.of("date_from", "date_to", "status", "session_id", "user_id", "tags", "name")
                .forEach(filters::putNull);
        return template.put("sampling_rate", 1.0).put("model", ModelNames.DEFAULT);
    }

    private static ArrayNode without(JsonNode list, String key) {
        ArrayNode copy = ((ArrayNode) list).deepCopy();
        copy.forEach(each -> ((ObjectNode) each).remove(key));
        return copy;
    }
}
