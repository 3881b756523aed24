package dev.pandawatch.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.pandawatch.cadence.Cadence;
import dev.pandawatch.filter.DateWindow;
import dev.pandawatch.filter.SessionFilter;
import dev.pandawatch.filter.TraceFilter;
import dev.pandawatch.filter.TraceStatus;
import dev.pandawatch.gateway.RequestPreview;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.MonitorChange;
import dev.pandawatch.monitor.MonitorDefinition;
import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.monitor.RandomMonitors;
import dev.pandawatch.monitor.Signal;
import dev.pandawatch.monitor.SignalWeights;
import dev.pandawatch.state.Samples;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// What we write, against the server's own description of its requests.
class RequestBodiesTest {
    private static final Instant NOW = Samples.NOW;
    private static final Schema CREATE = schema("create-monitor-request");
    private static final Schema UPDATE = schema("update-monitor-request");

    private static Schema schema(String name) {
        try (InputStream in = RequestBodiesTest.class.getResourceAsStream(name + ".schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(Schema schema, JsonNode body) {
        JsonNode sent = sent(body);
        assertThat(schema.validate(sent)).as(sent.toString()).isEmpty();
        assertThat(sent.propertyNames())
                .as(sent.toString())
                .isSubsetOf(schema.getSchemaNode().path("properties").propertyNames());
    }

    /// `body` as the server reads it.
    private static JsonNode sent(JsonNode body) {
        return Json.read(new String(Json.write(body), StandardCharsets.UTF_8));
    }

    @Test
    void aFullTraceMonitorIsWrittenFieldByField() {
        MonitorDefinition definition = new MonitorDefinition(
                "Nightly \"checkout\"",
                List.of("task_completion", "coherence"),
                new TraceFilter(
                        new DateWindow(Instant.parse("2026-11-01T00:00:00Z"), null),
                        TraceStatus.COMPLETED,
                        null,
                        "user-1",
                        List.of("production"),
                        null),
                0.25,
                "openai/gpt-4o",
                Cadence.parse("cron:0 3 * * *").toOptional().orElseThrow(),
                false,
                SignalWeights.NONE);

        assertThat(sent(MonitorJson.create(definition))).isEqualTo(Json.read("""
                {"name": "Nightly \\"checkout\\"", "target_type": "TRACE", "metrics": ["task_completion", "coherence"],
                 "filters": {"date_from": "2026-11-01T00:00:00Z", "status": "COMPLETED", "user_id": "user-1",
                   "tags": ["production"]},
                 "sampling_rate": 0.25, "model": "openai/gpt-4o", "cadence": "cron:0 3 * * *", "only_if_changed": false}
                """));
        check(CREATE, MonitorJson.create(definition));
    }

    @Test
    void whatMeansTheServersDefaultIsLeftOutOfACreate() {
        MonitorDefinition definition = new MonitorDefinition(
                "Sessions",
                List.of("agent_reliability"),
                SessionFilter.ALL,
                1,
                null,
                Cadence.Preset.DAILY,
                true,
                new SignalWeights(Map.of(Signal.CONFIDENCE, 2.0, Signal.TOOL_CORRECTNESS, 0.0)));

        JsonNode body = sent(MonitorJson.create(definition));
        assertThat(body.has("model")).isFalse();
        assertThat(body.path("filters").isEmpty()).isTrue();
        assertThat(body.path("signal_weights")).isEqualTo(Json.read("{\"confidence\": 2, \"tool_correctness\": 0}"));
    }

    @Test
    void everyCreateBodyOfManyFitsTheSchema() {
        RandomMonitors random = new RandomMonitors(1);
        for (int i = 0; i < 1_000; i++) {
            MonitorDefinition definition =
                    MonitorDefinition.parse(random.sound(), NOW).toOptional().orElseThrow();
            JsonNode body = MonitorJson.create(definition);

            check(CREATE, body);
            assertThat(body.toString()).doesNotContain(":null");
        }
    }

    @Test
    void everyPatchBodyOfManyFitsTheSchemaAndSaysNullOnlyOfTheModel() {
        RandomMonitors random = new RandomMonitors(2);
        int sent = 0;
        while (sent < 2_000) {
            Monitor stored = random.stored();
            Optional<MonitorChange> change = MonitorChange.between(stored, random.edited(stored.draft()), NOW)
                    .toOptional()
                    .filter(found -> !found.isEmpty());
            if (change.isEmpty()) {
                continue;
            }
            JsonNode body = MonitorJson.patch(change.get());
            sent++;
            check(UPDATE, body);
            assertThat(body.properties())
                    .as(body.toString())
                    .hasSameSizeAs(change.get().edits())
                    .allSatisfy(entry -> {
                        assertThat(entry.getValue().isNull())
                                .isEqualTo(entry.getKey().equals("model")
                                        && body.path("model").isNull());
                        assertThat(entry.getValue()).isNotEqualTo(before(stored, entry.getKey()));
                    });
        }
    }

    /// What `stored` says in the field that a request calls `key`.
    private static JsonNode before(Monitor stored, String key) {
        return switch (key) {
            case "name" -> Json.NODES.stringNode(stored.name());
            case "cadence" -> Json.NODES.stringNode(stored.cadence());
            case "sampling_rate" -> Json.NODES.numberNode(stored.samplingRate());
            case "only_if_changed" -> Json.NODES.booleanNode(stored.onlyIfChanged());
            case "filters" -> FilterJson.write(stored.filters().filtersOnly());
            case "metrics" -> {
                var metrics = Json.NODES.arrayNode();
                stored.metricNames().forEach(metrics::add);
                yield metrics;
            }
            default -> Json.NODES.missingNode();
        };
    }

    @ParameterizedTest
    @CsvSource({
        "1.0, 1",
        "0.25, 0.25",
        "1.0E-4, 0.0001",
        "100.0, 100",
        "0.0, 0",
        "1.0E-9, 1E-9",
        "1.0E20, 100000000000000000000"
    })
    void numbersAreWrittenAsPeopleWriteThem(double value, String text) {
        assertThat(Json.number(value)).hasToString(text);
    }

    @Test
    void thePreviewSaysWhatIsSent() {
        RandomMonitors random = new RandomMonitors(4);
        MonitorDefinition definition =
                MonitorDefinition.parse(random.sound(), NOW).toOptional().orElseThrow();
        MonitorChange change = new MonitorChange(List.of(new MonitorChange.Model(null), new MonitorChange.Name("n")));

        RequestPreview preview = HttpGateways.preview();

        RequestPreview.Request create = preview.create(definition);
        assertThat(create.method() + " " + create.path()).isEqualTo("POST /evaluations/monitors");
        assertThat(Json.read(create.body())).isEqualTo(sent(MonitorJson.create(definition)));
        assertThat(create.bytes()).isEqualTo(Json.write(MonitorJson.create(definition)).length);
        RequestPreview.Request patch = preview.change(new MonitorId("m"), change);
        assertThat(patch.method() + " " + patch.path()).isEqualTo("PATCH /evaluations/monitors/m");
        assertThat(patch.body()).isEqualToNormalizingNewlines("""
                {
                  "model" : null,
                  "name" : "n"
                }""");
    }
}
