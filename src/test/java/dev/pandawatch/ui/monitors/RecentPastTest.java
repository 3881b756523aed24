package dev.pandawatch.ui.monitors;

import static dev.pandawatch.ui.monitors.MonitorFields.NOW;
import static dev.pandawatch.ui.monitors.MonitorFields.monitor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.run.Firing;
import dev.pandawatch.run.Heard;
import dev.pandawatch.run.LedgerEvidence;
import dev.pandawatch.run.MonitorHealth.State;
import dev.pandawatch.run.NextRun;
import dev.pandawatch.run.RecentPast;
import dev.pandawatch.state.Watched;
import dev.pandawatch.ui.kit.FiringMark;
import dev.pandawatch.ui.kit.FiringSign;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.Palette;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// An hourly monitor at 21:40; its last run is that of 21:00 unless said otherwise.
class RecentPastTest {
    private static final Instant LATEST = Instant.parse("2026-11-22T21:00:00Z");
    private final Messages messages = Messages.bundled();
    private final FiringWords words = new FiringWords(
            messages, new InstantText(ZoneId.of("Europe/Berlin"), () -> NOW, messages), new OutcomeWords(messages));

    @Test
    void theLastTwelveFiringsAreTheRunsThatCameOfThem() {
        MonitorRow row = row(hourly(0), runs(0, 30), Instant.MIN);

        assertThat(row.firings()).hasSize(12).allMatch(firing -> firing.kind() == Firing.Kind.RAN);
        assertThat(row.firings().getLast().due()).isEqualTo(LATEST);
        assertThat(marks(row)).hasSize(12).containsOnly(FiringMark.CLEAN);
    }

    @Test
    void whatFiredSinceTheLastRunWithoutOneMakesItQuiet() {
        MonitorRow row = row(hourly(3), runs(3, 30), Instant.MIN);

        assertThat(row.past().health().state()).isEqualTo(State.QUIET);
        assertThat(marks(row).subList(8, 12))
                .containsExactly(
                        FiringMark.CLEAN, FiringMark.DID_NOT_RUN, FiringMark.DID_NOT_RUN, FiringMark.DID_NOT_RUN);
        assertThat(words.tip(row)).startsWith("22:00: Did not run, inferred\n").contains("19:00: Clean, 10");
        assertThat(words.spoken(row)).startsWith("last firings: Did not run, inferred;");
        assertThat(row.silent()).isEqualTo(3);
    }

    @Test
    void ofTheTimeBeforeWhatWasReadNothingIsClaimed() {
        MonitorRow row = row(hourly(0), runs(0, 3), LATEST.minus(Duration.ofMinutes(150)));

        assertThat(row.firings())
                .filteredOn(firing -> firing.due().isBefore(LATEST.minus(Duration.ofMinutes(150))))
                .allMatch(firing -> firing.kind() == Firing.Kind.UNKNOWN);
        assertThat(marks(row)).doesNotContain(FiringMark.DID_NOT_RUN);
        assertThat(marks(row).subList(9, 12)).containsOnly(FiringMark.CLEAN);
    }

    @Test
    void aQuietRowTellsOfWhatDidNotRunAndOnHoverOfTheRunBefore() {
        RowWords all = new RowWords(messages, new InstantText(ZoneId.of("Europe/Berlin"), () -> NOW, messages));
        MonitorRow quiet = row(hourly(3), runs(3, 30), Instant.MIN);

        assertThat(all.lastRun(quiet)).isEqualTo("Did not run, 3 ×");
        assertThat(all.lastRunDistance(quiet)).isEqualTo("40 min ago");
        assertThat(new Faces(all, false).of(SortOrder.Column.LAST_RUN, quiet))
                .isEqualTo(new Face.Lines("Did not run, 3 ×", "40 min ago", Palette.Ink.SEVERE, false));
        assertThat(new RowTips(all).lastRun(quiet))
                .startsWith("It fired 3 times since its last run, the last time at Sun 22 Nov 2026, 22:00 Berlin")
                .contains(
                        "\nIts last run: No score of its 10 targets failed.\nSun 22 Nov 2026, 19:00 Berlin (18:00 UTC)");
        assertThat(all.spoken(quiet))
                .contains("Quiet")
                .contains("Did not run, 3 ×, 40 min ago")
                .doesNotContain("3 h");
        LastRunWords remembered = new LastRunWords(all);
        assertThat(remembered.apply(quiet)).isEqualTo("Did not run, 3 ×").isSameAs(remembered.apply(quiet));
        assertThat(remembered.apply(row(hourly(1), runs(1, 30), Instant.MIN))).isEqualTo("Did not run");
    }

    @Test
    void aQuietRowIsSortedByTheMomentThatItTells() {
        MonitorRow quiet = row(hourly(3), runs(3, 30), Instant.MIN);
        Monitor evening = monitor("e", fields -> {
            fields.cadence = "cron:30 20 * * *";
            fields.createdAt = Instant.parse("2026-10-05T08:30:00Z");
            fields.nextRunAt = Instant.parse("2026-11-23T20:30:00Z");
            fields.lastRunAt = Instant.parse("2026-11-22T20:30:30Z");
            fields.lastRunId = "e";
        });
        MonitorRow ran = row(
                evening,
                List.of(RunFields.run("e", fields -> {
                    fields.createdAt = Instant.parse("2026-11-22T20:30:30Z");
                    fields.monitor = evening.id();
                })),
                Instant.parse("2026-11-22T20:00:00Z"));

        assertThat(ran.quiet()).isFalse();
        assertThat(quiet.lastTold()).isEqualTo(LATEST);
        assertThat(new SortOrder(SortOrder.Column.LAST_RUN, false).compare(quiet, ran))
                .as("its last run lies two hours before")
                .isNegative();
    }

    @Test
    void aRunThatIsNotToldByAnyListIsNotCalledClean() {
        MonitorRow row = row(hourly(0), List.of(), Instant.MAX);

        assertThat(row.past().health().state()).isEqualTo(State.UNKNOWN);
        assertThat(marks(row)).containsOnly(FiringMark.NOT_YET);
    }

    @Test
    void aMonitorWhoseMomentHasComeIsWaitingAndWithoutPastItHasOnlyAFuture() {
        Monitor due = monitor("m", fields -> {
            fields.cadence = "cron:38 * * * *";
            fields.createdAt = NOW.minusSeconds(600);
            fields.nextRunAt = NOW.minusSeconds(120);
        });
        assertThat(marks(row(due, List.of(), Instant.MIN)).getLast()).isEqualTo(FiringMark.LATE);

        Monitor fresh = monitor("m", fields -> fields.createdAt = NOW.minusSeconds(600));
        MonitorRow never = row(fresh, List.of(), Instant.MIN);
        assertThat(marks(never)).hasSize(12).containsOnly(FiringMark.UPCOMING);
        assertThat(words.spoken(never)).isEmpty();
    }

    @Test
    void aRowStandsUntilItsNextFiringCouldHaveChangedIt() {
        MonitorRow row = row(hourly(0), runs(0, 30), Instant.MIN);
        Watched.Seen seen = new Watched.Seen(row.monitor(), Heard.of(null, Instant.MIN), row.past(), row.next());

        assertThat(seen.stands(NOW.plusSeconds(600))).isTrue();
        assertThat(seen.stands(Instant.parse("2026-11-22T22:00:00Z"))).isFalse();
    }

    @Test
    void atTheLastMomentOfAFiringItsEndIsStillToCome() {
        Monitor due = monitor("m", fields -> {
            fields.cadence = "cron:30 * * * *";
            fields.createdAt = NOW.minusSeconds(1200);
            fields.nextRunAt = NOW.minusSeconds(600);
        });
        RecentPast past = row(due, List.of(), Instant.MIN).past();

        assertThat(past.firings()).extracting(Firing::kind).containsExactly(Firing.Kind.UPCOMING);
        assertThat(past.until()).isEqualTo(NOW.plusNanos(1));
    }

    @Test
    void aWorkdayCadenceFindsItsTwelveAlsoOnASunday() {
        Monitor dense = monitor("m", fields -> {
            fields.cadence = "cron:*/5 9-17 * * 1-5";
            fields.createdAt = Instant.parse("2026-01-01T00:00:00Z");
            fields.nextRunAt = Instant.parse("2026-11-23T09:00:00Z");
            fields.lastRunAt = Instant.parse("2026-11-20T17:55:20Z");
            fields.lastRunId = "r";
        });

        assertThat(row(dense, List.of(), Instant.MIN).firings()).hasSize(12);
    }

    @Test
    void aCauseThatIsCertainDoesNotMakeItLate() {
        Monitor broken = monitor("m", fields -> {
            fields.cadence = "cron:0 * * * *";
            fields.filters = FilterDocument.EMPTY.with("status", "error");
            fields.createdAt = Instant.parse("2026-11-22T18:30:00Z");
            fields.updatedAt = LATEST.plusSeconds(90);
            fields.nextRunAt = LATEST.plus(Duration.ofHours(1));
        });

        MonitorRow row = row(broken, List.of(), Instant.MIN);

        assertThat(row.firings().getLast().causes().getFirst().inferred()).isFalse();
        assertThat(marks(row)).endsWith(FiringMark.DID_NOT_RUN, FiringMark.DID_NOT_RUN);
    }

    private static MonitorRow row(Monitor monitor, List<EvalRun> runs, Instant known) {
        EvalRun last = runs.isEmpty() ? null : runs.getFirst();
        return MonitorRow.of(
                monitor,
                RecentPast.of(monitor, new Heard(last, runs, LedgerEvidence.runsFrom(known), Map.of()), NOW),
                NextRun.of(monitor, NOW),
                CadenceText.of(monitor.cadence()));
    }

    private static Monitor hourly(int silent) {
        return monitor("m", fields -> {
            fields.cadence = "cron:0 * * * *";
            fields.createdAt = Instant.parse("2026-10-05T08:30:00Z");
            fields.nextRunAt = LATEST.plus(Duration.ofHours(1));
            fields.lastRunAt = at(silent);
            fields.lastRunId = "r" + silent;
        });
    }

    private static List<EvalRun> runs(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> RunFields.run("r" + i, fields -> {
                    fields.createdAt = at(i);
                    fields.monitor = hourly(0).id();
                }))
                .toList();
    }

    private static List<FiringMark> marks(MonitorRow row) {
        return FiringWords.signs(row).stream().map(FiringSign::mark).toList();
    }

    private static Instant at(int hoursBefore) {
        return LATEST.minus(Duration.ofHours(hoursBefore)).plusSeconds(30);
    }
}
