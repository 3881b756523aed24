package dev.pandawatch.ui.detail;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.run.RetryPlan;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What can be done to a run from the detail view, on a server in memory.
class RunActionsTest {
    private static final String DEGRADED = "r-1114-18";

    private final DetailBench bench = new DetailBench();
    private final RunActionsViewModel actions = bench.detail.panel().actions();

    @BeforeEach
    void start() {
        bench.started();
        bench.server.asked.clear();
        bench.server.run = () -> DetailBench.retry("again", DEGRADED, DetailBench.NOW);
        bench.server.monitor = () -> DetailBench.monitor("SESSION", "cron:0 6,18 * * *", null);
    }

    private void choose(String id) {
        bench.detail.choose(bench.line(id));
        bench.run();
        bench.server.asked.clear();
    }

    private List<String> keys() {
        return requireNonNull(bench.detail.pastProperty().get()).lines().stream()
                .map(RunLine::key)
                .toList();
    }

    @Test
    void aRetryIsAskedWithWhatItWillEvaluate() {
        choose(DEGRADED);

        bench.detail.retryChosen();
        EvalRun run = bench.line(DEGRADED).run().orElseThrow();
        assertThat(actions.askProperty().get()).isEqualTo(new RunAsk.Retry(run, new RunAsk.Known.Reading()));

        bench.run();
        assertThat(actions.askProperty().get())
                .isEqualTo(new RunAsk.Retry(run, new RunAsk.Known.Told(new RetryPlan(Target.SESSION, 2, 2, 1))));
        assertThat(bench.server.asked).containsExactly("scores SESSION " + DEGRADED);
    }

    @Test
    void theRetryStandsBelowItsRunOnceItWasSent() {
        choose(DEGRADED);
        bench.detail.retryChosen();
        actions.confirm();
        assertThat(actions.askProperty().get()).isNull();

        List<EvalRun> all = new ArrayList<>(bench.server.runs);
        all.addFirst(DetailBench.retry("again", DEGRADED, DetailBench.NOW));
        bench.server.runs = all;
        bench.run();

        assertThat(bench.server.asked).containsOnlyOnce("retry SESSION " + DEGRADED);
        assertThat(keys()).containsSubsequence(DEGRADED, "again");
        assertThat(keys().indexOf("again")).isEqualTo(keys().indexOf(DEGRADED) + 1);
    }

    @Test
    void aRetryOfARetryStandsBelowIt() {
        List<EvalRun> all = new ArrayList<>(bench.server.runs);
        all.addFirst(DetailBench.retry("first", DEGRADED, DetailBench.NOW.minusSeconds(60)));
        all.addFirst(DetailBench.retry("second", "first", DetailBench.NOW));
        bench.server.runs = all;

        bench.detail.refresh();
        bench.run();

        int place = keys().indexOf(DEGRADED);
        assertThat(keys().subList(place, place + 3)).containsExactly(DEGRADED, "first", "second");
    }

    @Test
    void whereNothingFailedThereIsNothingToRetry() {
        choose("r-1121-06");

        bench.detail.retryChosen();

        assertThat(actions.askProperty().get()).isNull();
        assertThat(bench.background).isEmpty();
    }

    @Test
    void aRetryWithoutAFailedScoreLeftIsNotSent() {
        choose(DEGRADED);
        bench.server.scores = List.of();
        bench.detail.retryChosen();
        bench.run();

        actions.confirm();
        bench.run();

        assertThat(requireNonNull(actions.askProperty().get()).allowed()).isFalse();
        assertThat(bench.server.asked).doesNotContain("retry SESSION " + DEGRADED);
    }

    @Test
    void aFailureThatLeavesItOpenReadsTheRunsAndRepeatsNothing() {
        bench.server.run = () -> {
            throw new GatewayException.Broken(
                    new GatewayException.Call("POST", "/evaluations/session-runs/x/retry", "id", true, 502, ""));
        };
        choose(DEGRADED);
        bench.detail.retryChosen();
        actions.confirm();
        bench.run();

        assertThat(bench.server.asked)
                .containsOnlyOnce("retry SESSION " + DEGRADED)
                .contains("runs " + DetailBench.ID);
        assertThat(requireNonNull(bench.detail.panel().troubleProperty().get()).uncertain())
                .isTrue();
        bench.detail.panel().dismiss();
        assertThat(bench.detail.panel().troubleProperty().get()).isNull();
    }

    @Test
    void aDeletedRunLeavesTheListAndItsNeighbourIsChosen() {
        choose(DEGRADED);
        String next = keys().get(keys().indexOf(DEGRADED) + 1);
        bench.detail.deleteChosen();
        EvalRun run = bench.line(DEGRADED).run().orElseThrow();
        assertThat(actions.askProperty().get()).isEqualTo(new RunAsk.Delete(run, 0, false, false));

        actions.chooseScores(true);
        actions.confirm();
        bench.server.runs = bench.server.runs.stream()
                .filter(one -> !one.id().equals(DEGRADED))
                .toList();
        bench.run();

        assertThat(bench.server.asked)
                .contains("delete run SESSION " + DEGRADED + " with its scores", "get " + DetailBench.ID);
        assertThat(keys()).doesNotContain(DEGRADED);
        assertThat(requireNonNull(bench.detail.chosenProperty().get()).key()).startsWith("due ");
        assertThat(next).isNotEqualTo(DEGRADED);
    }

    @Test
    void theLastRunIsSaidToBeTheLast() {
        bench.detail.deleteChosen();

        assertThat(actions.askProperty().get())
                .isEqualTo(new RunAsk.Delete(bench.line("r-1122-18").run().orElseThrow(), 0, true, false));
    }

    @Test
    void whileSomethingIsDoneToARunNothingElseIsAsked() {
        choose(DEGRADED);
        bench.detail.deleteChosen();
        actions.confirm();

        bench.detail.deleteChosen();
        bench.detail.retryChosen();

        assertThat(actions.askProperty().get()).isNull();
        assertThat(bench.detail.panel().doingProperty().get()).isNotNull();
    }

    @Test
    void aQuestionGoesWithItsScreen() {
        choose(DEGRADED);
        bench.detail.deleteChosen();

        bench.detail.stop();

        assertThat(actions.askProperty().get()).isNull();
    }
}
