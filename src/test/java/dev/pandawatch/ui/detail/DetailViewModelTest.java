package dev.pandawatch.ui.detail;

import static dev.pandawatch.ui.detail.DetailBench.ID;
import static dev.pandawatch.ui.detail.DetailBench.NOW;
import static dev.pandawatch.ui.detail.DetailBench.run;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.gateway.MonitorList;
import dev.pandawatch.run.Cause;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.run.Firing;
import dev.pandawatch.run.MonitorHealth;
import dev.pandawatch.run.RunOutcome;
import dev.pandawatch.ui.kit.FiringMark;
import dev.pandawatch.ui.kit.FiringSign;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DetailViewModelTest {
    private final DetailBench bench = new DetailBench();

    private MonitorPast past() {
        return requireNonNull(bench.detail.pastProperty().get());
    }

    @Test
    void aMonthIsToldByItsFirings() {
        bench.started();

        Map<FiringMark, Long> counts = past().counts();
        assertThat(counts.get(FiringMark.DID_NOT_RUN)).isEqualTo(3);
        assertThat(counts.get(FiringMark.DEGRADED)).isEqualTo(2);
        assertThat(counts.get(FiringMark.FAILED)).isEqualTo(1);
        assertThat(past().starts()).containsOnly(Map.entry(FiringSign.Start.BY_HAND, 1L));
        assertThat(counts.get(FiringMark.UPCOMING)).isEqualTo(14);
        assertThat(past().entries())
                .isSortedAccordingTo((one, other) -> one.at().compareTo(other.at()));
        assertThat(past().entries().getFirst().at()).isAfterOrEqualTo(NOW.minus(MonitorPast.BEHIND));
    }

    @Test
    void failedSignalsTakeTheVerdictFromASessionRun() {
        bench.started();

        assertThat(past().health().state()).isEqualTo(MonitorHealth.State.NO_VERDICT);
        assertThat(past().lines().getFirst())
                .isInstanceOfSatisfying(
                        RunLine.Ran.class,
                        line -> assertThat(line.outcome()).isEqualTo(new RunOutcome.NoVerdict(924, 292)));
        assertThat(past().lines().get(2))
                .isInstanceOfSatisfying(
                        RunLine.Ran.class, line -> assertThat(line.outcome()).isEqualTo(new RunOutcome.Clean(146)));
    }

    @Test
    void theSignalsOfOlderRunsAreAskedAboutBitByBitAndOnce() {
        bench.started();
        assertThat(past().records().failedSignals()).hasSize(RunReading.SIGNALS);

        for (int beats = 0; beats < 6; beats++) {
            bench.beat();
            bench.run();
        }

        assertThat(past().records().unasked(NOW.minus(MonitorPast.BEHIND))).isFalse();
        assertThat(past().records().failedSignals()).hasSize(4 * RunReading.SIGNALS);
        assertThat(bench.server.asked.stream().filter("scores TRACE 0"::equals)).hasSize(4 * RunReading.SIGNALS);
        assertThat(past().counts().get(FiringMark.NO_VERDICT)).isEqualTo(2);
    }

    @Test
    void allPagesAreReadAndNoRunTwice() {
        bench.server.runs = IntStream.range(0, 450)
                .mapToObj(i -> run("r" + i, NOW.minus(Duration.ofHours(i)), 0))
                .toList();
        bench.started();

        assertThat(bench.server.asked.stream().filter(("runs " + ID)::equals)).hasSize(3);
        assertThat(past().records().runs()).hasSize(450);
        assertThat(past().records().complete()).isTrue();
    }

    @Test
    void aMonitorWithTooManyRunsIsReadInPartAndSaysSo() {
        bench.server.runs = IntStream.range(0, 2500)
                .mapToObj(i -> run("r" + i, NOW.minus(Duration.ofMinutes(10L * i)), 0))
                .toList();
        bench.started();

        assertThat(past().records().runs()).hasSize(2000);
        assertThat(past().records().total()).isEqualTo(2500);
        assertThat(past().records().complete()).isFalse();
    }

    @Test
    void aRetryStandsBelowItsRun() {
        List<EvalRun> all = new ArrayList<>(bench.server.runs);
        all.addFirst(DetailBench.retry("again", "r-1114-18", NOW.minusSeconds(600)));
        bench.server.runs = all; // only the project's list has it
        bench.started();

        List<String> keys = past().lines().stream().map(RunLine::key).toList();
        assertThat(keys.get(keys.indexOf("r-1114-18") + 1)).isEqualTo("again");
        assertThat(keys).containsOnlyOnce("again");
    }

    @Test
    void aFiringWithoutARunStandsBetweenTheRunsWithItsCauses() {
        bench.started();

        RunLine line = past().lines().stream()
                .filter(RunLine.Silent.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(line.at()).isEqualTo(Instant.parse("2026-11-19T06:00:00Z"));
        assertThat(((RunLine.Silent) line).firing().causes()).isNotEmpty().allMatch(Cause::inferred);
        assertThat(past().lines())
                .isSortedAccordingTo((one, other) -> other.at().compareTo(one.at()));
    }

    @Test
    void whatWasReadStaysWhileTheServerDoesNotAnswer() {
        bench.started();
        MonitorPast before = past();
        bench.server.down = DetailBench.unreachable();
        bench.now = NOW.plusSeconds(90);

        bench.detail.refresh();
        bench.run();

        assertThat(bench.detail.pastProperty().get()).isSameAs(before);
        assertThat(requireNonNull(bench.detail.staleProperty().get()).shown()).isEqualTo(NOW);
        assertThat(bench.detail.busyProperty().get()).isFalse();

        bench.server.down = null;
        bench.detail.refresh();
        bench.run();
        assertThat(bench.detail.staleProperty().get()).isNull();
        assertThat(bench.detail.readAtProperty().get()).isEqualTo(bench.now);
    }

    @Test
    void aFirstReadingThatFailsLeavesNothingToShow() {
        bench.server.down = DetailBench.unreachable();
        bench.started();

        assertThat(bench.detail.pastProperty().get()).isNull();
        assertThat(requireNonNull(bench.detail.staleProperty().get()).shown()).isNull();
    }

    @Test
    void theScoresOfTheNewestRunAreReadAndThoseOfAnotherOnlyWhenItIsChosen() {
        bench.started();
        assertThat(bench.server.asked).contains("scores SESSION r-1122-18").doesNotContain("scores SESSION r-1121-06");

        bench.detail.choose(past().lines().stream()
                .filter(line -> line.key().equals("r-1121-06"))
                .findFirst()
                .orElseThrow());
        assertThat(bench.detail.panel().scoresProperty().get()).isEqualTo(new RunPanelViewModel.Scores.Reading());
        bench.run();

        assertThat(bench.server.asked).contains("scores SESSION r-1121-06");
        assertThat(bench.detail.panel().scoresProperty().get()).isInstanceOf(RunPanelViewModel.Scores.Known.class);
    }

    @Test
    void scoresThatCannotBeReadSayWhyAndAreReadAgain() {
        bench.started();
        bench.server.down = DetailBench.unreachable();
        bench.detail.choose(past().lines().get(1));
        bench.run();
        assertThat(bench.detail.panel().scoresProperty().get()).isInstanceOf(RunPanelViewModel.Scores.Unknown.class);

        bench.server.down = null;
        bench.detail.panel().read();
        bench.run();
        assertThat(bench.detail.panel().scoresProperty().get()).isInstanceOf(RunPanelViewModel.Scores.Known.class);
    }

    @Test
    void aChosenFiringShowsItsLine() {
        bench.started();
        Firing silent = past().entries().stream()
                .filter(entry -> entry.mark() == FiringMark.DID_NOT_RUN)
                .map(Entry::firing)
                .findFirst()
                .orElseThrow();

        bench.detail.choose(silent);

        assertThat(bench.detail.chosenProperty().get()).isEqualTo(new RunLine.Silent(silent));
        assertThat(bench.detail.panel().scoresProperty().get()).isEqualTo(new RunPanelViewModel.Scores.None());
    }

    @Test
    void aRunUnderWayIsReadAgainAtEachBeat() {
        List<EvalRun> all = new ArrayList<>(bench.server.runs);
        all.set(0, run("r-1122-18", "RUNNING", NOW.minusSeconds(60), 0, FilterDocument.EMPTY, ID, null));
        bench.server.runs = all;
        bench.started();
        bench.server.asked.clear();

        bench.beat();
        bench.run();

        assertThat(bench.server.asked).contains("runs " + ID);
    }

    @Test
    void aQuietMonitorIsNotReadAgainUntilTheBookHasNews() {
        bench.server.runs = bench.server.runs.subList(0, 5);
        bench.started();
        bench.server.asked.clear();

        bench.beat();
        bench.run();
        assertThat(bench.server.asked).isEmpty();

        bench.put(DetailBench.monitor("SESSION", "cron:0 7 * * *", "r-1122-18"));
        bench.run();
        assertThat(bench.server.asked).contains("runs " + ID);
        assertThat(past().monitor().cadence()).isEqualTo("cron:0 7 * * *");
    }

    @Test
    void aMonitorThatIsGoneIsSaidToBe() {
        bench.started();

        bench.book.replaceAll(new MonitorList(List.of(), List.of()));

        assertThat(bench.detail.monitorProperty().get()).isNull();
    }

    @Test
    void onceLeftItHearsNothing() {
        bench.started();
        bench.detail.refresh();
        bench.detail.stop();
        MonitorPast before = past();
        bench.run();
        bench.put(DetailBench.monitor("SESSION", "cron:0 7 * * *", "other"));

        assertThat(bench.detail.pastProperty().get()).isSameAs(before);
        assertThat(bench.beats).isEmpty();
    }
}
