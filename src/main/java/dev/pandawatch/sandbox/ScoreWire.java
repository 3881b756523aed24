package dev.pandawatch.sandbox;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// How scores look in an answer. The two kinds have nearly the same fields, in another order (F116).
final class ScoreWire {
    private ScoreWire() {}

    static ObjectNode score(ScoreRow row) {
        return switch (row.of().level()) {
            case TRACE -> trace(row);
            case SESSION -> session(row);
        };
    }

    private static ObjectNode trace(ScoreRow row) {
        ObjectNode wire = JsonNodeFactory.instance.objectNode();
        wire.put("id", row.id().toString());
        wire.put("trace_id", row.of().id());
        wire.put("name", row.name());
        wire.put("value", row.value());
        wire.put("status", row.status().name());
        wire.put("source", row.kind().source().name());
        wire.put("created_at", Wire.instant(row.createdAt()));
        wire.put("project_id", row.projectId().toString());
        wire.put("data_type", row.kind().type().name());
        wire.put("eval_run_id", Wire.id(row.runId()));
        wire.putNull("author_user_id");
        wire.put("reason", row.reason());
        wire.put("environment", row.of().environment());
        wire.putNull("config_id");
        wire.set("metadata", row.metadata());
        wire.put("updated_at", Wire.instant(row.createdAt()));
        return wire;
    }

    private static ObjectNode session(ScoreRow row) {
        ObjectNode wire = JsonNodeFactory.instance.objectNode();
        wire.put("id", row.id().toString());
        wire.put("session_id", row.of().id());
        wire.put("project_id", row.projectId().toString());
        wire.put("name", row.name());
        wire.put("data_type", row.kind().type().name());
        wire.put("value", row.value());
        wire.put("source", row.kind().source().name());
        wire.put("status", row.status().name());
        wire.put("eval_run_id", Wire.id(row.runId()));
        wire.putNull("author_user_id");
        wire.put("reason", row.reason());
        wire.set("metadata", row.metadata());
        wire.put("created_at", Wire.instant(row.createdAt()));
        wire.put("updated_at", Wire.instant(row.createdAt()));
        return wire;
    }
}
