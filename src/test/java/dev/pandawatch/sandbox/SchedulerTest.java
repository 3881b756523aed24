package dev.pandawatch.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class SchedulerTest {
    private static final Duration TICK = Duration.ofSeconds(301);
    private static final String ALWAYS = "'only_if_changed': false";

    private final Bench bench = Bench.open(SandboxOptions.Scenario.EMPTY);

    @BeforeEach
    void threeTraces() {
        for (int i = 1; i <= 3; i++) {
            Instant started = Bench.START.minus(Duration.ofHours(i));
            bench.trace(started, started, "u" + i);
        }
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aMonthOfADailyMonitorPassesAtOnce() {
        JsonNode monitor = bench.create("daily", "daily", ALWAYS);

        bench.pass(Duration.ofDays(30).plus(TICK));

        assertThat(bench.runs(monitor).get("total").intValue()).isEqualTo(30);
    }

    @Test
    void aFiringWaitsForTheTickAndCountsFromIt() {
        JsonNode monitor = bench.create("daily", "daily", ALWAYS);
        Instant due = Instant.parse(monitor.get("next_run_at").stringValue());

        bench.pass(Duration.ofDays(1).plus(TICK));

        JsonNode after = bench.again(monitor);
        Instant tick = Instant.parse(after.get("next_run_at").stringValue()).minus(Duration.ofDays(1));
        assertThat(Duration.between(due, tick)).isBetween(Duration.ZERO, TICK);
        assertThat(Instant.parse(after.get("last_run_at").stringValue()))
                .isBetween(tick, tick.plus(Duration.ofSeconds(1)));
    }

    @Test
    void aCronOfEveryMinuteRunsOnceATick() {
        JsonNode monitor = bench.create("fast", "cron:* * * * *", ALWAYS);

        bench.pass(Duration.ofHours(1));

        assertThat(bench.runs(monitor).get("total").intValue()).isBetween(11, 12);
    }

    @Test
    void missedFiringsAreMadeUpByOneRun() {
        JsonNode monitor = bench.create("daily", "daily", ALWAYS);
        Instant now = Bench.START.plus(Duration.ofDays(10));
        bench.world(world -> {
            var down = new Scheduler(world, _ -> {}, Bench.START.plusSeconds(100), 0);
            down.skip(now);
            down.advance(now.plus(TICK));
        });

        bench.clock().advance(Duration.ofDays(10).plus(TICK));

        assertThat(bench.runs(monitor).get("total").intValue()).isEqualTo(1);
        assertThat(Instant.parse(bench.again(monitor).get("next_run_at").stringValue()))
                .isAfter(now.plus(Duration.ofDays(1)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # why                      | filters
            no trace matches           | {'user_id': 'nobody'}
            the status is no status    | {'status': 'DONE'}
            the date is no date        | {'date_from': 'yesterday'}
            """)
    void aFiringWithoutARunOnlyMovesTheDate(String why, String filters) {
        JsonNode monitor = bench.create(why, "daily", "'filters': " + filters);

        bench.pass(Duration.ofDays(1).plus(TICK));

        JsonNode after = bench.again(monitor);
        assertThat(after.get("last_run_at").isNull()).isTrue();
        assertThat(bench.runs(monitor).get("total").intValue()).isZero();
        assertThat(after.get("next_run_at").stringValue())
                .isGreaterThan(monitor.get("next_run_at").stringValue());
        assertThat(after.get("updated_at").stringValue())
                .isGreaterThan(monitor.get("updated_at").stringValue());
    }

    @Test
    void aNameThatIsTooLongForARunNeverRuns() {
        JsonNode monitor = bench.create("h".repeat(250), "daily", ALWAYS);

        bench.pass(Duration.ofDays(2));

        assertThat(bench.runs(monitor).get("total").intValue()).isZero();
    }

    @Test
    void withoutANewTraceARunIsSkipped() {
        JsonNode monitor = bench.create("careful", "daily", "");
        bench.pass(Duration.ofDays(1).plus(TICK));
        JsonNode first = bench.again(monitor);

        bench.pass(Duration.ofDays(1).plus(TICK));

        JsonNode second = bench.again(monitor);
        assertThat(bench.runs(monitor).get("total").intValue()).isEqualTo(1);
        assertThat(second.get("last_run_at")).isEqualTo(first.get("last_run_at"));
        assertThat(second.get("next_run_at").stringValue())
                .isGreaterThan(first.get("next_run_at").stringValue());
    }

    @Test
    void aTraceThatStartedBeforeTheLastRunIsNoChange() {
        JsonNode monitor = bench.create("careful", "daily", "");
        bench.pass(Duration.ofDays(1).plus(TICK));
        bench.trace(Bench.START, bench.clock().now().plusSeconds(60), "late");

        bench.pass(Duration.ofDays(1).plus(TICK));

        assertThat(bench.runs(monitor).get("total").intValue()).isEqualTo(1);
    }

    @Test
    void aChangeMakesARunOverEverythingThatMatches() {
        JsonNode monitor = bench.create("careful", "daily", "");
        bench.pass(Duration.ofDays(1).plus(TICK));
        Instant fresh = bench.clock().now().plusSeconds(60);
        bench.trace(fresh, fresh, "u9");

        bench.pass(Duration.ofDays(1).plus(TICK));

        JsonNode runs = bench.runs(monitor).get("items");
        assertThat(runs.valueStream().map(run -> run.get("total_targets").intValue()))
                .containsExactly(4, 3);
    }

    @ParameterizedTest(name = "{0}: {1} runs")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # unrelated traffic counts for a filter that the check does not know, and not for one that it does
            {'name': 'checkout', 'session_id': 'sess-u1'} | 2
            {'user_id': 'u1'}                             | 1
            {'date_to': '2026-11-22T21:00:00Z'}           | 1
            """)
    void theChangeCheckKnowsOnlySomeFilters(String filters, int runs) {
        JsonNode monitor = bench.create("check", "daily", "'filters': " + filters);
        bench.pass(Duration.ofDays(1).plus(TICK));
        Instant fresh = bench.clock().now().plusSeconds(60);
        bench.trace(fresh, fresh, "u2");

        bench.pass(Duration.ofDays(1).plus(TICK));

        assertThat(bench.runs(monitor).get("total").intValue()).isEqualTo(runs);
    }

    @Test
    void aPausedMonitorWithADateDoesNotFire() {
        JsonNode monitor = bench.create("paused", "daily", ALWAYS);
        bench.post(Bench.path(monitor) + "/pause", null);
        JsonNode patched =
                bench.patch(Bench.path(monitor), "{'cadence': 'every_6h'}").json();

        bench.pass(Duration.ofDays(2));

        assertThat(patched.get("next_run_at").isNull()).isFalse();
        assertThat(bench.again(monitor)).isEqualTo(patched);
    }

    @Test
    void aCronWhoseYearIsOverStopsEveryMonitorUntilItIsPaused() {
        JsonNode victim = bench.in("elsewhere").create("victim", "weekly", ALWAYS);
        JsonNode killer = bench.create("killer", "cron:0 0 1 1 * 0 2027", ALWAYS);
        bench.pass(Duration.between(Bench.START, Instant.parse("2027-02-01T00:00:00Z")));

        Instant stuck = Instant.parse(
                bench.in("elsewhere").again(victim).get("next_run_at").stringValue());
        int paused = bench.post(Bench.path(killer) + "/pause", null).status();
        int resumed = bench.post(Bench.path(killer) + "/resume", null).status();
        bench.pass(TICK);

        assertThat(stuck).isBefore(Instant.parse("2027-01-10T00:00:00Z"));
        assertThat(paused).isEqualTo(200);
        assertThat(resumed).isEqualTo(500);
        assertThat(Instant.parse(
                        bench.in("elsewhere").again(victim).get("next_run_at").stringValue()))
                .isAfter(Instant.parse("2027-02-01T00:00:00Z"));
    }

    @Test
    void aRowWithNullFiltersStopsEveryMonitorWhenItIsDue() {
        JsonNode victim = bench.create("victim", "daily", ALWAYS);
        JsonNode poisoned = bench.create("poisoned", "every_6h", "");
        bench.patch(Bench.path(poisoned), "{'filters': null}");

        bench.pass(Duration.ofDays(5));

        assertThat(bench.again(victim)).isEqualTo(victim);
    }
}
