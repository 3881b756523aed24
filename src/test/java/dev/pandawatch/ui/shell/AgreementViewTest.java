package dev.pandawatch.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.state.Samples;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.Screen;
import dev.pandawatch.ui.kit.Views;
import java.time.Instant;
import java.time.ZoneId;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AgreementViewTest {
    private static final String SENTENCE = "This server computes schedules as version 6.3.0 of its cron library does,"
            + " and not as 6.0.0: what is foretold here may differ from what it does.";

    @RegisterExtension
    final Screen screen = new Screen();

    private final ShellPage page = new ShellPage(screen);
    private final ShellFixture it = new ShellFixture();

    @BeforeEach
    void show() {
        screen.show(() -> {
            Messages messages = Messages.bundled();
            InstantText times = new InstantText(ZoneId.of("Europe/Berlin"), it.clock::get, messages);
            Views views = new Views(messages);
            return views.load(new ShellView(it.shell, views, screen.themes(), times, _ -> new StackPane()));
        });
        screen.act(() -> {
            it.answer();
            it.connection.refreshed();
        });
    }

    private static Monitor monitor(String name, String cadence, String next) {
        return Samples.a(name)
                .named(name)
                .cadence(cadence)
                .next(Instant.parse(next))
                .build();
    }

    private void differ() {
        answer(monitor("Nightly faithfulness", "cron:0 0 30 2 1", "2027-02-01T00:00:00Z"));
        answer(monitor("Checkout drift", "cron:59/15 * * * *", "2026-11-22T20:59:00Z"));
        answer(monitor("Every morning", "cron:0 3 * * *", "2026-11-23T03:00:00Z"));
    }

    private void answer(Monitor monitor) {
        screen.act(() -> it.connection.agreement().answered(monitor));
    }

    @Test
    void aServerThatAgreesIsNoNews() {
        answer(monitor("Every morning", "cron:0 3 * * *", "2026-11-23T03:00:00Z"));

        assertThat(page.shows("#agreement")).isFalse();
    }

    @Test
    void aServerThatDiffersIsSaidInTheStatusBarWithTheSentence() {
        differ();

        assertThat(page.text("#agreement")).isEqualTo("Schedules differ");
        Button button = page.find("#agreement", Button.class);
        assertThat(button.getTooltip().getText()).isEqualTo(SENTENCE);
        assertThat(button.getAccessibleHelp()).isEqualTo(SENTENCE);
        page.focus("#openNotices");
        for (int step = 0; step < 8 && !page.hasFocus("#agreement"); step++) {
            page.press(KeyCode.TAB);
        }
        assertThat(page.hasFocus("#agreement")).isTrue();
        screen.picture("agreement-status");
    }

    @Test
    void whatShowsItIsReadAndCopiedByKeyboard() {
        differ();

        page.focus("#agreement").press(KeyCode.SPACE);

        assertThat(page.text("#agreementSentence")).isEqualTo(SENTENCE);
        assertThat(page.find("#agreementList", VBox.class).lookupAll(".label"))
                .extracting(label -> ((Label) label).getText())
                .containsExactly(
                        "“Checkout drift”: 59/15 * * * *",
                        "This server says Sun 22 Nov 20:59 UTC, version 6.0.0 would say Sun 22 Nov 20:45 UTC.",
                        "“Nightly faithfulness”: 0 0 30 2 1",
                        "This server says Mon 1 Feb 00:00 UTC, version 6.0.0 would say that it never runs.");
        assertThat(page.hasFocus("#closeAgreement")).isTrue();
        screen.picture("agreement");

        page.focus("#copyAgreement").press(KeyCode.SPACE);
        assertThat(screen.call(() -> Clipboard.getSystemClipboard().getString()))
                .startsWith(SENTENCE + "\n“Checkout drift”: 59/15 * * * *: This server says")
                .endsWith("would say that it never runs.");
        assertThat(page.text("#copyAgreement")).isEqualTo("Copied");

        page.press(KeyCode.ESCAPE);
        assertThat(page.shows("#agreementList")).isFalse();
        assertThat(page.hasFocus("#agreement")).isTrue();
    }

    @Test
    void runsThatReadAlikeAreToldToTheSecond() {
        answer(monitor("Seconds", "cron:0 3 * * * 0", "2026-11-23T03:00:07Z"));

        page.click("#agreement");

        assertThat(page.find("#agreementList", VBox.class).lookupAll(".label"))
                .extracting(label -> ((Label) label).getText())
                .contains("This server says 2026-11-23T03:00:07Z, version 6.0.0 would say 2026-11-23T03:00:00Z.");
        assertThat(page.text("#agreementSentence")).contains("no known version");
    }

    @Test
    void manyAndLongOnesLeaveTheDialogInTheWindowAtALargeZoom() {
        String name = "eu-checkout-assistant-".repeat(11);
        for (int number = 0; number < 60; number++) {
            answer(monitor(name + number, "cron:59/15 * * * *", "2026-11-22T20:59:00Z"));
        }
        screen.act(() -> screen.themes().zoomProperty().set(150));

        page.click("#agreement");

        assertThat(page.find("#agreementList", VBox.class).getChildren()).hasSize(50);
        assertThat(page.text("#agreementMore")).isEqualTo("and 10 more, which the copied text has too");
        Button close = page.find("#closeAgreement", Button.class);
        assertThat(close.localToScene(close.getBoundsInLocal()).getMaxY()).isLessThan(900);
        screen.picture("agreement-zoom150");
    }

    @Test
    void anotherServerIsNotSuspected() {
        differ();

        screen.act(() -> it.open(ShellFixture.STAGING));

        assertThat(page.shows("#agreement")).isFalse();
    }
}
