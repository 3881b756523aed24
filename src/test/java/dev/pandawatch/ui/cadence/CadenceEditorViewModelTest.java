package dev.pandawatch.ui.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.cadence.Cadence;
import dev.pandawatch.parse.Violation;
import dev.pandawatch.ui.cadence.CadenceEditorViewModel.Mode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CadenceEditorViewModelTest {
    private final CadenceEditorViewModel editor =
            new CadenceEditorViewModel(() -> Instant.parse("2026-11-22T21:40:00Z"), new ZoneChoices());

    @ParameterizedTest(name = "{0} stays as it is")
    @ValueSource(
            strings = {"daily", "weekly", "cron:0 3 * * *", "cron: 0 3  * * * ", "cron:", "cron:nonsense", "hourly"})
    void whatGoesInComesOutWhenNobodyTouchesIt(String wire) {
        editor.wireProperty().set(wire);

        assertThat(editor.wireProperty().get()).isEqualTo(wire);
    }

    @ParameterizedTest(name = "{0} is looked at as {1}")
    @CsvSource({"daily, INTERVAL", "cron:0 3 * * *, CALENDAR", "cron:0 0 1 * 1, CRON", "cron:0 25 * * *, CRON"})
    void aCadenceIsLookedAtInTheWayThatShowsAllOfIt(String wire, Mode mode) {
        editor.wireProperty().set(wire);

        assertThat(editor.modeProperty().get()).isEqualTo(mode);
    }

    @Test
    void aCronStandsInTheCronField() {
        editor.wireProperty().set("cron:0 3 * * *");
        assertThat(editor.text().cronProperty().get()).isEqualTo("0 3 * * *");
        assertThat(editor.presetProperty().get()).isNull();

        editor.wireProperty().set("weekly");
        assertThat(editor.text().cronProperty().get()).isEmpty();
        assertThat(editor.presetProperty().get()).isEqualTo(Cadence.Preset.WEEKLY);
    }

    @Test
    void aTextThatIsNoCadenceChoosesNoInterval() {
        editor.wireProperty().set("hourly");

        assertThat(editor.modeProperty().get()).isEqualTo(Mode.INTERVAL);
        assertThat(editor.presetProperty().get()).isNull();
    }

    @Test
    void typingIntoTheCronFieldIsTheCadence() {
        editor.modeProperty().set(Mode.CRON);
        editor.text().cronProperty().set("0 6 * * 1-5");

        assertThat(editor.wireProperty().get()).isEqualTo("cron:0 6 * * 1-5");
    }

    @ParameterizedTest(name = "{0} stays while it is looked at in every way")
    @ValueSource(strings = {"daily", "cron:0  6 * * MON-FRI", "cron:0 0 1 * 1", "cron:0 25 * * *", "hourly"})
    void lookingInAnotherWayChangesNothing(String wire) {
        editor.wireProperty().set(wire);
        for (Mode mode : Mode.values()) {
            editor.modeProperty().set(mode);
        }

        assertThat(editor.wireProperty().get()).isEqualTo(wire);
    }

    @Test
    void anIntervalThatIsChosenReplacesTheCron() {
        editor.wireProperty().set("cron:0 6 * * *");
        editor.modeProperty().set(Mode.INTERVAL);
        editor.presetProperty().set(Cadence.Preset.WEEKLY);

        assertThat(editor.wireProperty().get()).isEqualTo("weekly");
        assertThat(editor.modeProperty().get()).isEqualTo(Mode.INTERVAL);
    }

    @Test
    void allThreeWaysShowTheSame() {
        editor.modeProperty().set(Mode.CRON);
        editor.text().cronProperty().set("0 6 * * 1-5");
        assertThat(editor.calendar().faceProperty().get().chosen(CalendarPart.WEEKDAYS))
                .containsExactly(1, 2, 3, 4, 5);

        editor.calendar().choose(CalendarPart.HOURS, List.of(18), true);
        assertThat(editor.text().cronProperty().get()).isEqualTo("0 6,18 * * 1-5");
        assertThat(editor.modeProperty().get()).isEqualTo(Mode.CRON);
    }

    @Test
    void aRepairIsPutIntoTheCronField() {
        editor.useCron("0 23 1 * 1");

        assertThat(editor.wireProperty().get()).isEqualTo("cron:0 23 1 * 1");
    }

    @Test
    void cautionsAreCountedAndWhatBlocksSavingIsNot() {
        editor.wireProperty().set("cron:0 23 1 * 1");
        assertThat(editor.cautionCount().getValue()).isEqualTo(1);

        editor.wireProperty().set("cron:0 0 31 2 *");
        assertThat(editor.cautionCount().getValue()).isZero();
    }

    @Test
    void whatTheTextSaysItselfIsNotSaidTwice() {
        Violation ofText = Violation.of("cadence", "cadence.problem.count", 0, 0, 1, "1", 1);
        Violation ofServer = Violation.of("cadence", "server.refused", "no");
        editor.problemsProperty().set(List.of(ofText, ofServer));
        assertThat(editor.otherProblems().getValue()).containsExactly(ofText, ofServer);

        editor.modeProperty().set(Mode.CRON);
        assertThat(editor.otherProblems().getValue()).containsExactly(ofServer);
    }
}
