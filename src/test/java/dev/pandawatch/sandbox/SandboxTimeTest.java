package dev.pandawatch.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Time in the sandbox moved on by hand.
class SandboxTimeTest {
    private final Bench bench = Bench.open(SandboxOptions.Scenario.EMPTY);
    private final Outages outages = bench.server().outages();

    @AfterEach
    void close() {
        bench.close();
    }

    private Instant due(JsonNode monitor) {
        return Instant.parse(
                bench.again(monitor).get("next_run_at").stringValue().replace("+00:00", "Z"));
    }

    @Test
    void aResetMendsEverything() {
        outages.fail(Dependency.DATABASE);
        bench.server().advance(Duration.ofDays(3));
        assertThat(bench.server().now()).isEqualTo(Bench.START.plus(Duration.ofDays(3)));

        bench.server().reset();

        assertThat(outages.down()).isEmpty();
        assertThat(bench.server().now()).isEqualTo(Bench.START);
        assertThat(bench.get(Bench.MONITORS).status()).isEqualTo(200);
    }

    @Test
    void timeIsPutAheadToTheNextFiring() {
        bench.trace(Bench.START.minusSeconds(60), Bench.START, "u");
        JsonNode monitor = bench.create("m", "daily", "'only_if_changed': false");
        bench.create("later", "weekly", "");

        Instant fired = bench.server().skipToNextFiring().orElseThrow();

        assertThat(fired).isBetween(due(monitor).minus(Duration.ofHours(24)), due(monitor));
        assertThat(bench.server().now()).isEqualTo(fired);
        JsonNode runs = bench.runs(monitor).get("items");
        assertThat(runs.size()).isEqualTo(1);
        assertThat(runs.get(0).get("status").stringValue()).isNotEqualTo("COMPLETED");
        assertThat(fired)
                .isBetween(
                        Bench.START.plus(Duration.ofHours(24)),
                        Bench.START.plus(Duration.ofHours(24).plusMinutes(6)));
    }

    @Test
    void withoutADueMonitorTimeStandsStill() {
        JsonNode monitor = bench.create("m", "daily", "");
        bench.post(Bench.path(monitor) + "/pause", null);

        assertThat(bench.server().skipToNextFiring()).isEqualTo(Optional.empty());
        assertThat(bench.server().now()).isEqualTo(Bench.START);
        assertThatThrownBy(() -> bench.server().advance(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whileTheSchedulerIsDownTimePassesAndNothingFires() {
        bench.trace(Bench.START.minusSeconds(60), Bench.START, "u");
        JsonNode monitor = bench.create("m", "daily", "");
        outages.fail(Dependency.SCHEDULER);

        assertThat(bench.server().skipToNextFiring().orElseThrow()).isAfter(due(monitor));

        assertThat(bench.runs(monitor).get("total").intValue()).isZero();
    }

    @Test
    void aMinuteThatWasCountedBeforeALeapIsOverAfterIt() {
        for (int i = 0; i < 200; i++) {
            bench.get(Bench.MONITORS);
        }
        assertThat(bench.get(Bench.MONITORS).status()).isEqualTo(429);
        bench.server().advance(Duration.ofHours(6));
        for (int i = 0; i < 200; i++) {
            assertThat(bench.get(Bench.MONITORS).status()).isEqualTo(200);
        }

        bench.server().reset();

        assertThat(bench.get(Bench.MONITORS).status())
                .as("a window from the future counts for nothing")
                .isEqualTo(200);
    }
}
