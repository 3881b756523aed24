package dev.pandawatch.app;

import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How the program that a system has for notifications is called. Texts are arguments of their own: whatever they
/// contain, they are no option, no script, no markup and one line each.
///
/// @param osName as in the system property `os.name`
/// @param path where the system looks for programs, as in the environment variable `PATH`
record DesktopCommands(String osName, String path) {
    /// What `notify-send` prints when the notification was clicked; servers show no button for an action of that name.
    static final String CLICK = "default";

    /// Desktops cut much earlier.
    private static final int LONGEST = 300;

    private static final String NAME = "Pandawatch";

    /// Its file; empty where there is none.
    Optional<String> program() {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.contains("linux")) {
            return find("notify-send");
        }
        return os.contains("mac") ? find("osascript") : Optional.empty();
    }

    /// Shows a notification and ends.
    List<String> plain(String program, String title, String text) {
        return isNotifySend(program)
                ? List.of(program, "--app-name=" + NAME, "--", title(title), body(text))
                : List.of(
                        program,
                        "-e",
                        "on run argv",
                        "-e",
                        "display notification (item 2 of argv) with title (item 1 of argv)",
                        "-e",
                        "end run",
                        "--",
                        title(title),
                        line(text));
    }

    /// Shows a notification, ends when it is gone, and prints [#CLICK] if it was clicked.
    ///
    /// @param label what a click does, for desktops that show it
    List<String> clickable(String program, String label, String title, String text) {
        List<String> command = new ArrayList<>(plain(program, title, text));
        command.add(2, "--action=" + CLICK + "=" + label);
        return command;
    }

    /// Lists the options, for [#knowsClicks]; empty for a program that has no such option in any version.
    Optional<List<String>> help(String program) {
        return isNotifySend(program) ? Optional.of(List.of(program, "--help")) : Optional.empty();
    }

    /// Whether the options listed in `help`, in English, have the one for a click, as from libnotify 0.8 on. Other
    /// programs of that name have an `--action` of another kind.
    static boolean knowsClicks(String help) {
        return help.contains("--action=[NAME=]");
    }

    private static boolean isNotifySend(String program) {
        return new File(program).getName().equals("notify-send");
    }

    private Optional<String> find(String name) {
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> new File(folder, name))
                .filter(file -> file.isFile() && file.canExecute())
                .map(File::getPath)
                .findFirst();
    }

    private static String title(String title) {
        String line = line(title);
        return line.isEmpty() ? NAME : line;
    }

    /// `notify-send` reads escapes with a backslash in the body, and desktops read markup there; in a title neither.
    private static String body(String text) {
        return line(text)
                .replace("\\", "\\\\")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    private static String line(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
