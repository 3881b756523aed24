package dev.pandawatch.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.gateway.Exchange;
import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.gateway.RunScore;
import dev.pandawatch.monitor.Target;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What the real server was recorded to answer to questions about scores.
class ScoreContractTest {

    static List<Recording> scores() {
        return Recording.all("scores");
    }

    @ParameterizedTest
    @MethodSource("scores")
    void aScoreKeepsEveryFieldAsItCame(Recording recorded) {
        assertThat(read(recorded).stream().map(ScoreContractTest::fields).toList())
                .isEqualTo(items(recorded)
                        .valueStream()
                        .map(ScoreContractTest::expected)
                        .toList());
    }

    @Test
    void theRecordingsHoldEveryKindOfScore() {
        List<RunScore> all =
                scores().stream().flatMap(recorded -> read(recorded).stream()).toList();

        assertThat(all).hasSize(76);
        assertThat(all).filteredOn(RunScore::failed).hasSize(31).allSatisfy(score -> {
            assertThat(score.number()).isNaN();
            assertThat(score.reason()).contains(" failed: ");
            assertThat(score.passed()).isEmpty();
        });
        assertThat(all)
                .filteredOn(score -> !score.failed())
                .allSatisfy(score -> assertThat(score.number()).isBetween(0.0, 1.0));
        assertThat(all)
                .filteredOn(
                        score -> score.level() == Target.TRACE && score.passed().isPresent())
                .isNotEmpty()
                .allSatisfy(score -> assertThat(score.passed()).contains(score.number() >= score.threshold()));
    }

    @Test
    void thePageTellsHowManyThereAre() {
        Recording page = recorded("trace-scores-list");

        assertThat(ScoreJson.page(Target.TRACE, answer(page)).total()).isEqualTo(318);
    }

    @Test
    void anOutageIsSeenInWhatTheSessionWasJudgedBy() {
        List<RunScore> blind = read(recorded("outage-3-scores"));
        RunScore sound = read(recorded("session-scores-of-run-paged")).getFirst();

        assertThat(blind).allSatisfy(score -> assertThat(score.number()).isEqualTo(1.0));
        assertThat(blind.getFirst().tracesEvaluated()).isEmpty();
        assertThat(blind.getLast().tracesEvaluated()).isEqualTo(OptionalInt.of(1));
        assertThat(blind.getLast().tracesInSession()).isEqualTo(OptionalInt.of(2));
        assertThat(blind.getLast().signals().values()).containsExactly(Set.of("loop"));
        assertThat(sound.signals()).hasSize(3);
        assertThat(sound.signals().values()).allMatch(Set.of("loop", "tool", "coherence", "confidence")::equals);
        assertThat(sound.tracesEvaluated()).isEqualTo(sound.tracesInSession());
    }

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource(textBlock = """
            0.32,   NUMERIC,     0.32
            1.0,    NUMERIC,     1
            1,      NUMERIC,     1
            1e-05,  NUMERIC,     0.00001
            true,   BOOLEAN,     NaN
            PASS,   CATEGORICAL, NaN
            0.5,    CATEGORICAL, NaN
            nan,    NUMERIC,     NaN
            0x1p3,  NUMERIC,     NaN
            ,       NUMERIC,     NaN
            """)
    void aValueIsANumberIfItIsMeantAsOne(@Nullable String value, String type, double number) {
        String json =
                "{\"value\": %s, \"data_type\": \"%s\"}".formatted(value == null ? null : '"' + value + '"', type);

        assertThat(ScoreJson.read(Target.TRACE, Json.read(json)).number()).isEqualTo(Double.valueOf(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "7",
                "{}",
                "{\"value\": 0.5, \"metadata\": [1], \"created_at\": 0, \"eval_run_id\": {}}",
                "{\"metadata\": {\"threshold\": \"high\", \"success\": 1, \"per_trace_signals\": {\"t\": null}}}"
            })
    void whateverComesIsReadAsSomething(String json) {
        RunScore score = ScoreJson.read(Target.SESSION, Json.read(json));

        assertThat(score.number()).isNaN();
        assertThat(score.threshold()).isNaN();
        assertThat(score.passed()).isEqualTo(Optional.empty());
        assertThat(score.createdAt()).isNull();
        assertThat(score.runId()).isNull();
        assertThat(score.signals().values()).allMatch(Set::isEmpty);
    }

    private static Recording recorded(String id) {
        return scores().stream()
                .filter(recording -> recording.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Target level(Recording recorded) {
        return recorded.path().contains("/session-") ? Target.SESSION : Target.TRACE;
    }

    private static List<RunScore> read(Recording recorded) {
        return recorded.body().isArray()
                ? ScoreJson.array(level(recorded), answer(recorded))
                : ScoreJson.page(level(recorded), answer(recorded)).items();
    }

    private static JsonNode items(Recording recorded) {
        return recorded.body().isArray() ? recorded.body() : recorded.body().path("items");
    }

    private static Answer answer(Recording recorded) {
        var call = new GatewayException.Call("GET", recorded.path(), "id", false, 200, "");
        var exchange = new Exchange("GET", recorded.path(), 200, "id", Stage.NOW, Duration.ZERO, null);
        return new Answer(call, exchange, recorded.wire());
    }

    private static Map<String, @Nullable Object> expected(JsonNode object) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        object.properties().forEach(entry -> {
            JsonNode value = entry.getValue();
            fields.put(
                    entry.getKey(),
                    entry.getKey().equals("created_at")
                            ? OffsetDateTime.parse(value.stringValue()).toInstant()
                            : FilterJson.value(value));
        });
        return fields;
    }

    private static Map<String, @Nullable Object> fields(RunScore score) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", score.id());
        fields.put(score.level() == Target.TRACE ? "trace_id" : "session_id", score.targetId());
        fields.put("name", score.metric());
        fields.put("status", score.status());
        fields.put("value", score.value());
        fields.put("data_type", score.dataType());
        fields.put("source", score.source());
        fields.put("eval_run_id", score.runId());
        fields.put("reason", score.reason());
        if (score.level() == Target.TRACE) {
            fields.put("environment", score.environment());
        }
        fields.put("metadata", score.metadata());
        fields.put("created_at", score.createdAt());
        fields.putAll(score.unknown());
        return fields;
    }
}
