package dev.pandawatch.run;

import static dev.pandawatch.run.Story.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.run.MonitorHealth.State;
import org.junit.jupiter.api.Test;

/// Firings that led to no run, of which the server tells nothing (F42).
class SilenceStoriesTest {
    private static final RunOutcome CLEAN = new RunOutcome.Clean(10);

    /// Daily, ran on the 19th, and came to nothing on the three days since.
    private static Story threeSilentDays() {
        return Story.of("daily")
                .created("18T06:00")
                .ran("19T06:00:10")
                .updated("22T06:00:12")
                .next("23T06:00:11");
    }

    @Test
    void skippedForNothingHadChanged() {
        Story story = threeSilentDays().knowing(known -> known.withChanges(0));

        story.hasOutcome(CLEAN)
                .hasLedger(
                        "19T06:00 RAN",
                        "20T06:00:10 DID_NOT_RUN +NO_CHANGE ?NOTHING_MATCHED ?PLAN ?UNSEEN",
                        "21T06:00:10 DID_NOT_RUN +NO_CHANGE ?NOTHING_MATCHED ?PLAN ?UNSEEN",
                        "22T06:00:10 DID_NOT_RUN +NO_CHANGE ?NOTHING_MATCHED ?PLAN ?UNSEEN",
                        "23T06:00:11 UPCOMING")
                .hasHealth(State.QUIET, "run.health.quiet", 3, at("22T06:00:10"));
        assertThat(story.health().cause().orElseThrow().arguments()).containsExactly(at("19T06:00:10"), 0L);
        assertThat(story.health().cause().orElseThrow().inferred()).isTrue();
    }

    @Test
    void aTraceThatArrivedLateButStartedBeforeIsNoChange() {
        threeSilentDays()
                .knowing(known -> known.withChanges(0).withMatching(12))
                .from("22T00:00")
                .hasOutcome(CLEAN)
                .hasLedger("22T06:00:10 DID_NOT_RUN +NO_CHANGE ?PLAN ?UNSEEN ~NOTHING_MATCHED", "23T06:00:11 UPCOMING")
                .hasHealth(State.QUIET, "run.health.quiet", 1, at("22T06:00:10"));
    }

    @Test
    void somethingChangedSinceButPerhapsTooLate() {
        threeSilentDays()
                .knowing(known -> known.withChanges(4))
                .from("22T00:00")
                .hasOutcome(CLEAN)
                .hasLedger("22T06:00:10 DID_NOT_RUN ?NOTHING_MATCHED ?PLAN ?UNSEEN ~NO_CHANGE", "23T06:00:11 UPCOMING")
                .hasHealth(State.QUIET, "run.health.quiet", 1, at("22T06:00:10"));
    }

    @Test
    void oneThatAlwaysRunsIsNeverSkipped() {
        threeSilentDays()
                .always()
                .from("22T00:00")
                .hasOutcome(CLEAN)
                .hasLedger("22T06:00:10 DID_NOT_RUN ?NOTHING_MATCHED ?PLAN ?UNSEEN", "23T06:00:11 UPCOMING")
                .hasHealth(State.QUIET, "run.health.quiet", 1, at("22T06:00:10"));
    }

    @Test
    void filtersThatMatchNothingAndItNeverRan() {
        Story story = Story.of("every_6h")
                .created("22T02:00")
                .updated("22T20:01")
                .next("23T02:01")
                .knowing(known -> known.withMatching(0));

        story.hasNoOutcome()
                .hasLedger(
                        "22T08:00 DID_NOT_RUN +NOTHING_MATCHED ?PLAN ?UNSEEN",
                        "22T14:00 DID_NOT_RUN +NOTHING_MATCHED ?PLAN ?UNSEEN",
                        "22T20:00 DID_NOT_RUN +NOTHING_MATCHED ?PLAN ?UNSEEN",
                        "23T02:01 UPCOMING")
                .hasHealth(State.QUIET, "run.health.quiet.never", 3, at("22T20:00"));
    }

    @Test
    void aFilterThatBreaks() {
        Story story = Story.of("cron:0 6 * * *")
                .of("TRACE", FilterDocument.EMPTY.with("status", "bogus"))
                .created("20T12:00")
                .updated("22T06:02")
                .next("23T06:00");

        story.hasNoOutcome()
                .hasLedger(
                        "21T06:00 DID_NOT_RUN +FILTER_BREAKS ?UNSEEN",
                        "22T06:00 DID_NOT_RUN !FILTER_BREAKS ?UNSEEN",
                        "23T06:00 UPCOMING")
                .hasHealth(State.QUIET, "run.health.quiet.never", 2, at("22T06:00"));
        assertThat(story.health().cause().orElseThrow().phrase().key()).isEqualTo("run.cause.filter-breaks");
        assertThat(story.health().cause().orElseThrow().arguments()).containsExactly("status");
    }

    @Test
    void aWindowTurnedRoundMatchesNothing() {
        Story.of("cron:0 6 * * *")
                .of(
                        "SESSION",
                        FilterDocument.EMPTY
                                .with("date_from", "2026-11-20T00:00:00Z")
                                .with("date_to", "2026-11-10T00:00:00Z"))
                .created("21T12:00")
                .updated("22T06:02")
                .next("23T06:00")
                .hasNoOutcome()
                .hasLedger("22T06:00 DID_NOT_RUN +NOTHING_MATCHED ?PLAN ?UNSEEN", "23T06:00 UPCOMING")
                .hasHealth(State.QUIET, "run.health.quiet.never", 1, at("22T06:00"));
    }

    @Test
    void thePlanRefusedARunByHand() {
        threeSilentDays()
                .always()
                .from("22T00:00")
                .knowing(known -> known.withRefused(at("22T09:00")).withMatching(40))
                .hasOutcome(CLEAN)
                .hasLedger("22T06:00:10 DID_NOT_RUN +PLAN_REFUSES ?UNSEEN ~NOTHING_MATCHED", "23T06:00:11 UPCOMING")
                .hasHealth(State.QUIET, "run.health.quiet", 1, at("22T06:00:10"));
    }

    @Test
    void aNameThatNoRunCanBear() {
        Story story = Story.of("cron:0 6 * * *")
                .called("n".repeat(246))
                .created("21T12:00")
                .updated("22T06:02")
                .next("23T06:00");

        story.hasNoOutcome()
                .hasLedger("22T06:00 DID_NOT_RUN !NAME_TOO_LONG ?UNSEEN", "23T06:00 UPCOMING")
                .hasHealth(State.QUIET, "run.health.quiet.never", 1, at("22T06:00"));
        assertThat(story.health().cause().orElseThrow().arguments()).containsExactly(246, 245);
        assertThat(story.health().cause().orElseThrow().inferred()).isFalse();
    }

    @Test
    void theLongestNameThatARunCanBearIsNoCause() {
        Story.of("cron:0 6 * * *")
                .called("n".repeat(245))
                .created("21T12:00")
                .updated("22T06:02")
                .next("23T06:00")
                .hasNoOutcome()
                .hasLedger("22T06:00 DID_NOT_RUN ?NOTHING_MATCHED ?PLAN ?UNSEEN", "23T06:00 UPCOMING")
                .hasHealth(State.QUIET, "run.health.quiet.never", 1, at("22T06:00"));
    }

    @Test
    void aRunMayStillComeForTwoTicks() {
        Story story = Story.of("cron:30 21 * * *")
                .created("20T00:00")
                .ran("20T21:31", "21T21:31")
                .updated("22T21:32")
                .next("23T21:30");

        story.now("22T21:40")
                .hasOutcome(CLEAN)
                .hasLedger("20T21:30 RAN", "21T21:30 RAN", "22T21:30 UPCOMING", "23T21:30 UPCOMING")
                .hasHealth(State.HEALTHY, "run.health.healthy", 10);
        story.now("22T21:40:01")
                .hasLedger(
                        "20T21:30 RAN",
                        "21T21:30 RAN",
                        "22T21:30 DID_NOT_RUN ?NO_CHANGE ?NOTHING_MATCHED ?PLAN ?UNSEEN",
                        "23T21:30 UPCOMING")
                .hasHealth(State.QUIET, "run.health.quiet", 1, at("22T21:30"));
    }

    @Test
    void whatOnceWasSilentDoesNotAccuseAMonitorThatRanSince() {
        Story.of("cron:0 6 * * *")
                .created("19T12:00")
                .ran("20T06:02", "22T06:02")
                .updated("22T06:02")
                .next("23T06:00")
                .knowing(known -> known.withChanges(0).withMatching(0).withRefused(at("22T09:00")))
                .hasOutcome(CLEAN)
                .hasLedger(
                        "20T06:00 RAN",
                        "21T06:00 DID_NOT_RUN ?NO_CHANGE ?NOTHING_MATCHED ?PLAN ?UNSEEN",
                        "22T06:00 RAN",
                        "23T06:00 UPCOMING")
                .hasHealth(State.HEALTHY, "run.health.healthy", 10);
    }

    @Test
    void aDeletedRunLooksLikeNone() {
        Story.of("cron:0 6 * * *")
                .created("19T12:00")
                .ran("20T06:02", "21T06:02", "22T06:02")
                .deleted("21T06:02")
                .updated("22T06:02")
                .next("23T06:00")
                .hasOutcome(CLEAN)
                .hasLedger(
                        "20T06:00 RAN",
                        "21T06:00 DID_NOT_RUN ?NO_CHANGE ?NOTHING_MATCHED ?PLAN ?UNSEEN",
                        "22T06:00 RAN",
                        "23T06:00 UPCOMING")
                .hasHealth(State.HEALTHY, "run.health.healthy", 10);
    }

    @Test
    void theLastRunWasDeletedAndIsKnownByItsDate() {
        Story story = Story.of("cron:0 6 * * *")
                .created("20T12:00")
                .ran("21T06:02", "22T06:02")
                .deleted("22T06:02")
                .updated("22T06:02")
                .next("23T06:00");

        story.hasNoOutcome()
                .hasLedger("21T06:00 RAN", "22T06:00 RAN", "23T06:00 UPCOMING")
                .hasHealth(State.UNKNOWN, "run.health.unknown");
        assertThat(story.ledger().firings().get(1).run()).isEmpty();
    }
}
