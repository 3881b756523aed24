package dev.pandawatch.storage;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Where the program keeps its files on this system.
public final class AppFiles {
    private final Path data;

    private AppFiles(Path data) {
        this.data = data;
    }

    /// The folder that each system has for a program's own data: `$XDG_DATA_HOME` or `~/.local/share`, `%APPDATA%`,
    /// `~/Library/Application Support`. `PANDAWATCH_HOME` overrides it. Nothing is created here.
    ///
    /// @param osName as in the system property `os.name`
    public static AppFiles of(String osName, Path home, Map<String, String> environment) {
        String own = environment.getOrDefault("PANDAWATCH_HOME", "");
        if (!own.isEmpty()) {
            return new AppFiles(Path.of(own));
        }
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.contains("win")) {
            String appData = environment.getOrDefault("APPDATA", "");
            return new AppFiles((appData.isEmpty() ? home.resolve("AppData").resolve("Roaming") : Path.of(appData))
                    .resolve("Pandawatch"));
        }
        if (os.contains("mac")) {
            return new AppFiles(
                    home.resolve("Library").resolve("Application Support").resolve("Pandawatch"));
        }
        String xdg = environment.getOrDefault("XDG_DATA_HOME", "");
        // the specification says that a relative path is to be ignored
        Path base = xdg.isEmpty() || !Path.of(xdg).isAbsolute()
                ? home.resolve(".local").resolve("share")
                : Path.of(xdg);
        return new AppFiles(base.resolve("pandawatch"));
    }

    /// The sandbox's state.
    public Path sandbox() {
        return data.resolve("sandbox.json");
    }

    /// What was told of each connection, and the rules for it.
    public Path notices() {
        return data.resolve("notices.json");
    }

    /// What was seen of the schedules of each connection's monitors.
    public Path schedules() {
        return data.resolve("schedules.json");
    }

    /// How the person likes the program, whatever it is connected to.
    public Path preferences() {
        return data.resolve("preferences.json");
    }
}
