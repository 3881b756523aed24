package dev.pandawatch.gateway.http;

import dev.pandawatch.gateway.Page;
import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.run.EvalRun;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// An eval run on the wire; it is only ever read.
final class RunJson {
    private RunJson() {}

    static EvalRun read(JsonNode node) {
        LenientObject fields = new LenientObject(node);
        return new EvalRun(
                fields.text("id"),
                fields.textOrNull("name"),
                fields.text("status"),
                fields.text("target_type"),
                fields.texts("metric_names"),
                fields.count("total_targets"),
                fields.count("evaluated_count"),
                fields.count("failed_count"),
                fields.instant("created_at"),
                fields.instant("completed_at"),
                fields.document("filters"),
                fields.number("sampling_rate"),
                fields.textOrNull("model"),
                monitor(fields.textOrNull("monitor_id")),
                fields.textOrNull("error_message"),
                fields.rest());
    }

    static Page<EvalRun> page(Answer answer) {
        Answer.Listing listing = answer.listing();
        return new Page<>(listing.items().stream().map(RunJson::read).toList(), listing.total(), listing.offset());
    }

    private static @Nullable MonitorId monitor(@Nullable String id) {
        return id == null || id.isBlank() ? null : new MonitorId(id);
    }
}
