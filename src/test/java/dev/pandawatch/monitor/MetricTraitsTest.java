package dev.pandawatch.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.monitor.MetricTraits.Scope;
import dev.pandawatch.monitor.MetricTraits.VacuousPass;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricTraitsTest {

    @ParameterizedTest(name = "{0}: {1} calls")
    @CsvSource(textBlock = """
            task_completion,      2, NEVER
            step_efficiency,      2, NEVER
            tool_correctness,     2, NEVER
            argument_correctness, 3, NO_TOOL_CALLS
            plan_quality,         3, NO_PLAN
            plan_adherence,       3, NO_PLAN
            confidence,           1, NEVER
            coherence,            0, NO_TEXT
            """)
    void theMetricsOfTracesAreKnown(String metric, int calls, VacuousPass vacuous) {
        assertThat(MetricTraits.of(metric)).hasValue(new MetricTraits(Scope.TARGET, calls, vacuous));
        assertThat(MetricTraits.callsPerTarget(Map.of())).containsEntry(metric, calls);
    }

    @Test
    void onlyWhatAsksNoJudgeIsIndifferentToTheModel() {
        assertThat(MetricTraits.of("coherence").orElseThrow().embeddingOnly()).isTrue();
        assertThat(MetricTraits.of("confidence").orElseThrow().embeddingOnly()).isFalse();
    }

    @Test
    void theCallsOfASessionDoNotGoByTheTarget() {
        assertThat(MetricTraits.of("agent_reliability"))
                .hasValue(new MetricTraits(Scope.UNSCORED_TRACE, 3, VacuousPass.NO_SIGNALS));
        assertThat(MetricTraits.of("agent_consistency"))
                .hasValue(new MetricTraits(Scope.UNSCORED_TRACE, 3, VacuousPass.NO_CONFIDENCE));
        assertThat(MetricTraits.callsPerTarget(Map.of())).doesNotContainKey("agent_reliability");
    }

    @Test
    void aMetricThatIsNewerThanTheProgramIsNotGuessedAt() {
        assertThat(MetricTraits.of("brand_new")).isEmpty();
    }

    @Test
    void whatTheServerTellsOutdoesWhatIsKnown() {
        assertThat(MetricTraits.callsPerTarget(Map.of("confidence", 4, "brand_new", 5)))
                .containsEntry("confidence", 4)
                .containsEntry("brand_new", 5)
                .containsEntry("plan_quality", 3);
    }
}
