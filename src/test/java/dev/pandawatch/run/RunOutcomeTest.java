package dev.pandawatch.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.filter.FilterDocument;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunOutcomeTest {

    private static EvalRun run(String status, String target, int targets, int metrics, int evaluated, int failed) {
        return run(status, target, targets, metrics, evaluated, failed, null);
    }

    private static EvalRun run(
            String status, String target, int targets, int metrics, int evaluated, int failed, @Nullable String error) {
        return new EvalRun(
                "r",
                null,
                status,
                target,
                Collections.nCopies(metrics, "coherence"),
                targets,
                evaluated,
                failed,
                null,
                null,
                FilterDocument.EMPTY,
                1,
                null,
                null,
                error,
                Map.of());
    }

    @Test
    void unitsAreTargetsTimesMetricsAndDuplicatesCount() {
        assertThat(run("PENDING", "TRACE", 100_000, 50_000, 0, 0).units()).isEqualTo(5_000_000_000L);
    }

    @ParameterizedTest(name = "{0} {1}: {2} targets x {3} metrics, {4} failed scores: {5}")
    @CsvSource(textBlock = """
            # the server says COMPLETED whatever the scores were
            COMPLETED, TRACE,   10, 2,  0, Clean
            COMPLETED, TRACE,   10, 2,  1, Degraded
            COMPLETED, TRACE,   10, 2, 19, Degraded
            COMPLETED, TRACE,   10, 2, 20, AllFailed
            COMPLETED, TRACE,   10, 2, 21, AllFailed
            # it does not count the failed signals behind session scores
            COMPLETED, SESSION, 10, 1,  0, Unverified
            COMPLETED, SESSION, 10, 1,  4, Degraded
            COMPLETED, SESSION, 10, 1, 10, AllFailed
            # nobody knows what a new target counts
            COMPLETED, FLEET,   10, 1,  0, Unverified
            # a monitor without metrics, and a run without targets, make no score
            COMPLETED, TRACE,   10, 0,  0, Nothing
            COMPLETED, TRACE,    0, 2,  0, Nothing
            PENDING,   TRACE,   10, 2,  0, Pending
            RUNNING,   TRACE,   10, 2,  0, Running
            FAILED,    TRACE,   10, 2,  0, Failed
            PARKED,    TRACE,   10, 2,  0, Unknown
            completed, TRACE,   10, 2,  0, Unknown
            """)
    void theOutcomeFollowsFromTheNumbers(
            String status, String target, int targets, int metrics, int failed, String expected) {
        RunOutcome outcome = RunOutcome.of(run(status, target, targets, metrics, targets, failed));

        assertThat(outcome.getClass().getSimpleName()).isEqualTo(expected);
    }

    @Test
    void theNumbersGoAlong() {
        assertThat(RunOutcome.of(run("RUNNING", "TRACE", 10, 2, 4, 1))).isEqualTo(new RunOutcome.Running(4, 10));
        assertThat(RunOutcome.of(run("COMPLETED", "TRACE", 10, 2, 10, 3))).isEqualTo(new RunOutcome.Degraded(3, 20));
        assertThat(RunOutcome.of(run("FAILED", "TRACE", 10, 2, 4, 0, "could not convert")))
                .isEqualTo(new RunOutcome.Failed("could not convert"));
        assertThat(RunOutcome.of(run("FAILED", "TRACE", 10, 2, 4, 0))).isEqualTo(new RunOutcome.Failed(""));
        assertThat(RunOutcome.of(run("PARKED", "TRACE", 10, 2, 4, 0))).isEqualTo(new RunOutcome.Unknown("PARKED"));
    }

    @Test
    void aRunIsFinishedWhenItCameToItsEndOrBrokeOff() {
        assertThat(List.of("PENDING", "RUNNING", "COMPLETED", "FAILED", "PARKED"))
                .extracting(status -> run(status, "TRACE", 1, 1, 0, 0).finished())
                .containsExactly(false, false, true, true, false);
    }
}
