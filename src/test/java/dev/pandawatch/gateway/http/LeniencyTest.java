package dev.pandawatch.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.run.EvalRun;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What a later server, or a broken one, may send in place of what is agreed.
class LeniencyTest {
    private static final List<String> OTHER_KINDS =
            List.of("null", "true", "7", "1.5", "\"text\"", "[]", "[1, null]", "{}", "{\"a\": [1]}", "1e400");

    private static Monitor monitor(String json) {
        return MonitorJson.read(Json.read(json)).orElseThrow();
    }

    @Test
    void aMonitorOfNothingButItsIdIsAMonitor() {
        Monitor monitor = monitor("{\"id\": \"m\"}");

        assertThat(monitor.name()).isEmpty();
        assertThat(monitor.metricNames()).isEmpty();
        assertThat(monitor.filters()).isEqualTo(FilterDocument.EMPTY);
        assertThat(monitor.samplingRate()).isNaN();
        assertThat(monitor.onlyIfChanged()).isTrue();
        assertThat(monitor.active()).isFalse();
        assertThat(monitor.nextRunAt()).isNull();
        assertThat(monitor.unknown()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"id\": null}", "{\"id\": 7}", "{\"id\": \" \"}", "null", "[]", "\"m\""})
    void whatHasNoIdIsNoMonitor(String json) {
        assertThat(MonitorJson.read(Json.read(json))).isEmpty();
    }

    @Test
    void fieldsAndWordsThatNobodyKnowsYetAreKept() {
        Monitor monitor = monitor("""
                {"id": "m", "target_type": "FLEET", "status": "SLEEPING", "cadence": "hourly",
                 "owner": {"name": "x", "tags": [1, null]}, "priority": 12345678901234567890}
                """);

        assertThat(monitor.targetType()).isEqualTo("FLEET");
        assertThat(monitor.status()).isEqualTo("SLEEPING");
        assertThat(monitor.cadence()).isEqualTo("hourly");
        assertThat(monitor.unknown())
                .containsEntry("priority", new BigInteger("12345678901234567890"))
                .containsOnlyKeys("owner", "priority");
    }

    @Test
    void aFieldOfAnotherKindIsNeutralAndNotLost() {
        Monitor monitor = monitor("""
                {"id": "m", "name": 7, "metric_names": ["a", 1], "filters": null, "sampling_rate": "0.5",
                 "only_if_changed": "no", "next_run_at": "soon", "last_run_id": 3}
                """);

        assertThat(monitor.name()).isEmpty();
        assertThat(monitor.metricNames()).containsExactly("a");
        assertThat(monitor.samplingRate()).isNaN();
        assertThat(monitor.nextRunAt()).isNull();
        assertThat(monitor.unknown())
                .containsEntry("name", 7L)
                .containsEntry("filters", null)
                .containsEntry("sampling_rate", "0.5")
                .containsEntry("only_if_changed", "no")
                .containsEntry("next_run_at", "soon")
                .containsEntry("last_run_id", 3L)
                .containsOnlyKeys(
                        "name",
                        "metric_names",
                        "filters",
                        "sampling_rate",
                        "only_if_changed",
                        "next_run_at",
                        "last_run_id");
    }

    @Test
    void noFieldOfAnyKindStopsTheReader() {
        Random random = new Random(11);
        for (Recording recorded : Recording.all("monitors")) {
            ObjectNode body = (ObjectNode) recorded.body().deepCopy();
            for (String key : List.copyOf(body.propertyNames())) {
                if (!key.equals("id") && random.nextInt(3) == 0) {
                    body.set(key, Json.read(OTHER_KINDS.get(random.nextInt(OTHER_KINDS.size()))));
                }
            }
            assertThat(MonitorJson.read(body)).as(body.toString()).isPresent();
            assertThat(MonitorJson.read(body).orElseThrow().draft()).isNotNull();
        }
        for (Recording recorded : Recording.all("runs")) {
            ObjectNode body = (ObjectNode) recorded.body().deepCopy();
            for (String key : List.copyOf(body.propertyNames())) {
                body.set(key, Json.read(OTHER_KINDS.get(random.nextInt(OTHER_KINDS.size()))));
            }
            assertThat(RunJson.read(body).units()).as(body.toString()).isZero();
        }
    }

    @Test
    void aRunOfNothingIsARunOfNothing() {
        EvalRun run = RunJson.read(Json.read("{\"monitor_id\": \"\", \"total_targets\": 99999999999}"));

        assertThat(run.id()).isEmpty();
        assertThat(run.monitorId()).isNull();
        assertThat(run.totalTargets()).isZero();
        assertThat(run.unknown()).containsKey("total_targets");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-11-23T03:00:00+00:00,        2026-11-23T03:00:00Z
            2026-11-23T03:00:00.120000+00:00, 2026-11-23T03:00:00.120Z
            2026-11-23T03:00:00.785879+00:00, 2026-11-23T03:00:00.785879Z
            2026-11-23T03:00:00Z,             2026-11-23T03:00:00Z
            2026-11-23T03:00:00+05:30,        2026-11-22T21:30:00Z
            2026-11-23T03:00:00,
            2026-11-23,
            never,
            """)
    void aTimestampHasAnOffsetAndMaybeAFraction(String text, @Nullable Instant instant) {
        assertThat(monitor("{\"id\": \"m\", \"next_run_at\": \"" + text + "\"}").nextRunAt())
                .isEqualTo(instant);
    }

    @Test
    void filtersSurviveARoundTripDigitForDigit() {
        String json = "{\"n\":12345678901234567890,\"f\":1.10,\"e\":1E+300,\"z\":0.0,\"i\":-5,"
                + "\"deep\":[[{\"a\":null,\"b\":[true,\"ü\\u2028\\\"\"]}]],\"\":\"empty key\"}";

        FilterDocument document = FilterJson.read(Json.read(json));

        assertThat(document.get("f")).isEqualTo(new BigDecimal("1.10"));
        assertThat(Json.read(new String(Json.write(FilterJson.write(document)), StandardCharsets.UTF_8)))
                .isEqualTo(Json.read(json));
        assertThat(FilterJson.write(document).toString()).contains("1.10", "0.0", "12345678901234567890");
    }

    @Test
    void filtersMayBeAsDeepAsTheServerTakesThem() {
        String json = "{\"deep\":" + "[".repeat(1_000) + "]".repeat(1_000) + "}";

        JsonNode written = FilterJson.write(FilterJson.read(Json.read(json)));

        assertThat(Json.write(written)).asString(StandardCharsets.UTF_8).isEqualTo(json);
    }

    @Test
    void whatHasNoNameCannotBeChosen() {
        JsonNode metrics = Json.read("[{\"name\": \"a\"}, {}, null, 3, {\"name\": 4}]");

        assertThat(CatalogJson.metrics(metrics, Target.TRACE)).hasSize(1);
        assertThat(CatalogJson.providers(
                        Json.read("[{\"key\": \"openai\", \"available\": \"yes\"}, {\"name\": \"x\"}]")))
                .singleElement()
                .matches(provider -> !provider.available());
        assertThat(CatalogJson.template(Json.read("{\"model\": 3}"), "a").threshold())
                .isNaN();
    }
}
