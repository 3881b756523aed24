package dev.pandawatch.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.cadence.Cadence;
import dev.pandawatch.gateway.CatalogGateway;
import dev.pandawatch.gateway.CatalogGateway.Template;
import dev.pandawatch.gateway.Exchange;
import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.gateway.Page;
import dev.pandawatch.monitor.Metric;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.MonitorChange;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.parse.Parsed;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.run.RunOutcome;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// Everything that the real server was recorded to answer to calls that the console makes, and every error.
class ContractTest {
    private static final Instant NOW = Instant.parse("2026-11-22T21:40:00Z");

    static List<Recording> monitors() {
        return Recording.all("monitors");
    }

    static List<Recording> monitorLists() {
        return Recording.all("monitor-lists");
    }

    static List<Recording> runs() {
        return Recording.all("runs");
    }

    static List<Recording> runLists() {
        return Recording.all("run-lists");
    }

    static List<Recording> errors() {
        return Recording.all("errors");
    }

    @Test
    void nothingOfTheRecordingsIsLost() {
        assertThat(monitors()).hasSize(188);
        assertThat(monitorLists()).hasSize(29);
        assertThat(runs()).hasSize(106);
        assertThat(runLists()).hasSize(26);
        assertThat(errors()).hasSize(226);
        assertThat(Recording.all("catalog")).hasSize(8);
        assertThat(Recording.all("discovery")).hasSize(25); // DiscoveryContractTest
        assertThat(Recording.all("scores")).hasSize(25); // ScoreContractTest
    }

    @ParameterizedTest
    @MethodSource("monitors")
    void aMonitorKeepsEveryFieldAsItCame(Recording recorded) {
        Monitor monitor = MonitorJson.read(recorded.body()).orElseThrow();

        assertThat(fields(monitor)).isEqualTo(expected(recorded.body()));
        assertThat(monitor.unknown()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("monitors")
    void aMonitorOpensInAFormThatChangesNothing(Recording recorded) {
        Monitor monitor = MonitorJson.read(recorded.body()).orElseThrow();

        assertThat(MonitorChange.between(monitor, monitor.draft(), NOW))
                .isEqualTo(Parsed.ok(new MonitorChange(List.of())));
        assertThat(monitor.target()).isPresent();
        assertThat(monitor.parsedCadence()).isInstanceOf(Parsed.Ok.class);
        assertThat(monitor.parsedCadence().map(Cadence::wire)).isEqualTo(Parsed.ok(monitor.cadence()));
    }

    @ParameterizedTest
    @MethodSource("monitorLists")
    void aListIsReadWhole(Recording recorded) {
        Answer.Listing listing = answer(recorded).listing();

        assertThat(listing.items())
                .allSatisfy(item ->
                        assertThat(fields(MonitorJson.read(item).orElseThrow())).isEqualTo(expected(item)));
        assertThat(listing.total()).isEqualTo(recorded.body().path("total").intValue());
        assertThat(listing.offset()).isEqualTo(recorded.body().path("offset").intValue());
    }

    @ParameterizedTest
    @MethodSource("runs")
    void aRunKeepsEveryFieldAsItCame(Recording recorded) {
        EvalRun run = RunJson.read(recorded.body());

        assertThat(fields(run)).isEqualTo(expected(recorded.body()));
        assertThat(RunOutcome.of(run)).isNotInstanceOf(RunOutcome.Unknown.class);
    }

    @ParameterizedTest
    @MethodSource("runLists")
    void aListOfRunsIsReadWhole(Recording recorded) {
        Page<EvalRun> page = RunJson.page(answer(recorded));

        List<Map<String, @Nullable Object>> items = recorded.body()
                .path("items")
                .valueStream()
                .map(ContractTest::expected)
                .toList();
        assertThat(page.items().stream().map(ContractTest::fields).toList()).isEqualTo(items);
        assertThat(page.total()).isEqualTo(recorded.body().path("total").intValue());
    }

    @Test
    void theCatalogIsReadWhole() {
        List<Recording> catalog = Recording.all("catalog");

        assertThat(CatalogJson.metrics(body(catalog, "trace-metrics"), Target.TRACE))
                .hasSize(8)
                .allSatisfy(metric -> assertThat(metric.category()).isEqualTo("trace"))
                .contains(new Metric(
                        "coherence",
                        "Evaluates whether the agent's output logically follows from its input.",
                        Target.TRACE));
        assertThat(CatalogJson.metrics(body(catalog, "session-metrics"), Target.SESSION))
                .extracting(Metric::name)
                .containsExactly("agent_consistency", "agent_reliability");
        assertThat(CatalogJson.providers(body(catalog, "providers")))
                .hasSize(body(catalog, "providers").size())
                .filteredOn(provider -> provider.available())
                .isNotEmpty()
                .allSatisfy(provider -> assertThat(provider.message()).contains("is available"));
        assertThat(CatalogJson.template(body(catalog, "template-coherence"), "coherence"))
                .isEqualTo(new Template("coherence", "vertex_ai/gemini-3.1-flash-lite", 0.5, List.of()));
        assertThat(CatalogJson.template(body(catalog, "template-step-efficiency"), "step_efficiency")
                        .stages())
                .extracting(CatalogGateway.Stage::name)
                .containsExactly("extract_task", "score");
        assertThat(CatalogJson.template(body(catalog, "template-step-efficiency"), "step_efficiency")
                        .stages())
                .extracting(CatalogGateway.Stage::prompt)
                .allSatisfy(prompt -> assertThat(prompt).startsWith("            Given "))
                .hasSize(2);
    }

    private static JsonNode body(List<Recording> recordings, String id) {
        return recordings.stream()
                .filter(recording -> recording.id().equals(id))
                .findFirst()
                .orElseThrow()
                .body();
    }

    @ParameterizedTest
    @MethodSource("errors")
    void everyErrorHasItsKindAndKeepsTheServersWords(Recording recorded) {
        GatewayException failure = ServerErrors.of(call(recorded), recorded.wire());

        assertThat(failure).isInstanceOf(kind(recorded));
        assertThat(failure.call().status()).isEqualTo(recorded.status());
        assertThat(failure.serverText())
                .isEqualTo(Stream.of("detail", "error")
                        .map(key -> recorded.body().path(key))
                        .filter(JsonNode::isString)
                        .map(JsonNode::stringValue)
                        .findFirst()
                        .orElse(recorded.body().isObject() ? "" : recorded.wire()));
        if (failure instanceof GatewayException.Refused refused) {
            int complaints = recorded.body().path("errors").size();
            assertThat(refused.violations()).hasSize(Math.max(1, complaints));
        }
    }

    private static Class<? extends GatewayException> kind(Recording recorded) {
        String detail = recorded.body().path("detail").asString("");
        return switch (recorded.status()) {
            case 401, 403 -> GatewayException.Denied.class;
            case 404 -> GatewayException.NotFound.class;
            case 422 ->
                detail.contains("roject") ? GatewayException.WrongProject.class : GatewayException.Refused.class;
            case 429 ->
                detail.isEmpty()
                        ? GatewayException.RateLimited.class
                        : detail.contains("limit (")
                                ? GatewayException.QuotaExhausted.class
                                : GatewayException.PlanForbids.class;
            default -> GatewayException.Broken.class;
        };
    }

    private static GatewayException.Call call(Recording recorded) {
        return new GatewayException.Call(
                recorded.method(), recorded.path(), "id", !recorded.method().equals("GET"), recorded.status(), "");
    }

    private static Answer answer(Recording recorded) {
        Exchange exchange =
                new Exchange(recorded.method(), recorded.path(), recorded.status(), "id", NOW, Duration.ZERO, null);
        return new Answer(call(recorded), exchange, recorded.wire());
    }

    /// The recorded object in the values of our records.
    private static Map<String, @Nullable Object> expected(JsonNode object) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        object.properties().forEach(entry -> {
            String key = entry.getKey();
            JsonNode value = entry.getValue();
            fields.put(
                    key,
                    key.endsWith("_at") && value.isString()
                            ? (Object) OffsetDateTime.parse(value.stringValue()).toInstant()
                            : value.isNumber() ? (Object) value.decimalValue().doubleValue() : FilterJson.value(value));
        });
        return fields;
    }

    private static Map<String, @Nullable Object> fields(Monitor monitor) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", monitor.id().value());
        fields.put("project_id", monitor.projectId());
        fields.put("name", monitor.name());
        fields.put("target_type", monitor.targetType());
        fields.put("metric_names", monitor.metricNames());
        fields.put("filters", monitor.filters().entries());
        fields.put("sampling_rate", monitor.samplingRate());
        fields.put("model", monitor.model());
        fields.put("cadence", monitor.cadence());
        fields.put("only_if_changed", monitor.onlyIfChanged());
        fields.put("status", monitor.status());
        fields.put("last_run_at", monitor.lastRunAt());
        fields.put("last_run_id", monitor.lastRunId());
        fields.put("next_run_at", monitor.nextRunAt());
        fields.put("created_at", monitor.createdAt());
        fields.put("updated_at", monitor.updatedAt());
        fields.putAll(monitor.unknown());
        return fields;
    }

    private static Map<String, @Nullable Object> fields(EvalRun run) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", run.id());
        fields.put("name", run.name());
        fields.put("status", run.status());
        fields.put("target_type", run.targetType());
        fields.put("metric_names", run.metricNames());
        fields.put("total_targets", (double) run.totalTargets());
        fields.put("evaluated_count", (double) run.evaluatedCount());
        fields.put("failed_count", (double) run.failedCount());
        fields.put("created_at", run.createdAt());
        fields.put("completed_at", run.completedAt());
        fields.put("filters", run.filters().entries());
        fields.put("sampling_rate", run.samplingRate());
        fields.put("model", run.model());
        fields.put(
                "monitor_id", run.monitorId() == null ? null : run.monitorId().value());
        fields.put("error_message", run.errorMessage());
        fields.putAll(run.unknown());
        return fields;
    }
}
