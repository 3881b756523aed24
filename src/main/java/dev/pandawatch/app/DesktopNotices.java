package dev.pandawatch.app;

import dev.pandawatch.async.UiTasks;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The notifications of the desktop, by the program that the system has for them; none where it has none. What goes
/// wrong with them is logged and nothing else: the bell says the same.
///
/// @param osName as in the system property `os.name`
record DesktopNotices(String osName, UiTasks tasks) {
    private static final System.Logger LOG = System.getLogger(DesktopNotices.class.getName());

    /// Whether this system may show any. On Linux that takes a desktop that has `notify-send`.
    boolean exists() {
        return command("", "").isPresent();
    }

    void tell(String title, String text) {
        command(title, text).ifPresent(command -> tasks.run(() -> run(command), _ -> {}));
    }

    /// Texts are arguments of their own, never part of a script.
    Optional<List<String>> command(String title, String text) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.contains("linux")) {
            return Optional.of(List.of("notify-send", "--app-name=Pandawatch", "--", title, text));
        }
        if (os.contains("mac")) {
            return Optional.of(List.of(
                    "osascript",
                    "-e",
                    "on run argv",
                    "-e",
                    "display notification (item 2 of argv) with title (item 1 of argv)",
                    "-e",
                    "end run",
                    "--",
                    title,
                    text));
        }
        return Optional.empty();
    }

    private static boolean run(List<String> command) {
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "this system has no " + command.getFirst(), e);
            return false;
        }
    }
}
