package dev.pandawatch.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Each part of the sandbox broken and mended.
class OutagesTest {
    private final Bench bench = Bench.open(SandboxOptions.Scenario.EMPTY);
    private final Outages outages = bench.server().outages();

    @BeforeEach
    void aSessionOfThreeTraces() {
        for (int i = 0; i < 3; i++) {
            bench.trace(Bench.START.minusSeconds(60L * (3 - i)), Bench.START, "u");
        }
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private JsonNode done(String target, String metrics) {
        RawHttp.Answer answer = bench.post("/evaluations/" + target + "-runs", "{'metrics': [" + metrics + "]}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        bench.pass(Duration.ofSeconds(20));
        return answer.json();
    }

    private Stream<String> told(String target, JsonNode run, String field) {
        return bench.get("/evaluations/" + target + "-runs/" + run.get("id").stringValue() + "/scores")
                .json()
                .valueStream()
                .map(score -> score.get(field).asString("-"));
    }

    private JsonNode run(JsonNode run) {
        return bench.get("/evaluations/trace-runs/" + run.get("id").stringValue())
                .json();
    }

    private String status(JsonNode run) {
        return run(run).get("status").stringValue();
    }

    @Test
    void withoutAJudgeScoresFailAndTheRunIsCompleted() {
        outages.fail(Dependency.JUDGE);
        JsonNode run = done("trace", "'coherence', 'confidence'");

        assertThat(status(run)).isEqualTo("COMPLETED");
        assertThat(run(run).get("failed_count").intValue()).isEqualTo(3);
        assertThat(told("trace", run, "reason").filter(reason -> reason.startsWith("Metric execution failed: ")))
                .hasSize(3)
                .allMatch(
                        reason -> reason.endsWith(
                                "LLM call to vertex_ai/gemini-3.1-flash-lite failed after 3 attempts: litellm.ServiceUnavailableError: vertex_ai/gemini-3.1-flash-lite: 503 Overloaded"));

        outages.restore(Dependency.JUDGE);
        assertThat(told("trace", done("trace", "'confidence'"), "status")).containsOnly("SUCCESS");
    }

    @Test
    void withoutEmbeddingsOnlyWhatIsEmbeddedFails() {
        outages.fail(Dependency.EMBEDDINGS);
        JsonNode run = done("trace", "'coherence', 'confidence'");

        assertThat(told("trace", run, "value").filter("-"::equals)).hasSize(3);
        assertThat(told("trace", run, "reason"))
                .contains("Metric execution failed: litellm.ServiceUnavailableError: vertex_ai/text-embedding-004:"
                        + " embeddings are down");
    }

    @Test
    void withNeitherEverySessionIsPerfect() {
        outages.fail(Dependency.JUDGE);
        outages.fail(Dependency.EMBEDDINGS);
        JsonNode run = done("session", "'agent_reliability', 'agent_consistency'");

        assertThat(run(run).get("failed_count").intValue()).isZero();
        assertThat(told("session", run, "value")).containsExactly("1.0", "1.0");
        assertThat(told("session", run, "reason"))
                .containsExactly("No evaluable traces.", "No elevated risk across 1 traces.");
        assertThat(told("trace", run, "status").filter("FAILED"::equals))
                .as("all signals but the loop of the first trace")
                .hasSize(11);

        outages.restore(Dependency.JUDGE);
        outages.restore(Dependency.EMBEDDINGS);
        assertThat(told("session", done("session", "'agent_reliability', 'agent_consistency'"), "value"))
                .doesNotContain("1.0");
    }

    @Test
    void withoutAWorkerARunWaitsAndThenGoesItsWay() {
        outages.fail(Dependency.WORKER);
        JsonNode run = done("trace", "'coherence'");
        bench.pass(Duration.ofHours(3));
        assertThat(status(run)).isEqualTo("PENDING");

        outages.restore(Dependency.WORKER);
        assertThat(status(run)).isEqualTo("PENDING");
        bench.pass(Duration.ofSeconds(20));
        assertThat(status(run)).isEqualTo("COMPLETED");
    }

    @Test
    void aRunWhoseWorkerDiesIsRunningForEver() {
        JsonNode run = bench.post(
                        "/evaluations/trace-runs", "{'metrics': ['confidence'], 'model': 'openai/slow-judge'}")
                .json();
        bench.pass(Duration.ofSeconds(3));
        outages.fail(Dependency.WORKER);
        outages.restore(Dependency.WORKER);
        bench.pass(Duration.ofDays(2));

        assertThat(status(run)).isEqualTo("RUNNING");
        assertThat(run(run).get("evaluated_count").intValue()).isEqualTo(1);
        assertThat(told("trace", run, "status")).containsExactly("SUCCESS");
    }

    @Test
    void withoutAWorkerNothingFiresAndTheWaitingTickFiresOnce() {
        JsonNode monitor = bench.create("m", "cron:*/10 * * * *", "'only_if_changed': false");
        outages.fail(Dependency.WORKER);
        bench.pass(Duration.ofHours(1));
        assertThat(due(monitor)).isBefore(bench.clock().now());

        outages.restore(Dependency.WORKER);
        bench.pass(Duration.ofSeconds(5));

        assertThat(bench.runs(monitor).get("total").intValue()).isEqualTo(1);
        assertThat(due(monitor)).isAfter(bench.clock().now());
    }

    @Test
    void withoutASchedulerMonitorsAreOverdueAndOnlyOneFiringIsMadeUpFor() {
        JsonNode monitor = bench.create("m", "cron:*/10 * * * *", "'only_if_changed': false");
        outages.fail(Dependency.SCHEDULER);
        bench.pass(Duration.ofHours(1));
        assertThat(due(monitor)).isBefore(bench.clock().now().minus(Duration.ofMinutes(45)));
        assertThat(bench.runs(monitor).get("total").intValue()).isZero();
        assertThat(bench.post(Bench.path(monitor) + "/trigger", null).status())
                .as("by hand it runs")
                .isEqualTo(202);

        bench.pass(Duration.ofMinutes(30));
        outages.restore(Dependency.SCHEDULER);
        bench.pass(Duration.ofSeconds(5));
        assertThat(bench.runs(monitor).get("total").intValue()).isEqualTo(2);

        bench.pass(Duration.ofSeconds(299));
        assertThat(bench.runs(monitor).get("total").intValue()).isEqualTo(2);
    }

    private Instant due(JsonNode monitor) {
        return Instant.parse(
                bench.again(monitor).get("next_run_at").stringValue().replace("+00:00", "Z"));
    }

    @Test
    void withoutTheDatabaseOnlyHealthAnswers() {
        JsonNode monitor = bench.create("m", "cron:*/10 * * * *", "'only_if_changed': false");
        JsonNode slow = bench.post(
                        "/evaluations/trace-runs", "{'metrics': ['confidence'], 'model': 'openai/slow-judge'}")
                .json();
        bench.pass(Duration.ofSeconds(3));
        outages.fail(Dependency.DATABASE);

        RawHttp.Answer answer = bench.get(Bench.MONITORS);
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.body()).isEqualTo("Internal Server Error");
        assertThat(answer.headers()).doesNotContainKey("x-request-id");
        assertThat(bench.get("/health").status()).isEqualTo(200);
        bench.pass(Duration.ofHours(1));

        outages.restore(Dependency.DATABASE);
        assertThat(bench.runs(monitor).get("total").intValue()).isZero();
        assertThat(status(slow)).isEqualTo("RUNNING");
        bench.pass(Duration.ofMinutes(6));
        assertThat(bench.runs(monitor).get("total").intValue()).isEqualTo(1);
    }

    /// The sentences are those of `hobby-create-monitor`, `downgraded-trigger-quota` and `-session`.
    @Test
    void whereThePlanIsUsedUpNothingIsMadeAndNothingRuns() {
        JsonNode monitor = bench.create("m", "cron:*/10 * * * *", "'only_if_changed': false");
        outages.fail(Dependency.PLAN);

        String hobby = "Monitoring is not available on your HOBBY plan. Please upgrade.";
        assertThat(refused(bench.post(
                        Bench.MONITORS,
                        "{'name': 'n', 'target_type': 'TRACE', 'metrics': ['coherence'], 'cadence': 'hourly'}")))
                .as("the plan comes before the cadence, `hobby-create-monitor-domain-invalid`")
                .isEqualTo(hobby);
        assertThat(refused(bench.post(Bench.path(monitor) + "/trigger", null)))
                .isEqualTo(
                        "You've reached the trace_evals limit (100) for your HOBBY plan. Please upgrade to continue.");
        assertThat(refused(bench.post("/evaluations/session-runs", "{'metrics': ['agent_reliability']}")))
                .isEqualTo(
                        "You've reached the session_evals limit (10) for your HOBBY plan. Please upgrade to continue.");
        Instant next = due(monitor);
        bench.pass(Duration.ofMinutes(25));
        assertThat(bench.runs(monitor).get("total").intValue()).isZero();
        assertThat(due(monitor)).as("its date moves on").isAfter(next);

        outages.restore(Dependency.PLAN);
        bench.pass(Duration.ofMinutes(15));
        assertThat(bench.runs(monitor).get("total").intValue()).isPositive();
    }

    private static String refused(RawHttp.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(429);
        return answer.json().get("detail").stringValue();
    }

    @Test
    void whatIsDownIsToldAndASecondBlowChangesNothing() {
        outages.fail(Dependency.JUDGE);
        outages.fail(Dependency.JUDGE);
        outages.fail(Dependency.WORKER);
        assertThat(outages.down()).containsExactly(Dependency.JUDGE, Dependency.WORKER);

        outages.restore(Dependency.JUDGE);
        outages.restore(Dependency.SCHEDULER);
        assertThat(outages.down()).containsExactly(Dependency.WORKER);
        bench.world(world -> assertThat(world.outages()).hasSize(1).noneMatch(Outage::open));
    }

    @Test
    void whatIsBrokenStaysSoOverARestart() {
        JsonNode lost = bench.post(
                        "/evaluations/trace-runs", "{'metrics': ['confidence'], 'model': 'openai/slow-judge'}")
                .json();
        bench.pass(Duration.ofSeconds(3));
        outages.fail(Dependency.WORKER);
        outages.fail(Dependency.JUDGE);
        JsonNode waiting = done("trace", "'confidence'");
        bench.pass(Duration.ofHours(1));
        assertThat(status(lost)).isEqualTo("RUNNING");
        assertThat(status(waiting)).isEqualTo("PENDING");

        String kept = bench.server()
                .engine()
                .changedSince(Engine.Mark.NONE, true)
                .orElseThrow()
                .state();
        World again = StateReader.read(JsonMapper.shared().readTree(kept)).world();

        assertThat(again.down()).containsExactly(Dependency.JUDGE, Dependency.WORKER);
        assertThat(again.outages()).hasSize(1).allMatch(Outage::open);
        again.runs()
                .forEach(run -> assertThat(Wire.run(run, again.now()))
                        .isEqualTo(run(JsonMapper.shared()
                                .createObjectNode()
                                .put("id", run.id().toString()))));
    }
}
