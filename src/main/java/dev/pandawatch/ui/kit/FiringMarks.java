package dev.pandawatch.ui.kit;

import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;

/// A row of firings, oldest first: cells of 8 × 18 at 100 %, drawn on one canvas, growing with the font.
///
/// It says nothing by itself: whoever shows it gives it an accessible text.
public final class FiringMarks extends Region {
    /// The width of one cell at 100 %.
    public static final double PITCH = 8;

    private static final double HEIGHT = 18;
    private final Canvas canvas = new Canvas();
    private final Palette palette = new Palette(this::requestLayout);
    private final FiringPen brush = new FiringPen(palette);
    private List<FiringSign> signs = List.of();

    public FiringMarks() {
        getStyleClass().add("firing-marks");
        setMouseTransparent(true);
        canvas.setManaged(false);
        getChildren().addAll(palette, canvas);
    }

    /// Draws `signs` from left to right; what does not fit is cut off at the right.
    public void setSigns(List<FiringSign> signs) {
        if (!this.signs.equals(signs)) {
            this.signs = List.copyOf(signs);
            requestLayout();
        }
    }

    public List<FiringSign> getSigns() {
        return signs;
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, getWidth(), getHeight());
        pen.save();
        pen.scale(getHeight() / HEIGHT, getHeight() / HEIGHT);
        for (FiringSign sign : signs) {
            brush.draw(sign, pen);
            pen.translate(PITCH, 0);
        }
        pen.restore();
    }
}
