package dev.pandawatch.run;

import static dev.pandawatch.run.Story.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.run.MonitorHealth.State;
import dev.pandawatch.run.SchedulerAlarm.Suspect;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What runs amount to, and when it is the platform and not the monitor.
class RunStoriesTest {
    private static final String[] LEDGER = {"22T06:00 RAN", "23T06:00 UPCOMING"};

    /// Daily at 06:00, with one run this morning.
    private static Story morning() {
        return Story.of("cron:0 6 * * *")
                .created("21T12:00")
                .updated("22T06:02")
                .next("23T06:00");
    }

    private static Story session() {
        return morning().of("SESSION", FilterDocument.EMPTY).run("22T06:02", "COMPLETED", 10, 10, 0);
    }

    @Test
    void theJudgeWasOutAndTheServerSaysCompleted() {
        morning()
                .run("22T06:02", "COMPLETED", 10, 10, 10)
                .hasOutcome(new RunOutcome.AllFailed(10))
                .hasLedger(LEDGER)
                .hasHealth(State.FAILING, "run.health.all-failed", 10L);
    }

    @Test
    void someScoresFailed() {
        morning()
                .run("22T06:02", "COMPLETED", 10, 10, 3)
                .hasOutcome(new RunOutcome.Degraded(3, 10))
                .hasLedger(LEDGER)
                .hasHealth(State.DEGRADED, "run.health.degraded", 3, 10L);
    }

    @Test
    void theEmbeddingsWereOutAndTheSessionsArePerfect() {
        session()
                .knowingOfLastRun(known -> known.withFailedSignals(36))
                .hasOutcome(new RunOutcome.NoVerdict(36, 10))
                .hasLedger(LEDGER)
                .hasHealth(State.NO_VERDICT, "run.health.no-verdict", 36L, 10L);
    }

    @Test
    void sessionsOfWhichNothingIsKnownAreNotGreen() {
        session()
                .hasOutcome(new RunOutcome.Unverified(10))
                .hasLedger(LEDGER)
                .hasHealth(State.UNVERIFIED, "run.health.unverified", 10);
    }

    @Test
    void sessionsWhoseSignalsWereAllMadeAreClean() {
        session()
                .knowingOfLastRun(known -> known.withFailedSignals(0).withScores(10))
                .hasOutcome(new RunOutcome.Clean(10))
                .hasLedger(LEDGER)
                .hasHealth(State.HEALTHY, "run.health.healthy", 10);
    }

    @Test
    void failedSignalsWeighMoreThanAFewFailedScores() {
        morning()
                .of("SESSION", FilterDocument.EMPTY)
                .run("22T06:02", "COMPLETED", 10, 10, 2)
                .knowingOfLastRun(known -> known.withFailedSignals(9))
                .hasOutcome(new RunOutcome.NoVerdict(9, 10))
                .hasLedger(LEDGER)
                .hasHealth(State.NO_VERDICT, "run.health.no-verdict", 9L, 10L);
    }

    @Test
    void allTargetsVanishedBeforeTheyWereScored() {
        morning()
                .run("22T06:02", "COMPLETED", 10, 10, 0)
                .knowingOfLastRun(known -> known.withScores(0))
                .hasOutcome(new RunOutcome.Nothing())
                .hasLedger(LEDGER)
                .hasHealth(State.UNKNOWN, "run.health.nothing");
    }

    @Test
    void withoutMetricsNothingIsEvaluated() {
        morning()
                .ranWithoutMetrics("22T06:02")
                .hasOutcome(new RunOutcome.Nothing())
                .hasLedger(LEDGER)
                .hasHealth(State.UNKNOWN, "run.health.nothing");
    }

    @Test
    void samplingToNothingStillEvaluatesOne() {
        morning()
                .run("22T06:02", "COMPLETED", 1, 1, 0)
                .hasOutcome(new RunOutcome.Clean(1))
                .hasLedger(LEDGER)
                .hasHealth(State.HEALTHY, "run.health.healthy", 1);
    }

    @Test
    void underWay() {
        morning()
                .now("22T06:10")
                .run("22T06:02", "RUNNING", 10, 4, 0)
                .hasOutcome(new RunOutcome.Running(4, 10))
                .hasLedger(LEDGER)
                .hasHealth(State.RUNNING, "run.health.running", 4, 10);
    }

    @Test
    void theWorkerIsDeadAndTheRunPendsForEver() {
        morning()
                .now("22T07:02:01")
                .run("22T06:02", "PENDING", 10, 0, 0)
                .hasOutcome(new RunOutcome.Stuck(0, 10, Duration.ofSeconds(3601), Duration.ofHours(1)))
                .hasLedger(LEDGER)
                .hasHealth(State.FAILING, "run.health.stuck", 0, 10, 60L);
        morning().now("22T07:02").run("22T06:02", "PENDING", 10, 0, 0).hasOutcome(new RunOutcome.Pending());
    }

    @Test
    void theWorkerDiedInTheMiddleOfARunThatUsuallyTakesTenMinutes() {
        Story story = morning().run("22T06:02", "RUNNING", 10, 4, 0).now("22T06:40");

        story.knowingOfLastRun(known -> usually(known, 10).withStill(stood("22T06:07", "22T06:39")))
                .hasOutcome(new RunOutcome.Stuck(4, 10, Duration.ofMinutes(32), Duration.ofMinutes(30)))
                .hasLedger(LEDGER)
                .hasHealth(State.FAILING, "run.health.stuck", 4, 10, 32L);
        story.knowingOfLastRun(known -> usually(known, 10).withStill(stood("22T06:24", "22T06:39")))
                .hasOutcome(new RunOutcome.Running(4, 10));
        story.knowingOfLastRun(known -> usually(known, 10).withStill(stood("22T06:23:59", "22T06:39")))
                .hasOutcome(new RunOutcome.Stuck(4, 10, Duration.ofSeconds(901), Duration.ofMinutes(30)));
        story.now("22T06:32")
                .knowingOfLastRun(known -> usually(known, 10).withStill(stood("22T06:02:30", "22T06:31")))
                .hasOutcome(new RunOutcome.Running(4, 10));
    }

    @Test
    void aShortRunIsGivenAQuarterOfAnHour() {
        Story story = morning().run("22T06:02", "RUNNING", 10, 4, 0);

        story.now("22T06:17")
                .knowingOfLastRun(known -> usually(known, 1).withStill(stood("22T06:02", "22T06:17")))
                .hasOutcome(new RunOutcome.Running(4, 10));
        story.now("22T06:17:01")
                .knowingOfLastRun(known -> usually(known, 1).withStill(stood("22T06:02", "22T06:17:01")))
                .hasOutcome(new RunOutcome.Stuck(4, 10, Duration.ofSeconds(901), Duration.ofMinutes(15)))
                .hasLedger(LEDGER)
                .hasHealth(State.FAILING, "run.health.stuck", 4, 10, 15L);
    }

    @Test
    void ofARunThatWasNotWatchedNobodyKnowsWhetherItMovesUntilItIsFarTooOld() {
        Story story = morning().run("22T06:02", "RUNNING", 10, 4, 0).now("22T08:02");
        story.knowingOfLastRun(known -> usually(known, 1)).hasOutcome(new RunOutcome.Running(4, 10));
        story.knowingOfLastRun(known -> usually(known, 1).withStill(stood("22T08:01", "22T08:02")))
                .hasOutcome(new RunOutcome.Running(4, 10));

        Story old = story.now("22T08:02:01");
        old.knowingOfLastRun(known -> usually(known, 1).withStill(stood("22T08:02", "22T08:02")))
                .hasOutcome(new RunOutcome.Stuck(4, 10, Duration.ZERO, Duration.ofMinutes(15)))
                .hasHealth(State.FAILING, "run.health.stuck", 4, 10, 0L);
        old.knowingOfLastRun(known -> usually(known, 1).withStill(new Standstill(at("22T08:01"), at("22T08:02"), true)))
                .hasOutcome(new RunOutcome.Running(4, 10));
    }

    @Test
    void withoutAPastARunIsWatchedForAnHour() {
        Story story = morning().run("22T06:02", "RUNNING", 10, 4, 0).now("22T12:00");

        story.knowingOfLastRun(known -> known.withStill(stood("22T11:00", "22T12:00")))
                .hasOutcome(new RunOutcome.Running(4, 10));
        story.knowingOfLastRun(known -> known.withStill(stood("22T10:59", "22T12:00")))
                .hasOutcome(new RunOutcome.Stuck(4, 10, Duration.ofMinutes(61), Duration.ofHours(1)));
    }

    private static RunEvidence usually(RunEvidence known, int minutes) {
        return known.withUsual(Optional.of(Duration.ofMinutes(minutes)));
    }

    private static Standstill stood(String since, String until) {
        return new Standstill(at(since), at(until), false);
    }

    @Test
    void aFailureFlapsForHalfAMinuteBeforeItIsFinal() {
        morning()
                .now("22T06:02:09")
                .broke("22T06:02", "22T06:02:05")
                .hasOutcome(new RunOutcome.FailedForNow("could not convert", at("22T06:02:35")))
                .hasLedger(LEDGER)
                .hasHealth(State.RUNNING, "run.health.retrying", "could not convert");
        morning()
                .now("22T06:02:16")
                .run("22T06:02", "RUNNING", 10, 2, 0)
                .hasOutcome(new RunOutcome.Running(2, 10))
                .hasLedger(LEDGER)
                .hasHealth(State.RUNNING, "run.health.running", 2, 10);
        morning()
                .now("22T06:02:56")
                .broke("22T06:02", "22T06:02:26")
                .hasOutcome(new RunOutcome.Failed("could not convert"))
                .hasLedger(LEDGER)
                .hasHealth(State.FAILING, "run.health.failed", "could not convert");
    }

    @Test
    void aRetryIsNoRunOfTheMonitor() {
        morning()
                .run("22T06:02", "COMPLETED", 10, 10, 3)
                .retried("22T09:00")
                .hasOutcome(new RunOutcome.Degraded(3, 10))
                .hasLedger(LEDGER)
                .hasHealth(State.DEGRADED, "run.health.degraded", 3, 10L);
    }

    @Test
    void aStatusOfALaterServerIsNotGuessed() {
        morning()
                .run("22T06:02", "PARKED", 10, 0, 0)
                .hasOutcome(new RunOutcome.Unknown("PARKED"))
                .hasLedger(LEDGER)
                .hasHealth(State.UNKNOWN, "run.health.unknown-status", "PARKED");
    }

    @Test
    void anExpiredYearStopsTheSchedulerForEverybody() {
        Story expired = Story.of("cron:0 6 22 11 * 0 2026")
                .called("Launch day")
                .created("01T00:00")
                .updated("01T00:00")
                .next("22T06:00")
                .now("22T21:40");
        Story victim = Story.of("daily")
                .called("Victim")
                .created("20T06:30")
                .ran("21T06:32")
                .updated("21T06:32")
                .next("22T06:32");

        expired.hasNoOutcome()
                .hasLedger("22T06:00 DID_NOT_RUN !SCHEDULER_STALLED")
                .hasHealth(State.DEAD, "run.health.dead.stopper");
        victim.hasOutcome(new RunOutcome.Clean(10))
                .hasLedger("21T06:30 RAN", "22T06:32 DID_NOT_RUN !SCHEDULER_STALLED")
                .hasHealth(State.STALLED, "run.health.stalled", at("22T06:32"), 15L * 60 + 8);
        SchedulerAlarm alarm = alarm(List.of(), victim, expired).orElseThrow();
        assertThat(alarm.late()).extracting(Monitor::name).containsExactly("Launch day", "Victim");
        assertThat(alarm.since()).isEqualTo(at("22T06:00"));
        assertThat(alarm.suspects()).containsExactly(new Suspect.Exhausted(expired.monitor()));
        assertThat(alarm.suspects().getFirst().phrase().arguments()).containsExactly("Launch day");
    }

    @Test
    void aPoisonedRowIsTheSuspectIfNothingElseIs() {
        Story one = Story.of("daily")
                .called("One")
                .created("20T06:30")
                .ran("21T06:32")
                .updated("21T06:32")
                .next("22T06:32");
        Story other = Story.of("daily")
                .called("Other")
                .created("20T07:30")
                .ran("21T07:32")
                .updated("21T07:32")
                .next("22T07:32");

        one.hasOutcome(new RunOutcome.Clean(10))
                .hasLedger("21T06:30 RAN", "22T06:32 DID_NOT_RUN !SCHEDULER_STALLED")
                .hasHealth(State.STALLED, "run.health.stalled", at("22T06:32"), 15L * 60 + 8);
        assertThat(alarm(List.of(4), one, other).orElseThrow().suspects()).containsExactly(new Suspect.Poisoned(4));
        assertThat(alarm(List.of(), one, other).orElseThrow().suspects()).isEmpty();
        assertThat(MonitorHealth.unreadable(4).state()).isEqualTo(State.UNREADABLE);
        assertThat(MonitorHealth.unreadable(4).reason().arguments()).containsExactly(5);
    }

    @Test
    void oneStalledMonitorIsNoAlarmNorAreTwoThatAreMerelyLate() {
        Story stalled = Story.of("daily").called("Stalled").created("20T06:30").next("22T06:32");
        Story late = Story.of("daily").called("Late").created("20T06:30").next("22T21:30");
        Story paused =
                Story.of("daily").called("Paused").created("20T06:30").paused().next("22T06:32");

        assertThat(alarm(List.of(4), stalled, late, paused)).isEmpty();
        assertThat(alarm(List.of(), stalled, late.next("22T21:29"))).isPresent();
    }

    @Test
    void theMostUrgentStandsFirst() {
        List<MonitorHealth> healths = new ArrayList<>(List.of(
                morning().ran("22T06:02").health(),
                morning().run("22T06:02", "COMPLETED", 10, 10, 3).health(),
                MonitorHealth.unreadable(0),
                morning().paused().ran("22T06:02").health(),
                morning().run("22T06:02", "COMPLETED", 10, 10, 10).health()));
        healths.sort(MonitorHealth.URGENCY);

        assertThat(healths)
                .extracting(MonitorHealth::state)
                .containsExactly(State.FAILING, State.UNREADABLE, State.DEGRADED, State.HEALTHY, State.PAUSED);
    }

    @Test
    void theUsualDurationIsTheMedianOfWhatCompleted() {
        Story story = Story.of("daily")
                .broke("18T06:00", "18T07:00")
                .run("19T06:00", "RUNNING", 10, 1, 0)
                .ran("20T06:00", "21T06:00");

        assertThat(RunEvidence.usual(story.runs())).contains(Duration.ofMinutes(3));
        assertThat(RunEvidence.usual(List.of())).isEmpty();
    }

    private static Optional<SchedulerAlarm> alarm(List<Integer> unreadable, Story... stories) {
        List<Monitor> monitors = new ArrayList<>();
        for (Story story : stories) {
            monitors.add(story.monitor());
        }
        return SchedulerAlarm.of(monitors, unreadable, at("22T21:40"));
    }
}
