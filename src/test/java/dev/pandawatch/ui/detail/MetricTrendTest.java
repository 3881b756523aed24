package dev.pandawatch.ui.detail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.gateway.RunScore;
import dev.pandawatch.monitor.MetricTraits.VacuousPass;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.run.RunOutcome;
import dev.pandawatch.ui.detail.MetricTrend.JudgedRun;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetricTrendTest {
    private static final String METRIC = "plan_quality";

    private static EvalRun run(int day, int targets, double rate, List<String> metrics) {
        Instant at = DetailBench.NOW.minus(Duration.ofDays(30 - day));
        return new EvalRun(
                "r" + day,
                null,
                "COMPLETED",
                "TRACE",
                metrics,
                targets,
                targets,
                0,
                at,
                at.plusSeconds(60),
                FilterDocument.EMPTY,
                rate,
                null,
                DetailBench.ID,
                null,
                Map.of());
    }

    private static RunScore score(String metric, double value, double threshold) {
        return new RunScore(
                metric + value,
                Target.TRACE,
                "t",
                metric,
                "SUCCESS",
                String.valueOf(value),
                "NUMERIC",
                "AUTOMATED",
                "run",
                "",
                null,
                Map.of("threshold", threshold, "success", value >= threshold),
                DetailBench.NOW,
                Map.of());
    }

    private static JudgedRun judged(EvalRun run, RunOutcome outcome, double threshold, double... values) {
        List<RunScore> scores = new ArrayList<>();
        for (String metric : run.metricNames()) {
            for (double value : values) {
                scores.add(score(metric, value, threshold));
            }
        }
        return new JudgedRun(run, outcome, RunReport.of(run, scores).metrics());
    }

    private static JudgedRun clean(int day, double... values) {
        return judged(run(day, values.length, 1, List.of(METRIC)), new RunOutcome.Clean(values.length), 0.5, values);
    }

    private static JudgedRun sampled(int targets, double rate, double... values) {
        return judged(run(1, targets, rate, List.of(METRIC)), new RunOutcome.Clean(targets), 0.5, values);
    }

    private static TrendPoint.Mean only(JudgedRun judged) {
        return (TrendPoint.Mean)
                MetricTrend.of(List.of(judged)).getFirst().points().getFirst();
    }

    @Test
    void theMeanOfEachRunStandsInTimeAndAFullRunHasNoBand() {
        MetricTrend trend = MetricTrend.of(List.of(clean(3, 0.4, 0.8), clean(1, 0.1, 0.2, 0.3)))
                .getFirst();

        assertThat(trend.points()).extracting(TrendPoint::runId).containsExactly("r1", "r3");
        assertThat(trend.points())
                .extracting(point -> Math.round(((TrendPoint.Mean) point).mean() * 1e9) / 1e9)
                .containsExactly(0.2, 0.6);
        assertThat(trend.points())
                .allSatisfy(
                        point -> assertThat(((TrendPoint.Mean) point).band()).isEmpty());
        assertThat(trend.threshold()).isEqualTo(0.5);
        assertThat(trend.means()).isEqualTo(2);
    }

    @Test
    void theBandOfASampleIsStudentsWithFinitePopulationCorrection() {
        // four of eight: s = 0.2581989, t(3) = 3.182, correction sqrt(4/7)
        TrendPoint.Band band = only(sampled(4, 0.5, 0.2, 0.4, 0.6, 0.8)).band().orElseThrow();

        assertThat(band.low()).isCloseTo(0.5 - 0.3105314, within(1e-6));
        assertThat(band.high()).isCloseTo(0.5 + 0.3105314, within(1e-6));
    }

    @Test
    void aBandStaysWithinTheScores() {
        TrendPoint.Band band = only(sampled(2, 0.01, 0.0, 1.0)).band().orElseThrow();

        assertThat(band).isEqualTo(new TrendPoint.Band(0, 1));
    }

    @Test
    void withoutScatterTheBandIsItsMeanAndOfOneScoreThereIsNone() {
        assertThat(only(sampled(3, 0.1, 0.5, 0.5, 0.5)).band()).contains(new TrendPoint.Band(0.5, 0.5));
        assertThat(only(sampled(1, 0, 0.5)).band()).isEmpty();
        assertThat(only(sampled(1, 0.1, 0.5)).band()).isEmpty();
    }

    @Test
    void ofManyScoresTheNormalQuantileIsTaken() {
        double[] values = new double[32];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 2 == 0 ? 0.4 : 0.6;
        }
        // s = sqrt(32 * 0.01 / 31), N = 64, correction sqrt(32/63)
        TrendPoint.Band band = only(sampled(32, 0.5, values)).band().orElseThrow();

        double half = 1.96 * Math.sqrt(0.32 / 31) / Math.sqrt(32) * Math.sqrt(32 / 63.0);
        assertThat(band.high() - 0.5).isCloseTo(half, within(1e-9));
    }

    @Test
    void whatHasNoVerdictOrFailedIsAGap() {
        EvalRun run = run(2, 2, 1, List.of(METRIC));
        List<MetricTrend> trends = MetricTrend.of(List.of(
                clean(1, 0.5),
                judged(run, new RunOutcome.NoVerdict(9, 2), 0.5, 1, 1),
                judged(run(3, 2, 1, List.of(METRIC)), new RunOutcome.Unverified(2), 0.5, 1, 1),
                judged(run(4, 2, 1, List.of(METRIC)), new RunOutcome.AllFailed(2), 0.5),
                judged(run(5, 2, 1, List.of(METRIC)), new RunOutcome.Nothing(), 0.5),
                judged(run(6, 2, 1, List.of(METRIC)), new RunOutcome.Clean(2), 0.5),
                judged(run(7, 2, 1, List.of(METRIC)), new RunOutcome.Degraded(1, 2), 0.5, 0.7)));

        assertThat(trends).hasSize(1);
        assertThat(trends.getFirst().points().stream()
                        .map(point ->
                                point instanceof TrendPoint.Gap gap ? gap.why().toString() : "mean")
                        .toList())
                .containsExactly("mean", "NO_VERDICT", "UNVERIFIED", "FAILED", "NOTHING", "NOTHING", "mean");
        assertThat(trends.getFirst().perfect()).isZero();
    }

    @Test
    void aMetricAddedLaterBeginsThereAndOneLeftOutOnceHasAGap() {
        List<MetricTrend> trends = MetricTrend.of(List.of(
                judged(run(1, 1, 1, List.of("coherence")), new RunOutcome.Clean(1), 0.5, 0.6),
                judged(run(2, 1, 1, List.of(METRIC, "coherence")), new RunOutcome.Clean(1), 0.5, 0.6),
                judged(run(3, 1, 1, List.of("coherence")), new RunOutcome.Clean(1), 0.5, 0.6),
                judged(run(4, 1, 1, List.of(METRIC)), new RunOutcome.Clean(1), 0.5, 0.6)));

        assertThat(trends).extracting(MetricTrend::metric).containsExactly(METRIC, "coherence");
        assertThat(trends.getFirst().points()).extracting(TrendPoint::runId).containsExactly("r2", "r3", "r4");
        assertThat(trends.getFirst().points().get(1))
                .isInstanceOfSatisfying(
                        TrendPoint.Gap.class, gap -> assertThat(gap.why()).isEqualTo(TrendPoint.Why.NOT_ASKED));
        assertThat(trends.getLast().points()).extracting(TrendPoint::runId).containsExactly("r1", "r2", "r3");
    }

    @Test
    void theThresholdIsThatOfTheNewestRun() {
        List<MetricTrend> trends = MetricTrend.of(List.of(
                judged(run(2, 1, 1, List.of(METRIC)), new RunOutcome.Clean(1), 0.7, 0.6),
                judged(run(1, 1, 1, List.of(METRIC)), new RunOutcome.Clean(1), 0.5, 0.6)));

        assertThat(trends.getFirst().threshold()).isEqualTo(0.7);
    }

    @Test
    void whatJudgedNothingIsCountedApartAndPerfectScoresAreDoubted() {
        EvalRun session = run(1, 2, 1, List.of("agent_reliability"));
        List<RunScore> scores = List.of(
                DetailBench.score("a", "agent_reliability", "0.4", "Elevated risk."),
                DetailBench.score("b", "agent_reliability", "1.0", "No evaluable traces."));
        MetricTrend trend = MetricTrend.of(List.of(new JudgedRun(
                        session,
                        new RunOutcome.Clean(2),
                        RunReport.of(session, scores).metrics())))
                .getFirst();

        assertThat(((TrendPoint.Mean) trend.points().getFirst()).mean()).isEqualTo(0.4);
        assertThat(trend.unjudged()).isEqualTo(1);

        MetricTrend plan =
                MetricTrend.of(List.of(clean(1, 1.0, 0.5), clean(2, 1.0))).getFirst();
        assertThat(plan.perfect()).isEqualTo(2);
        assertThat(plan.vacuous()).isEqualTo(VacuousPass.NO_PLAN);
    }

    @Test
    void theAxisHoldsAllThatIsDrawnAndEndsAtAFifth() {
        List<MetricTrend> high = MetricTrend.of(List.of(clean(1, 0.9)));
        List<MetricTrend> low = MetricTrend.of(List.of(clean(1, 0.3)));
        List<MetricTrend> band = MetricTrend.of(List.of(sampled(2, 0.01, 0.0, 1.0)));

        assertThat(TrendPainter.floor(high)).isEqualTo(0.4);
        assertThat(TrendPainter.floor(low)).isEqualTo(0.2);
        assertThat(TrendPainter.floor(band)).isZero();
    }

    @Test
    void chartsBesideEachOtherHaveOneAxis() {
        MetricTrend high = MetricTrend.of(List.of(clean(1, 0.9))).getFirst();
        MetricTrend low = MetricTrend.of(List.of(clean(1, 0.3))).getFirst();

        assertThat(TrendPainter.floor(List.of(high, low))).isEqualTo(0.2);
    }
}
