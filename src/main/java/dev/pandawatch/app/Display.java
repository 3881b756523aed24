package dev.pandawatch.app;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Whether this machine can show a window, asked before the toolkit is started, which would only say so in a stack
/// trace.
final class Display {
    private static final String GTK = "libgtk-3.so.0";
    private static final String MONOCLE = "com.sun.glass.ui.monocle.MonoclePlatformFactory";

    private Display() {}

    /// What to install or to set, in one line; empty if a window can be shown.
    ///
    /// @param osName as in the system property `os.name`
    static Optional<String> complaint(String osName, Map<String, String> environment) {
        if (!osName.toLowerCase(Locale.ROOT).contains("linux")) {
            return Optional.empty();
        }
        if (environment.getOrDefault("DISPLAY", "").isEmpty()) {
            return Optional.of("No display: DISPLAY is not set, so no window can be shown."
                    + " Without a display, ./mvnw in the source folder runs the tour into target/tour.");
        }
        if (!loads(GTK)) {
            return Optional.of("GTK 3 is missing, which JavaFX needs to show a window. Install it, for example: apt-get"
                    + " install libgtk-3-0 (on newer systems libgtk-3-0t64)");
        }
        return Optional.empty();
    }

    /// Whether windows can be drawn in memory, for the tour: the build puts the platform for it into the toolkit.
    static boolean canDrawInMemory() {
        return javafx.application.Application.class.getModule().getDescriptor() != null
                && javafx.application.Application.class.getResource("/" + MONOCLE.replace('.', '/') + ".class") != null;
    }

    /// Draws in memory from now on. To be called before the toolkit starts.
    static void drawInMemory() {
        System.setProperty("glass.platform", "Monocle");
        System.setProperty("monocle.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("headless.geometry", "1600x1000-32");
    }

    @SuppressWarnings("restricted") // only asks whether the library can be found
    private static boolean loads(String library) {
        try (Arena arena = Arena.ofConfined()) {
            return SymbolLookup.libraryLookup(library, arena) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
