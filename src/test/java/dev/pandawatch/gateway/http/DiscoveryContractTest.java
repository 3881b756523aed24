package dev.pandawatch.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.gateway.DayVolume;
import dev.pandawatch.gateway.Exchange;
import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.gateway.Page;
import dev.pandawatch.gateway.SessionSummary;
import dev.pandawatch.gateway.TraceSummary;
import dev.pandawatch.gateway.UserSeen;
import dev.pandawatch.parse.Violation;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What the real server was recorded to answer to questions about traces, sessions and users.
class DiscoveryContractTest {

    static List<Recording> traces() {
        return listed("/traces");
    }

    static List<Recording> users() {
        return listed("/traces/users");
    }

    static List<Recording> sessions() {
        return listed("/sessions");
    }

    private static List<Recording> listed(String path) {
        return Recording.all("discovery").stream()
                .filter(recording -> recording.path().equals(path))
                .toList();
    }

    @Test
    void nothingOfTheRecordingsIsLost() {
        assertThat(traces()).hasSize(15);
        assertThat(users()).hasSize(3);
        assertThat(sessions()).hasSize(7);
    }

    @ParameterizedTest
    @MethodSource("traces")
    void aTraceKeepsEveryFieldAsItCame(Recording recorded) {
        Page<TraceSummary> page = DiscoveryJson.page(answer(recorded), DiscoveryJson::trace);

        assertThat(page.items().stream().map(DiscoveryContractTest::fields).toList())
                .isEqualTo(expected(recorded));
        assertThat(page.total()).isEqualTo(recorded.body().path("total").intValue());
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void aSessionKeepsEveryFieldAsItCame(Recording recorded) {
        Page<SessionSummary> page = DiscoveryJson.page(answer(recorded), DiscoveryJson::session);

        assertThat(page.items().stream().map(DiscoveryContractTest::fields).toList())
                .isEqualTo(expected(recorded));
        assertThat(page.total()).isEqualTo(recorded.body().path("total").intValue());
    }

    @ParameterizedTest
    @MethodSource("users")
    void aUserKeepsEveryFieldAsItCame(Recording recorded) {
        Page<UserSeen> page = DiscoveryJson.page(answer(recorded), DiscoveryJson::user);

        assertThat(page.items().stream().map(DiscoveryContractTest::fields).toList())
                .isEqualTo(expected(recorded));
        assertThat(page.total()).isEqualTo(recorded.body().path("total").intValue());
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            traces-filter-status-lowercase, filters -> status
            query-datetime-unencoded-plus,  filters -> date_from
            traces-limit-0,                 ''
            traces-sort-bogus,              ''
            """)
    void aRefusedParameterIsToldAtTheFilterThatItStandsFor(String id, String field) {
        Recording recorded = Recording.all("errors").stream()
                .filter(recording -> recording.id().equals(id))
                .findFirst()
                .orElseThrow();

        GatewayException failure = ServerErrors.of(call(recorded), recorded.wire());

        assertThat(failure)
                .isInstanceOfSatisfying(
                        GatewayException.Refused.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::field)
                                .containsExactly(field));
    }

    @Test
    void aDayWithoutADateIsLeftOut() {
        JsonNode array = Json.read("""
                [{"bucket": "2026-11-22T00:00:00+00:00", "trace_count": 3, "error_count": 1, "avg_latency_ms": null},
                 {"bucket": "", "trace_count": 2}, null, {"bucket": "2026-11-23T00:00:00+00:00"}]
                """);

        assertThat(DiscoveryJson.volumes(array))
                .containsExactly(
                        new DayVolume(LocalDate.of(2026, 11, 22), 3, 1),
                        new DayVolume(LocalDate.of(2026, 11, 23), 0, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "7",
                "{}",
                "{\"tags\": 7, \"trace_count\": \"4\", \"started_at\": 0, \"user_id\": {}}"
            })
    void whateverComesIsReadAsSomething(String json) {
        JsonNode node = Json.read(json);

        assertThat(DiscoveryJson.trace(node).tags()).isEmpty();
        assertThat(DiscoveryJson.trace(node).startedAt()).isNull();
        assertThat(DiscoveryJson.session(node).traceCount()).isZero();
        assertThat(DiscoveryJson.user(node).userId()).isEmpty();
    }

    private static Answer answer(Recording recorded) {
        var exchange = new Exchange("GET", recorded.path(), 200, "id", Stage.NOW, Duration.ZERO, null);
        return new Answer(call(recorded), exchange, recorded.wire());
    }

    private static GatewayException.Call call(Recording recorded) {
        return new GatewayException.Call("GET", recorded.path(), "id", false, recorded.status(), "");
    }

    /// The recorded items in the values of our records.
    private static List<Map<String, @Nullable Object>> expected(Recording recorded) {
        return recorded.body()
                .path("items")
                .valueStream()
                .map(item -> {
                    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
                    item.properties()
                            .forEach(entry -> fields.put(entry.getKey(), value(entry.getKey(), entry.getValue())));
                    return fields;
                })
                .toList();
    }

    private static @Nullable Object value(String key, JsonNode value) {
        if (value.isString() && (key.endsWith("_at") || key.endsWith("_seen"))) {
            return OffsetDateTime.parse(value.stringValue()).toInstant();
        }
        if (value.isNull() && key.endsWith("_ms")) {
            return Double.NaN;
        }
        return value.isNumber() ? (Object) value.decimalValue().doubleValue() : FilterJson.value(value);
    }

    private static Map<String, @Nullable Object> fields(TraceSummary trace) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("trace_id", trace.id());
        fields.put("name", trace.name());
        fields.put("status", trace.status());
        fields.put("started_at", trace.startedAt());
        fields.put("ended_at", trace.endedAt());
        fields.put("session_id", trace.sessionId());
        fields.put("user_id", trace.userId());
        fields.put("tags", trace.tags());
        fields.put("environment", trace.environment());
        fields.put("release", trace.release());
        fields.put("latency_ms", trace.latencyMillis());
        fields.put("span_count", (double) trace.spanCount());
        fields.put("total_tokens", (double) trace.totalTokens());
        fields.put("total_cost", trace.totalCost());
        return fields;
    }

    private static Map<String, @Nullable Object> fields(SessionSummary session) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("session_id", session.id());
        fields.put("trace_count", (double) session.traceCount());
        fields.put("first_trace_at", session.firstTraceAt());
        fields.put("last_trace_at", session.lastTraceAt());
        fields.put("total_latency_ms", session.totalLatencyMillis());
        fields.put("has_error", session.hasError());
        fields.put("user_id", session.userId());
        fields.put("tags", session.tags());
        fields.put("total_span_count", (double) session.totalSpanCount());
        fields.put("total_tokens", (double) session.totalTokens());
        fields.put("total_cost", session.totalCost());
        return fields;
    }

    private static Map<String, @Nullable Object> fields(UserSeen user) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("user_id", user.userId());
        fields.put("trace_count", (double) user.traceCount());
        fields.put("first_seen", user.firstSeen());
        fields.put("last_seen", user.lastSeen());
        fields.put("error_count", (double) user.errorCount());
        return fields;
    }
}
