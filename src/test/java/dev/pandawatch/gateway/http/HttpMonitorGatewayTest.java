package dev.pandawatch.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pandawatch.cadence.Cadence;
import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.filter.TraceFilter;
import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.gateway.MonitorGateway;
import dev.pandawatch.gateway.Page;
import dev.pandawatch.monitor.MonitorChange;
import dev.pandawatch.monitor.MonitorDefinition;
import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.monitor.SignalWeights;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.parse.Violation;
import dev.pandawatch.run.EvalRun;
import java.util.List;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class HttpMonitorGatewayTest {
    private static final MonitorId ID = new MonitorId("m-1");
    private static final String MONITOR = "{\"id\": \"m-1\", \"status\": \"ACTIVE\"}";
    private static final String RUN = "{\"id\": \"r-1\", \"status\": \"PENDING\", \"monitor_id\": \"m-1\"}";
    private static final MonitorDefinition NIGHTLY = new MonitorDefinition(
            "Nightly", List.of("coherence"), TraceFilter.ALL, 1, null, Cadence.Preset.DAILY, true, SignalWeights.NONE);

    private final Stage stage = new Stage();
    private final MonitorGateway gateway = stage.server().monitors();

    @AfterEach
    void strike() {
        stage.close();
    }

    private String line() {
        RecordedRequest request = stage.request();
        return request.getMethod() + " " + request.getTarget();
    }

    private static JsonNode body(RecordedRequest request) {
        return Json.read(java.util.Objects.requireNonNull(request.getBody()).utf8());
    }

    @Test
    void aDefinitionIsPostedAndTheServersVersionComesBack() {
        stage.answer(201, MONITOR);

        assertThat(gateway.create(NIGHTLY).active()).isTrue();

        RecordedRequest request = stage.request();
        assertThat(request.getRequestLine()).isEqualTo("POST /evaluations/monitors HTTP/1.1");
        assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/json");
        assertThat(body(request)).isEqualTo(Json.read("""
                {"name": "Nightly", "target_type": "TRACE", "metrics": ["coherence"], "filters": {},
                 "sampling_rate": 1, "cadence": "daily", "only_if_changed": true}
                """));
    }

    @Test
    void aChangeIsPatchedAndNothingElse() {
        stage.answer(200, MONITOR);
        gateway.change(
                ID,
                new MonitorChange(List.of(
                        new MonitorChange.Filters(FilterDocument.EMPTY.with("signal_weights", "heavy")),
                        new MonitorChange.Weights(SignalWeights.NONE),
                        new MonitorChange.Model(null))));

        RecordedRequest request = stage.request();
        assertThat(request.getRequestLine()).isEqualTo("PATCH /evaluations/monitors/m-1 HTTP/1.1");
        assertThat(body(request)).isEqualTo(Json.read("{\"filters\": {}, \"signal_weights\": {}, \"model\": null}"));
    }

    @Test
    void anEmptyChangeIsRead() {
        stage.answer(200, MONITOR);
        gateway.change(ID, new MonitorChange(List.of()));

        assertThat(line()).isEqualTo("GET /evaluations/monitors/m-1");
    }

    @Test
    void everyActionHasItsRoute() {
        stage.answer(200, MONITOR);
        stage.answer(200, MONITOR);
        stage.answer(200, MONITOR);
        stage.answer(202, RUN);
        stage.answer(204, "");

        gateway.get(ID);
        gateway.pause(ID);
        gateway.resume(ID);
        EvalRun run = gateway.trigger(ID);
        gateway.delete(ID);

        assertThat(line()).isEqualTo("GET /evaluations/monitors/m-1");
        assertThat(line()).isEqualTo("POST /evaluations/monitors/m-1/pause");
        assertThat(line()).isEqualTo("POST /evaluations/monitors/m-1/resume");
        assertThat(line()).isEqualTo("POST /evaluations/monitors/m-1/trigger");
        assertThat(line()).isEqualTo("DELETE /evaluations/monitors/m-1");
        assertThat(run.id()).isEqualTo("r-1");
        assertThat(run.monitorId()).isEqualTo(ID);
    }

    @Test
    void runsComeInPages() {
        stage.answer(200, "{\"items\": [" + RUN + "], \"total\": 31, \"limit\": 1, \"offset\": 30}");

        Page<EvalRun> page = gateway.runs(ID, 1, 30);

        assertThat(line()).isEqualTo("GET /evaluations/monitors/m-1/runs?limit=1&offset=30");
        assertThat(page.items()).extracting(EvalRun::id).containsExactly("r-1");
        assertThat(page.total()).isEqualTo(31);
        assertThat(page.offset()).isEqualTo(30);
    }

    @Test
    void theRunsOfAProjectHaveAListForEachTarget() {
        String none = "{\"items\": [], \"total\": 0, \"limit\": 5, \"offset\": 0}";
        stage.answer(200, none);
        stage.answer(200, none);
        stage.server().runs().recent(Target.TRACE, 5, 0);
        stage.server().runs().recent(Target.SESSION, 5, 10);

        assertThat(line()).isEqualTo("GET /evaluations/trace-runs?limit=5&offset=0");
        assertThat(line()).isEqualTo("GET /evaluations/session-runs?limit=5&offset=10");
    }

    @Test
    void theCatalogHasItsRoutes() {
        stage.answer(200, "[]");
        stage.answer(200, "[]");
        stage.answer(200, "[]");
        stage.answer(200, "{}");
        stage.server().catalog().metrics(Target.TRACE);
        stage.server().catalog().metrics(Target.SESSION);
        stage.server().catalog().providers();
        stage.server().catalog().template("task completion&x");

        assertThat(line()).isEqualTo("GET /evaluations/trace-metrics");
        assertThat(line()).isEqualTo("GET /evaluations/session-metrics");
        assertThat(line()).isEqualTo("GET /evaluations/providers");
        assertThat(line()).isEqualTo("GET /evaluations/trace-runs/template?metric=task%20completion%26x");
    }

    @Test
    void deletingWhatIsGoneIsDone() {
        stage.answer(404, "{\"detail\": \"Eval monitor m-1 not found.\"}");

        gateway.delete(ID);

        assertThat(stage.script.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"detail\": \"Not Found\"}", "<html>404</html>", ""})
    void deletingAtAnAddressThatIsNoSuchServersIsNotDone(String body) {
        stage.answer(404, body);

        assertThatExceptionOfType(GatewayException.NotFound.class).isThrownBy(() -> gateway.delete(ID));
    }

    @Test
    void aRefusalNamesTheFields() {
        stage.answer(422, "{\"detail\": \"Unknown metrics: coherence\"}");

        assertThatExceptionOfType(GatewayException.Refused.class)
                .isThrownBy(() -> gateway.create(NIGHTLY))
                .satisfies(refused -> {
                    assertThat(refused.violations())
                            .containsExactly(Violation.of("metrics", "server.says", "Unknown metrics: coherence"));
                    assertThat(refused.call().write()).isTrue();
                });
    }
}
