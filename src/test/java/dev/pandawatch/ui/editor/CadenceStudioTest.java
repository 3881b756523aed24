package dev.pandawatch.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.cadence.Cadence;
import dev.pandawatch.monitor.MonitorDefinition;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.Screen;
import dev.pandawatch.ui.kit.Views;
import java.time.ZoneId;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A schedule from nothing to the saved text, as an analyst does it who has never written a cron.
class CadenceStudioTest {
    @RegisterExtension
    final Screen screen = new Screen(1372, 828);

    private final EditorBench bench = new EditorBench();
    private final EditorPage page = new EditorPage(screen);

    @Test
    void weekdaysMorningAndEveningOfBerlinByMouse() {
        show();
        page.press("cadenceItem").press("calendarMode").press("thinkZone").press("think_Berlin");
        page.press("shape_weekdays").press("minutes0").press("minutes40");
        page.press("hours6").press("hours18").press("hours22");

        seesTheWeekdaysOfBerlin();
        screen.picture("studio-calendar");
        page.press("save");
        assertThat(created().wire()).isEqualTo("cron:0 5,17 * * 1-5");
    }

    @Test
    void weekdaysMorningAndEveningOfBerlinByKeyboardAlone() {
        show();
        page.keys(KeyCode.CONTROL, KeyCode.DIGIT4).keys(KeyCode.RIGHT);
        page.tabTo("thinkZone")
                .keys(KeyCode.SPACE)
                .keys(KeyCode.DOWN)
                .keys(KeyCode.DOWN)
                .keys(KeyCode.ENTER);
        page.tabTo("shape_weekdays").keys(KeyCode.SPACE);
        page.tabTo("minutes40").keys(KeyCode.HOME).keys(KeyCode.SPACE);
        times(8, KeyCode.RIGHT);
        page.keys(KeyCode.SPACE);
        page.tabTo("hours22").keys(KeyCode.HOME);
        times(6, KeyCode.RIGHT);
        page.keys(KeyCode.SPACE).keys(KeyCode.DOWN).keys(KeyCode.SPACE);
        times(4, KeyCode.RIGHT);
        page.keys(KeyCode.SPACE);

        seesTheWeekdaysOfBerlin();
        page.keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(created().wire()).isEqualTo("cron:0 5,17 * * 1-5");
    }

    private void seesTheWeekdaysOfBerlin() {
        assertThat(page.text("cron")).isEqualTo("0 5,17 * * 1-5");
        assertThat(page.text("sentence")).isEqualTo("Every weekday (Monday to Friday) at 05:00 and 17:00 UTC");
        assertThat(page.text("local")).isEqualTo("In Berlin 06:00 and 18:00; from Mon 29 Mar, 07:00 and 19:00.");
        assertThat(page.runs())
                .hasSizeGreaterThanOrEqualTo(10)
                .startsWith(
                        "Mon 23 Nov 2026, 06:00 Berlin (05:00 UTC), in 7 h 20 min",
                        "Mon 23 Nov 2026, 18:00 Berlin (17:00 UTC), in 19 h 20 min");
    }

    @Test
    void eitherDayIsTypedSeenAndMended() {
        show();
        page.press("cadenceItem").press("cronMode").type("cron", "0 0 1 * 1");

        assertThat(page.words("caution-either-day")).contains("Tue 1 Dec", "Fri 1 Jan", "Mon 23 Nov", "Mon 30 Nov");
        page.press("calendarMode");
        assertThat(page.shown("note")).isTrue();
        screen.picture("studio-custom");

        page.press("cronMode").press("remedy-either-day-1");
        assertThat(page.text("cron")).isEqualTo("0 0 * * 1");
        assertThat(page.shown("caution-either-day")).isFalse();
    }

    @Test
    void aQuartzExpressionIsPastedAndItsFixTaken() {
        show();
        page.press("cadenceItem").press("cronMode");
        screen.act(() -> {
            ClipboardContent copied = new ClipboardContent();
            copied.putString("0 0 12 ? * MON-FRI");
            Clipboard.getSystemClipboard().setContent(copied);
        });
        screen.robot().clickOn("#cron");
        page.keys(KeyCode.CONTROL, KeyCode.V);
        assertThat(page.text("cron")).isEqualTo("0 0 12 ? * MON-FRI");
        assertThat(page.shown("repair")).isTrue();
        screen.picture("studio-quartz");

        page.keys(KeyCode.ALT, KeyCode.ENTER);
        assertThat(page.text("sentence")).isEqualTo("Every weekday (Monday to Friday) at 12:00 UTC");
        assertThat(page.shown("repair")).isFalse();
    }

    @Test
    void anIntervalShowsItsDriftAndBecomesTheCronThatHasNone() {
        show();
        page.press("cadenceItem").press("daily");
        assertThat(page.shown("drift")).isTrue();
        screen.picture("studio-interval");

        page.press("useCron");
        assertThat(page.text("cron")).isEqualTo("40 21 * * *");
        assertThat(page.shown("drift")).isFalse();
        assertThat(page.shown("hours")).isTrue();
    }

    @Test
    void twoTimesThatNoCronHasBecomeTwoMonitors() {
        show();
        page.press("cadenceItem").press("calendarMode").press("shape_times_a_day");
        page.press("hours6").press("hours21").press("minutes0").press("minutes40");
        page.type("time", "18:30").keys(KeyCode.ENTER);
        assertThat(page.waiting()).isTrue();
        screen.picture("studio-two-times");

        page.press("takeParts");
        assertThat(page.waiting()).isFalse();
        page.press("save");
        assertThat(created().wire()).isEqualTo("cron:0 6 * * *");
        assertThat(bench.next).containsExactly("Nightly: [cron:30 18 * * *]");
    }

    private Cadence created() {
        return bench.server.created.stream()
                .map(MonitorDefinition::cadence)
                .findFirst()
                .orElseThrow();
    }

    private void times(int count, KeyCode key) {
        for (int i = 0; i < count; i++) {
            page.keys(key);
        }
    }

    private void show() {
        MonitorEditorViewModel editor = EditorBench.filled(bench.open(new EditorMode.New()));
        Messages messages = Messages.bundled();
        Views views = new Views(messages);
        InstantText clocks = new InstantText(ZoneId.of("Europe/Berlin"), bench.clock::get, messages);
        screen.show(() -> views.load(new MonitorEditorView(editor, views, clocks)));
    }
}
