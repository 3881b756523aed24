package dev.pandawatch.sandbox;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// How stored things look in an answer: all fields, always in this order (F18, F100).
final class Wire {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final DateTimeFormatter SECONDS = utc("uuuu-MM-dd'T'HH:mm:ss");
    private static final DateTimeFormatter MICROS = utc("uuuu-MM-dd'T'HH:mm:ss.SSSSSS");

    private Wire() {}

    /// @throws Refusal a crash, if the row cannot be read (F70)
    static ObjectNode monitor(MonitorRow row) {
        ObjectNode filters = row.spec().filters();
        if (filters == null) {
            throw Refusal.crash("1 validation error for EvalMonitor: filters");
        }
        MonitorSpec spec = row.spec();
        Standing standing = row.standing();
        ObjectNode wire = NODES.objectNode();
        wire.put("id", row.id().toString());
        wire.put("project_id", row.projectId().toString());
        wire.put("name", spec.name());
        wire.put("target_type", spec.target().name());
        wire.set("metric_names", texts(spec.metrics()));
        wire.set("filters", filters.deepCopy());
        wire.put("sampling_rate", spec.samplingRate());
        wire.put("model", spec.model());
        wire.put("cadence", spec.cadence());
        wire.put("only_if_changed", spec.onlyIfChanged());
        wire.put("status", standing.paused() ? "PAUSED" : "ACTIVE");
        wire.put("last_run_at", instant(standing.lastRunAt()));
        wire.put("last_run_id", id(standing.lastRunId()));
        wire.put("next_run_at", instant(standing.nextRunAt()));
        wire.put("created_at", instant(row.createdAt()));
        wire.put("updated_at", instant(row.updatedAt()));
        return wire;
    }

    /// The run as it can be read at `now`.
    static ObjectNode run(RunRow row, Instant now) {
        RunPlan.View view = row.at(now);
        ObjectNode wire = NODES.objectNode();
        wire.put("id", row.id().toString());
        wire.put("name", row.name());
        wire.put("status", view.status().name());
        wire.set("metric_names", texts(row.metrics()));
        wire.put("total_targets", row.targets().size());
        wire.put("evaluated_count", view.evaluated());
        wire.put("failed_count", view.failed());
        wire.put("created_at", instant(row.createdAt()));
        wire.put("completed_at", instant(view.completedAt()));
        wire.put("project_id", row.projectId().toString());
        wire.put("target_type", row.target().name());
        wire.set("filters", row.filters().deepCopy());
        wire.put("sampling_rate", row.samplingRate());
        wire.put("model", row.model());
        wire.put("monitor_id", id(row.monitorId()));
        wire.put("error_message", view.error());
        return wire;
    }

    /// One page of a list; `total` counts all pages.
    static <T> ObjectNode page(List<T> all, Complaints.Page page, Function<T, ? extends JsonNode> wire) {
        ObjectNode answer = NODES.objectNode();
        ArrayNode items = answer.putArray("items");
        page.of(all).forEach(row -> items.add(wire.apply(row)));
        answer.put("total", all.size());
        answer.put("limit", page.limit().intValueExact());
        answer.put("offset", page.offset().longValueExact());
        return answer;
    }

    static ArrayNode texts(List<String> texts) {
        ArrayNode array = NODES.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    /// With microseconds, but without a fraction if it is zero (F133).
    static @Nullable String instant(@Nullable Instant at) {
        if (at == null) {
            return null;
        }
        DateTimeFormatter exact = at.get(ChronoField.MICRO_OF_SECOND) == 0 ? SECONDS : MICROS;
        return exact.format(at) + "+00:00";
    }

    private static DateTimeFormatter utc(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withZone(ZoneOffset.UTC);
    }

    static @Nullable String id(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
