package dev.pandawatch.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class RunQueueTest {
    private final Bench bench = Bench.open(SandboxOptions.Scenario.EMPTY);

    @BeforeEach
    void nineteenTraces() {
        for (int i = 0; i < 19; i++) {
            bench.trace(Bench.START.minusSeconds(i + 1L), Bench.START, "u" + i % 3, "t" + i % 2);
        }
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private JsonNode trigger(JsonNode monitor) {
        return bench.post(Bench.path(monitor) + "/trigger", null).json();
    }

    @ParameterizedTest(name = "{0} of 19 are {1}")
    @CsvSource(textBlock = """
            0,      1
            0.0001, 1
            0.1,    1
            0.5,    9
            0.999,  18
            1,      19
            """)
    void aShareIsRoundedDownButNeverToNothing(String rate, int targets) {
        JsonNode run = trigger(bench.create("m", "daily", "'sampling_rate': " + rate));

        assertThat(run.get("total_targets").intValue()).isEqualTo(targets);
    }

    @Test
    void theSampleIsDrawnAnewForEachRunAndHasNoTwins() {
        JsonNode monitor = bench.create("m", "daily", "'sampling_rate': 0.5");
        trigger(monitor);
        trigger(monitor);

        bench.world(world -> {
            Set<Targets> samples = new HashSet<>();
            for (RunRow run : world.runs()) {
                samples.add(run.targets());
                Set<Integer> distinct = new HashSet<>();
                for (int i = 0; i < run.targets().size(); i++) {
                    distinct.add(run.targets().get(i));
                }
                assertThat(distinct).hasSize(9);
            }
            assertThat(samples).hasSize(2);
        });
    }

    @Test
    void aRunIsASnapshotOfItsMonitor() {
        JsonNode monitor = bench.create("m", "daily", "'filters': {'user_id': 'u1'}, 'model': 'gpt-4o-mini'");
        JsonNode run = trigger(monitor);

        bench.patch(Bench.path(monitor), "{'name': 'other', 'filters': {}, 'model': null}");

        JsonNode later = bench.get("/evaluations/trace-runs/" + run.get("id").stringValue())
                .json();
        assertThat(later).isEqualTo(run);
        assertThat(later.get("model").stringValue()).isEqualTo("openai/gpt-4o-mini");
        assertThat(later.get("name").stringValue()).isEqualTo("[Monitor] m");
    }

    @Test
    void aRunGoesItsWayInSeconds() {
        JsonNode monitor = bench.create("m", "daily", "");
        JsonNode run = trigger(monitor);
        String path = "/evaluations/session-runs/" + run.get("id").stringValue();

        bench.pass(Duration.ofMillis(1_350));
        JsonNode running = bench.get(path).json();
        bench.pass(Duration.ofSeconds(30));
        JsonNode done = bench.get(path).json();

        assertThat(run.get("status").stringValue()).isEqualTo("PENDING");
        assertThat(running.get("status").stringValue()).isEqualTo("RUNNING");
        assertThat(running.get("evaluated_count").intValue()).isBetween(1, 18);
        assertThat(done.get("status").stringValue()).isEqualTo("COMPLETED");
        assertThat(done.get("evaluated_count").intValue()).isEqualTo(19);
    }

    @Test
    void deletingTheMonitorLeavesItsRunsWithoutOne() {
        JsonNode monitor = bench.create("m", "daily", "");
        JsonNode run = trigger(monitor);

        bench.send("DELETE", Bench.path(monitor), null);

        JsonNode left =
                bench.get("/evaluations/trace-runs?limit=1").json().get("items").get(0);
        assertThat(left.get("id")).isEqualTo(run.get("id"));
        assertThat(left.get("monitor_id").isNull()).isTrue();
    }

    @Test
    void theListOfTheOtherTargetIsEmpty() {
        trigger(bench.create("m", "daily", ""));

        assertThat(bench.get("/evaluations/session-runs").json().get("total").intValue())
                .isZero();
        assertThat(bench.get("/evaluations/trace-runs?status=PENDING")
                        .json()
                        .get("total")
                        .intValue())
                .isEqualTo(1);
        assertThat(bench.get("/evaluations/trace-runs?status=FAILED")
                        .json()
                        .get("total")
                        .intValue())
                .isZero();
    }
}
