package dev.pandawatch.app;

import dev.pandawatch.ui.kit.PngFile;
import dev.pandawatch.ui.kit.Snapshots;
import dev.pandawatch.ui.kit.Themes;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;

/// Drives the program through its own screens, and may take a picture of every step in both themes. Advances with the
/// toolkit's pulses, so that it never waits longer than a screen needs.
final class Tour extends AnimationTimer {
    /// A step that does not show what it should by then has failed.
    private static final long PATIENCE_NANOS = 30_000_000_000L;

    /// Pulses that layout and styles get before a picture is taken.
    private static final int SETTLE = 4;

    private final Scene scene;
    private final Themes themes;
    private final List<TourStep> steps;
    private final Report report;
    private int place;
    private Phase phase = Phase.ACT;
    private long since;
    private int pulses;

    private enum Phase {
        ACT,
        WAIT,
        SEEN,
        LIGHT,
        DARK
    }

    /// Of what pictures are taken: most of the time that a tour takes is theirs.
    enum Pictures {
        ALL,
        FAILURES
    }

    /// Where the pictures go and what is told.
    ///
    /// @param out one line a step
    /// @param end gets 0, or 1 if a step did not show what it should
    record Report(Path folder, Pictures pictures, PrintStream out, IntConsumer end) {}

    Tour(Scene scene, Themes themes, List<TourStep> steps, Report report) {
        this.scene = scene;
        this.themes = themes;
        this.steps = List.copyOf(steps);
        this.report = report;
    }

    @Override
    public void start() {
        try {
            Files.createDirectories(report.folder());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + report.folder(), e);
        }
        themes.choiceProperty().set(Themes.Choice.LIGHT);
        super.start();
    }

    /// A step that cannot even be done has failed, too.
    @Override
    public void handle(long now) {
        TourStep step = steps.get(place);
        try {
            advance(step, now);
        } catch (RuntimeException e) {
            fail(step, e.toString());
        }
    }

    private void advance(TourStep step, long now) {
        switch (phase) {
            case ACT -> {
                step.act().run();
                since = now;
                turn(Phase.WAIT);
            }
            case WAIT -> await(step, now);
            case SEEN -> {
                if (settled()) {
                    next(step);
                }
            }
            case LIGHT -> {
                if (settled()) {
                    picture(step, "light");
                    themes.choiceProperty().set(Themes.Choice.DARK);
                    turn(Phase.DARK);
                }
            }
            case DARK -> {
                if (settled()) {
                    picture(step, "dark");
                    themes.choiceProperty().set(Themes.Choice.LIGHT);
                    next(step);
                }
            }
        }
    }

    private void await(TourStep step, long now) {
        if (step.shown().getAsBoolean()) {
            turn(report.pictures() == Pictures.ALL ? Phase.LIGHT : Phase.SEEN);
        } else if (now - since > PATIENCE_NANOS) {
            fail(step, "not shown in time");
        }
    }

    private void fail(TourStep step, String why) {
        picture(step, "failed");
        report.out().println(title(step) + ": " + why);
        finish(1);
    }

    private void next(TourStep step) {
        report.out().println(title(step));
        place++;
        turn(Phase.ACT);
        if (place == steps.size()) {
            finish(0);
        }
    }

    private void finish(int status) {
        stop();
        report.out().println((status == 0 ? "The tour is complete: " : "The tour failed: ") + report.folder());
        report.end().accept(status);
    }

    private void turn(Phase next) {
        phase = next;
        pulses = 0;
    }

    private boolean settled() {
        return ++pulses > SETTLE;
    }

    private void picture(TourStep step, String theme) {
        PngFile.write(Snapshots.of(scene), report.folder().resolve(fileName(step) + "-" + theme + ".png"));
    }

    private String title(TourStep step) {
        return "%2d/%d %s".formatted(place + 1, steps.size(), step.name());
    }

    private String fileName(TourStep step) {
        return "%02d-%s"
                .formatted(place + 1, step.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"));
    }
}
