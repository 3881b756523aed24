package dev.pandawatch.sandbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The body of a PATCH: only the keys that are in it count, and null means something else for each (F65 to F68).
record MonitorPatch(Fields fields) {
    static final String WEIGHTS = "signal_weights";

    private static final List<String> NEVER_NULL = List.of("name", "cadence", "sampling_rate", "only_if_changed");
    private static final List<String> KNOWN =
            List.of("name", "filters", "sampling_rate", "model", "cadence", "only_if_changed", WEIGHTS);

    /// Complains of every value that breaks the schema; the complaints are enforced by the caller.
    static MonitorPatch read(Body body, Complaints complaints) {
        var patch = new MonitorPatch(new Fields(complaints.object(body), complaints));
        patch.text("name");
        patch.metrics();
        patch.object("filters");
        patch.share();
        patch.text("model");
        patch.text("cadence");
        patch.truth();
        patch.weights();
        return patch;
    }

    /// Whether anything is to be written. Null metrics are not (F67).
    boolean effective() {
        return KNOWN.stream().anyMatch(fields::has) || metrics() != null;
    }

    /// The metrics to set; null leaves them.
    @Nullable
    List<String> metrics() {
        return fields.nulled("metrics") ? null : fields.texts("metrics", 0);
    }

    /// The cadence to set, as sent; null leaves it.
    @Nullable
    String cadence() {
        return text("cadence");
    }

    /// Weights that would be stored; null if none are sent, or if they are to be removed.
    @Nullable
    ObjectNode weights() {
        return fields.nulled(WEIGHTS) ? null : fields.numbers(WEIGHTS);
    }

    /// What the monitor becomes.
    ///
    /// @param cadence checked, or null to leave it
    /// @throws Refusal a crash for a null where the column takes none
    MonitorSpec applied(MonitorSpec old, @Nullable String cadence) {
        if (NEVER_NULL.stream().anyMatch(fields::nulled)) {
            throw Refusal.crash("null in a column that takes none");
        }
        String name = text("name");
        List<String> metrics = metrics();
        Double share = share();
        Boolean changed = truth();
        return new MonitorSpec(
                name == null ? old.name() : name,
                old.target(),
                metrics == null ? old.metrics() : metrics,
                filters(old.filters()),
                share == null ? old.samplingRate() : share,
                fields.has("model") ? text("model") : old.model(),
                cadence == null ? old.cadence() : cadence,
                changed == null ? old.onlyIfChanged() : changed);
    }

    /// Stored weights survive new filters, even beside weights sent inside them; only the top-level field changes
    /// them. Null filters without stored or sent weights stay null (F70).
    private @Nullable ObjectNode filters(@Nullable ObjectNode old) {
        JsonNode stored = old == null ? null : old.get(WEIGHTS);
        ObjectNode filters = fields.has("filters") ? object("filters") : old;
        if (fields.has("filters") && stored != null) {
            filters = copy(filters);
            filters.set(WEIGHTS, stored);
        }
        if (fields.has(WEIGHTS)) {
            ObjectNode weights = weights();
            filters = copy(filters);
            filters.remove(WEIGHTS);
            if (weights != null && !weights.isEmpty()) {
                filters.set(WEIGHTS, weights);
            }
        }
        return filters == null ? null : Jsonb.stored(filters);
    }

    private static ObjectNode copy(@Nullable ObjectNode filters) {
        return filters == null ? JsonNodeFactory.instance.objectNode() : filters.deepCopy();
    }

    private @Nullable String text(String name) {
        return fields.nulled(name) ? null : fields.text(name);
    }

    private @Nullable ObjectNode object(String name) {
        return fields.nulled(name) ? null : fields.object(name);
    }

    private @Nullable Double share() {
        return fields.nulled("sampling_rate") ? null : fields.share("sampling_rate");
    }

    private @Nullable Boolean truth() {
        return fields.nulled("only_if_changed") ? null : fields.truth("only_if_changed");
    }
}
