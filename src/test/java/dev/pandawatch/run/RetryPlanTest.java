package dev.pandawatch.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.run.RetryPlan.Pair;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RetryPlanTest {
    private static final Instant NOW = Instant.parse("2026-11-22T21:40:00Z");
    private static final List<Pair> GAPS =
            List.of(new Pair("a", "coherence"), new Pair("a", "confidence"), new Pair("b", "confidence"));

    @Test
    void aTraceRunIsRetriedPairByPair() {
        RetryPlan plan = RetryPlan.of(Target.TRACE, GAPS);

        assertThat(plan).isEqualTo(new RetryPlan(Target.TRACE, 3, 2, 2));
        assertThat(plan.scores()).isEqualTo(3);
        assertThat(plan.exact()).isFalse();
    }

    @Test
    void aSessionRunIsRetriedAsEverySessionByEveryMetric() {
        RetryPlan plan = RetryPlan.of(Target.SESSION, GAPS);

        assertThat(plan.scores()).isEqualTo(4);
        assertThat(plan.exact()).isTrue();
    }

    @Test
    void aPairThatFailedTwiceIsOne() {
        RetryPlan plan = RetryPlan.of(Target.TRACE, List.of(new Pair("a", "coherence"), new Pair("a", "coherence")));

        assertThat(plan.failed()).isEqualTo(1);
        assertThat(plan.exact()).isTrue();
    }

    @Test
    void onlyAFinalRunWithFailedScoresIsOffered() {
        assertThat(offered(run("COMPLETED", 3, "r"))).isTrue();
        assertThat(offered(run("COMPLETED", 0, "r"))).isFalse();
        assertThat(offered(run("RUNNING", 3, "r"))).isFalse();
        assertThat(offered(run("FAILED", 3, "r"))).isFalse();
        assertThat(RetryPlan.offered(run("FAILED", 3, "r"), RunOutcome.of(run("FAILED", 3, "r"))))
                .isTrue();
    }

    @Test
    void theNameOfTheRetryMustFit() {
        assertThat(RetryPlan.nameFits(run("COMPLETED", 1, "x".repeat(248)))).isTrue();
        assertThat(RetryPlan.nameFits(run("COMPLETED", 1, "x".repeat(249)))).isFalse();
        assertThat(RetryPlan.nameFits(run("COMPLETED", 1, "🐼".repeat(248)))).isTrue();
    }

    private static boolean offered(EvalRun run) {
        return RetryPlan.offered(run, RunOutcome.of(run, RunEvidence.at(NOW)));
    }

    private static EvalRun run(String status, int failed, String name) {
        return new EvalRun(
                "r",
                name,
                status,
                "TRACE",
                List.of("coherence", "confidence"),
                10,
                10,
                failed,
                NOW.minusSeconds(60),
                NOW.minusSeconds(10),
                FilterDocument.EMPTY,
                1,
                null,
                null,
                null,
                Map.of());
    }
}
