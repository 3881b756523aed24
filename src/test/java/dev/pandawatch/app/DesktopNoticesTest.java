package dev.pandawatch.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.async.UiTasks;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DesktopNoticesTest {
    private static final String TITLE = "--help";
    private static final String TEXT = "\"; do shell script \"x";

    private final List<Runnable> background = new ArrayList<>();
    private final UiTasks tasks = new UiTasks(background::add, Runnable::run);

    @TempDir
    private Path folder;

    @Test
    void textsAreNeverOptionsOrScripts() throws Exception {
        program("notify-send", "");
        program("osascript", "");
        for (String system : List.of("Linux", "Mac OS X")) {
            List<String> command = on(system).command(TITLE, TEXT).orElseThrow();
            assertThat(command.getFirst()).startsWith(folder.toString());
            assertThat(command).endsWith("--", TITLE, TEXT);
            assertThat(command.stream().filter(word -> word.contains(TEXT))).hasSize(1);
        }
    }

    @Test
    void aSystemWithoutAProgramForThemIsLeftAlone() throws Exception {
        program("notify-send", "");
        assertThat(on("Linux").exists()).isTrue();
        for (String system : List.of("Windows 11", "Mac OS X", "")) {
            assertThat(on(system).exists()).as(system).isFalse();
            on(system).tell(TITLE, TEXT);
        }

        assertThat(background).isEmpty();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void theProgramHearsTitleAndText() throws Exception {
        Path heard = folder.resolve("heard");
        program("notify-send", "printf '%s|' \"$@\" > '" + heard + "'");
        on("Linux").tell(TITLE, TEXT);
        background.getFirst().run();
        for (ProcessHandle started : ProcessHandle.current().children().toList()) {
            started.onExit().get(20, TimeUnit.SECONDS);
        }

        assertThat(heard).hasContent("--app-name=Pandawatch|--|" + TITLE + "|" + TEXT + "|");
    }

    private void program(String name, String does) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + does + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private DesktopNotices on(String system) {
        return new DesktopNotices(system, "/nowhere" + File.pathSeparator + folder, tasks);
    }
}
