package dev.pandawatch.ui.cadence;

import dev.pandawatch.cadence.Drift;
import dev.pandawatch.ui.kit.Palette;
import dev.pandawatch.ui.kit.Palette.Ink;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;

/// How late each firing can be, from left to right: a band between never and always late, and the likely line in it.
/// Words stand beside it.
final class DriftBand extends Region {
    private static final double THIN = 1;
    private static final double THICK = 2;
    private static final int STRIPES = 4;

    private final Canvas canvas = new Canvas();
    private final Palette palette = new Palette(this::requestLayout);
    private Optional<Drift> drift = Optional.empty();

    DriftBand() {
        getStyleClass().add("drift-band");
        canvas.setManaged(false);
        getChildren().addAll(palette, canvas);
    }

    void show(Optional<Drift> drift) {
        this.drift = drift;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, getWidth(), getHeight());
        drift.ifPresent(shown -> draw(shown, pen));
    }

    private void draw(Drift shown, GraphicsContext pen) {
        grid(pen);
        List<Drift.Firing> firings = shown.firings();
        double bottom = getHeight() - THICK / 2;
        double high = bottom - THICK / 2;
        Duration most = shown.most();
        Drift.Firing first = firings.getFirst();
        pen.setFill(palette.get(Ink.BAND));
        pen.beginPath();
        pen.moveTo(0, bottom);
        for (Drift.Firing firing : firings) {
            pen.lineTo(x(shown, first, firing), bottom - share(firing.earliest(), firing.latest(), most) * high);
        }
        pen.lineTo(getWidth(), bottom);
        pen.closePath();
        pen.fill();
        pen.setStroke(palette.get(Ink.ACCENT));
        pen.setLineWidth(THICK);
        pen.beginPath();
        pen.moveTo(0, bottom);
        for (Drift.Firing firing : firings) {
            pen.lineTo(x(shown, first, firing), bottom - share(firing.earliest(), firing.likely(), most) * high);
        }
        pen.stroke();
    }

    private void grid(GraphicsContext pen) {
        pen.setStroke(palette.get(Ink.EDGE));
        pen.setLineWidth(THIN);
        for (int stripe = 0; stripe <= STRIPES; stripe += 2) {
            double y = Math.clamp(Math.round(getHeight() * stripe / STRIPES) - THIN / 2, THIN / 2, getHeight());
            pen.setLineDashes(stripe == STRIPES ? new double[0] : new double[] {2, 3});
            pen.strokeLine(0, y, getWidth(), y);
        }
        pen.setLineDashes();
    }

    /// The last firing stands at the right.
    private double x(Drift shown, Drift.Firing first, Drift.Firing firing) {
        Duration all =
                Duration.between(first.earliest(), shown.firings().getLast().earliest());
        return share(first.earliest(), firing.earliest(), all) * getWidth();
    }

    private static double share(Instant from, Instant to, Duration of) {
        return of.isZero() ? 0 : (double) Duration.between(from, to).toMillis() / of.toMillis();
    }
}
