package dev.pandawatch.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.gateway.RunGateway;
import dev.pandawatch.gateway.ScoreSelection;
import dev.pandawatch.monitor.Target;
import java.time.Instant;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is sent for each question about runs and scores, and what is made of unusual answers.
class HttpRunGatewayTest {
    private static final String NONE = "{\"items\": [], \"total\": 0, \"limit\": 5, \"offset\": 0}";

    private final Stage stage = new Stage();
    private final RunGateway gateway = stage.server().runs();

    @AfterEach
    void close() {
        stage.close();
    }

    private String line() {
        RecordedRequest request = stage.request();
        return request.getMethod() + " " + request.getTarget();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            TRACE,   trace-runs
            SESSION, session-runs
            """)
    void aRunHasItsPathByItsTarget(Target target, String runs) {
        stage.answer(202, "{\"id\": \"r-2\"}");
        stage.answer(200, "[]");
        stage.answer(204, "");
        stage.answer(204, "");

        assertThat(gateway.retry(target, "r-1").id()).isEqualTo("r-2");
        assertThat(gateway.scores(target, "r-1")).isEmpty();
        gateway.delete(target, "r-1", false);
        gateway.delete(target, "r-1", true);

        assertThat(line()).isEqualTo("POST /evaluations/" + runs + "/r-1/retry");
        assertThat(line()).isEqualTo("GET /evaluations/" + runs + "/r-1/scores");
        assertThat(line()).isEqualTo("DELETE /evaluations/" + runs + "/r-1");
        assertThat(line()).isEqualTo("DELETE /evaluations/" + runs + "/r-1?delete_scores=true");
    }

    @Test
    void anIdCannotLeaveItsPath() {
        stage.answer(200, "{}");

        gateway.run("../monitors?x=1");

        assertThat(line()).isEqualTo("GET /evaluations/trace-runs/..%2Fmonitors%3Fx=1");
    }

    @Test
    void onlyWhatIsWantedOfScoresIsAsked() {
        stage.answer(200, NONE);
        stage.answer(200, NONE);
        stage.answer(200, NONE);
        Instant from = Instant.parse("2026-11-22T20:00:00Z");

        gateway.scores(ScoreSelection.all(Target.TRACE), 5, 0);
        gateway.scores(
                ScoreSelection.ofRun(Target.TRACE, "r-1")
                        .ofTarget("t-1")
                        .ofMetric("task completion")
                        .failed()
                        .between(from, from.plusMillis(1)),
                200,
                400);
        gateway.scores(ScoreSelection.all(Target.SESSION).ofTarget("s+1").between(from, null), 5, 0);

        assertThat(line()).isEqualTo("GET /evaluations/trace-scores?limit=5&offset=0");
        assertThat(line())
                .isEqualTo("GET /evaluations/trace-scores?eval_run_id=r-1&trace_id=t-1&name=task%20completion"
                        + "&status=FAILED&date_from=2026-11-22T20%3A00%3A00Z&date_to=2026-11-22T20%3A00%3A00.001Z"
                        + "&limit=200&offset=400");
        assertThat(line())
                .isEqualTo("GET /evaluations/session-scores?session_id=s%2B1"
                        + "&date_from=2026-11-22T20%3A00%3A00Z&limit=5&offset=0");
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    void deletingWhatIsGoneIsDone(Target target) {
        stage.answer(404, "{\"detail\": \"Eval run r-1 not found.\"}");

        gateway.delete(target, "r-1", true);

        assertThat(stage.script.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"detail\": \"Not Found\"}", "<html>404</html>", ""})
    void deletingAtAnAddressThatIsNoSuchServersIsNotDone(String body) {
        stage.answer(404, body);

        assertThatExceptionOfType(GatewayException.NotFound.class)
                .isThrownBy(() -> gateway.delete(Target.TRACE, "r-1", false));
    }

    @Test
    void aRetryOfNothingIsRefusedInTheServersWords() {
        stage.answer(422, "{\"detail\": \"No failed scores to retry in this run.\"}");

        assertThatExceptionOfType(GatewayException.Refused.class)
                .isThrownBy(() -> gateway.retry(Target.TRACE, "r-1"))
                .satisfies(refused -> {
                    assertThat(refused.serverText()).isEqualTo("No failed scores to retry in this run.");
                    assertThat(refused.call().write()).isTrue();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "7", "[", ""})
    void scoresThatAreNoArrayAreGarbled(String body) {
        stage.answer(200, body);

        assertThatExceptionOfType(GatewayException.Garbled.class)
                .isThrownBy(() -> gateway.scores(Target.SESSION, "r-1"));
    }
}
