package dev.pandawatch.ui.editor;

import static dev.pandawatch.ui.editor.EditorBench.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.gateway.CatalogGateway.Stage;
import dev.pandawatch.gateway.CatalogGateway.Template;
import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.monitor.Metric;
import dev.pandawatch.monitor.MetricFinding;
import dev.pandawatch.monitor.MetricTraits.Scope;
import dev.pandawatch.monitor.MetricTraits.VacuousPass;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.parse.Violation;
import dev.pandawatch.settings.ConnectionProfile;
import dev.pandawatch.settings.Credentials;
import dev.pandawatch.state.Catalog;
import dev.pandawatch.state.Samples;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricPickerViewModelTest {
    private static final Stage STAGE = new Stage("evaluate", "Judge this.");

    private final EditorBench bench = new EditorBench();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            COHER            | coherence
            task_comp        | task_completion
            completion task  | task_completion
            follows input    | coherence
            trace            | coherence task_completion tool_correctness
            session          | ''
            x y z            | ''
            '  '             | coherence task_completion tool_correctness
            """)
    void aSearchLooksAtNameDescriptionAndCategory(String typed, String found) {
        MetricPickerViewModel picker = picker(new EditorMode.New());

        picker.searchProperty().set(typed);

        assertThat(String.join(" ", shown(picker))).isEqualTo(found);
        assertThat(picker.shownProperty().get().matching())
                .isEqualTo(shown(picker).size());
        assertThat(picker.rows()).hasSize(3);
    }

    @Test
    void whatIsChosenStaysVisibleWhateverIsSearchedFor() {
        MetricPickerViewModel picker = picker(new EditorMode.New());
        picker.choose("tool_correctness", true);

        picker.searchProperty().set("nothing like it");

        assertThat(shown(picker)).containsExactly("tool_correctness");
        assertThat(picker.shownProperty().get().matching()).isZero();
        assertThat(picker.shownProperty().get().groups())
                .extracting(MetricGroup::chosen, MetricGroup::all)
                .containsExactly(tuple(1, 3));
    }

    @Test
    void metricsStandByCategoryAndThoseThatAreNotOfferedLast() {
        bench.catalog.fill(new Catalog.Contents(
                List.of(
                        new Metric("a", "", Target.TRACE, "tools"),
                        new Metric("b", "", Target.TRACE, "plans"),
                        new Metric("c", "", Target.TRACE, "tools"),
                        new Metric("d", "", Target.SESSION, "session")),
                List.of(),
                ""));
        MetricPickerViewModel picker = picker(new EditorMode.Edit(stored("gone", "d", "c")));

        assertThat(picker.shownProperty().get().groups())
                .extracting(
                        MetricGroup::kind,
                        MetricGroup::category,
                        group -> group.rows().stream().map(MetricRow::name).toList(),
                        MetricGroup::chosen)
                .containsExactly(
                        tuple(MetricGroup.Kind.OFFERED, "tools", List.of("a", "c"), 1),
                        tuple(MetricGroup.Kind.OFFERED, "plans", List.of("b"), 0),
                        tuple(MetricGroup.Kind.FOREIGN, "", List.of("gone", "d"), 2));
    }

    @Test
    void eachFindingsRemedyEndsItAndCanBeUndone() {
        MonitorEditorViewModel editor = bench.edit(stored("gone", "coherence", "coherence", "agent_reliability"));
        MetricPickerViewModel picker = editor.parts().metrics();
        assertThat(picker.findingsProperty().get())
                .extracting(MetricFinding::kind)
                .containsExactly(
                        MetricFinding.Kind.DUPLICATE, MetricFinding.Kind.VANISHED, MetricFinding.Kind.OTHER_TARGET);

        while (!picker.findingsProperty().get().isEmpty()) {
            picker.take(picker.findingsProperty().get().getFirst().remedies().getFirst());
        }

        assertThat(editor.form().metrics()).containsExactly("coherence");
        assertThat(picker.shownProperty().get().groups())
                .extracting(MetricGroup::kind)
                .containsExactly(MetricGroup.Kind.OFFERED);
        editor.undo();
        assertThat(editor.form().metrics()).contains("agent_reliability");
    }

    @Test
    void aRuleThatAFindingTellsIsNotToldTwice() {
        MonitorEditorViewModel editor = bench.open(new EditorMode.Duplicate(stored("coherence", "coherence"), "Copy"));
        MetricPickerViewModel picker = editor.parts().metrics();

        assertThat(editor.problems().shownAt(DraftFields.METRICS).getValue())
                .extracting(Violation::key)
                .containsExactly("editor.metrics.duplicate");
        assertThat(picker.findingsProperty().get()).hasSize(1);
        assertThat(picker.problems().getValue()).isEmpty();

        editor.form().metrics().clear();
        assertThat(picker.problems().getValue()).extracting(Violation::key).containsExactly("editor.metrics.required");
    }

    @Test
    void promptsAreReadInTheBackgroundOnceAndKept() {
        bench.server.stages = List.of(STAGE);
        MonitorEditorViewModel editor = bench.openWaiting(new EditorMode.New());
        MetricPickerViewModel picker = editor.parts().metrics();
        bench.waiting.clear();
        assertThat(row(picker, "coherence").prompts()).isEqualTo(new MetricPrompts.Folded());

        picker.unfold("coherence", true);
        picker.unfold("coherence", false);
        picker.unfold("coherence", true);
        assertThat(row(picker, "coherence").prompts()).isEqualTo(new MetricPrompts.Reading());
        assertThat(bench.server.templatesAsked).isEmpty();
        assertThat(bench.waiting).hasSize(1);

        bench.waiting.remove().run();
        assertThat(row(picker, "coherence").prompts()).isEqualTo(new MetricPrompts.Told(List.of(STAGE)));
        assertThat(row(picker, "task_completion").prompts()).isEqualTo(new MetricPrompts.Folded());

        MetricPickerViewModel later =
                bench.openWaiting(new EditorMode.New()).parts().metrics();
        later.unfold("coherence", true);
        assertThat(row(later, "coherence").prompts()).isEqualTo(new MetricPrompts.Told(List.of(STAGE)));
        assertThat(bench.server.templatesAsked).containsExactly("coherence");
    }

    @Test
    void whatThePromptsTellReachesTheForecast() {
        bench.server.stages = List.of(STAGE, STAGE, STAGE, STAGE);
        MonitorEditorViewModel editor = bench.open(new EditorMode.New());
        assertThat(editor.parts().forecast().inputs().judgeCallsProperty().get())
                .containsEntry("task_completion", 2);

        editor.parts().metrics().unfold("task_completion", true);

        assertThat(editor.parts().forecast().inputs().judgeCallsProperty().get())
                .containsEntry("task_completion", 4);
        assertThat(row(editor.parts().metrics(), "task_completion").facts().judgeCalls())
                .hasValue(4);
    }

    @Test
    void aFailureIsToldAndAskingAgainHelps() {
        MetricPickerViewModel picker = picker(new EditorMode.New());
        bench.server.failures.add(new GatewayException.Broken(call(false, 500)));
        picker.unfold("coherence", true);
        assertThat(row(picker, "coherence").prompts()).isInstanceOf(MetricPrompts.Failed.class);

        picker.unfold("coherence", true);

        assertThat(row(picker, "coherence").prompts()).isEqualTo(new MetricPrompts.Told(List.of()));
    }

    @Test
    void anAnswerOfAnotherServerIsNotKept() {
        MonitorEditorViewModel editor = bench.openWaiting(new EditorMode.New());
        bench.waiting.clear();
        editor.parts().metrics().unfold("coherence", true);
        bench.connection.use(
                new ConnectionProfile(
                        "other", URI.create("http://localhost:2"), new Credentials.None("project"), false),
                new EditorServer(bench.clock));

        bench.waiting.remove().run();

        assertThat(bench.catalog.templates()).isEmpty();
        assertThat(row(editor.parts().metrics(), "coherence").prompts()).isEqualTo(new MetricPrompts.Folded());
    }

    @Test
    void onlyOfferedMetricsOfTracesHaveATemplate() {
        MonitorEditorViewModel editor = bench.edit(stored("gone", "agent_reliability"));
        assertThat(row(editor.parts().metrics(), "gone").prompts()).isEqualTo(new MetricPrompts.None());
        assertThat(row(editor.parts().metrics(), "agent_reliability").prompts()).isEqualTo(new MetricPrompts.None());

        MonitorEditorViewModel other = bench.open(new EditorMode.New());
        other.parts().target().ask(Target.SESSION);
        assertThat(row(other.parts().metrics(), "agent_reliability").prompts()).isEqualTo(new MetricPrompts.None());
    }

    @Test
    void theTemplateOutdoesWhatTheProgramKnows() {
        Template strict = new Template("coherence", null, 0.75, List.of(STAGE));

        assertThat(MetricFacts.of("coherence", Optional.empty()))
                .isEqualTo(new MetricFacts(
                        OptionalDouble.of(0.5), OptionalInt.of(0), Scope.TARGET, true, VacuousPass.NO_TEXT));
        assertThat(MetricFacts.of("coherence", Optional.of(strict)))
                .isEqualTo(new MetricFacts(
                        OptionalDouble.of(0.75), OptionalInt.of(1), Scope.TARGET, false, VacuousPass.NO_TEXT));
        assertThat(MetricFacts.of("coherence", Optional.of(new Template("coherence", null, Double.NaN, List.of())))
                        .threshold())
                .isEmpty();
    }

    @Test
    void ofAMetricThatIsNotKnownNothingIsSaid() {
        assertThat(MetricFacts.of("brand_new", Optional.empty()))
                .isEqualTo(new MetricFacts(
                        OptionalDouble.empty(), OptionalInt.empty(), Scope.TARGET, false, VacuousPass.NEVER));
    }

    @Test
    void aClosedEditorNoLongerFollowsTheCatalog() {
        MonitorEditorViewModel editor = bench.open(new EditorMode.New());
        editor.close();

        bench.catalog.fill(new Catalog.Contents(List.of(), List.of(), ""));

        assertThat(editor.parts().metrics().rows()).hasSize(3);
    }

    private MetricPickerViewModel picker(EditorMode mode) {
        return bench.open(mode).parts().metrics();
    }

    private static List<String> shown(MetricPickerViewModel picker) {
        return picker.shownProperty().get().rows().stream().map(MetricRow::name).toList();
    }

    private static MetricRow row(MetricPickerViewModel picker, String name) {
        return picker.rows().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
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
