package dev.pandawatch.app;

import dev.pandawatch.async.UiTasks;
import java.io.File;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The notifications of the desktop, by the program that the system has for them; none where it has none. What goes
/// wrong with them is logged and nothing else: the bell says the same.
///
/// @param osName as in the system property `os.name`
/// @param path where the system looks for programs, as in the environment variable `PATH`
record DesktopNotices(String osName, String path, UiTasks tasks) {
    private static final System.Logger LOG = System.getLogger(DesktopNotices.class.getName());

    /// Whether this system has a program that shows them.
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
            return program("notify-send").map(program -> List.of(program, "--app-name=Pandawatch", "--", title, text));
        }
        if (os.contains("mac")) {
            return program("osascript")
                    .map(program -> List.of(
                            program,
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

    private Optional<String> program(String name) {
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> new File(folder, name))
                .filter(File::canExecute)
                .map(File::getPath)
                .findFirst();
    }

    private static boolean run(List<String> command) {
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "this system does not start " + command.getFirst(), e);
            return false;
        }
    }
}
