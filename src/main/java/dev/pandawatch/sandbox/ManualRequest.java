package dev.pandawatch.sandbox;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The body of a call for a run outside any monitor, sound as far as the schema goes. Unlike a monitor's, its filters
/// are looked at, but for the dates, and unknown keys are dropped (F112).
///
/// @param filters what the run keeps as its filters, weights and ids included
/// @param ids of what is to be evaluated, without repetitions; null if the filters choose
record ManualRequest(
        @Nullable String name,
        List<String> metrics,
        ObjectNode filters,
        double samplingRate,
        @Nullable String model,
        @Nullable List<String> ids) {

    /// What the filters choose.
    ///
    /// @throws Refusal 422 with every complaint
    static ManualRequest chosen(Target target, Body body) {
        var complaints = new Complaints();
        var fields = new Fields(complaints.object(body), complaints);
        complaints.enforce();
        String name = nullable(fields, "name");
        List<String> metrics = fields.require("metrics").texts("metrics", 1);
        ObjectNode given = fields.object("filters");
        ObjectNode filters = given == null ? JsonNodeFactory.instance.objectNode() : filters(target, given, complaints);
        Double share = fields.share("sampling_rate");
        String model = nullable(fields, "model");
        weights(target, fields, filters);
        complaints.enforce();
        return new ManualRequest(
                name, metrics == null ? List.of() : metrics, filters, share == null ? 1.0 : share, model, null);
    }

    /// What is named one by one.
    ///
    /// @throws Refusal 422 with every complaint
    static ManualRequest listed(Target target, Body body) {
        String key = target == Target.TRACE ? "trace_ids" : "session_ids";
        var complaints = new Complaints();
        var fields = new Fields(complaints.object(body), complaints);
        complaints.enforce();
        List<String> texts = fields.require(key).texts(key, 1);
        List<String> given = texts == null ? List.of() : texts;
        List<String> ids = List.copyOf(new LinkedHashSet<>(target == Target.TRACE ? ids(given, complaints) : given));
        List<String> metrics = fields.require("metrics").texts("metrics", 1);
        String name = nullable(fields, "name");
        String model = nullable(fields, "model");
        ObjectNode filters = JsonNodeFactory.instance.objectNode();
        ArrayNode kept = filters.putArray(key);
        ids.forEach(kept::add);
        weights(target, fields, filters);
        complaints.enforce();
        return new ManualRequest(name, metrics == null ? List.of() : metrics, filters, 1, model, ids);
    }

    private static @Nullable String nullable(Fields fields, String name) {
        return fields.nulled(name) ? null : fields.text(name);
    }

    private static List<String> ids(List<String> texts, Complaints complaints) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Optional<UUID> id = Uuids.parse(texts.get(i));
            if (id.isEmpty()) {
                complaints.add("trace_ids -> " + i, Uuids.complaint(texts.get(i)));
            }
            id.map(UUID::toString).ifPresent(ids::add);
        }
        return ids;
    }

    private static void weights(Target target, Fields fields, ObjectNode filters) {
        if (target == Target.SESSION && !fields.nulled(MonitorPatch.WEIGHTS)) {
            ObjectNode weights = fields.numbers(MonitorPatch.WEIGHTS);
            if (weights != null) {
                filters.set(MonitorPatch.WEIGHTS, weights);
            }
        }
    }

    private static ObjectNode filters(Target target, ObjectNode given, Complaints all) {
        Complaints complaints = all.below("filters");
        var fields = new Fields(given, complaints);
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        Stream<String> keys = target == Target.TRACE
                ? Stream.of("date_from", "date_to", "status", "session_id", "user_id", "tags", "name")
                : Stream.of("date_from", "date_to", "user_id", "has_error", "tags", "min_trace_count");
        keys.filter(key -> fields.has(key) && !fields.nulled(key)).forEach(key -> {
            JsonNode value = given.get(key);
            switch (key) {
                case "tags" -> fields.texts(key, 0);
                case "has_error" -> fields.truth(key);
                case "min_trace_count" -> least(value, complaints);
                case "status" -> status(value, complaints);
                default -> fields.text(key);
            }
            kept.set(key, value);
        });
        return kept;
    }

    private static void status(JsonNode value, Complaints complaints) {
        if (Stream.of(TraceStatus.values()).noneMatch(status -> status.name().equals(value.asString("")))) {
            complaints.add("status", "Input should be 'PENDING', 'RUNNING', 'COMPLETED' or 'ERROR'");
        }
    }

    private static void least(JsonNode value, Complaints complaints) {
        if (!value.isIntegralNumber()) {
            complaints.add("min_trace_count", "Input should be a valid integer");
        } else if (value.bigIntegerValue().signum() < 1) {
            complaints.add("min_trace_count", "Input should be greater than or equal to 1");
        }
    }
}
