package dev.pandawatch.sandbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The body of a create call, sound as far as the schema goes.
///
/// @param target any text; the schema knows no enum here (F32)
/// @param weights the top-level `signal_weights`; null if absent or null
record MonitorRequest(
        String name,
        String target,
        List<String> metrics,
        ObjectNode filters,
        double samplingRate,
        @Nullable String model,
        String cadence,
        boolean onlyIfChanged,
        @Nullable ObjectNode weights) {

    /// @throws Refusal 422 with every complaint, in the order of the schema
    static MonitorRequest read(Body body) {
        var complaints = new Complaints();
        var fields = new Fields(complaints.object(body), complaints);
        complaints.enforce();
        String name = fields.require("name").text("name");
        String target = fields.require("target_type").text("target_type");
        List<String> metrics = fields.require("metrics").texts("metrics", 1);
        ObjectNode filters = fields.object("filters");
        Double share = fields.share("sampling_rate");
        String model = fields.nulled("model") ? null : fields.text("model");
        String cadence = fields.require("cadence").text("cadence");
        Boolean changed = fields.truth("only_if_changed");
        ObjectNode weights = fields.nulled("signal_weights") ? null : fields.numbers("signal_weights");
        complaints.enforce();
        if (name == null || target == null || metrics == null || cadence == null) {
            throw new IllegalStateException("a required field was missed without a complaint");
        }
        return new MonitorRequest(
                name,
                target,
                metrics,
                filters == null ? JsonNodeFactory.instance.objectNode() : filters,
                share == null ? 1.0 : share,
                model,
                cadence,
                changed == null || changed,
                weights);
    }

    /// The filters with the top-level weights in them, which beat those already there (F64).
    ObjectNode filtersWithWeights() {
        ObjectNode merged = filters.deepCopy();
        if (weights != null && !weights.isEmpty()) {
            merged.set(MonitorPatch.WEIGHTS, weights);
        }
        return merged;
    }
}
