package dev.pandawatch.ui.detail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.run.RetryPlan;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunAskWordsTest {
    private final Messages messages = Messages.bundled();
    private final RunAskWords words = new RunAskWords(new RunWords(
            new DetailWords(messages, new InstantText(ZoneId.of("Europe/Berlin"), () -> DetailBench.NOW, messages))));
    private final EvalRun run = DetailBench.run("r", DetailBench.NOW.minusSeconds(3600), 3);

    @Test
    void aSessionRetryWithGapsIsMoreThanWhatFailed() {
        assertThat(plan(new RetryPlan(Target.SESSION, 3, 2, 2)))
                .isEqualTo(
                        "A new run scores each of the 2 sessions with a failure by each of the 2 metrics that failed:"
                                + " 4 units. That is more than the 3 failed scores.");
    }

    @Test
    void aTraceRetryWithGapsIsWhatFailedAndItsBillAnEstimate() {
        assertThat(plan(new RetryPlan(Target.TRACE, 3, 2, 2)))
                .isEqualTo(
                        "A new run makes the 3 failed scores again, and no others. They are spread over 2 traces and 2"
                                + " metrics, about 3 units.");
    }

    @Test
    void oneFailureIsOne() {
        assertThat(plan(new RetryPlan(Target.TRACE, 1, 1, 1)))
                .isEqualTo("A new run makes the failed score again, and no others: 1 trace by 1 metric, 1 unit.");
    }

    @Test
    void withoutAnAnswerTheCountOfTheRunStands() {
        assertThat(first(new RunAsk.Known.Unread(DetailBench.unreachable())))
                .startsWith("Which scores failed could not be read.")
                .endsWith("The run counts 3 failed scores.");
    }

    @Test
    void whatCannotBeRetriedSaysWhyAndNothingElse() {
        EvalRun tooLong = named("x".repeat(249));

        assertThat(words.effects(new RunAsk.Retry(run, new RunAsk.Known.Told(new RetryPlan(Target.TRACE, 0, 0, 0)))))
                .containsExactly("There is nothing to retry: none of its scores is failed any more.");
        assertThat(words.effects(new RunAsk.Retry(tooLong, new RunAsk.Known.Reading())))
                .singleElement()
                .asString()
                .contains("the name is too long");
        assertThat(new RunAsk.Retry(tooLong, new RunAsk.Known.Reading()).allowed())
                .isFalse();
    }

    @Test
    void theDeletionOfARunOnItsWayAndOfOneWithRetriesSaysSo() {
        EvalRun underWay =
                DetailBench.run("r", "RUNNING", DetailBench.NOW, 0, FilterDocument.EMPTY, DetailBench.ID, null);

        assertThat(words.effects(new RunAsk.Delete(underWay, 2, false, false)))
                .containsExactly(
                        "The run is gone for good. Its firing then looks like one that made no run.",
                        "It is not finished. The server lets it be deleted all the same.",
                        "What it was billed, 292 units, is not given back.",
                        "Its 2 retries stay on the server, but no longer here, where retries stand below their run.",
                        "Its scores stay in the lists and trends of the project, but belong to no run any more.");
    }

    private String plan(RetryPlan plan) {
        return first(new RunAsk.Known.Told(plan));
    }

    private String first(RunAsk.Known known) {
        List<String> effects = words.effects(new RunAsk.Retry(run, known));
        assertThat(effects).hasSize(4);
        return effects.getFirst();
    }

    private EvalRun named(String name) {
        return new EvalRun(
                run.id(),
                name,
                run.status(),
                run.targetType(),
                run.metricNames(),
                run.totalTargets(),
                run.evaluatedCount(),
                run.failedCount(),
                run.createdAt(),
                run.completedAt(),
                run.filters(),
                run.samplingRate(),
                run.model(),
                run.monitorId(),
                run.errorMessage(),
                Map.of());
    }
}
