package dev.pandawatch.sandbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// How traces, sessions and users look in a list.
final class TraceWire {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private TraceWire() {}

    /// The trace as it can be read at `now`.
    static ObjectNode trace(TraceRow trace, Instant now) {
        ObjectNode wire = NODES.objectNode();
        wire.put("trace_id", trace.id().toString());
        wire.put("name", trace.name());
        wire.put("status", trace.status(now).name());
        wire.put("started_at", Wire.instant(trace.startedAt()));
        wire.put("ended_at", Wire.instant(trace.ended(now)));
        wire.put("session_id", trace.sessionId());
        wire.put("user_id", trace.userId());
        wire.set("tags", Wire.texts(trace.tags()));
        wire.put("environment", trace.environment());
        wire.put("release", trace.release());
        wire.put("latency_ms", millis(trace.latency(now)));
        wire.put("span_count", trace.usage().spans());
        wire.put("total_tokens", trace.usage().tokens());
        wire.put("total_cost", trace.usage().cost());
        return wire;
    }

    static ObjectNode session(SessionView session) {
        ObjectNode wire = NODES.objectNode();
        wire.put("session_id", session.id());
        wire.put("trace_count", session.traces());
        wire.put("first_trace_at", Wire.instant(session.firstAt()));
        wire.put("last_trace_at", Wire.instant(session.lastAt()));
        wire.put("total_latency_ms", millis(session.latency()));
        wire.put("has_error", session.hasError());
        wire.put("user_id", session.userId());
        wire.set("tags", Wire.texts(session.tags()));
        wire.put("total_span_count", session.usage().spans());
        wire.put("total_tokens", session.usage().tokens());
        wire.put("total_cost", session.usage().cost());
        return wire;
    }

    static ObjectNode user(UserView user) {
        ObjectNode wire = NODES.objectNode();
        wire.put("user_id", user.id());
        wire.put("trace_count", user.traces());
        wire.put("first_seen", Wire.instant(user.firstSeen()));
        wire.put("last_seen", Wire.instant(user.lastSeen()));
        wire.put("error_count", user.errors());
        return wire;
    }

    /// Whole microseconds of seconds, told in milliseconds.
    static @Nullable Double millis(@Nullable Double seconds) {
        return seconds == null ? null : Math.rint(seconds * 1e6) / 1e3;
    }
}
