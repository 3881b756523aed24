package dev.pandawatch.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.async.UiTasks;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs({OS.LINUX, OS.MAC})
class DesktopNoticesTest {
    private static final long PATIENCE = 20;
    private static final String TITLE = "--help\n-x";
    private static final String TEXT = "\"; do shell script \"x\\n <b>&\r\n`id` $(id)\u0000";

    /// As libnotify 0.8 lists its own; older ones do not have the second line.
    private static final String HELP = "echo '  -t, --expire-time=TIME'; echo '  -A, --action=[NAME=]Text...'";

    private final List<Runnable> background = new ArrayList<>();
    private final BlockingQueue<Runnable> ui = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> opened = new LinkedBlockingQueue<>();
    private final List<DesktopNotices> made = new ArrayList<>();

    @TempDir
    private Path folder;

    @AfterEach
    void nothingOutlivesIt() {
        made.forEach(DesktopNotices::close);
    }

    @Test
    void aSystemWithoutAProgramForThemIsLeftAlone() throws Exception {
        program("notify-send", "");
        assertThat(on("Linux").exists()).isTrue();
        for (String system : List.of("Windows 11", "Mac OS X", "")) {
            DesktopNotices none = on(system);
            assertThat(none.exists()).as(system).isFalse();
            none.tell(TITLE, TEXT, () -> {});
        }

        assertThat(background).isEmpty();
    }

    @Test
    void anOldProgramHearsTitleAndTextAsTheyAre() throws Exception {
        program("notify-send", "[ \"$1\" = --help ] && exit; " + recording());
        on("Linux").tell(TITLE, TEXT, () -> opened.add("never"));
        show();

        assertThat(heard())
                .containsExactly(
                        "--app-name=Pandawatch",
                        "--",
                        "--help -x",
                        "\"; do shell script \"x\\\\n &lt;b&gt;&amp; `id` $(id)");
        assertThat(afterAll()).as("its exit is no click").isEmpty();
    }

    @Test
    void aClickLeadsToTheMonitor() throws Exception {
        program("notify-send", "[ \"$1\" = --help ] && { " + HELP + "; exit; }; " + recording() + "; echo default");
        on("Linux").tell("Nightly", "It failed.", () -> opened.add("Nightly"));
        show();

        assertThat(nextOpened()).isEqualTo("Nightly");
        assertThat(heard())
                .containsExactly("--app-name=Pandawatch", "--action=default=Open", "--", "Nightly", "It failed.");
    }

    @Test
    void aNotificationThatGoesAwayByItselfLeadsNowhere() throws Exception {
        program("notify-send", "[ \"$1\" = --help ] && { " + HELP + "; exit; }; [ \"$4\" = click ] && echo default");
        DesktopNotices desktop = on("Linux");
        desktop.tell("ignored", "", () -> opened.add("ignored"));
        show();
        end(children());
        desktop.tell("click", "", () -> opened.add("click"));
        show();

        assertThat(nextOpened()).isEqualTo("click");
        assertThat(afterAll()).isEmpty();
    }

    @Test
    void theOptionsAreAskedForOnceAndNotOnTheUiThread() throws Exception {
        program("notify-send", "[ \"$1\" = --help ] && echo x >> '" + folder.resolve("asked") + "'; exit 0");
        DesktopNotices desktop = on("Linux");
        assertThat(folder.resolve("asked")).doesNotExist();
        desktop.tell("one", "", () -> {});
        desktop.tell("two", "", () -> {});
        show();

        assertThat(folder.resolve("asked")).hasContent("x");
    }

    @Test
    void anotherProgramOfThatNameWithAnotherKindOfActionIsNotGivenOne() {
        assertThat(DesktopCommands.knowsClicks("-A, --action=[NAME=]Text...")).isTrue();
        assertThat(DesktopCommands.knowsClicks("-o, --action=LABEL:COMMAND")).isFalse();
        assertThat(DesktopCommands.knowsClicks("")).isFalse();
    }

    @Test
    void aFewWaitAtMostAndNoneWhenTheProgramEnds() throws Exception {
        program("notify-send", "[ \"$1\" = --help ] && { " + HELP + "; exit; }; exec tail -f /dev/null");
        DesktopNotices desktop = on("Linux");
        for (int told = 0; told < DesktopNotices.WAITING + 3; told++) {
            desktop.tell("waiting", "", () -> opened.add("never"));
        }
        show();
        List<ProcessHandle> all = children();
        assertThat(all).hasSizeBetween(DesktopNotices.WAITING, DesktopNotices.WAITING + 3);
        end(all.subList(0, all.size() - DesktopNotices.WAITING));
        assertThat(children()).hasSize(DesktopNotices.WAITING);

        desktop.close();
        end(all);
        desktop.tell("too late", "", () -> opened.add("never"));
        show();
        end(children());
        assertThat(afterAll()).isEmpty();
    }

    @Test
    void macOsHearsTitleAndTextAsArgumentsOfAScriptThatDoesNotChange() throws Exception {
        program("osascript", recording());
        on("Mac OS X").tell(TITLE, TEXT, () -> opened.add("never"));
        show();

        assertThat(heard())
                .containsExactly(
                        "-e",
                        "on run argv",
                        "-e",
                        "display notification (item 2 of argv) with title (item 1 of argv)",
                        "-e",
                        "end run",
                        "--",
                        "--help -x",
                        "\"; do shell script \"x\\n <b>& `id` $(id)");
    }

    @Test
    void aTitleWithoutWordsIsReplacedAndALongTextIsCut() {
        DesktopCommands commands = new DesktopCommands("Linux", "");
        String text = "🐼".repeat(400);

        List<String> command = commands.plain("/usr/bin/notify-send", " \n", text);

        assertThat(command.get(3)).isEqualTo("Pandawatch");
        assertThat(command.get(4)).isEqualTo("🐼".repeat(299) + "…");
    }

    private String recording() {
        return "for word in \"$@\"; do printf '%s\\n' \"$word\"; done > '" + folder.resolve("heard") + "'";
    }

    private List<String> heard() throws Exception {
        end(children());
        return Files.readAllLines(folder.resolve("heard"));
    }

    /// Oldest first.
    private static List<ProcessHandle> children() {
        return ProcessHandle.current()
                .children()
                .filter(ProcessHandle::isAlive)
                .sorted((one, other) -> Long.compare(one.pid(), other.pid()))
                .toList();
    }

    private void show() {
        List.copyOf(background).forEach(Runnable::run);
        background.clear();
    }

    private static void end(List<ProcessHandle> processes) throws Exception {
        for (ProcessHandle process : processes) {
            process.onExit().get(PATIENCE, TimeUnit.SECONDS);
        }
    }

    /// Runs what comes to the UI thread until something is opened there.
    private String nextOpened() throws InterruptedException {
        while (opened.isEmpty()) {
            Runnable next = ui.poll(PATIENCE, TimeUnit.SECONDS);
            assertThat(next).as("something to be done on the UI thread").isNotNull();
            next.run();
        }
        return opened.remove();
    }

    /// What is opened by all that has come to the UI thread.
    private BlockingQueue<String> afterAll() {
        for (Runnable next = ui.poll(); next != null; next = ui.poll()) {
            next.run();
        }
        return opened;
    }

    private void program(String name, String does) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + does + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private DesktopNotices on(String system) {
        DesktopNotices desktop = new DesktopNotices(
                new DesktopCommands(system, "/nowhere" + File.pathSeparator + folder),
                new UiTasks(background::add, ui::add),
                "Open");
        made.add(desktop);
        return desktop;
    }
}
