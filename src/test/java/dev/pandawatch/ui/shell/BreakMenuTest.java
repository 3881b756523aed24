package dev.pandawatch.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.Screen;
import dev.pandawatch.ui.kit.Views;
import dev.pandawatch.ui.shell.SandboxControls.Part;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BreakMenuTest {
    @RegisterExtension
    final Screen screen = new Screen();

    private final ShellPage page = new ShellPage(screen);
    private final ShellFixture it = new ShellFixture();

    @BeforeEach
    void show() {
        Messages messages = Messages.bundled();
        screen.show(() -> new Views(messages)
                .load(new ShellView(
                        it.shell,
                        new Views(messages),
                        screen.themes(),
                        new InstantText(ZoneId.of("Europe/Berlin"), it.clock::get, messages),
                        _ -> new Region())));
        screen.act(() -> {
            it.answer();
            it.connection.refreshed();
            it.pass(Duration.ofSeconds(4));
        });
    }

    @Test
    void partsAreBrokenAndTheButtonSaysWhich() {
        assertThat(page.text("#breaking")).isEqualTo("Break something");

        page.click("#breaking").click("#breakJUDGE");
        screen.act(it::answer);
        assertThat(page.text("#breaking")).isEqualTo("Broken: judge");

        page.click("#breaking").click("#breakSCHEDULER");
        screen.act(it::answer);
        assertThat(page.text("#breaking")).isEqualTo("Broken: judge, scheduler");
        page.click("#breaking");
        screen.picture("shell-break");

        page.click("#breakWORKER");
        screen.act(it::answer);
        assertThat(page.text("#breaking")).isEqualTo("3 parts are broken");
        assertThat(page.find("#breaking", MenuButton.class).getTooltip().getText())
                .isEqualTo("Broken: judge, worker, scheduler");

        page.click("#breaking").click("#mendEverything");
        screen.act(it::answer);
        assertThat(page.text("#breaking")).isEqualTo("Break something");
        assertThat(it.sandbox.down).isEmpty();
    }

    @Test
    void timeIsMovedOnByKeyboard() {
        page.focus("#breaking").press(KeyCode.SPACE).press(KeyCode.UP).press(KeyCode.ENTER);
        screen.act(it::answer);
        assertThat(it.sandbox.passed).isEqualTo(Duration.ofHours(1));

        page.click("#breaking").click("#skipToNextFiring");
        screen.act(it::answer);
        assertThat(it.sandbox.firings).isEqualTo(1);
    }

    @Test
    void inANarrowWindowTheButtonSaysHowMuchIsBrokenAndNothingIsCut() {
        screen.act(() -> screen.themes().zoomProperty().set(150));
        assertThat(page.shows("#sandboxNote")).isFalse();
        assertThat(page.find("#breaking", MenuButton.class).getContentDisplay()).isEqualTo(ContentDisplay.GRAPHIC_ONLY);
        assertThat(cut()).isEmpty();

        screen.act(() -> {
            it.shell.breaking().toggle(Part.DATABASE);
            it.answer();
        });

        assertThat(page.text("#breaking")).isEqualTo("1 broken");
        assertThat(page.find("#breaking", MenuButton.class).getAccessibleText()).isEqualTo("Broken: database");
        assertThat(cut()).isEmpty();
        screen.picture("shell-break-narrow");
    }

    @Test
    void atNoWidthAnythingIsCutWhilePartsAreBroken() {
        screen.act(() -> {
            it.shell.breaking().toggle(Part.EMBEDDINGS);
            it.answer();
            it.shell.breaking().toggle(Part.SCHEDULER);
            it.answer();
        });
        for (int zoom : new int[] {100, 102, 103, 115, 130, 131, 150}) {
            screen.act(() -> screen.themes().zoomProperty().set(zoom));
            screen.settle();
            assertThat(cut()).as("at " + zoom + " %").isEmpty();
            assertThat(page.text("#breaking")).isEqualTo(zoom < 131 ? "Broken: embeddings, scheduler" : "2 broken");
        }
        assertThat(page.find("#breaking", MenuButton.class).getAccessibleText())
                .isEqualTo("Broken: embeddings, scheduler");
    }

    /// Words of the top bar that do not have their room.
    private List<String> cut() {
        return screen.call(() ->
                screen.robot().lookup(".top-bar .label, .top-bar .button").queryAllAs(Labeled.class).stream()
                        .filter(label -> label.getContentDisplay() != ContentDisplay.GRAPHIC_ONLY)
                        .filter(label -> label.isVisible()
                                && label.getText() != null
                                && !label.getText().isEmpty())
                        .filter(label -> label.lookup(".text") instanceof Text shown
                                && !shown.getText().equals(label.getText()))
                        .map(Labeled::getText)
                        .toList());
    }

    @Test
    void itIsOfTheSandboxOnly() {
        screen.act(() -> it.open(ShellFixture.STAGING));

        assertThat(page.shows("#breaking")).isFalse();
    }
}
