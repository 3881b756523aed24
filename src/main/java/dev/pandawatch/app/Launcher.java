package dev.pandawatch.app;

import java.util.List;
import java.util.Optional;
import javafx.application.Application;

/// Where the program starts. No [Application] itself, so that it can speak before the toolkit loads.
public final class Launcher {
    private Launcher() {}

    public static void main(String[] arguments) {
        Options options = Options.of(List.of(arguments));
        if (options.problem() != null) {
            leave(2, options.problem());
        }
        Optional<String> complaint = Display.complaint(System.getProperty("os.name", ""), System.getenv());
        if (complaint.isPresent()) {
            if (options.tour() == null || !Display.canDrawInMemory()) {
                leave(1, complaint.get());
            }
            Display.drawInMemory();
        }
        Application.launch(Pandawatch.class, arguments);
    }

    private static void leave(int status, String why) {
        System.err.println(why);
        System.exit(status);
    }
}
