package dev.pandawatch.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.async.UiTasks;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DesktopNoticesTest {
    private static final String TITLE = "--help";
    private static final String TEXT = "\"; do shell script \"x";

    private final List<Runnable> background = new ArrayList<>();
    private final UiTasks tasks = new UiTasks(background::add, Runnable::run);

    @Test
    void textsAreNeverOptionsOrScripts() {
        for (String system : List.of("Linux", "Mac OS X")) {
            List<String> command =
                    new DesktopNotices(system, tasks).command(TITLE, TEXT).orElseThrow();
            assertThat(command).endsWith("--", TITLE, TEXT);
            assertThat(command.stream().filter(word -> word.contains(TEXT))).hasSize(1);
        }
    }

    @Test
    void aSystemWithoutNotificationsIsLeftAlone() {
        new DesktopNotices("Windows 11", tasks).tell(TITLE, TEXT);

        assertThat(background).isEmpty();
    }
}
