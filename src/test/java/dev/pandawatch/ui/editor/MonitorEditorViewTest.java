package dev.pandawatch.ui.editor;

import static dev.pandawatch.ui.editor.EditorBench.call;
import static dev.pandawatch.ui.editor.EditorBench.monitor;
import static dev.pandawatch.ui.editor.EditorBench.unreachable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.monitor.MonitorChange;
import dev.pandawatch.monitor.MonitorDefinition;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.parse.Violation;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.Screen;
import dev.pandawatch.ui.kit.Views;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MonitorEditorViewTest {
    @RegisterExtension
    final Screen screen = new Screen(1372, 828);

    private final EditorBench bench = new EditorBench();
    private final EditorPage page = new EditorPage(screen);

    @Test
    void aMonitorIsFilledInAndCreatedWithTheMouse() {
        show(bench.open(new EditorMode.New()));
        assertThat(page.focused()).isEqualTo("name");
        assertThat(page.waiting()).isTrue();

        page.type("name", "Weekday triage").press("metric_task_completion").press("metric_coherence");
        page.press("filtersItem").press("addFilter").press("add_tags").type("tags", "prod,canary");
        page.keys(KeyCode.ESCAPE);
        page.press("addFilter").press("add_user_id").type("userIdText", "u-1");
        page.keys(KeyCode.ESCAPE);
        screen.picture("editor-filters");
        page.press("cadenceItem").press("cronMode").type("cron", "0 25 1 * 1");
        assertThat(page.words("cronProblem")).startsWith("Hour 25: must be 0 to 23.");
        assertThat(page.text("call")).isEqualTo("waits for: Cadence");
        screen.picture("editor-cadence-error");
        page.replace("cron", "0 6,18 * * 1-5");
        screen.picture("editor-cadence");
        page.press("samplingItem").replace("samplingRate", "0.12");
        screen.picture("editor-sampling");
        page.press("optionsItem").press("onlyIfChanged");
        assertThat(page.waiting()).isFalse();
        assertThat(page.text("count")).isEqualTo("No problems");
        assertThat(page.text("firstRun"))
                .isEqualTo("First run Mon 23 Nov 07:00 Berlin, in 8 h 20 min, at most 5 min later");
        assertThat(page.request()).contains("Weekday triage");

        page.press("save");

        MonitorDefinition created = bench.server.created.getFirst();
        assertThat(created.name()).isEqualTo("Weekday triage");
        assertThat(created.metrics()).containsExactly("task_completion", "coherence");
        assertThat(created.filter().toDocument())
                .isEqualTo(new FilterDocument(Map.of("tags", List.of("prod", "canary"), "user_id", "u-1")));
        assertThat(created.cadence().wire()).isEqualTo("cron:0 6,18 * * 1-5");
        assertThat(created.samplingRate()).isEqualTo(0.12);
        assertThat(created.onlyIfChanged()).isFalse();
        assertThat(bench.saved).hasSize(1);
    }

    @Test
    void aMonitorIsFilledInAndCreatedWithTheKeyboardAlone() {
        show(bench.open(new EditorMode.New()));

        screen.robot().write("Sessions");
        page.tabTo("session").keys(KeyCode.SPACE);
        page.tabTo("metric_agent_reliability").keys(KeyCode.SPACE);
        page.addFilter(3);
        screen.robot().type(KeyCode.RIGHT).type(KeyCode.ESCAPE);
        page.addFilter(3);
        screen.robot().write("prod").type(KeyCode.ENTER).type(KeyCode.ESCAPE);
        page.addFilter(0);
        screen.robot().write("2026-10-15").type(KeyCode.ESCAPE);
        page.addFilter(2);
        screen.robot().write("3").type(KeyCode.ESCAPE);
        page.tabTo("daily").keys(KeyCode.LEFT);
        page.tabTo("samplingRate").keys(KeyCode.CONTROL, KeyCode.A);
        screen.robot().write("0.5");
        page.tabTo("model");
        screen.robot().write("gpt-4o");
        page.tabTo("onlyIfChanged").keys(KeyCode.SPACE);
        page.tabTo("weight_coherence");
        screen.robot().write("2");
        screen.picture("editor-session");
        page.keys(KeyCode.CONTROL, KeyCode.ENTER);

        MonitorDefinition created = bench.server.created.getFirst();
        assertThat(created.target()).isEqualTo(Target.SESSION);
        assertThat(created.filter().toDocument())
                .isEqualTo(new FilterDocument(Map.of(
                        "has_error",
                        true,
                        "tags",
                        List.of("prod"),
                        "date_from",
                        "2026-10-15T00:00:00Z",
                        "min_trace_count",
                        3L)));
        assertThat(created.cadence().wire()).isEqualTo("every_6h");
        assertThat(created.samplingRate()).isEqualTo(0.5);
        assertThat(created.model()).isEqualTo("gpt-4o");
        assertThat(created.onlyIfChanged()).isFalse();
        assertThat(created.weights().values()).hasSize(1);
    }

    @Test
    void anUnsoundFormIsNotSentAndGoesToWhatIsWrong() {
        show(bench.open(new EditorMode.New()));
        assertThat(page.problems()).isEmpty();
        page.press("optionsItem");

        page.press("save");
        assertThat(page.focused()).isEqualTo("name");
        assertThat(page.problems()).containsExactly("Give the monitor a name.", "Choose at least one metric.");
        assertThat(page.links())
                .containsExactly("Name and target: Give the monitor a name.", "Metrics: Choose at least one metric.");
        screen.picture("editor-errors");

        page.keys(KeyCode.F8);
        assertThat(page.focused()).isEqualTo("metric_coherence");
        page.keys(KeyCode.SPACE);
        assertThat(page.problems()).containsExactly("Give the monitor a name.");
        assertThat(bench.server.created).isEmpty();
    }

    @Test
    void whatTheServerRefusesStandsAtItsFieldUntilItIsMended() {
        bench.server.failures.add(new GatewayException.Refused(
                call(true, 422), List.of(Violation.of("metrics -> 0", "editor.metrics.duplicate", "coherence"))));
        show(EditorBench.filled(bench.open(new EditorMode.New())));

        page.keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(page.problems())
                .containsExactly("“coherence” is chosen twice. It would be evaluated and billed twice.");
        assertThat(page.waiting()).isTrue();

        page.press("metric_tool_correctness");
        assertThat(page.problems()).isEmpty();
        page.press("save");
        assertThat(bench.saved).hasSize(1);
    }

    @Test
    void anEditSendsOnlyWhatWasChanged() {
        show(bench.edit(monitor("cron:0 3 * * *", FilterDocument.EMPTY.with("environment", "production"))));
        assertThat(page.text("save")).isEqualTo("Nothing changed");
        assertThat(page.shown("locked")).isTrue();
        screen.picture("editor-edit");

        page.replace("name", "Renamed").press("cadenceItem").press("cronMode").replace("cron", "0 4 * * *");
        screen.picture("editor-effect");
        page.press("save");

        assertThat(bench.server.changed)
                .extracting(MonitorChange::edits)
                .satisfiesExactly(edits -> assertThat(edits)
                        .extracting(edit -> edit.getClass().getSimpleName())
                        .containsExactly("Name", "CadenceEdit"));
    }

    @Test
    void switchingTheTargetSaysWhatItDropsAndCanBeTakenBack() {
        MonitorEditorViewModel editor = EditorBench.filled(bench.open(new EditorMode.New()));
        editor.form().filtersProperty().set(FilterDocument.EMPTY.with("status", "COMPLETED"));
        show(editor);

        page.press("session");
        screen.picture("editor-switch");
        assertThat(editor.form().targetProperty().get()).isEqualTo(Target.TRACE);
        page.press("confirmSwitch");
        assertThat(editor.form().targetProperty().get()).isEqualTo(Target.SESSION);
        assertThat(editor.form().filtersProperty().get().isEmpty()).isTrue();

        page.press("undoSwitch");
        assertThat(editor.form().filtersProperty().get().has("status")).isTrue();
        assertThat(editor.form().metrics()).containsExactly("task_completion");
    }

    @Test
    void aLostAnswerIsLookedUpBeforeAnythingIsSentAgain() {
        bench.server.failures.add(unreachable());
        bench.server.carriesOutWhatFails = true;
        show(EditorBench.filled(bench.open(new EditorMode.New())));

        page.press("save");
        assertThat(page.notices()).singleElement().asString().contains("not known", "req-7");
        assertThat(page.waiting()).isTrue();
        screen.picture("editor-uncertain");

        page.press("look");
        assertThat(bench.saved).hasSize(1);
        assertThat(bench.server.created).hasSize(1);
    }

    @Test
    void whatWasChangedElsewhereIsSaidBeforeSaving() {
        show(bench.edit(monitor("Nightly")));
        page.replace("name", "Mine");
        screen.act(() -> bench.book.put(monitor("Theirs")));

        assertThat(page.notices()).singleElement().asString().contains("name");
        screen.picture("editor-drift");
        page.press("keepMine").press("save");

        assertThat(bench.server.changed).containsExactly(new MonitorChange(List.of(new MonitorChange.Name("Mine"))));
    }

    @Test
    void escapeAsksBeforeAnythingIsLost() {
        show(bench.open(new EditorMode.New()));
        screen.robot().write("Nightly").type(KeyCode.ESCAPE);
        assertThat(page.shown("discard")).isTrue();
        assertThat(page.focused()).isEqualTo("keepEditing");
        screen.picture("editor-leave");

        screen.robot().type(KeyCode.ESCAPE);
        assertThat(page.shown("discard")).isFalse();
        assertThat(page.text("name")).isEqualTo("Nightly");

        page.press("cancel").press("discard");
        assertThat(bench.left).containsExactly("left");
    }

    @Test
    void escapeClosesAListBeforeItLeaves() {
        show(EditorBench.filled(bench.open(new EditorMode.New())));
        page.press("filtersItem").press("addFilter").press("add_status");
        screen.robot().type(KeyCode.ESCAPE);
        assertThat(page.shown("discard")).isFalse();

        screen.robot().type(KeyCode.ESCAPE);
        assertThat(page.shown("discard")).isTrue();
    }

    @Test
    void aPausedMonitorIsNotSaidToRun() {
        show(bench.edit(EditorBench.paused(monitor("daily", FilterDocument.EMPTY))));

        assertThat(page.text("firstRun")).isEqualTo("Paused: it runs only when it is resumed");
        assertThat(page.text("starts")).isEqualTo("paused: only if it is resumed now");
    }

    @Test
    void aFailureSaysWhatHappenedAndItsRequestIdCanBeCopied() {
        bench.server.failures.add(new GatewayException.PlanForbids(call(true, 429)));
        show(EditorBench.filled(bench.open(new EditorMode.New())));
        page.press("save");

        assertThat(page.notices()).singleElement().asString().contains("Not saved.", "plan", "req-7");
        screen.picture("editor-failed");
        page.press("copyId");
        assertThat(screen.call(() -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo("req-7");
        assertThat(page.text("name")).isEqualTo("Nightly");
    }

    @Test
    void anEditorThatIsLeftNoLongerFollowsClockAndList() {
        MonitorEditorViewModel editor = bench.edit(monitor("Nightly"));
        show(editor);
        assertThat(bench.ticking()).isTrue();

        screen.act(() -> screen.scene().setRoot(new VBox()));
        assertThat(bench.ticking()).isFalse();
        screen.act(() -> bench.book.put(monitor("Theirs")));
        assertThat(editor.drift().driftProperty().get()).isInstanceOf(ServerDrift.None.class);
    }

    @Test
    void undoStepsThroughTheWholeForm() {
        show(bench.open(new EditorMode.New()));
        screen.robot().write("Nightly");
        page.press("metric_coherence");

        page.keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(page.text("count")).isEqualTo("1 error");
        page.keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(page.text("name")).isEmpty();
        page.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(page.text("name")).isEqualTo("Nightly");
    }

    private void show(MonitorEditorViewModel editor) {
        Messages messages = Messages.bundled();
        InstantText times = new InstantText(ZoneId.of("Europe/Berlin"), bench.clock::get, messages);
        screen.show(() -> new Views(messages).load(new MonitorEditorView(editor, new Views(messages), times)));
    }

    @Test
    void inANarrowWindowFormAndPreviewTakeTurns() {
        show(EditorBench.filled(bench.open(new EditorMode.New())));
        screen.act(() -> screen.themes().zoomProperty().set(150));
        screen.act(() -> screen.scene().getWindow().setWidth(1338));
        assertThat(page.shown("live")).isFalse();
        assertThat(page.text("firstRun")).startsWith("Every 24 hours");
        screen.picture("editor-zoom150");

        page.press("liveTurn");
        assertThat(page.shown("live")).isTrue();
        assertThat(page.shown("form")).isFalse();
        screen.picture("editor-zoom150-preview");

        page.keys(KeyCode.CONTROL, KeyCode.DIGIT5);
        assertThat(page.focused()).isEqualTo("samplingRate");
    }

    @Test
    void aLongNameBreaksNothingInASmallWindow() {
        show(bench.edit(monitor("Nightly run of every production trace of the checkout agent in all regions "
                .repeat(3)
                .strip())));
        screen.act(() -> {
            screen.scene().getWindow().setWidth(1000);
            screen.scene().getWindow().setHeight(600);
        });

        assertThat(page.shown("live")).isTrue();
        assertThat(page.shown("nameCount")).isTrue();
        assertThat(screen.robot().lookup("#save").query().localToScene(0, 0).getX())
                .isLessThan(1000);
        screen.picture("editor-small");
    }

    @Test
    void theFormWorksWithoutTheListOfMetrics() {
        bench.catalog.clear();
        bench.server.failures.add(new GatewayException.Broken(call(false, 500)));
        show(bench.edit(monitor("Nightly")));
        screen.picture("editor-no-catalog");
        assertThat(page.shown("metric_task_completion")).isTrue();

        page.press("retryMetrics");
        assertThat(page.shown("metric_coherence")).isTrue();
        assertThat(page.shown("retryMetrics")).isFalse();
    }
}
