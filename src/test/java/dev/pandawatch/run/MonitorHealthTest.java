package dev.pandawatch.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.run.MonitorHealth.State;
import dev.pandawatch.state.Samples;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonitorHealthTest {
    private static final Instant NOW = Samples.NOW;

    @ParameterizedTest(name = "{0} {1}, {2} of {3} scores failed, {4} s past its moment: {5}")
    @CsvSource(textBlock = """
            # COMPLETED says nothing about the scores (F106)
            TRACE,   COMPLETED, 0,  10, -60,  HEALTHY
            TRACE,   COMPLETED, 1,  10, -60,  DEGRADED
            TRACE,   COMPLETED, 10, 10, -60,  FAILING
            # nothing tells whether the signals behind session scores were judged (F113)
            SESSION, COMPLETED, 0,  10, -60,  UNVERIFIED
            SESSION, COMPLETED, 10, 10, -60,  FAILING
            # it broke off this very moment, so the server may begin it again (F108)
            TRACE,   FAILED,    0,  10, -60,  RUNNING
            TRACE,   PENDING,   0,  10, -60,  RUNNING
            TRACE,   RUNNING,   3,  10, 300,  RUNNING
            # that it is late is proved by the server's clock, whatever is under way
            TRACE,   RUNNING,   3,  10, 301,  LATE
            TRACE,   PENDING,   0,  10, 900,  STALLED
            # the more urgent of past and future
            TRACE,   COMPLETED, 0,  10, 400,  LATE
            TRACE,   COMPLETED, 1,  10, 400,  LATE
            TRACE,   COMPLETED, 1,  10, 700,  STALLED
            TRACE,   COMPLETED, 10, 10, 700,  FAILING
            # a run over nothing proves nothing
            TRACE,   COMPLETED, 0,  0,  -60,  UNKNOWN
            """)
    void ofAnActiveMonitor(String target, String status, int failed, int targets, long secondsPast, State expected) {
        Monitor monitor = monitor("ACTIVE", NOW.minusSeconds(secondsPast), true);

        assertThat(MonitorHealth.of(monitor, run(target, status, failed, targets), NOW)
                        .state())
                .isEqualTo(expected);
    }

    @Test
    void aFailureIsFinalAfterHalfAMinute() {
        Monitor monitor = monitor("ACTIVE", NOW.plusSeconds(600), true);
        EvalRun failed = run("TRACE", "FAILED", 0, 10);

        assertThat(MonitorHealth.of(monitor, failed, NOW.plusSeconds(29)).state())
                .isEqualTo(State.RUNNING);
        assertThat(MonitorHealth.of(monitor, failed, NOW.plusSeconds(30)).state())
                .isEqualTo(State.FAILING);
    }

    @Test
    void aMonitorThatNeverRanIsNotHealthy() {
        assertThat(MonitorHealth.of(monitor("ACTIVE", NOW.plusSeconds(60), false), null, NOW)
                        .state())
                .isEqualTo(State.NEVER_RAN);
    }

    @Test
    void aLastRunThatIsNotKnownIsNotHealthy() {
        assertThat(MonitorHealth.of(monitor("ACTIVE", NOW.plusSeconds(60), true), null, NOW)
                        .state())
                .isEqualTo(State.UNKNOWN);
    }

    @Test
    void aMonitorThatNeverRanAndIsLateIsLate() {
        assertThat(MonitorHealth.of(monitor("ACTIVE", NOW.minusSeconds(400), false), null, NOW)
                        .state())
                .isEqualTo(State.LATE);
    }

    @ParameterizedTest(name = "{0}, last run {1}, next {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # now is Sunday 2026-11-22T21:40Z; a daily cron that ran this morning has missed nothing
            cron:0 6 * * * | 2026-11-22T06:03:00Z | 2026-11-23T06:00:00Z | HEALTHY
            # this morning's firing made no run
            cron:0 6 * * * | 2026-11-21T06:03:00Z | 2026-11-23T06:00:00Z | QUIET
            # it came due eight minutes ago: the run may still be on its way
            cron:32 21 * * * | 2026-11-21T21:36:00Z | 2026-11-23T21:32:00Z | HEALTHY
            # an hour and more: it is not
            cron:29 20 * * * | 2026-11-21T20:31:00Z | 2026-11-23T20:29:00Z | QUIET
            # its record was last touched before that moment, so no tick took it up then
            cron:29 21 * * * | 2026-11-21T21:31:00Z | 2026-11-23T21:29:00Z | HEALTHY
            # an interval counts from its last firing: six hours before the next one it ran
            every_6h | 2026-11-22T18:00:00Z | 2026-11-23T00:00:00Z | HEALTHY
            # or made no run
            every_6h | 2026-11-22T11:50:00Z | 2026-11-23T00:00:00Z | QUIET
            # what we cannot read we do not accuse
            hourly | 2026-11-01T00:00:00Z | 2026-11-23T00:00:00Z | HEALTHY
            """)
    void aFiringWithoutARunIsQuiet(String cadence, Instant lastRunAt, Instant next, State expected) {
        Monitor monitor = Samples.a("m")
                .cadence(cadence)
                .lastRun("run", lastRunAt)
                .next(next)
                .build();

        assertThat(MonitorHealth.of(monitor, run("TRACE", "COMPLETED", 0, 10), NOW)
                        .state())
                .isEqualTo(expected);
    }

    @Test
    void aPausedMonitorIsPausedUnlessARunIsStillUnderWay() {
        Monitor paused = monitor("PAUSED", NOW.minusSeconds(9000), true);

        assertThat(MonitorHealth.of(paused, run("TRACE", "COMPLETED", 10, 10), NOW)
                        .state())
                .isEqualTo(State.PAUSED);
        assertThat(MonitorHealth.of(paused, run("TRACE", "RUNNING", 0, 10), NOW).state())
                .isEqualTo(State.RUNNING);
    }

    private static Monitor monitor(String status, Instant nextRunAt, boolean ran) {
        Samples.MonitorSample sample = Samples.a("m").next(nextRunAt);
        if (ran) {
            sample.lastRun("run", NOW.minusSeconds(3600));
        }
        return (status.equals("PAUSED") ? sample.paused() : sample).build();
    }

    private static EvalRun run(String target, String status, int failed, int targets) {
        return Samples.run("run", target, status, targets, failed);
    }
}
