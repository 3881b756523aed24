package dev.pandawatch.run;

import static dev.pandawatch.run.Story.at;
import static dev.pandawatch.run.Story.span;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.run.LedgerEvidence.Span;
import dev.pandawatch.run.ScheduleLog.Look;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Two looks that are hours or days apart, as before the end of the program and after its next start. Between them
/// anything may have happened, and nothing is claimed but what the second look bears out.
class ScheduleLogGapTest {
    private static Story interval() {
        return Story.of("every_6h").created("10T00:00");
    }

    private static Story nightly() {
        return Story.of("cron:0 3 * * *").created("10T00:00");
    }

    private static Look look(Story story, String moment) {
        return Look.of(story.monitor(), at(moment));
    }

    private static ScheduleLog between(Look before, Look now) {
        return ScheduleLog.EMPTY.after(before, now);
    }

    private static ScheduleLog log(List<Span> pauses, List<Instant> restarts, List<Span> outages, List<Span> unseen) {
        return new ScheduleLog(Optional.empty(), pauses, restarts, outages, unseen);
    }

    @Test
    void anIntervalThatFiredOnForDaysIsNothingToWriteDown() {
        Look before = look(interval().ran("18T10:00:02").next("18T16:00").updated("18T10:00"), "18T11:00");
        Look ran = look(interval().ran("22T10:05:03").next("22T16:05:01").updated("22T10:05:01"), "22T11:00");
        Look silent = look(interval().ran("18T10:00:02").next("22T16:04").updated("22T10:04"), "22T11:00");

        assertThat(between(before, ran)).isEqualTo(ScheduleLog.EMPTY);
        assertThat(between(before, silent)).isEqualTo(ScheduleLog.EMPTY);
    }

    @Test
    void anExpressionThatFiredOnForDaysIsNothingToWriteDown() {
        Look before = look(nightly().ran("18T03:02").next("19T03:00").updated("18T03:02"), "18T11:00");
        Look now = look(nightly().ran("22T03:04").next("23T03:00").updated("22T03:04"), "22T11:00");

        assertThat(between(before, now)).isEqualTo(ScheduleLog.EMPTY);
    }

    @Test
    void whatWasDueAtTheFirstLookAndFiredIsNothingToWriteDown() {
        Look before = look(interval().ran("18T10:00:02").next("18T16:00").updated("18T10:00"), "18T16:03");
        Look now = look(interval().ran("18T16:04").next("18T22:04").updated("18T16:04"), "18T20:00");

        assertThat(between(before, now)).isEqualTo(ScheduleLog.EMPTY);
    }

    @Test
    void aRenameWhileNobodyLookedIsNothingToWriteDown() {
        Look before = look(interval().next("18T16:00").updated("18T10:00"), "18T11:00");
        Look now = look(interval().next("18T16:00").updated("18T12:00"), "18T15:00");

        assertThat(between(before, now)).isEqualTo(ScheduleLog.EMPTY);
    }

    @Test
    void anIntervalThatWasComputedAnewBeforeItCameWasRestartedAtThatMoment() {
        Look before = look(Story.of("daily").next("19T08:00").updated("18T08:00"), "18T11:00");
        Look now = look(Story.of("daily").next("19T20:00").updated("18T21:00"), "19T07:00");

        assertThat(between(before, now))
                .as("the stamp is of a later rename")
                .isEqualTo(log(List.of(), List.of(at("18T20:00")), List.of(), List.of()));
    }

    @Test
    void aRunByHandMovesItTooUnlessItWasMovedOnceMoreAfterwards() {
        Look before = look(Story.of("daily").next("19T08:00").updated("18T08:00"), "18T11:00");
        Look byHand =
                look(Story.of("daily").ran("18T20:00:03").next("19T20:00:02").updated("18T20:00:02"), "19T07:00");
        Look andMore =
                look(Story.of("daily").ran("18T20:00:03").next("19T22:00").updated("18T22:00"), "19T07:00");

        assertThat(between(before, byHand)).isEqualTo(ScheduleLog.EMPTY);
        assertThat(between(before, andMore).restarts()).containsExactly(at("18T22:00"));
    }

    @Test
    void anIntervalOutOfStepWasDisturbedNobodyKnowsHow() {
        Look before = look(interval().ran("18T10:00:02").next("18T16:00").updated("18T10:00"), "18T11:00");
        Story story = interval()
                .always()
                .ran("18T10:00:02")
                .next("22T15:30")
                .updated("22T09:30")
                .now("22T11:00")
                .from("18T00:00");

        ScheduleLog log = between(before, look(story, "22T11:00"));

        assertThat(log)
                .as("paused and resumed, or sent unchanged, or an outage")
                .isEqualTo(log(List.of(), List.of(at("22T09:30")), List.of(), List.of(span("18T11:00", "22T11:00"))));
        Story later = interval()
                .always()
                .ran("22T15:31")
                .next("22T21:30")
                .updated("22T15:30")
                .now("22T16:00")
                .from("22T00:00")
                .knowing(log::into);
        assertThat(later.ledger().firings())
                .extracting(Firing::kind)
                .containsOnly(Firing.Kind.UNKNOWN, Firing.Kind.RAN, Firing.Kind.UPCOMING);
        later.hasHealth(MonitorHealth.State.HEALTHY, "run.health.healthy", 10);
    }

    @Test
    void anIntervalOutOfStepWhoseLastRunTellsItsStepNeedsNoRestart() {
        Look before = look(interval().ran("18T06:00:02").next("18T12:00").updated("18T06:00"), "18T11:00");
        Story story = interval()
                .always()
                .ran("18T06:00:02", "22T09:30:04")
                .next("22T15:30:02")
                .updated("22T09:30:02")
                .now("22T11:00")
                .from("18T05:00");

        ScheduleLog log = between(before, look(story, "22T11:00"));

        assertThat(log).isEqualTo(log(List.of(), List.of(), List.of(), List.of(span("18T11:00", "22T11:00"))));
        assertThat(story.knowing(log::into).ledger().firings())
                .as("a run by hand or not, after a pause or not")
                .extracting(Firing::kind)
                .containsOnly(Firing.Kind.RAN, Firing.Kind.UNKNOWN, Firing.Kind.UPCOMING);
    }

    @Test
    void aPauseMayHaveBegunAtAnyTimeBeforeTheLastChange() {
        Look before = look(nightly().ran("18T03:02").next("19T03:00").updated("18T03:02"), "18T11:00");
        Story paused = nightly()
                .always()
                .ran("16T03:02", "18T03:02")
                .updated("21T09:00")
                .paused()
                .now("22T11:00")
                .from("16T00:00");

        ScheduleLog log = between(before, look(paused, "22T11:00"));

        assertThat(log)
                .isEqualTo(log(
                        List.of(new Span(at("21T09:00"), null)),
                        List.of(),
                        List.of(),
                        List.of(span("18T11:00", "22T11:00"))));
        paused.knowing(log::into)
                .hasLedger(
                        "16T03:00 RAN",
                        "17T03:00 DID_NOT_RUN ?NOTHING_MATCHED ?PLAN ?UNSEEN",
                        "18T03:00 RAN",
                        "19T03:00 UNKNOWN",
                        "20T03:00 UNKNOWN",
                        "21T03:00 UNKNOWN");
    }

    @Test
    void whatWasSeenDueAndThenPausedMayHaveBeenTakenUpOrNot() {
        Look before = look(nightly().ran("17T03:02").next("18T03:00").updated("17T03:02"), "18T03:01");
        Story paused = nightly()
                .ran("17T03:02")
                .updated("18T03:02")
                .paused()
                .now("20T11:00")
                .from("17T00:00");

        paused.knowing(between(before, look(paused, "20T11:00"))::into).hasLedger("17T03:00 RAN", "18T03:00 UNKNOWN");
    }

    @Test
    void aPauseThatEndedWhileNobodyLookedLastedUntilItWasSeenLast() {
        ScheduleLog known = log(List.of(new Span(at("17T12:00"), null)), List.of(), List.of(), List.of());
        Look before = look(nightly().ran("17T03:02").updated("17T12:00").paused(), "19T11:00");
        Story resumed = nightly()
                .always()
                .ran("17T03:02", "21T03:04")
                .next("23T03:00")
                .updated("22T03:04")
                .now("22T11:00")
                .from("17T00:00");

        ScheduleLog log = known.after(before, look(resumed, "22T11:00"));

        assertThat(log)
                .isEqualTo(log(
                        List.of(span("17T12:00", "19T11:00")),
                        List.of(),
                        List.of(),
                        List.of(span("19T11:00", "22T11:00"))));
        resumed.knowing(log::into)
                .hasLedger("17T03:00 RAN", "20T03:00 UNKNOWN", "21T03:00 RAN", "22T03:00 UNKNOWN", "23T03:00 UPCOMING");
    }

    @Test
    void afterSuchAPauseAnIntervalIsKnownFromItsLastMomentOn() {
        ScheduleLog known = log(List.of(new Span(at("20T12:00"), null)), List.of(), List.of(), List.of());
        Look before = look(interval().ran("20T06:00:02").updated("20T12:00").paused(), "21T11:00");
        Story resumed = interval()
                .ran("20T06:00:02", "22T05:20:03")
                .next("22T11:20:02")
                .updated("22T05:20:02")
                .now("22T11:00")
                .from("20T05:00");

        ScheduleLog log = known.after(before, look(resumed, "22T11:00"));

        assertThat(log.pauses()).containsExactly(span("20T12:00", "21T11:00"));
        assertThat(log.restarts()).as("its last run tells it").isEmpty();
        assertThat(resumed.knowing(log::into).ledger().firings())
                .as("no firing of the pause, and no run called one by hand")
                .extracting(Firing::kind)
                .containsOnly(Firing.Kind.RAN, Firing.Kind.UNKNOWN, Firing.Kind.UPCOMING);

        Look silent = look(interval().ran("20T06:00:02").next("22T11:20").updated("22T05:20"), "22T11:00");
        assertThat(known.after(before, silent).restarts()).containsExactly(at("22T05:20"));
    }

    @Test
    void aPauseOfWhichNeitherBeginningNorEndWasSeenIsHeldAgainstNobody() {
        Look before = look(nightly().ran("15T03:02").updated("16T12:00").paused(), "19T11:00");
        Look now = look(nightly().ran("15T03:02").next("23T03:00").updated("22T09:00"), "22T11:00");

        assertThat(between(before, now).pauses()).containsExactly(span("15T03:02", "19T11:00"));
    }

    @Test
    void whatWasPausedAllTheTimeIsNothingToWriteDown() {
        Look before = look(nightly().ran("15T03:02").updated("16T12:00").paused(), "19T11:00");
        Look renamed = look(nightly().ran("15T03:02").updated("20T12:00").paused(), "22T11:00");
        Look ran = look(
                nightly().ran("20T12:00").next("23T03:00").updated("20T12:00").paused(), "22T11:00");

        assertThat(between(before, renamed)).isEqualTo(ScheduleLog.EMPTY);
        assertThat(between(before, ran))
                .as("by hand, or it was resumed and paused again")
                .isEqualTo(log(List.of(), List.of(), List.of(), List.of(span("19T11:00", "22T11:00"))));
    }

    @Test
    void anotherCadenceIsKnownFromWhenItsDateWasComputed() {
        Look before = look(nightly().ran("18T03:02").next("19T03:00").updated("18T03:02"), "18T11:00");
        Story story = interval()
                .ran("18T03:02", "20T10:00:03", "22T04:05:03")
                .next("22T10:05:02")
                .updated("22T08:00")
                .now("22T09:00")
                .from("17T00:00");

        ScheduleLog log = between(before, look(story, "22T09:00"));

        assertThat(log.since()).as("the stamp is of a later rename").contains(at("22T04:05:02"));
        assertThat(log.unseen()).containsExactly(span("18T11:00", "22T09:00"));
        assertThat(log.restarts()).isEmpty();
        story.knowing(log::into)
                .hasLedger("18T03:02 UNKNOWN", "20T10:00:03 UNKNOWN", "22T04:05:03 UNKNOWN", "22T10:05:02 UPCOMING");
    }

    @Test
    void anotherExpressionIsKnownFromTheLastChangeOn() {
        Look before = look(interval().ran("18T10:00:02").next("18T16:00").updated("18T10:00"), "18T11:00");
        Story story = nightly()
                .ran("18T10:00:02", "22T03:02:04")
                .next("23T03:00")
                .updated("22T03:02:01")
                .now("22T09:00")
                .from("17T00:00");

        ScheduleLog log = between(before, look(story, "22T09:00"));

        assertThat(log.since()).contains(at("22T03:02:01"));
        story.knowing(log::into).hasLedger("18T10:00:02 UNKNOWN", "22T03:02:04 UNKNOWN", "23T03:00 UPCOMING");
    }

    @Test
    void anotherCadenceAfterAPauseIsBoth() {
        ScheduleLog known = log(List.of(new Span(at("17T12:00"), null)), List.of(), List.of(), List.of());
        Look before = look(nightly().ran("17T03:02").updated("17T12:00").paused(), "19T11:00");
        Look now = look(interval().ran("17T03:02").next("22T14:00").updated("22T08:00"), "22T11:00");

        ScheduleLog log = known.after(before, now);

        assertThat(log.since()).contains(at("22T08:00"));
        assertThat(log.pauses()).containsExactly(span("17T12:00", "19T11:00"));
        assertThat(log.unseen()).containsExactly(span("19T11:00", "22T11:00"));
    }

    @Test
    void anOutageThatWasSeenMayHaveEndedAtAnyTimeSince() {
        Look before = look(nightly().ran("18T03:02").next("19T03:00").updated("18T03:02"), "19T08:00");
        Look silent = look(nightly().ran("18T03:02").next("23T03:00").updated("22T03:04"), "22T09:00");
        Story story = nightly()
                .always()
                .ran("18T03:02", "19T14:00")
                .next("23T03:00")
                .updated("22T03:04")
                .now("22T09:00")
                .from("18T00:00");

        assertThat(between(before, silent))
                .isEqualTo(log(List.of(), List.of(), List.of(span("19T03:00", "19T08:00")), List.of()));
        ScheduleLog log = between(before, look(story, "22T09:00"));
        assertThat(log.outages()).containsExactly(span("19T03:00", "19T08:00"));
        assertThat(log.restarts()).isEmpty();
        story.knowing(log::into)
                .hasLedger(
                        "18T03:00 RAN",
                        "19T03:00 DID_NOT_RUN +SCHEDULER_STALLED ?NOTHING_MATCHED ?PLAN ?UNSEEN",
                        "19T14:00 UNKNOWN",
                        "20T03:00 DID_NOT_RUN ?NOTHING_MATCHED ?PLAN ?UNSEEN",
                        "21T03:00 DID_NOT_RUN ?NOTHING_MATCHED ?PLAN ?UNSEEN",
                        "22T03:00 DID_NOT_RUN ?NOTHING_MATCHED ?PLAN ?UNSEEN",
                        "23T03:00 UPCOMING");
    }

    @Test
    void anIntervalGoesOnFromTheUnknownEndOfAnOutage() {
        Look before = look(interval().ran("18T10:00").next("18T16:00").updated("18T10:00"), "18T20:00");
        Look now = look(interval().ran("18T10:00").next("22T13:20").updated("22T07:20"), "22T09:00");

        assertThat(between(before, now))
                .isEqualTo(log(
                        List.of(),
                        List.of(at("22T07:20")),
                        List.of(span("18T16:00", "18T20:00")),
                        List.of(span("18T20:00", "22T09:00"))));
    }

    @Test
    void whatStandsStillIsAnOutageOnlyWhenItIsTakenUp() {
        Look before = look(nightly().ran("18T03:02").next("19T03:00").updated("18T03:02"), "19T08:00");
        Look now = look(nightly().ran("18T03:02").next("19T03:00").updated("18T03:02"), "22T09:00");
        Look taken = look(nightly().ran("22T09:05").next("23T03:00").updated("22T09:05"), "22T09:06");

        assertThat(between(before, now)).isEqualTo(ScheduleLog.EMPTY);
        assertThat(between(now, taken).outages()).containsExactly(span("19T03:00", "22T09:05"));
    }

    @Test
    void aClockThatWentBackTellsNothing() {
        ScheduleLog known = log(List.of(span("17T12:00", "17T13:00")), List.of(), List.of(), List.of());
        Look before = look(interval().next("22T16:00").updated("22T10:00"), "22T11:00");
        Look now = look(interval().next("20T16:00").updated("20T10:00").paused(), "20T11:00");

        assertThat(known.after(before, now)).isEqualTo(known);
    }

    @Test
    void anotherMonitorUnderTheSameIdStartsAnew() {
        ScheduleLog known = log(List.of(span("17T12:00", "17T13:00")), List.of(), List.of(), List.of());
        Look before = look(interval().next("22T16:00").updated("22T10:00"), "22T11:00");
        Look now =
                look(Story.of("every_6h").created("22T11:30").next("22T17:30").updated("22T11:30"), "22T12:00");

        assertThat(known.after(before, now)).isEqualTo(ScheduleLog.EMPTY);
    }

    @Test
    void datesOutOfThisWorldDoNoHarm() {
        Look before = new Look("daily", true, null, null, Instant.MIN, null, at("18T11:00"));
        Look now = new Look("daily", true, null, null, Instant.MAX, null, at("22T11:00"));

        assertThat(between(before, now).unseen()).isEmpty();
        assertThat(between(now, before)).isEqualTo(ScheduleLog.EMPTY);
    }
}
