package dev.pandawatch.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunPlanTest {
    private static final Instant START = Instant.parse("2026-11-22T20:00:00Z");
    private static final Targets FAILURES = Targets.of(List.of(0, 0, 2));

    private static String told(RunPlan plan, double after, int total) {
        RunPlan.View view = plan.at(START.plusMillis(Math.round(after * 1000)), total);
        return view.status() + " " + view.evaluated() + "/" + total + " failed " + view.failed()
                + (view.completedAt() == null
                        ? ""
                        : " at " + Duration.between(START, view.completedAt()).toMillis())
                + (view.error() == null ? "" : " " + view.error());
    }

    @ParameterizedTest(name = "after {0} s: {1}")
    @CsvSource(textBlock = """
            -0.1, PENDING 0/3 failed 0
            0,    RUNNING 0/3 failed 0
            1.9,  RUNNING 0/3 failed 0
            2,    RUNNING 1/3 failed 2
            5.9,  RUNNING 2/3 failed 2
            6,    COMPLETED 3/3 failed 3 at 6000
            900,  COMPLETED 3/3 failed 3 at 6000
            """)
    void targetsAreFinishedOneAfterAnother(double after, String told) {
        assertThat(told(new RunPlan(START, Duration.ofSeconds(2), FAILURES, 0, null), after, 3))
                .isEqualTo(told);
    }

    @ParameterizedTest(name = "after {0} s: {1}")
    @CsvSource(textBlock = """
            0.1,  RUNNING 0/3 failed 0
            0.5,  FAILED 0/3 failed 0 at 380 broken
            9.9,  FAILED 0/3 failed 0 at 380 broken
            10.1, RUNNING 0/3 failed 0
            10.5, FAILED 0/3 failed 0 at 10380 broken
            20.1, RUNNING 0/3 failed 0
            20.5, FAILED 0/3 failed 0 at 20380 broken
            900,  FAILED 0/3 failed 0 at 20380 broken
            """)
    void failedIsNotFinalBeforeTheThirdAttempt(double after, String told) {
        assertThat(told(new RunPlan(START, Duration.ofSeconds(2), FAILURES, 3, "broken"), after, 3))
                .isEqualTo(told);
    }

    @ParameterizedTest(name = "after {0} s: {1}")
    @CsvSource(textBlock = """
            0.5,  FAILED 0/3 failed 0 at 380 broken
            10.1, RUNNING 0/3 failed 0
            12,   RUNNING 1/3 failed 2
            16,   COMPLETED 3/3 failed 3 at 16000
            """)
    void aSecondAttemptMayComeThrough(double after, String told) {
        assertThat(told(new RunPlan(START, Duration.ofSeconds(2), FAILURES, 1, "broken"), after, 3))
                .isEqualTo(told);
    }
}
