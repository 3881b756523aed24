package dev.pandawatch.run;

import static dev.pandawatch.run.Story.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.run.LedgerEvidence.Span;
import dev.pandawatch.run.ScheduleLog.Look;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScheduleLogTest {
    private static Story interval() {
        return Story.of("every_6h").created("20T00:00");
    }

    private static Look look(Story story, String moment) {
        return Look.of(story.monitor(), at(moment));
    }

    private static ScheduleLog between(Look before, Look now) {
        return ScheduleLog.EMPTY.after(before, now);
    }

    @Test
    void whatStaysTheSameIsNotWritten() {
        Story story = interval().next("22T12:00");

        assertThat(between(look(story, "22T10:00"), look(story, "22T10:01"))).isEqualTo(ScheduleLog.EMPTY);
    }

    @Test
    void aPauseBeginsAtTheStampOfItsRecord() {
        Look before = look(interval().next("22T12:00").updated("22T06:00"), "22T10:00");
        Look now = look(interval().next("22T12:00").updated("22T10:00:20").paused(), "22T10:00:30");

        assertThat(between(before, now).pauses()).containsExactly(new Span(at("22T10:00:20"), null));
    }

    @Test
    void aPauseThatWasSeenToBeginEndsWithTheResume() {
        Look active = look(interval().next("22T12:00").updated("22T06:00"), "22T10:00");
        Look paused = look(interval().updated("22T10:00:20").paused(), "22T10:00:30");
        Look resumed = look(interval().next("22T16:30").updated("22T10:30"), "22T10:30:10");

        Look longer = look(interval().updated("22T10:00:20").paused(), "22T10:29:40");

        ScheduleLog log = between(active, paused).after(paused, longer).after(longer, resumed);

        assertThat(log.pauses()).containsExactly(new Span(at("22T10:00:20"), at("22T10:30")));
        assertThat(log.restarts()).as("the end of a pause is one anyway").isEmpty();
    }

    @Test
    void aPauseThatNobodySawBeginMayHaveBegunRightAfterTheLastRun() {
        Look paused = look(interval().ran("21T06:00").updated("22T01:00").paused(), "22T10:29:40");
        Look resumed = look(interval().ran("21T06:00").next("22T16:30").updated("22T10:30"), "22T10:30:10");

        assertThat(between(paused, resumed).pauses()).containsExactly(new Span(at("21T06:00"), at("22T10:30")));
    }

    @Test
    void withoutARunItMayHaveBegunWithTheMonitor() {
        Look paused = look(interval().updated("22T01:00").paused(), "22T10:29:40");
        Look resumed = look(interval().next("22T16:30").updated("22T10:30"), "22T10:30:10");

        assertThat(between(paused, resumed).pauses()).containsExactly(new Span(at("20T00:00"), at("22T10:30")));
    }

    @Test
    void anotherCadenceHoldsFromTheChangeOn() {
        Look before = look(interval().next("22T12:00").updated("22T06:00"), "22T10:00");
        Look now =
                look(Story.of("daily").created("20T00:00").next("23T10:00:20").updated("22T10:00:20"), "22T10:00:30");

        ScheduleLog log = between(before, now);

        assertThat(log.since()).contains(at("22T10:00:20"));
        assertThat(log.restarts()).isEmpty();
        assertThat(log.into(LedgerEvidence.ALL_RUNS).scheduleSince()).contains(at("22T10:00:20"));
    }

    @Test
    void anotherCadenceWhilePausedIsSeenTooAndSoIsItsEnd() {
        Look before = look(interval().updated("22T06:00").paused(), "22T10:00");
        Look now =
                look(Story.of("daily").created("20T00:00").next("23T10:00:20").updated("22T10:00:20"), "22T10:00:30");

        ScheduleLog log = between(before, now);

        assertThat(log.since()).contains(at("22T10:00:20"));
        assertThat(log.pauses()).containsExactly(new Span(at("20T00:00"), at("22T10:00:20")));
    }

    @Test
    void aDateThatMovesBeforeItHasComeWasComputedAnew() {
        Look before = look(interval().ran("22T06:00").next("22T12:00").updated("22T06:00"), "22T10:00");
        Look now = look(interval().ran("22T06:00").next("22T16:00:20").updated("22T10:00:20"), "22T10:00:30");

        assertThat(between(before, now).restarts()).containsExactly(at("22T10:00:20"));
    }

    @Test
    void aRunByHandMovesItTooAndTellsSoItself() {
        Look before = look(interval().ran("22T06:00").next("22T12:00").updated("22T06:00"), "22T10:00");
        Look now = look(
                interval().ran("22T06:00", "22T10:00:20").next("22T16:00:20").updated("22T10:00:20"), "22T10:00:30");

        assertThat(between(before, now)).isEqualTo(ScheduleLog.EMPTY);
    }

    @Test
    void aTickThatMovesItIsNothingToWriteDown() {
        Look before = look(interval().next("22T12:00").updated("22T06:00"), "22T12:03");
        Look now = look(interval().next("22T18:03:30").updated("22T12:03:30"), "22T12:04");

        assertThat(between(before, now)).isEqualTo(ScheduleLog.EMPTY);
    }

    @Test
    void whatStoodOverTwoTicksAndIsTakenUpWasAnOutage() {
        Look before = look(interval().next("22T12:00").updated("22T06:00"), "22T12:40");
        Look now = look(interval().next("22T18:40:20").updated("22T12:40:20"), "22T12:40:30");

        assertThat(between(before, now).outages()).containsExactly(new Span(at("22T12:00"), at("22T12:40:20")));
    }

    @Test
    void whatWasNotSeenToStandIsNoOutageHoweverLongNobodyLooked() {
        Look before = look(interval().next("22T12:00").updated("22T06:00"), "22T11:00");
        Look now = look(interval().next("23T06:03").updated("23T00:03"), "23T02:00");

        assertThat(between(before, now).outages()).isEmpty();
    }

    @Test
    void ifNobodyLookedForLongOnlyWhatWasSeenIsAnOutage() {
        Look before = look(interval().next("22T12:00").updated("22T06:00"), "22T12:40");
        Look now = look(interval().next("23T06:03").updated("23T00:03"), "23T02:00");

        assertThat(between(before, now).outages()).containsExactly(new Span(at("22T12:00"), at("22T12:40")));
    }

    @Test
    void aStampFromOutsideOfTheLooksIsNotTheMomentOfTheChange() {
        Look before = look(interval().next("22T12:00").updated("22T06:00"), "22T10:00");
        Look now = look(interval().next("22T12:00").updated("22T06:00").paused(), "22T10:00:30");

        assertThat(between(before, now).pauses()).containsExactly(new Span(at("22T10:00:30"), null));
    }

    @Test
    void onlyTheNewestAreKept() {
        List<Instant> many = Stream.iterate(at("01T00:00"), moment -> moment.plusSeconds(60))
                .limit(ScheduleLog.KEPT + 5)
                .toList();

        ScheduleLog log = new ScheduleLog(Optional.empty(), List.of(), many, List.of(), List.of());

        assertThat(log.restarts())
                .hasSize(ScheduleLog.KEPT)
                .endsWith(many.getLast())
                .doesNotContain(many.getFirst());
    }
}
