package dev.pandawatch.ui.editor;

import static dev.pandawatch.ui.editor.EditorBench.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.gateway.CatalogGateway.Stage;
import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.monitor.Metric;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.state.Catalog;
import dev.pandawatch.state.Samples;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.Screen;
import dev.pandawatch.ui.kit.Views;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MetricPickerViewTest {
    private static final List<Metric> METRICS = List.of(
            trace(
                    "argument_correctness",
                    "Evaluates whether tool call arguments were correctly specified for the task."),
            trace("coherence", "Evaluates whether the agent's output logically follows from its input."),
            trace("confidence", "Evaluates whether the agent acted decisively and appropriately."),
            trace("plan_adherence", "Evaluates how closely the agent followed its declared plan during execution."),
            trace("plan_quality", "Evaluates the intrinsic quality, completeness, and optimality of the agent's plan."),
            trace(
                    "step_efficiency",
                    "Evaluates how efficiently the agent executed the task with minimal unnecessary steps."),
            trace("task_completion", "Evaluates whether the agent accomplished the user's stated objective."),
            trace("tool_correctness", "Evaluates whether the agent selected appropriate tools for the task."),
            new Metric(
                    "agent_consistency",
                    "Evaluates overall stability across a session. Penalizes any trace that deviates from smooth"
                            + " operation using weighted RMS.",
                    Target.SESSION),
            new Metric(
                    "agent_reliability",
                    "Evaluates worst-case failure risk across a session. Focuses on the most problematic traces using"
                            + " max-compose + top-k tail risk.",
                    Target.SESSION));
    private static final List<Stage> STAGES = List.of(
            new Stage(
                    "extract_task",
                    "            Given a nested workflow trace, identify the user's original goal.\n\n"
                            + "            Focus on the root-level input. Extract what the user explicitly             "
                            + "asked for or wanted to achieve.\n\n            Trace:\n"
                            + "            {\n  \"trace_id\": \"TRACE_ID\",\n  \"name\": \"sample-trace\"\n}\n"),
            new Stage("score", "Score how efficiently the agent accomplished the task.\n\nJSON:\n"));

    @RegisterExtension
    final Screen screen = new Screen(1372, 828);

    private final EditorBench bench = new EditorBench();
    private final EditorPage page = new EditorPage(screen);

    @BeforeEach
    void offerWhatTheServerOffers() {
        bench.catalog.fill(new Catalog.Contents(METRICS, EditorBench.PROVIDERS, "openai/gpt-5-mini"));
    }

    @Test
    void eachMetricSaysWhatItsJudgingTakesAndWhenItPassesUnjudged() {
        show(bench.open(new EditorMode.New()));
        page.press("metricsItem");
        screen.picture("metrics");

        assertThat(page.text("facts_tool_correctness")).isEqualTo("Passes from 0.5. Up to 2 judge calls a target.");
        assertThat(page.text("facts_confidence")).isEqualTo("Passes from 0.5. 1 judge call a target.");
        assertThat(page.text("facts_plan_quality"))
                .isEqualTo("Passes from 0.5. Up to 3 judge calls a target. Scores 1.0 unjudged where a trace has no"
                        + " plan.");
        assertThat(page.text("facts_argument_correctness"))
                .endsWith("Scores 1.0 unjudged where a trace has no tool calls.");
        assertThat(page.text("facts_coherence"))
                .isEqualTo("Passes from 0.5. Embedding only: no judge call, the model does not matter. Scores 1.0"
                        + " unjudged where input or output is empty.");
    }

    @Test
    void theMetricsOfSessionsSayThatTheySkipWhatIsScoredAndHaveNoPrompts() {
        MonitorEditorViewModel editor = bench.open(new EditorMode.New());
        editor.parts().target().ask(Target.SESSION);
        show(editor);
        page.press("metricsItem");
        screen.picture("metrics-session");

        assertThat(page.text("facts_agent_reliability"))
                .isEqualTo("No threshold: it neither passes nor fails. Up to 3 judge calls for each trace whose signals"
                        + " are not scored yet. Scores 1.0 unjudged where no trace has a signal.");
        assertThat(page.text("facts_agent_consistency")).endsWith("where no trace has a confidence score.");
        assertThat(page.shown("prompts_agent_reliability")).isFalse();
    }

    @Test
    void metricsAreSearchedAndTheChosenOnesStay() {
        show(bench.open(new EditorMode.New()));
        page.press("metricsItem").press("metric_confidence").type("metricSearch", "plan");

        assertThat(page.shown("metric_plan_quality")).isTrue();
        assertThat(page.shown("metric_confidence")).isTrue();
        assertThat(page.shown("metric_coherence")).isFalse();
        assertThat(page.text("matching")).isEqualTo("2 of 8 match");
        assertThat(page.words("metrics")).startsWith("Trace", "1 of 8 chosen");
        screen.picture("metrics-search");

        page.type("metricSearch", "etarium");
        assertThat(page.text("noMatchText")).isEqualTo("No metric matches “planetarium”.");
        assertThat(page.shown("noMatch")).isTrue();
        assertThat(page.shown("metric_confidence")).isTrue();
        screen.picture("metrics-no-match");

        page.press("clearMetricSearch");
        assertThat(page.shown("noMatch")).isFalse();
        assertThat(page.shown("metric_coherence")).isTrue();
        assertThat(page.focused()).isEqualTo("metricSearch");
        page.type("metricSearch", "plan").keys(KeyCode.ESCAPE);
        assertThat(page.text("metricSearch")).isEmpty();
        assertThat(bench.left).isEmpty();
    }

    @Test
    void aProblemGoesToTheSearchThatHidesEverything() {
        show(bench.open(new EditorMode.New()));
        page.type("name", "Nightly").press("metricsItem").type("metricSearch", "nothing");

        page.press("save");

        assertThat(page.focused()).isEqualTo("metricSearch");
        assertThat(page.problems()).containsExactly("Choose at least one metric.");
    }

    @Test
    void promptsAreUnfoldedWithTheKeyboardAndFoldedAgain() {
        bench.server.stages = STAGES;
        show(bench.open(new EditorMode.New()));
        page.press("metricsItem").tabTo("prompts_coherence").keys(KeyCode.SPACE);
        assertThat(page.words("promptsBox_coherence"))
                .containsExactly("Stage 1 of 2: extract_task", "Stage 2 of 2: score");
        TextArea prompt = screen.robot().lookup("#prompt_coherence_1").queryAs(TextArea.class);
        assertThat(prompt.getText())
                .isEqualTo(STAGES.getFirst().prompt().stripTrailing().stripIndent());
        assertThat(prompt.isEditable()).isFalse();
        assertThat(page.focused()).isEqualTo("prompts_coherence");
        assertThat(page.text("facts_coherence")).startsWith("Passes from 0.5. Up to 2 judge calls a target.");
        screen.picture("metrics-prompts");

        page.keys(KeyCode.SPACE);
        assertThat(page.shown("prompt_coherence_1")).isFalse();
        assertThat(page.text("prompts_coherence")).isEqualTo("Show its prompts");
    }

    @Test
    void promptsThatCannotBeReadSayWhyAndAreReadAgain() {
        show(bench.openWaiting(new EditorMode.New()));
        page.press("metricsItem").press("prompts_argument_correctness");
        assertThat(page.words("promptsBox_argument_correctness")).containsExactly("Reading its prompts");
        bench.server.failures.add(new GatewayException.Broken(call(false, 500)));
        answer();
        assertThat(page.shown("retryPrompts_argument_correctness")).isTrue();
        screen.picture("metrics-prompts-failed");

        page.press("retryPrompts_argument_correctness");
        answer();
        assertThat(page.words("promptsBox_argument_correctness"))
                .containsExactly("No prompt: the server asks no judge for it.");
    }

    @Test
    void whatIsWrongWithTheChosenMetricsStandsAboveThemWithItsRemedy() {
        MonitorEditorViewModel editor =
                bench.edit(stored("coherence", "plan_quality", "coherence", "agent_reliability", "groundedness"));
        show(editor);
        page.press("metricsItem");
        screen.picture("metrics-findings");
        assertThat(findings())
                .containsExactly(
                        "“coherence” is chosen twice. Each of them is evaluated, scored and billed.",
                        "“agent_reliability” is a SESSION metric. The server does not know it for TRACE and refuses a"
                                + " list of metrics that has it.",
                        "“groundedness” is not among the metrics that the server offers. It refuses a list of metrics"
                                + " that has it.");

        page.press("remedy_keep_one_coherence").press("remedy_remove_groundedness");
        page.press("remedy_remove_agent_reliability");

        assertThat(page.shown("findings")).isFalse();
        assertThat(editor.form().metrics()).containsExactly("coherence", "plan_quality");
        assertThat(page.shown("metric_groundedness")).isFalse();
        page.keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(page.shown("metric_agent_reliability")).isTrue();
    }

    @Test
    void theListFitsInASmallWindowAtOneAndAHalf() {
        bench.server.stages = STAGES;
        show(bench.edit(stored("coherence", "coherence", "agent_reliability")));
        screen.act(() -> screen.themes().zoomProperty().set(150));
        screen.act(() -> screen.scene().getWindow().setWidth(1000));
        page.press("metricsItem");
        screen.picture("metrics-zoom150");

        Node form = screen.robot().lookup("#form").query();
        Node facts = screen.robot().lookup("#facts_argument_correctness").query();
        assertThat(facts.localToScene(facts.getLayoutBounds()).getMaxX())
                .isLessThanOrEqualTo(form.localToScene(form.getLayoutBounds()).getMaxX());
    }

    private void answer() {
        screen.act(() -> {
            while (!bench.waiting.isEmpty()) {
                bench.waiting.remove().run();
            }
        });
    }

    private List<String> findings() {
        return screen.robot().from(screen.robot().lookup("#findings").queryAll()).lookup(".caution").queryAll().stream()
                .map(Node::getAccessibleText)
                .toList();
    }

    private void show(MonitorEditorViewModel editor) {
        Messages messages = Messages.bundled();
        InstantText times = new InstantText(ZoneId.of("Europe/Berlin"), bench.clock::get, messages);
        screen.show(() -> new Views(messages).load(new MonitorEditorView(editor, new Views(messages), times)));
    }

    private static Metric trace(String name, String description) {
        return new Metric(name, description, Target.TRACE);
    }

    private static Monitor stored(String... metrics) {
        return new Monitor(
                new MonitorId("m-1"),
                "project",
                "Nightly",
                "TRACE",
                List.of(metrics),
                FilterDocument.EMPTY,
                1,
                null,
                "daily",
                true,
                "ACTIVE",
                null,
                null,
                Samples.NOW.plusSeconds(3600),
                Samples.NOW,
                Samples.NOW,
                Map.of());
    }
}
