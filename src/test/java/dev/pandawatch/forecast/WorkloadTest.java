package dev.pandawatch.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class WorkloadTest {
    private static final Map<String, Integer> STAGES = Map.of("plan_quality", 3, "confidence", 1, "coherence", 0);

    @Test
    void unitsAreTargetsTimesMetrics() {
        Workload run = Workload.of(1284, 0.12, List.of("plan_quality", "confidence", "coherence"), STAGES);

        assertThat(run.targets()).isEqualTo(154);
        assertThat(run.units()).isEqualTo(462);
        assertThat(run.judged())
                .extracting(judged -> judged.calls().getAsLong())
                .containsExactly(462L, 154L, 0L);
        assertThat(run.calls()).hasValue(616);
        assertThat(run.judged()).extracting(Workload.Judged::embeddingOnly).containsExactly(false, false, true);
    }

    /// F28.
    @Test
    void aMetricThatIsThereTwiceIsBilledAndJudgedTwice() {
        Workload run = Workload.of(10, 1, List.of("confidence", "confidence"), STAGES);

        assertThat(run.units()).isEqualTo(20);
        assertThat(run.calls()).hasValue(20);
    }

    @Test
    void whatTheServerHasNotToldIsNotKnown() {
        Workload run = Workload.of(10, 1, List.of("confidence", "agent_reliability"), STAGES);

        assertThat(run.judged().getLast().calls()).isEqualTo(OptionalLong.empty());
        assertThat(run.judged().getLast().embeddingOnly()).isFalse();
        assertThat(run.calls()).isEmpty();
        assertThat(run.units()).isEqualTo(20);
    }

    @Test
    void withoutAMatchNothingIsBilled() {
        assertThat(Workload.of(0, 1, List.of("confidence"), STAGES).units()).isZero();
    }

    /// B24.
    @Test
    void sessionsCostThreeCallsForEachTraceWithoutSignals() {
        assertThat(Workload.sessionCalls(7)).isEqualTo(21);
    }
}
