package dev.pandawatch.ui.editor;

import static dev.pandawatch.ui.editor.EditorBench.filled;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.monitor.MonitorDraft;
import dev.pandawatch.monitor.Signal;
import dev.pandawatch.monitor.Target;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TargetSwitchTest {
    private final MonitorEditorViewModel editor = new EditorBench().open(new EditorMode.New());
    private final TargetSwitch target = editor.parts().target();

    @Test
    void aSwitchThatLosesNothingIsMadeAtOnce() {
        editor.form().filtersProperty().set(new FilterDocument(Map.of("user_id", "u-1")));

        target.ask(Target.SESSION);

        assertThat(editor.form().targetProperty().get()).isEqualTo(Target.SESSION);
        assertThat(editor.form().filtersProperty().get().has("user_id")).isTrue();
        assertThat(target.questionProperty().get()).isNull();
        assertThat(target.droppedProperty().get()).isNull();
    }

    @Test
    void whatWouldBeDroppedIsSaidBefore() {
        filled(editor);
        editor.form().filtersProperty().set(new FilterDocument(Map.of("user_id", "u-1", "status", "COMPLETED")));

        target.ask(Target.SESSION);

        assertThat(target.questionProperty().get())
                .isEqualTo(new TargetSwitch.Question(
                        Target.SESSION, List.of("status"), List.of(), List.of("task_completion"), false));
        assertThat(editor.form().targetProperty().get()).isEqualTo(Target.TRACE);
        assertThat(editor.form().filtersProperty().get().has("status")).isTrue();
    }

    @Test
    void whatTheOtherTargetKnowsByAnotherNameIsConverted() {
        editor.form().filtersProperty().set(new FilterDocument(Map.of("status", "ERROR", "environment", "production")));

        target.ask(Target.SESSION);

        assertThat(editor.form().filtersProperty().get())
                .isEqualTo(new FilterDocument(Map.of("has_error", true, "environment", "production")));
        assertThat(target.questionProperty().get()).isNull();
    }

    @Test
    void stayingLosesNothing() {
        MonitorDraft before = filled(editor).form().draftProperty().get();
        target.ask(Target.SESSION);

        target.stay();

        assertThat(target.questionProperty().get()).isNull();
        assertThat(editor.form().draftProperty().get()).isEqualTo(before);
    }

    @Test
    void aConfirmedSwitchDropsWhatTheOtherTargetDoesNotKnow() {
        filled(editor);
        editor.form().filtersProperty().set(new FilterDocument(Map.of("user_id", "u-1", "status", "COMPLETED")));
        target.ask(Target.SESSION);

        target.confirm();

        assertThat(editor.form().targetProperty().get()).isEqualTo(Target.SESSION);
        assertThat(editor.form().metrics()).isEmpty();
        assertThat(editor.form().filtersProperty().get()).isEqualTo(new FilterDocument(Map.of("user_id", "u-1")));
    }

    @Test
    void aSwitchCanBeTakenBackWhole() {
        filled(editor);
        editor.form().filtersProperty().set(new FilterDocument(Map.of("status", "COMPLETED")));
        MonitorDraft before = editor.form().draftProperty().get();
        target.ask(Target.SESSION);
        target.confirm();

        target.undo();

        assertThat(editor.form().draftProperty().get()).isEqualTo(before);
        assertThat(target.droppedProperty().get()).isNull();
    }

    @Test
    void theOfferToTakeBackGoesWithTheNextEdit() {
        filled(editor);
        target.ask(Target.SESSION);
        target.confirm();
        assertThat(target.droppedProperty().get()).isNotNull();

        editor.form().nameProperty().set("Sessions");

        assertThat(target.droppedProperty().get()).isNull();
    }

    @Test
    void weightsBelongToSessionsAndGoWithThem() {
        target.ask(Target.SESSION);
        editor.form().weightProperty(Signal.COHERENCE).set("2");

        target.ask(Target.TRACE);
        assertThat(target.questionProperty().get()).isNotNull();
        target.confirm();

        assertThat(editor.form().draftProperty().get().weights()).isEmpty();
    }
}
