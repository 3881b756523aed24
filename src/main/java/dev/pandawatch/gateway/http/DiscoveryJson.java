package dev.pandawatch.gateway.http;

import dev.pandawatch.gateway.DayVolume;
import dev.pandawatch.gateway.Page;
import dev.pandawatch.gateway.SessionSummary;
import dev.pandawatch.gateway.TraceSummary;
import dev.pandawatch.gateway.UserSeen;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Traces, sessions, users and volumes on the wire; they are only ever read.
final class DiscoveryJson {
    private DiscoveryJson() {}

    static TraceSummary trace(JsonNode node) {
        LenientObject fields = new LenientObject(node);
        return new TraceSummary(
                fields.text("trace_id"),
                fields.text("name"),
                fields.text("status"),
                fields.instant("started_at"),
                fields.instant("ended_at"),
                fields.textOrNull("session_id"),
                fields.textOrNull("user_id"),
                fields.texts("tags"),
                fields.textOrNull("environment"),
                fields.textOrNull("release"),
                fields.number("latency_ms"),
                fields.count("span_count"),
                fields.count("total_tokens"),
                fields.number("total_cost"));
    }

    static SessionSummary session(JsonNode node) {
        LenientObject fields = new LenientObject(node);
        return new SessionSummary(
                fields.text("session_id"),
                fields.count("trace_count"),
                fields.instant("first_trace_at"),
                fields.instant("last_trace_at"),
                fields.number("total_latency_ms"),
                fields.flag("has_error", false),
                fields.textOrNull("user_id"),
                fields.texts("tags"),
                fields.count("total_span_count"),
                fields.count("total_tokens"),
                fields.number("total_cost"));
    }

    static UserSeen user(JsonNode node) {
        LenientObject fields = new LenientObject(node);
        return new UserSeen(
                fields.text("user_id"),
                fields.count("trace_count"),
                fields.instant("first_seen"),
                fields.instant("last_seen"),
                fields.count("error_count"));
    }

    /// What has no day cannot be placed and is left out.
    static List<DayVolume> volumes(JsonNode array) {
        return array.valueStream()
                .map(DiscoveryJson::volume)
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable DayVolume volume(JsonNode node) {
        LenientObject fields = new LenientObject(node);
        Instant bucket = fields.instant("bucket");
        return bucket == null
                ? null
                : new DayVolume(
                        bucket.atOffset(ZoneOffset.UTC).toLocalDate(),
                        fields.count("trace_count"),
                        fields.count("error_count"));
    }

    static <T> Page<T> page(Answer answer, Function<JsonNode, T> item) {
        Answer.Listing listing = answer.listing();
        return new Page<>(listing.items().stream().map(item).toList(), listing.total(), listing.offset());
    }
}
