package dev.pandawatch.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class RephasingTest {
    private static final Duration SIX_HOURS = Duration.ofHours(6);

    private final Bench bench = Bench.open(SandboxOptions.Scenario.EMPTY);
    private JsonNode monitor = bench.create("m", "every_6h", "");

    @BeforeEach
    void anHourPasses() {
        bench.trace(Bench.START.minusSeconds(60), Bench.START, "u");
        bench.pass(Duration.ofHours(1));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Duration untilNext() {
        return Duration.between(
                bench.clock().now(),
                Instant.parse(bench.again(monitor).get("next_run_at").stringValue()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'cadence': 'every_6h'}", "{'cadence': 'every_6h', 'name': 'n'}"})
    void aCadenceThatIsSentStartsAgainEvenIfItIsTheSame(String body) {
        bench.patch(Bench.path(monitor), body);

        assertThat(untilNext()).isCloseTo(SIX_HOURS, Duration.ofMillis(5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{'name': 'n'}", "{}", "{'metrics': null}", "{'status': 'PAUSED'}", "{'filters': {'x': 1}}"})
    void anyOtherPatchLeavesTheSchedule(String body) {
        bench.patch(Bench.path(monitor), body);

        assertThat(untilNext()).isCloseTo(Duration.ofHours(5), Duration.ofMillis(5));
    }

    @Test
    void aTriggerStartsAgain() {
        JsonNode run = bench.post(Bench.path(monitor) + "/trigger", null).json();

        JsonNode after = bench.again(monitor);
        assertThat(untilNext()).isCloseTo(SIX_HOURS, Duration.ofMillis(5));
        assertThat(after.get("last_run_id")).isEqualTo(run.get("id"));
        assertThat(Instant.parse(after.get("last_run_at").stringValue()).plus(SIX_HOURS))
                .isEqualTo(Instant.parse(after.get("next_run_at").stringValue()));
    }

    @Test
    void aTriggerOfAPausedMonitorLeavesADateThatNeverFires() {
        bench.post(Bench.path(monitor) + "/pause", null);
        bench.post(Bench.path(monitor) + "/trigger", null);
        JsonNode before = bench.again(monitor);

        bench.pass(Duration.ofDays(1));

        assertThat(before.get("status").stringValue()).isEqualTo("PAUSED");
        assertThat(before.get("next_run_at").isNull()).isFalse();
        assertThat(bench.again(monitor)).isEqualTo(before);
    }

    @Test
    void resumeForgetsTheOldSchedule() {
        bench.post(Bench.path(monitor) + "/pause", null);
        JsonNode resumed = bench.post(Bench.path(monitor) + "/resume", null).json();
        bench.pass(Duration.ofMinutes(1));
        JsonNode again = bench.post(Bench.path(monitor) + "/resume", null).json();

        assertThat(Instant.parse(resumed.get("next_run_at").stringValue()))
                .isCloseTo(bench.clock().now().minusSeconds(60).plus(SIX_HOURS), within(5, ChronoUnit.MILLIS));
        assertThat(again).isEqualTo(resumed);
    }

    @Test
    void aRefusedTriggerMovesNothing() {
        monitor = bench.create("none", "every_6h", "'filters': {'user_id': 'nobody'}");

        int status = bench.post(Bench.path(monitor) + "/trigger", null).status();

        assertThat(status).isEqualTo(422);
        assertThat(bench.again(monitor)).isEqualTo(monitor);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{'name': null}", "{'cadence': null}", "{'sampling_rate': null}", "{'only_if_changed': null}"})
    void aNullThatTheColumnDoesNotTakeChangesNothing(String body) {
        JsonNode before = bench.again(monitor);

        int status = bench.patch(Bench.path(monitor), body).status();

        assertThat(status).isEqualTo(500);
        assertThat(bench.again(monitor)).isEqualTo(before);
    }
}
