package dev.pandawatch.ui.editor;

import static dev.pandawatch.ui.editor.EditorBench.filled;
import static dev.pandawatch.ui.editor.EditorBench.monitor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.MonitorChange;
import dev.pandawatch.parse.Violation;
import dev.pandawatch.state.Samples;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MonitorEditorViewModelTest {
    private final EditorBench bench = new EditorBench();

    @Test
    void aNewFormIsUnsoundButShowsNothingAsWrongYet() {
        MonitorEditorViewModel editor = bench.open(new EditorMode.New());

        assertThat(editor.readiness().get()).isEqualTo(SaveReadiness.UNSOUND);
        assertThat(keys(editor.problems().allProperty().get()))
                .containsExactly("editor.name.required", "editor.metrics.required");
        assertThat(editor.problems().shownProperty().get()).isEmpty();
    }

    @Test
    void anEditedFieldShowsItsProblemAndNoOther() {
        MonitorEditorViewModel editor = bench.open(new EditorMode.New());

        editor.form().nameProperty().set("N");
        editor.form().nameProperty().set("");

        assertThat(keys(editor.problems().shownProperty().get())).containsExactly("editor.name.required");
        assertThat(keys(editor.problems().shownAt("name").getValue())).containsExactly("editor.name.required");
        assertThat(editor.problems().shownAt("metrics").getValue()).isEmpty();
    }

    @Test
    void theRailCountsWhatIsShownAsWrong() {
        MonitorEditorViewModel editor = bench.open(new EditorMode.New());

        editor.form().samplingRateProperty().set("2");

        assertThat(keys(editor.problems().shownProperty().get())).containsExactly("editor.sampling.range");
        assertThat(editor.state(Section.SAMPLING).getValue().errors()).isEqualTo(1);
        assertThat(editor.state(Section.IDENTITY).getValue().errors()).isZero();
    }

    @Test
    void whatNoSingleCronHasIsDecidedBeforeItIsSaved() {
        MonitorEditorViewModel editor = filled(bench.open(new EditorMode.New()));
        editor.form().cadenceProperty().set("cron:0 6 * * *");
        editor.parts().cadence().calendar().chooseTime(LocalTime.of(18, 30), true);

        assertThat(keys(editor.problems().allProperty().get())).containsExactly("editor.cadence.undecided");
        editor.submit();
        assertThat(bench.server.created).isEmpty();

        editor.parts().cadence().calendar().drop();
        editor.submit();
        assertThat(bench.server.created).hasSize(1);
    }

    @Test
    void twoSchedulesBecomeTwoMonitorsOneAfterTheOther() {
        MonitorEditorViewModel editor = filled(bench.open(new EditorMode.New()));
        editor.form().cadenceProperty().set("cron:0 6 * * *");
        editor.parts().cadence().calendar().chooseTime(LocalTime.of(18, 30), true);
        editor.parts().cadence().calendar().takeParts();
        editor.submit();

        assertThat(bench.saved).isEmpty();
        assertThat(bench.next).containsExactly("Nightly: [cron:30 18 * * *]");
        Monitor first = bench.book.monitors().getFirst();
        assertThat(first.cadence()).isEqualTo("cron:0 6 * * *");

        MonitorEditorViewModel second = bench.open(
                new EditorMode.Sequel(first, "Nightly, evenings", List.of("cron:30 18 * * *", "cron:0 22 * * *")));
        assertThat(second.form().cadenceProperty().get()).isEqualTo("cron:30 18 * * *");
        assertThat(second.form().metrics()).containsExactly("task_completion");
        second.submit();
        assertThat(bench.next).endsWith("Nightly, evenings: [cron:0 22 * * *]");
    }

    @Test
    void pressingSaveOnAnUnsoundFormSendsNothingAndGoesToTheFirstProblem() {
        MonitorEditorViewModel editor = bench.open(new EditorMode.New());

        editor.submit();

        assertThat(bench.server.created).isEmpty();
        assertThat(keys(editor.problems().shownProperty().get()))
                .containsExactly("editor.name.required", "editor.metrics.required");
        assertThat(editor.problems().goalProperty().get()).isEqualTo(Violation.of("name", "editor.name.required"));
    }

    @Test
    void theNextProblemIsGoneToRoundAndRound() {
        MonitorEditorViewModel editor = bench.open(new EditorMode.New());

        editor.problems().goToNext();
        editor.problems().goToNext();
        assertThat(editor.problems().goalProperty().get())
                .isEqualTo(Violation.of("metrics", "editor.metrics.required"));

        editor.problems().goToNext();
        assertThat(editor.problems().goalProperty().get()).isEqualTo(Violation.of("name", "editor.name.required"));
    }

    @Test
    void theRequestIsShownAsItWillBeSent() {
        MonitorEditorViewModel editor = bench.open(new EditorMode.New());
        assertThat(editor.request().getValue()).isEmpty();

        filled(editor);

        assertThat(editor.request().getValue()).hasValueSatisfying(request -> {
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.body()).contains("Nightly").contains("daily");
        });
    }

    @Test
    void anUnchangedMonitorHasNothingToSend() {
        MonitorEditorViewModel editor = bench.edit(monitor("Nightly"));

        assertThat(editor.readiness().get()).isEqualTo(SaveReadiness.UNCHANGED);
        assertThat(editor.request().getValue()).isEmpty();
        editor.submit();
        assertThat(bench.server.changed).isEmpty();
    }

    @Test
    void anEditSendsOnlyWhatWasChanged() {
        MonitorEditorViewModel editor =
                bench.edit(monitor("cron:0 3 * * *", new FilterDocument(Map.of("environment", "prod"))));

        editor.form().nameProperty().set("Renamed");
        editor.form().cadenceProperty().set("cron:0 4 * * *");
        editor.form().cadenceProperty().set("cron:0 3 * * *");
        editor.submit();

        assertThat(bench.server.changed).containsExactly(new MonitorChange(List.of(new MonitorChange.Name("Renamed"))));
        assertThat(bench.saved).extracting(m -> m.name()).containsExactly("Renamed");
    }

    @Test
    void aStoredProblemThatNobodyTouchedStandsInNobodysWay() {
        MonitorEditorViewModel editor = bench.edit(monitor("daily", new FilterDocument(Map.of("status", "completed"))));

        editor.form().nameProperty().set("Renamed");

        assertThat(editor.problems().allProperty().get()).isEmpty();
        assertThat(editor.readiness().get()).isEqualTo(SaveReadiness.READY);
    }

    @Test
    void aCopyOfAnUnsoundMonitorShowsWhatIsWrongAtOnce() {
        MonitorEditorViewModel editor = bench.open(new EditorMode.Duplicate(
                monitor("daily", new FilterDocument(Map.of("environment", "prod"))), "Copy of Nightly"));

        assertThat(keys(editor.problems().shownProperty().get())).containsExactly("filter.key.unknown");
        assertThat(editor.form().nameProperty().get()).isEqualTo("Copy of Nightly");
        assertThat(editor.form().samplingRateProperty().get()).isEqualTo("0.25");
    }

    @Test
    void whileTheCadenceStaysSoDoesTheNextRun() {
        MonitorEditorViewModel editor = bench.edit(monitor("daily", FilterDocument.EMPTY));
        assertThat(first(editor)).isEqualTo(Samples.NOW.plus(Duration.ofHours(2)));
        assertThat(editor.effect().getValue()).isEmpty();

        editor.parts().cadence().useCron("0 6 * * *");

        assertThat(first(editor)).isEqualTo(Instant.parse("2026-11-23T06:00:00Z"));
        assertThat(editor.effect().getValue())
                .contains(new ScheduleEffect(
                        Samples.NOW.plus(Duration.ofHours(2)), Instant.parse("2026-11-23T06:00:00Z"), true));
    }

    @Test
    void aPausedMonitorHasNoNextRun() {
        Monitor active = monitor("daily", FilterDocument.EMPTY);
        MonitorEditorViewModel editor = bench.edit(EditorBench.paused(active));

        assertThat(editor.parts().schedule().pausedProperty().get()).isTrue();
        assertThat(editor.parts().schedule().standingProperty().get()).isNull();

        bench.book.put(active);
        assertThat(editor.parts().schedule().pausedProperty().get()).isFalse();
    }

    @Test
    void foretoldRunsMoveOnMinuteByMinute() {
        MonitorEditorViewModel editor = bench.open(new EditorMode.New());
        editor.parts().cadence().useCron("0 6 * * *");
        bench.pass(Duration.ofSeconds(5));
        assertThat(editor.parts().schedule().nowProperty().get()).isEqualTo(Samples.NOW);

        bench.pass(Duration.ofSeconds(55));

        assertThat(editor.parts().schedule().nowProperty().get()).isEqualTo(Samples.NOW.plusSeconds(60));
    }

    @Test
    void anIntervalCountsFromThisVerySecond() {
        MonitorEditorViewModel editor = bench.open(new EditorMode.New());

        bench.pass(Duration.ofSeconds(5));

        assertThat(first(editor))
                .isEqualTo(Samples.NOW.plus(Duration.ofHours(24)).plusSeconds(5));
    }

    @Test
    void aNearRunIsCountedDownBySeconds() {
        MonitorEditorViewModel editor = bench.open(new EditorMode.New());
        editor.parts().cadence().useCron("41 21 * * *");

        bench.pass(Duration.ofSeconds(5));

        assertThat(editor.parts().schedule().nowProperty().get()).isEqualTo(Samples.NOW.plusSeconds(5));
    }

    @Test
    void undoAndRedoStepThroughTheWholeForm() {
        MonitorEditorViewModel editor = bench.open(new EditorMode.New());
        editor.form().nameProperty().set("N");
        editor.form().nameProperty().set("Nightly");
        editor.parts().metrics().choose("coherence", true);

        editor.undo();
        assertThat(editor.form().metrics()).isEmpty();
        assertThat(editor.form().nameProperty().get()).isEqualTo("Nightly");
        editor.undo();
        assertThat(editor.form().nameProperty().get()).isEmpty();
        editor.undo();

        editor.redo();
        editor.redo();
        assertThat(editor.form().metrics()).containsExactly("coherence");
        assertThat(editor.form().nameProperty().get()).isEqualTo("Nightly");
    }

    @Test
    void aPauseInTypingIsANewStep() {
        MonitorEditorViewModel editor = bench.open(new EditorMode.New());
        editor.form().nameProperty().set("Night");
        bench.pass(Duration.ofSeconds(2));
        editor.form().nameProperty().set("Nightly");

        editor.undo();

        assertThat(editor.form().nameProperty().get()).isEqualTo("Night");
    }

    @Test
    void leavingAnEditedFormAsksFirst() {
        MonitorEditorViewModel editor = bench.open(new EditorMode.New());
        editor.form().nameProperty().set("Nightly");

        editor.cancel();
        assertThat(editor.leaving().askingProperty().get()).isTrue();
        assertThat(bench.left).isEmpty();

        editor.leaving().keepEditing();
        assertThat(editor.leaving().askingProperty().get()).isFalse();
        assertThat(editor.form().nameProperty().get()).isEqualTo("Nightly");

        editor.cancel();
        editor.leaving().discard();
        assertThat(bench.left).containsExactly("left");
    }

    @Test
    void leavingAnUntouchedFormDoesNotAsk() {
        MonitorEditorViewModel editor = bench.edit(monitor("Nightly"));
        editor.form().nameProperty().set("x");
        editor.form().nameProperty().set("Nightly");

        editor.cancel();

        assertThat(bench.left).containsExactly("left");
    }

    @Test
    void theRailSaysEachSectionInALine() {
        MonitorEditorViewModel editor = filled(bench.open(new EditorMode.New()));

        assertThat(editor.state(Section.METRICS).getValue())
                .isEqualTo(new SectionState("editor.state.metrics.of", List.of(1, 3), 0));
        assertThat(editor.state(Section.IDENTITY).getValue().arguments()).containsExactly("Nightly");
        assertThat(editor.state(Section.OPTIONS).getValue().key()).isEqualTo("editor.state.skip");
    }

    private static Instant first(MonitorEditorViewModel editor) {
        return editor.parts().schedule().schedule().get().orElseThrow().first().orElseThrow();
    }

    private static List<String> keys(List<Violation> problems) {
        return problems.stream().map(Violation::key).toList();
    }
}
