package dev.pandawatch.ui.detail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pandawatch.gateway.RunScore;
import dev.pandawatch.monitor.MetricTraits.VacuousPass;
import dev.pandawatch.monitor.Target;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunReportTest {
    private static RunScore trace(String id, String metric, String value, boolean passed) {
        return new RunScore(
                id,
                Target.TRACE,
                id,
                metric,
                "SUCCESS",
                value,
                "NUMERIC",
                "AUTOMATED",
                "run",
                "stub",
                null,
                Map.of("threshold", 0.5, "success", passed),
                DetailBench.NOW,
                Map.of());
    }

    @Test
    void aMetricIsToldByMeanPassesAndTenths() {
        MetricReport report = MetricReport.of(
                "plan_quality",
                List.of(
                        trace("a", "plan_quality", "0.0", false),
                        trace("b", "plan_quality", "0.49", false),
                        trace("c", "plan_quality", "0.5", true),
                        trace("d", "plan_quality", "1.0", true)));

        assertThat(report.mean()).isCloseTo(0.4975, within(1e-9));
        assertThat(report.threshold()).isEqualTo(0.5);
        assertThat(report.passed()).isEqualTo(2);
        assertThat(report.decided()).isEqualTo(4);
        assertThat(report.bins()).containsExactly(1, 0, 0, 0, 1, 1, 0, 0, 0, 1);
        assertThat(report.perfect()).isEqualTo(1);
        assertThat(report.vacuous()).isEqualTo(VacuousPass.NO_PLAN);
    }

    @Test
    void aMetricThatAlwaysJudgesHasNoPassesToDoubt() {
        MetricReport report = MetricReport.of("task_completion", List.of(trace("a", "task_completion", "1.0", true)));

        assertThat(report.perfect()).isZero();
    }

    @Test
    void whatJudgedNothingIsInNoFigure() {
        MetricReport report = MetricReport.of(
                "agent_reliability",
                List.of(
                        DetailBench.score("a", "agent_reliability", "0.4", "Elevated risk."),
                        DetailBench.score("b", "agent_reliability", "1.0", "No evaluable traces.")));

        assertThat(report.mean()).isEqualTo(0.4);
        assertThat(report.unjudged()).isEqualTo(1);
        assertThat(report.made()).isEqualTo(1);
        assertThat(report.threshold()).isNaN();
    }

    @Test
    void failuresAreGroupedByReasonTheMostFrequentFirst() {
        MetricReport report = MetricReport.of(
                "m",
                List.of(
                        DetailBench.score("a", "m", null, "odd"),
                        DetailBench.score("b", "m", null, "Provider 'Anthropic' is not configured."),
                        DetailBench.score("c", "m", null, "Provider 'Anthropic' is not configured.")));

        assertThat(report.failed()).isEqualTo(3);
        assertThat(report.failures())
                .containsExactly(
                        new MetricReport.FailedGroup(
                                "Provider 'Anthropic' is not configured.", Advice.NOT_CONFIGURED, 2),
                        new MetricReport.FailedGroup("odd", Advice.NONE, 1));
        assertThat(report.mean()).isNaN();
    }

    @Test
    void theWorstStandFirstAndAMetricWithoutScoresIsThere() {
        RunReport report = RunReport.of(
                DetailBench.run("r", DetailBench.NOW, 0),
                List.of(
                        DetailBench.score("good", "agent_reliability", "0.9", ""),
                        DetailBench.score("bad", "agent_reliability", "0.1", ""),
                        DetailBench.score("failed", "agent_reliability", null, "")));

        assertThat(report.worst()).extracting(RunReport.TargetScores::targetId).containsExactly("bad", "good");
        assertThat(report.metrics()).extracting(MetricReport::metric).isEqualTo(DetailBench.METRICS);
        assertThat(report.empty()).isFalse();
        assertThat(RunReport.of(DetailBench.run("r", DetailBench.NOW, 0), List.of())
                        .empty())
                .isTrue();
    }

    @Test
    void aTargetStandsOnceWithAllItsScores() {
        RunReport report = RunReport.of(
                DetailBench.run("r", DetailBench.NOW, 0),
                List.of(
                        DetailBench.score("a", "agent_reliability", "0.3", ""),
                        DetailBench.score("b", "agent_reliability", "0.2", ""),
                        DetailBench.score("a", "agent_consistency", "0.1", ""),
                        DetailBench.score("b", "agent_consistency", null, "")));

        assertThat(report.worst()).extracting(RunReport.TargetScores::targetId).containsExactly("a", "b");
        assertThat(report.worst().getFirst().scores())
                .extracting(RunScore::number)
                .containsExactly(0.1, 0.3);
        assertThat(report.worst().getFirst().lowest().metric()).isEqualTo("agent_consistency");
        assertThat(report.worst().getLast().scores()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Metric execution failed: Provider 'Google GenAI' is not configured. Missing environment variable(s): GEMINI_API_KEY | NOT_CONFIGURED
            Metric execution failed: LLM call to openai/badjson failed after 3 attempts: Expecting value: line 1 column 1 (char 0) | NO_JSON
            Metric execution failed: LLM call to openai/boom failed after 3 attempts: litellm.ServiceUnavailableError: openai/boom: 503 Overloaded | UNAVAILABLE
            Signal computation failed: litellm.ServiceUnavailableError: vertex_ai/text-embedding-004: embeddings are down | EMBEDDINGS
            Session metric failed: 'str' object is not a mapping | WEIGHTS
            could not convert string to float: 'PASS' | NOT_A_NUMBER
            Something else | NONE
            """, quoteCharacter = '"')
    void aReasonBecomesAdvice(String reason, Advice advice) {
        assertThat(Advice.of(reason)).isEqualTo(advice);
    }
}
