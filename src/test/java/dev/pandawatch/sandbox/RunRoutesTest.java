package dev.pandawatch.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RunRoutesTest {
    private static final String RUNS = "/evaluations/trace-runs";
    private static final String SESSION_RUNS = "/evaluations/session-runs";

    private final Bench bench = Bench.open(SandboxOptions.Scenario.EMPTY);

    @BeforeEach
    void threeTraces() {
        for (int i = 0; i < 3; i++) {
            bench.trace(Bench.START.minusSeconds(60L * (i + 1)), Bench.START, "u" + i);
        }
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private JsonNode done(String all, String body) {
        RawHttp.Answer answer = bench.post(all, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        bench.pass(Duration.ofSeconds(20));
        return bench.get(all + "/" + answer.json().get("id").stringValue()).json();
    }

    private static String path(String all, JsonNode run) {
        return all + "/" + run.get("id").stringValue();
    }

    private int scores(String query) {
        return bench.get("/evaluations/trace-scores?" + query)
                .json()
                .get("total")
                .intValue();
    }

    @Test
    void aDeletedRunLeavesItsScoresWithoutARun() {
        JsonNode run = done(RUNS, "{'metrics': ['confidence']}");

        assertThat(bench.send("DELETE", path(RUNS, run), null).status()).isEqualTo(204);

        assertThat(bench.get(path(RUNS, run)).status()).isEqualTo(404);
        assertThat(bench.send("DELETE", path(RUNS, run), null).status()).isEqualTo(404);
        assertThat(scores("eval_run_id=" + run.get("id").stringValue())).isZero();
        JsonNode left = bench.get("/evaluations/trace-scores").json();
        assertThat(left.get("total").intValue()).isEqualTo(3);
        assertThat(left.get("items").valueStream())
                .allMatch(score -> score.get("eval_run_id").isNull());
    }

    @Test
    void aDeletedRunTakesItsScoresAlongIfItIsTold() {
        JsonNode run = done(RUNS, "{'metrics': ['confidence']}");

        bench.send("DELETE", path(RUNS, run) + "?delete_scores=true", null);

        assertThat(scores("")).isZero();
    }

    @Test
    void thePathDecidesWhichScoresOfASessionRunGo() {
        JsonNode run = done(SESSION_RUNS, "{'metrics': ['agent_reliability']}");

        bench.send("DELETE", path(RUNS, run) + "?delete_scores=true", null);

        assertThat(scores("")).isZero();
        assertThat(bench.get("/evaluations/session-scores").json().get("total").intValue())
                .isEqualTo(3);
    }

    @Test
    void aRunThatIsDeletedOnItsWayMakesNoMoreScores() {
        JsonNode run = bench.post(RUNS, "{'metrics': ['confidence'], 'model': 'openai/slow-judge'}")
                .json();
        bench.pass(Duration.ofSeconds(3));

        bench.send("DELETE", path(RUNS, run), null);
        bench.pass(Duration.ofMinutes(5));

        assertThat(scores("")).isEqualTo(1);
    }

    @Test
    void theMonitorForgetsWhichRunWasItsLastButNotWhen() {
        JsonNode monitor = bench.create("m", "daily", "");
        JsonNode run = bench.post(Bench.path(monitor) + "/trigger", null).json();
        JsonNode before = bench.again(monitor);

        bench.send("DELETE", path(RUNS, run), null);

        JsonNode after = bench.again(monitor);
        assertThat(after.get("last_run_id").isNull()).isTrue();
        assertThat(after.get("last_run_at")).isEqualTo(before.get("last_run_at"));
        assertThat(after.get("updated_at")).isEqualTo(before.get("updated_at"));
        assertThat(bench.runs(monitor).get("total").intValue()).isZero();
    }

    @Test
    void aRetryTakesTheFailedPairsOnlyAndBelongsToNoMonitor() {
        JsonNode monitor = bench.create("m", "daily", "'model': 'openai/boom'");
        bench.patch(Bench.path(monitor), "{'metrics': ['coherence', 'confidence', 'task_completion']}");
        JsonNode run = bench.post(Bench.path(monitor) + "/trigger", null).json();
        bench.pass(Duration.ofSeconds(20));

        JsonNode retry = bench.post(path(RUNS, run) + "/retry", null).json();
        bench.pass(Duration.ofSeconds(20));

        assertThat(retry.get("metric_names").valueStream().map(JsonNode::stringValue))
                .containsExactly("confidence", "task_completion");
        assertThat(retry.get("monitor_id").isNull()).isTrue();
        assertThat(retry.get("name").stringValue()).isEqualTo("Retry: [Monitor] m");
        assertThat(retry.get("filters").get("retry_of")).isEqualTo(run.get("id"));
        assertThat(retry.get("filters").get("trace_ids").size()).isEqualTo(3);
        assertThat(bench.get(path(RUNS, retry)).json().get("failed_count").intValue())
                .isEqualTo(6);
        assertThat(bench.runs(monitor).get("total").intValue()).isEqualTo(1);
    }

    @Test
    void aRetryOfAFlakyRunLeavesOutWhatWentWell() {
        JsonNode run = done(
                RUNS,
                "{'metrics': ['confidence', 'task_completion', 'plan_quality', 'step_efficiency'], 'model': 'openai/flaky'}");
        int failed = run.get("failed_count").intValue();
        assertThat(failed).isBetween(1, 11);

        JsonNode retry = bench.post(path(RUNS, run) + "/retry", null).json();
        bench.pass(Duration.ofSeconds(20));

        assertThat(bench.get(path(RUNS, retry) + "/scores").json().size()).isEqualTo(failed);
    }

    @Test
    void aRetrySurvivesARestart() {
        JsonNode run = done(RUNS, "{'metrics': ['confidence', 'coherence'], 'model': 'openai/flaky'}");
        bench.post(path(RUNS, run) + "/retry", null);
        bench.send("DELETE", path(RUNS, run), null);
        bench.server().outages().fail(Dependency.SCHEDULER);
        List<ScoreRow> before = all(bench.server());

        var state = bench.server().engine().changedSince(Engine.Mark.NONE, true).orElseThrow();
        Simulation again = StateReader.read(JsonMapper.shared().readTree(state.state()));

        World world = again.world();
        assertThat(new ScoreBook(world, world.projectNamed(SandboxServer.PROJECT)).find(ScoreQuery.all(Target.TRACE)))
                .isEqualTo(before)
                .isNotEmpty();
        assertThat(world.down()).containsExactly(Dependency.SCHEDULER);
    }

    private static List<ScoreRow> all(SandboxServer server) {
        return server.engine()
                .turn(world -> new ScoreBook(world, world.projectNamed(SandboxServer.PROJECT))
                        .find(ScoreQuery.all(Target.TRACE)));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # nothing of that list matches
            /evaluations/trace-runs         | {'metrics': ['agent_reliability']}                                      | Unknown metrics: agent_reliability
            /evaluations/session-runs       | {'metrics': ['confidence', 'x']}                                        | Unknown session metrics: confidence, x
            /evaluations/session-runs       | {'metrics': ['agent_reliability'], 'filters': {'min_trace_count': 2}}   | No sessions match the provided filters.
            /evaluations/trace-runs         | {'metrics': ['confidence'], 'filters': {'min_trace_count': 0, 'tags': 7}} | Validation error
            /evaluations/session-runs       | {'metrics': ['agent_reliability'], 'filters': {'min_trace_count': 0}}   | Validation error
            /evaluations/trace-runs/batch   | {'metrics': ['confidence'], 'trace_ids': ['x']}                         | Validation error
            /evaluations/trace-runs/batch   | {'metrics': ['confidence'], 'trace_ids': []}                            | Validation error
            """)
    void aRunThatCannotBeIsRefused(String path, String body, String detail) {
        RawHttp.Answer answer = bench.post(path, body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("detail").stringValue()).isEqualTo(detail);
    }

    @Test
    void retriesHaveALimitOfTheirOwn() {
        JsonNode run = done(RUNS, "{'metrics': ['confidence']}");
        for (int i = 0; i < 50; i++) {
            assertThat(bench.post(path(RUNS, run) + "/retry", null).status()).isEqualTo(422);
        }

        RawHttp.Answer refused = bench.post(path(RUNS, run) + "/retry", null);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.json().get("error").stringValue()).isEqualTo("Rate limit exceeded: 50 per 1 minute");
    }
}
