package dev.pandawatch.ui.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.Screen;
import dev.pandawatch.ui.kit.Views;
import java.time.Instant;
import java.time.ZoneId;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CadenceEditorViewTest {
    private static final Instant NOW = Instant.parse("2026-11-22T21:40:00Z");

    @RegisterExtension
    final Screen screen = new Screen(1200, 600);

    private final CadencePage page = new CadencePage(screen);
    private final CadenceEditorViewModel editor = new CadenceEditorViewModel(() -> NOW, new ZoneChoices());

    @Test
    void aCronIsJudgedWhileItIsTypedAndItsRunsAreForetold() {
        show();
        page.chooseCron().typeCron("0 6,18 * * 1-5");

        assertThat(editor.wireProperty().get()).isEqualTo("cron:0 6,18 * * 1-5");
        assertThat(page.text("cronVerdict")).isEqualTo("valid, 19 of 50 characters");
        assertThat(page.text("sentence")).isEqualTo("Every weekday (Monday to Friday) at 06:00 and 18:00 UTC");
        assertThat(page.text("local")).isEqualTo("In Berlin 07:00 and 19:00; from Mon 29 Mar, 08:00 and 20:00.");
        assertThat(page.runs()).hasSize(10).startsWith("Mon 23 Nov 2026, 07:00 Berlin (06:00 UTC), in 8 h 20 min");
        assertThat(page.text("shift")).isEqualTo("+1 h");
        screen.picture("cadence-cron");
    }

    @Test
    void whatIsWrongIsUnderlinedAndNamed() {
        show();
        page.chooseCron().typeCron("0 25 1 * 1");

        assertThat(page.text("cronVerdict")).isEqualTo("not valid, position 3");
        assertThat(page.waved()).isTrue();
        assertThat(page.runs()).as("of the repair").hasSize(10);
        screen.picture("cadence-error");

        page.typeCron("0 23 1 * 1");
        assertThat(page.waved()).isFalse();
        assertThat(page.shown("cautions")).isTrue();
        screen.picture("cadence-caution");
    }

    @Test
    void intervalsAreChosenByKeyboardAlone() {
        show();
        screen.act(() -> screen.robot().lookup("#daily").query().requestFocus());
        screen.robot().type(KeyCode.RIGHT);

        assertThat(editor.wireProperty().get()).isEqualTo("weekly");
        assertThat(page.text("sentence")).startsWith("Every 7 days, counted from the last run");
        screen.picture("cadence-interval");
    }

    private void show() {
        Messages messages = Messages.bundled();
        Views views = new Views(messages);
        InstantText times = new InstantText(ZoneId.of("Europe/Berlin"), () -> NOW, messages);
        ScheduleViewModel schedule = new ScheduleViewModel(editor.text().previewed(), NOW);
        screen.show(() -> {
            HBox both = new HBox(
                    20,
                    views.load(new CadenceEditorView(editor, views, times)),
                    views.load(new ScheduleView(schedule, times, messages)));
            both.getChildren().forEach(pane -> ((Region) pane).setPrefWidth(560));
            return both;
        });
    }
}
