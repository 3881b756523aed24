package dev.pandawatch.ui.detail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pandawatch.gateway.RunScore;
import dev.pandawatch.ui.detail.RunComparison.Side;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RunComparisonTest {
    private static final String METRIC = "agent_reliability";

    private static RunScore score(String target, @Nullable String value) {
        return DetailBench.score(target, METRIC, value, "why " + target + " " + value);
    }

    private static Side side(RunScore... scores) {
        return new Side(DetailBench.run("r", DetailBench.NOW, 0), List.of(scores), true);
    }

    private static RunComparison.Metric only(RunComparison comparison) {
        return comparison.metrics().getFirst();
    }

    @Test
    void meansTheirDifferenceAndMovesAreTold() {
        RunComparison comparison = RunComparison.of(
                side(score("a", "0.2"), score("b", "0.8"), score("c", "0.5"), score("d", "0.9")),
                side(score("a", "0.6"), score("b", "0.3"), score("c", "0.5"), score("d", "0.8")));

        RunComparison.Metric metric = only(comparison);
        assertThat(metric.name()).isEqualTo(METRIC);
        assertThat(metric.difference()).isCloseTo(-0.05, within(1e-9));
        assertThat(metric.moves().rose()).isEqualTo(1);
        assertThat(metric.moves().fell()).isEqualTo(2);
        assertThat(metric.moves().unchanged()).isEqualTo(1);
        assertThat(metric.moves().all()).isEqualTo(4);
        assertThat(metric.moves().falls())
                .extracting(fall -> fall.after().reason())
                .containsExactly("why b 0.3", "why d 0.8");
        assertThat(metric.moves().falls().getFirst().by()).isCloseTo(-0.5, within(1e-9));
        assertThat(comparison.targets()).isEqualTo(new RunComparison.Targets(4, 4, 4));
        assertThat(comparison.targets().same()).isTrue();
    }

    @Test
    void whatTheServerRoundsAwayIsNoMove() {
        RunComparison comparison = RunComparison.of(
                side(score("a", "0.5000"), score("b", "0.5000")), side(score("a", "0.50004"), score("b", "0.4999")));

        assertThat(only(comparison).moves().unchanged()).isEqualTo(1);
        assertThat(only(comparison).moves().fell()).isEqualTo(1);
    }

    @Test
    void differentTargetsAreCounted() {
        RunComparison comparison = RunComparison.of(
                side(score("a", "0.2"), score("b", "0.4")),
                side(score("b", "0.5"), score("c", "0.9"), score("d", null)));

        assertThat(comparison.targets()).isEqualTo(new RunComparison.Targets(2, 3, 1));
        assertThat(comparison.targets().same()).isFalse();
        assertThat(comparison.targets().all()).isEqualTo(4);
        assertThat(only(comparison).moves().all()).isEqualTo(1);
    }

    @Test
    void aTargetThatFailedOrJudgedNothingOnOneSideDoesNotMove() {
        RunScore vacuous = DetailBench.score("b", METRIC, "1.0", "No evaluable traces.");
        RunComparison comparison =
                RunComparison.of(side(score("a", "0.2"), score("b", "0.4")), side(score("a", null), vacuous));

        assertThat(only(comparison).moves().all()).isZero();
        assertThat(comparison.targets().same()).isTrue();
        assertThat(only(comparison).difference()).isNaN();
        assertThat(only(comparison).later().map(MetricReport::failed)).contains(1);
        assertThat(only(comparison).later().map(MetricReport::unjudged)).contains(1);
    }

    @Test
    void whatIsNoVerdictIsComparedWithNothing() {
        Side unjudged = new Side(DetailBench.run("r", DetailBench.NOW, 0), List.of(score("a", "1.0")), false);
        for (RunComparison comparison : List.of(
                RunComparison.of(side(score("a", "0.4")), unjudged),
                RunComparison.of(unjudged, side(score("a", "0.4"))))) {
            assertThat(only(comparison).comparable()).isFalse();
            assertThat(only(comparison).difference()).isNaN();
            assertThat(only(comparison).moves()).isEqualTo(RunComparison.Moves.NONE);
            assertThat(only(comparison).earlier()).isPresent();
            assertThat(only(comparison).later()).isPresent();
        }
    }

    @Test
    void aMetricThatOneSideLacksIsThereWithoutIt() {
        Side later = side(score("a", "0.2"), DetailBench.score("a", "coherence", "0.7", ""));
        RunComparison comparison = RunComparison.of(side(score("a", "0.2")), later);

        RunComparison.Metric added = comparison.metrics().getLast();
        assertThat(comparison.metrics())
                .extracting(RunComparison.Metric::name)
                .containsExactly(METRIC, "agent_consistency", "coherence");
        assertThat(added.earlier()).isEmpty();
        assertThat(added.later()).isPresent();
        assertThat(added.difference()).isNaN();
        assertThat(RunComparison.of(later, side(score("a", "0.2")))
                        .metrics()
                        .getLast()
                        .later())
                .isEmpty();
    }

    @Test
    void onlyTheDeepestFallsAndTheHighestRisesAreNamed() {
        RunScore[] before =
                IntStream.range(0, 8).mapToObj(i -> score("t" + i, "0.9")).toArray(RunScore[]::new);
        RunScore[] after =
                IntStream.range(0, 8).mapToObj(i -> score("t" + i, "0." + i)).toArray(RunScore[]::new);

        RunComparison.Moves moves =
                only(RunComparison.of(side(before), side(after))).moves();

        assertThat(moves.fell()).isEqualTo(8);
        assertThat(moves.falls()).extracting(fall -> fall.after().targetId()).containsExactly("t0", "t1", "t2");
    }

    @Test
    void risesAreNamedTheHighestFirst() {
        RunComparison.Moves moves = only(RunComparison.of(
                        side(score("a", "0.1"), score("b", "0.1"), score("c", "0.9")),
                        side(score("a", "0.3"), score("b", "0.8"), score("c", "0.2"))))
                .moves();

        assertThat(moves.rises()).extracting(rise -> rise.after().targetId()).containsExactly("b", "a");
        assertThat(moves.falls()).extracting(fall -> fall.after().targetId()).containsExactly("c");
        assertThat(moves.rose()).isEqualTo(2);
    }

    @Test
    void ofAMetricNamedTwiceTheNewestScoreCounts() {
        RunComparison comparison =
                RunComparison.of(side(score("a", "0.5")), side(score("a", "0.7"), score("a", "0.1")));

        assertThat(only(comparison).moves().rose()).isEqualTo(1);
        assertThat(only(comparison).moves().all()).isEqualTo(1);
    }
}
