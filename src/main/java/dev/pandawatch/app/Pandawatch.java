package dev.pandawatch.app;

import dev.pandawatch.ui.kit.Logo;
import dev.pandawatch.ui.kit.Themes;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The program on the toolkit: makes the parts, shows the window, and lets go of everything at the end.
public final class Pandawatch extends Application {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double LEAST_WIDTH = 960;
    private static final double LEAST_HEIGHT = 600;

    private @Nullable Composition composition;

    @Override
    public void start(Stage stage) {
        Options options = Options.of(getParameters().getRaw());
        Composition parts = Composition.make(Themes.ofDesktop(), options.tour() == null);
        composition = parts;
        BugReports bugs = new BugReports(stage, parts.messages());
        Thread.setDefaultUncaughtExceptionHandler((thread, bug) -> Platform.runLater(() -> bugs.show(thread, bug)));

        Scene scene = new Scene(parts.window(), WIDTH, HEIGHT);
        parts.themes().apply(scene);
        stage.setScene(scene);
        stage.setTitle("Pandawatch");
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.getIcons().setAll(Logo.icons());
        stage.setOnCloseRequest(close -> {
            close.consume();
            parts.leave(Platform::exit);
        });
        parts.slowWhile(stage.iconifiedProperty());
        parts.quietWhile(stage.focusedProperty());
        parts.onRaise(() -> raise(stage));
        stage.show();
        parts.begin();
        if (options.tour() != null) {
            new Tour(
                            scene,
                            parts.themes(),
                            TourScript.steps(new TourHand(scene), parts.themes()),
                            new Tour.Report(options.tour(), Tour.Pictures.ALL, System.out, Pandawatch::leave))
                    .start();
        }
    }

    @Override
    public void stop() {
        if (composition != null) {
            composition.close();
        }
    }

    private static void raise(Stage stage) {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    private static void leave(int status) {
        Platform.exit();
        System.exit(status);
    }
}
