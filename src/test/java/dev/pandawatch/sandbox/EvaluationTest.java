package dev.pandawatch.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class EvaluationTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Outage BLACKOUT = new Outage(NOW.minusSeconds(60), NOW.plusSeconds(60), "vertex_ai", 1);
    private static final List<String> SESSION = List.of("agent_reliability", "agent_consistency");

    private final TraceShelf shelf = new TraceShelf();
    private final ObjectNode filters = JsonNodeFactory.instance.objectNode();

    @BeforeEach
    void aSessionOfThree() {
        for (int i = 0; i < 3; i++) {
            Instant at = NOW.minusSeconds(600L - i);
            shelf.add(new TraceRow(
                    i,
                    new UUID(i, i),
                    "Agent",
                    TraceStatus.ERROR,
                    at,
                    at,
                    at,
                    "s",
                    "u",
                    List.of(),
                    null,
                    null,
                    Usage.NONE));
        }
    }

    private Evaluation evaluation(int run, Target target, List<String> metrics, String model, Outage... outages) {
        var judge = new Judge(new Dice(7), List.of(outages));
        return new Evaluation(shelf, judge, run, target, metrics, filters, judge.weather(model, NOW), NOW);
    }

    private static Assignment all(Evaluation evaluation) {
        Targets targets = evaluation.target() == Target.SESSION
                ? Targets.of(List.of(0))
                : Targets.of(IntStream.range(0, 3).boxed().toList());
        return new Assignment(evaluation.metrics(), targets, null);
    }

    private static Targets performed(Evaluation evaluation) {
        return evaluation.perform(all(evaluation));
    }

    private static boolean killed(Evaluation evaluation) {
        return evaluation.killed(all(evaluation).targets());
    }

    private Evaluation done(int run, Target target, List<String> metrics, Outage... outages) {
        Evaluation evaluation = evaluation(run, target, metrics, ModelNames.DEFAULT, outages);
        performed(evaluation);
        return evaluation;
    }

    @Test
    void aSessionInATotalOutageIsPerfectAndNothingFailed() {
        Evaluation blind = evaluation(1, Target.SESSION, SESSION, ModelNames.DEFAULT, BLACKOUT);

        assertThat(performed(blind).size()).isZero();
        assertThat(blind.verdicts(0)).extracting(Verdict::value).containsExactly(1.0, 1.0);
        assertThat(blind.verdicts(0))
                .extracting(Verdict::reason)
                .containsExactly("No elevated risk across 1 traces.", "No evaluable traces.");
    }

    @Test
    void theSameSessionIsFarFromPerfectWhenItIsJudged() {
        assertThat(done(1, Target.SESSION, SESSION).verdicts(0))
                .allSatisfy(verdict -> assertThat(verdict.value()).isLessThan(0.9));
    }

    @Test
    void aLaterOutageDoesNotHideSignalsThatAreKnown() {
        List<Verdict> before = done(1, Target.SESSION, SESSION).verdicts(0);

        assertThat(done(2, Target.SESSION, SESSION, BLACKOUT).verdicts(0)).isEqualTo(before);
    }

    @Test
    void aTraceRunLeavesItsSignalsToSessionRuns() {
        done(1, Target.TRACE, List.of("confidence", "task_completion"));

        Evaluation blind = done(2, Target.SESSION, SESSION, BLACKOUT);

        assertThat(blind.verdicts(0).get(1).reason()).isNotEqualTo("No evaluable traces.");
        assertThat(shelf.judged(0))
                .containsExactly(Map.entry(Signal.CONFIDENCE, 1), Map.entry(Signal.LOOP_DETECTION, 2));
        assertThat(shelf.judged(1)).containsExactly(Map.entry(Signal.CONFIDENCE, 1));
    }

    @Test
    void anEarlierRunStaysBlindWhenALaterOneSees() {
        Evaluation blind = done(1, Target.SESSION, SESSION, BLACKOUT);
        done(2, Target.SESSION, SESSION);

        assertThat(blind.verdicts(0)).extracting(Verdict::value).containsExactly(1.0, 1.0);
    }

    @Test
    void weightsThatAreNoObjectFailEverySession() {
        filters.put("signal_weights", "heavy");
        Evaluation broken = evaluation(1, Target.SESSION, SESSION, ModelNames.DEFAULT);

        assertThat(performed(broken)).isEqualTo(Targets.of(List.of(0, 0)));
        assertThat(broken.verdicts(0).getFirst().reason())
                .isEqualTo("Session metric failed: 'str' object is not a mapping");
    }

    @Test
    void weightsMatter() {
        List<Verdict> plain = done(1, Target.SESSION, SESSION).verdicts(0);
        filters.putObject("signal_weights")
                .put("confidence", 0)
                .put("coherence", 0)
                .put("loop_detection", 0)
                .put("tool_correctness", 0);

        assertThat(done(2, Target.SESSION, SESSION).verdicts(0))
                .isNotEqualTo(plain)
                .allSatisfy(verdict -> assertThat(verdict.value()).isEqualTo(1.0));
    }

    @ParameterizedTest(name = "{0}: {1} of 6 fail")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # coherence is an embedding: no judge model is asked
            openai/gpt-4o       | 0 |
            openai/boom         | 3 | Metric execution failed: LLM call to openai/boom failed after 3 attempts: litellm.ServiceUnavailableError: openai/boom: 503 Overloaded
            openai/badjson      | 3 | Metric execution failed: LLM call to openai/badjson failed after 3 attempts: Expecting value: line 1 column 1 (char 0)
            anthropic/claude-x  | 3 | Metric execution failed: Provider 'Anthropic' is not configured. Missing environment variable(s): ANTHROPIC_API_KEY
            gemini/gemini-x     | 3 | Metric execution failed: Provider 'Google GenAI' is not configured. Missing environment variable(s): GEMINI_API_KEY
            """)
    void aModelThatCannotAnswerFailsItsScoresAndNotTheRun(String model, int failed, String reason) {
        Evaluation evaluation = evaluation(1, Target.TRACE, List.of("task_completion", "coherence"), model);

        assertThat(performed(evaluation).size()).isEqualTo(failed);
        Verdict first = evaluation.verdicts(0).getFirst();
        if (reason != null) {
            assertThat(first).isEqualTo(Verdict.failed("task_completion", reason));
        }
        assertThat(evaluation.verdicts(0).get(1).failed()).isFalse();
    }

    @Test
    void theSameTraceAndMetricAlwaysGetTheSameScore() {
        List<Verdict> one = evaluation(1, Target.TRACE, List.of("task_completion", "confidence"), "openai/a")
                .verdicts(1);
        List<Verdict> other = evaluation(9, Target.TRACE, List.of("task_completion", "confidence"), "openai/b")
                .verdicts(1);

        assertThat(one).isEqualTo(other).doesNotHaveDuplicates();
    }

    @Test
    void duplicatedMetricsFailTwice() {
        Evaluation twice = evaluation(1, Target.TRACE, List.of("confidence", "confidence"), "openai/boom");

        assertThat(performed(twice)).isEqualTo(Targets.of(List.of(0, 0, 1, 1, 2, 2)));
    }

    @Test
    void anAnnotationKillsSessionRunsOnly() {
        shelf.annotate(1, true);

        assertThat(killed(evaluation(1, Target.SESSION, SESSION, "openai/a"))).isTrue();
        assertThat(killed(evaluation(1, Target.TRACE, List.of("confidence"), "openai/a")))
                .isFalse();
        shelf.annotate(1, false);
        assertThat(killed(evaluation(1, Target.SESSION, SESSION, "openai/a"))).isFalse();
    }
}
