package dev.pandawatch.run;

import static dev.pandawatch.run.Story.at;
import static dev.pandawatch.run.Story.span;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.run.LedgerEvidence.Span;
import dev.pandawatch.run.MonitorHealth.State;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What moves a schedule, and what stops it.
class ScheduleStoriesTest {
    private static final RunOutcome CLEAN = new RunOutcome.Clean(10);

    @Test
    void aNewMonitorWaitsForItsFirstRun() {
        Story.of("daily")
                .created("22T12:00")
                .updated("22T12:00")
                .next("23T12:00")
                .hasNoOutcome()
                .hasLedger("23T12:00 UPCOMING")
                .hasHealth(State.NEVER_RAN, "run.health.never-ran");
    }

    @Test
    void aPauseThatIsKnownIsNoSilence() {
        Story.of("daily")
                .created("18T06:00")
                .ran("19T06:02")
                .updated("22T10:00")
                .next("23T10:00")
                .knowing(known -> known.withPauses(List.of(span("19T12:00", "22T10:00"))))
                .hasOutcome(CLEAN)
                .hasLedger("19T06:00 RAN", "23T10:00 UPCOMING")
                .hasHealth(State.HEALTHY, "run.health.healthy", 10);
    }

    @Test
    void aPauseThatNobodySawMakesItsMomentsUnknown() {
        Story.of("daily")
                .created("18T06:00")
                .ran("19T06:02")
                .updated("22T10:00")
                .next("23T10:00")
                .hasOutcome(CLEAN)
                .hasLedger(
                        "19T06:00 RAN", "20T06:02 UNKNOWN", "21T06:02 UNKNOWN", "22T06:02 UNKNOWN", "23T10:00 UPCOMING")
                .hasHealth(State.HEALTHY, "run.health.healthy", 10);
    }

    @Test
    void aMomentJustBeforeAPauseMayHaveGoneUnseen() {
        Story.of("cron:0 6 * * *")
                .created("19T12:00")
                .ran("20T06:02")
                .updated("22T12:00")
                .next("23T06:00")
                .knowing(known -> known.withPauses(List.of(span("21T06:04", "22T12:00"))))
                .hasOutcome(CLEAN)
                .hasLedger("20T06:00 RAN", "21T06:00 UNKNOWN", "23T06:00 UPCOMING")
                .hasHealth(State.HEALTHY, "run.health.healthy", 10);
    }

    @Test
    void aResumeStartsAnIntervalFromThere() {
        Story.of("every_6h")
                .created("21T00:00")
                .ran("21T06:03", "22T16:04")
                .updated("22T16:04")
                .next("22T22:03")
                .knowing(known -> known.withPauses(List.of(span("21T07:00", "22T10:00"))))
                .hasOutcome(CLEAN)
                .hasLedger("21T06:00 RAN", "22T16:00 RAN", "22T22:03 UPCOMING")
                .hasHealth(State.HEALTHY, "run.health.healthy", 10);
    }

    @Test
    void aPausedMonitorHasNothingToCome() {
        Story.of("cron:0 6 * * *")
                .created("20T12:00")
                .ran("21T06:02")
                .paused()
                .updated("21T12:00")
                .hasOutcome(CLEAN)
                .hasLedger("21T06:00 RAN")
                .hasHealth(State.PAUSED, "run.health.paused");
    }

    @Test
    void aPausedMonitorWithADateIsInert() {
        Story.of("cron:0 6 * * *")
                .created("20T12:00")
                .ran("21T06:02")
                .paused()
                .updated("21T12:00")
                .next("22T06:00")
                .hasOutcome(CLEAN)
                .hasLedger("21T06:00 RAN")
                .hasHealth(State.PAUSED, "run.health.paused.inert", at("22T06:00"));
    }

    @Test
    void aRunByHandWhilePausedLeavesAMeaninglessDate() {
        Story.of("daily")
                .created("20T12:00")
                .paused()
                .ran("22T15:00")
                .updated("22T15:00")
                .next("23T15:00")
                .knowing(known -> known.withPauses(List.of(new Span(at("20T13:00"), null))))
                .hasOutcome(CLEAN)
                .hasLedger("22T15:00 RAN_BY_HAND")
                .hasHealth(State.PAUSED, "run.health.paused.inert", at("23T15:00"));
    }

    @Test
    void aRunByHandRestartsAnInterval() {
        Story.of("daily")
                .created("20T10:00")
                .ran("21T10:03", "21T15:00", "22T15:04")
                .updated("22T15:04")
                .next("23T15:04")
                .hasOutcome(CLEAN)
                .hasLedger("21T10:00 RAN", "21T15:00 RAN_BY_HAND", "22T15:00 RAN", "23T15:04 UPCOMING")
                .hasHealth(State.HEALTHY, "run.health.healthy", 10);
    }

    @Test
    void aRunByHandEachMorningKeepsADailyMonitorFromFiringByItself() {
        Story.of("daily")
                .created("20T10:00")
                .knowing(known -> known.withScheduleSince(at("20T10:00")))
                .ran("21T09:00", "22T08:30")
                .updated("22T08:30")
                .next("23T08:30")
                .hasOutcome(CLEAN)
                .hasLedger("21T09:00 RAN_BY_HAND", "22T08:30 RAN_BY_HAND", "23T08:30 UPCOMING")
                .hasHealth(State.HEALTHY, "run.health.healthy", 10);
    }

    @Test
    void aRunByHandLeavesAnExpressionInPlace() {
        Story.of("cron:0 6 * * *")
                .created("20T12:00")
                .ran("21T06:02", "21T15:00", "22T06:02")
                .updated("22T06:02")
                .next("23T06:00")
                .hasOutcome(CLEAN)
                .hasLedger("21T06:00 RAN", "21T15:00 RAN_BY_HAND", "22T06:00 RAN", "23T06:00 UPCOMING")
                .hasHealth(State.HEALTHY, "run.health.healthy", 10);
    }

    @Test
    void aSentCadenceThatIsKnownPostponesTheRun() {
        Story.of("daily")
                .created("20T10:00")
                .ran("21T10:03")
                .updated("22T09:00")
                .next("23T09:00")
                .knowing(known -> known.withRestarts(List.of(at("22T09:00"))))
                .hasOutcome(CLEAN)
                .hasLedger("21T10:00 RAN", "23T09:00 UPCOMING")
                .hasHealth(State.HEALTHY, "run.health.healthy", 10);
    }

    @Test
    void runsOfAnotherCadenceAreNotCalledByHandNorTheirDaysSilent() {
        Story.of("cron:0 6 * * *")
                .created("17T12:00")
                .ran("18T03:02", "19T03:02", "20T03:02", "21T06:02", "22T06:02")
                .updated("22T06:02")
                .next("23T06:00")
                .hasOutcome(CLEAN)
                .hasLedger(
                        "18T03:02 UNKNOWN",
                        "19T03:02 UNKNOWN",
                        "20T03:02 UNKNOWN",
                        "20T06:00 UNKNOWN",
                        "21T06:00 RAN",
                        "22T06:00 RAN",
                        "23T06:00 UPCOMING")
                .hasHealth(State.HEALTHY, "run.health.healthy", 10);
    }

    @Test
    void theyAreNotEitherIfOnlyTheEndOfThemIsAskedFor() {
        Story.of("cron:0 6 * * *")
                .created("17T12:00")
                .ran("18T03:02", "19T03:02", "20T03:02", "21T06:02", "22T06:02")
                .updated("22T06:02")
                .next("23T06:00")
                .from("20T03:00")
                .hasOutcome(CLEAN)
                .hasLedger("20T03:02 UNKNOWN", "20T06:00 UNKNOWN", "21T06:00 RAN", "22T06:00 RAN", "23T06:00 UPCOMING")
                .hasHealth(State.HEALTHY, "run.health.healthy", 10);
    }

    @Test
    void norIfNoneOfThemIsAskedFor() {
        Story.of("cron:0 6 * * *")
                .created("17T12:00")
                .ran("18T03:02", "19T03:02", "20T03:02", "21T06:02", "22T06:02")
                .updated("22T06:02")
                .next("23T06:00")
                .from("20T04:00")
                .hasOutcome(CLEAN)
                .hasLedger("20T06:00 UNKNOWN", "21T06:00 RAN", "22T06:00 RAN", "23T06:00 UPCOMING")
                .hasHealth(State.HEALTHY, "run.health.healthy", 10);
    }

    @Test
    void anEditThatIsKnownPartsTheRunsOfTwoCadences() {
        Story.of("daily")
                .created("17T12:00")
                .ran("20T03:02", "20T09:02", "22T15:04")
                .updated("22T15:04")
                .next("23T15:04")
                .knowing(known -> known.withScheduleSince(at("20T15:00")))
                .hasOutcome(CLEAN)
                .hasLedger(
                        "20T03:02 UNKNOWN",
                        "20T09:02 UNKNOWN",
                        "21T15:00 DID_NOT_RUN ?NO_CHANGE ?NOTHING_MATCHED ?PLAN ?UNSEEN",
                        "22T15:00 RAN",
                        "23T15:04 UPCOMING")
                .hasHealth(State.HEALTHY, "run.health.healthy", 10);
    }

    @Test
    void withoutADateOfCreationThePastBeginsWithTheFirstRun() {
        Story.of("cron:0 6 * * *")
                .from("01T00:00")
                .ran("21T06:02", "22T06:02")
                .updated("22T06:02")
                .next("23T06:00")
                .hasOutcome(CLEAN)
                .hasLedger("21T06:00 RAN", "22T06:00 RAN", "23T06:00 UPCOMING")
                .hasHealth(State.HEALTHY, "run.health.healthy", 10);
        Story.of("daily")
                .from("01T00:00")
                .ran("21T06:02", "22T06:02")
                .updated("22T06:02")
                .next("23T06:02")
                .hasLedger("21T06:02 UNKNOWN", "22T06:02 RAN", "23T06:02 UPCOMING");
    }

    @Test
    void onlyTheNewestRunsWereRead() {
        Story.of("cron:0 6 * * *")
                .created("01T12:00")
                .from("19T00:00")
                .ran("21T06:02", "22T06:02")
                .updated("22T06:02")
                .next("23T06:00")
                .knowing(known -> LedgerEvidence.runsFrom(at("21T06:02")))
                .hasOutcome(CLEAN)
                .hasLedger("19T06:00 UNKNOWN", "20T06:00 UNKNOWN", "21T06:00 RAN", "22T06:00 RAN", "23T06:00 UPCOMING")
                .hasHealth(State.HEALTHY, "run.health.healthy", 10);
    }

    @Test
    void ofAnIntervalTheOldestRunThatWasReadTellsNotWhyItCame() {
        Story.of("daily")
                .created("01T12:00")
                .from("19T00:00")
                .ran("21T06:02", "22T06:02")
                .updated("22T06:02")
                .next("23T06:02")
                .knowing(known -> LedgerEvidence.runsFrom(at("21T06:02")))
                .hasOutcome(CLEAN)
                .hasLedger(
                        "19T06:02 UNKNOWN", "20T06:02 UNKNOWN", "21T06:02 UNKNOWN", "22T06:02 RAN", "23T06:02 UPCOMING")
                .hasHealth(State.HEALTHY, "run.health.healthy", 10);
    }

    @Test
    void theRateLimitLeftNoRunListToRead() {
        Story story = Story.of("cron:0 6 * * *")
                .created("19T12:00")
                .ran("20T06:02", "21T06:02", "22T06:02")
                .deleted("20T06:02")
                .deleted("21T06:02")
                .deleted("22T06:02")
                .updated("22T06:02")
                .next("23T06:00")
                .knowing(known -> LedgerEvidence.runsFrom(at("22T21:40")));

        story.hasNoOutcome()
                .hasLedger("20T06:00 UNKNOWN", "21T06:00 UNKNOWN", "22T06:00 RAN", "23T06:00 UPCOMING")
                .hasHealth(State.UNKNOWN, "run.health.unknown");
    }

    @Test
    void everyMinuteMeansOnceATick() {
        Story.of("cron:* * * * *")
                .always()
                .created("22T20:40:55")
                .ran("22T20:46:01", "22T20:51:01", "22T20:56:01")
                .now("22T20:57")
                .updated("22T20:56:01")
                .next("22T20:57")
                .hasOutcome(CLEAN)
                .hasLedger("22T20:41 RAN", "22T20:47 RAN", "22T20:52 RAN", "22T20:57 UPCOMING")
                .hasHealth(State.HEALTHY, "run.health.healthy", 10);
    }

    @Test
    void duplicateRunsAreOneFiringAndOneByHand() {
        Story.of("daily")
                .created("21T10:00")
                .ran("22T10:03", "22T10:03:02")
                .updated("22T10:03:02")
                .next("23T10:03:02")
                .hasOutcome(CLEAN)
                .hasLedger("22T10:00 RAN", "22T10:03:02 RAN_BY_HAND", "23T10:03:02 UPCOMING")
                .hasHealth(State.HEALTHY, "run.health.healthy", 10);
    }

    @Test
    void twoTicksLateIsLateAndASecondMoreIsByHand() {
        Story story = Story.of("cron:0 6 * * *")
                .created("21T12:00")
                .updated("22T06:10")
                .next("23T06:00");

        story.ran("22T06:10")
                .hasOutcome(CLEAN)
                .hasLedger("22T06:00 RAN_LATE", "23T06:00 UPCOMING")
                .hasHealth(State.HEALTHY, "run.health.healthy", 10);
        story.deleted("22T06:10")
                .ran("22T06:10:01")
                .hasLedger(
                        "22T06:00 DID_NOT_RUN ?NOTHING_MATCHED ?PLAN ?UNSEEN",
                        "22T06:10:01 RAN_BY_HAND",
                        "23T06:00 UPCOMING");
    }

    @Test
    void aTickAndAMinuteIsStillInTime() {
        Story story = Story.of("cron:0 6 * * *")
                .created("21T12:00")
                .updated("22T06:06")
                .next("23T06:00");

        story.ran("22T06:06")
                .hasOutcome(CLEAN)
                .hasLedger("22T06:00 RAN", "23T06:00 UPCOMING")
                .hasHealth(State.HEALTHY, "run.health.healthy", 10);
        story.deleted("22T06:06").ran("22T06:06:01").hasLedger("22T06:00 RAN_LATE", "23T06:00 UPCOMING");
    }

    @Test
    void lateAndThenStalledOnTheClockOfTheServer() {
        Story story = Story.of("cron:30 21 * * *")
                .created("20T22:00")
                .ran("21T21:31")
                .updated("21T21:31")
                .next("22T21:30");

        story.now("22T21:35")
                .hasOutcome(CLEAN)
                .hasLedger("21T21:30 RAN", "22T21:30 UPCOMING")
                .hasHealth(State.HEALTHY, "run.health.healthy", 10);
        story.now("22T21:36").hasHealth(State.LATE, "run.health.late", at("22T21:30"), 6L);
        story.now("22T21:41")
                .hasLedger("21T21:30 RAN", "22T21:30 DID_NOT_RUN !SCHEDULER_STALLED")
                .hasHealth(State.STALLED, "run.health.stalled", at("22T21:30"), 11L);
    }

    /// Here it is 21:42, on the server 21:32.
    @Test
    void aClockThatRunsAheadAccusesNobodyIfTheServersIsAsked() {
        Story story = Story.of("cron:30 21 * * *")
                .created("20T22:00")
                .ran("21T21:31")
                .updated("21T21:31")
                .next("22T21:30");

        story.now("22T21:32")
                .hasOutcome(CLEAN)
                .hasLedger("21T21:30 RAN", "22T21:30 UPCOMING")
                .hasHealth(State.HEALTHY, "run.health.healthy", 10);
        story.now("22T21:42").hasHealth(State.STALLED, "run.health.stalled", at("22T21:30"), 12L);
    }

    @Test
    void theSchedulerWasDownForAnHour() {
        Story.of("cron:0 * * * *")
                .created("22T04:30")
                .ran("22T05:02", "22T07:12", "22T08:02")
                .updated("22T08:02")
                .next("22T09:00")
                .now("22T08:30")
                .knowing(known -> known.withOutages(List.of(span("22T05:55", "22T07:10"))))
                .hasOutcome(CLEAN)
                .hasLedger("22T05:00 RAN", "22T06:00 RAN_LATE", "22T08:00 RAN", "22T09:00 UPCOMING")
                .hasHealth(State.HEALTHY, "run.health.healthy", 10);
    }

    @Test
    void anOutageThatLastsIsTheLikeliestCause() {
        Story.of("cron:0 6 * * *")
                .created("20T12:00")
                .ran("21T06:02")
                .updated("22T09:00")
                .next("23T06:00")
                .knowing(known -> known.withOutages(List.of(span("22T05:00", "22T08:00"))))
                .hasOutcome(CLEAN)
                .hasLedger(
                        "21T06:00 RAN",
                        "22T06:00 DID_NOT_RUN +SCHEDULER_STALLED ?NO_CHANGE ?NOTHING_MATCHED ?PLAN ?UNSEEN",
                        "23T06:00 UPCOMING")
                .hasHealth(State.QUIET, "run.health.quiet", 1, at("22T06:00"));
    }

    @Test
    void tenDaysOverdueIsOneMomentAndNotTen() {
        Story.of("daily")
                .created("10T06:00")
                .ran("11T06:02")
                .updated("11T06:02")
                .next("12T06:02")
                .hasOutcome(CLEAN)
                .hasLedger("11T06:00 RAN", "12T06:02 DID_NOT_RUN !SCHEDULER_STALLED")
                .hasHealth(State.STALLED, "run.health.stalled", at("12T06:02"), 10L * 24 * 60 + 15 * 60 + 38);
    }

    @Test
    void aRestartOfTheServerShiftsTheTicksButNoRunIsByHand() {
        Story.of("every_6h")
                .created("21T00:01")
                .ran("21T06:05", "21T12:09:30", "21T18:09:31", "22T00:18")
                .now("22T01:00")
                .updated("22T00:18")
                .next("22T06:18")
                .hasOutcome(CLEAN)
                .hasLedger(
                        "21T06:01 RAN", "21T12:05 RAN", "21T18:09:30 RAN", "22T00:09:31 RAN_LATE", "22T06:18 UPCOMING")
                .hasHealth(State.HEALTHY, "run.health.healthy", 10);
    }

    @Test
    void aRunWhoseRecordCameLateDoesNotMakeTheNextOneByHand() {
        Story.of("daily")
                .created("20T06:00")
                .ran("21T06:02:40", "22T06:02:01")
                .updated("22T06:02:01")
                .next("23T06:02")
                .hasOutcome(CLEAN)
                .hasLedger("21T06:00 RAN", "22T06:02:01 RAN", "23T06:02 UPCOMING")
                .hasHealth(State.HEALTHY, "run.health.healthy", 10);
    }

    @Test
    void aRandomCadenceCannotBeHeldAgainstAnything() {
        Story.of("cron:R 6 * * *")
                .created("20T12:00")
                .ran("21T06:12", "22T06:47")
                .updated("22T06:47")
                .next("23T06:31")
                .hasOutcome(CLEAN)
                .hasLedger("21T06:12 UNKNOWN", "22T06:47 UNKNOWN", "23T06:31 UPCOMING")
                .hasHealth(State.HEALTHY, "run.health.healthy", 10);
    }

    @Test
    void aMonitorThatIsOlderThanItsRunsIsNotAccused() {
        Story.of("cron:0 6 * * *")
                .created("21T12:00")
                .ran("22T06:02")
                .updated("21T12:00")
                .next("22T06:00")
                .hasOutcome(CLEAN)
                .hasLedger("22T06:00 RAN");
    }

    @Test
    void theMomentsToComeBeginWithTheOneThatTheServerNames() {
        Story story = Story.of("every_6h").created("22T12:00").next("22T22:00");

        assertThat(FiringLedger.upcoming(story.monitor(), story.now(), at("23T16:00")))
                .containsExactly(at("22T22:00"), at("23T04:00"), at("23T10:00"));
        assertThat(FiringLedger.upcoming(story.paused().monitor(), story.now(), at("23T16:00")))
                .isEmpty();
    }

    @Test
    void theNewestFiringsLeaveOutWhatIsToCome() {
        Story story = Story.of("cron:0 6 * * *")
                .created("18T12:00")
                .ran("19T06:02", "20T06:02", "21T06:02", "22T06:02")
                .updated("22T06:02")
                .next("23T06:00");

        assertThat(story.ledger().recent(3))
                .extracting(Firing::due)
                .containsExactly(at("20T06:00"), at("21T06:00"), at("22T06:00"));
        assertThat(story.ledger().recent(12)).hasSize(4);
    }
}
