package dev.pandawatch.ui.kit;

import dev.pandawatch.ui.kit.Palette.Ink;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;

/// Draws what became of a firing, in a cell of 8 × 18 whose corner is the origin.
///
/// @param subtle all in grey, as for a paused monitor
public record FiringPen(Palette palette, boolean subtle) {
    /// Where a mark begins, and where it begins to leave room for how its run began.
    private static final double TOP = 3;

    private static final double LOWER_TOP = 6;
    private static final double BOTTOM = 16;

    public FiringPen(Palette palette) {
        this(palette, false);
    }

    /// Changes line width, cap and dashes of `pen`, its fill and its stroke.
    public void draw(FiringSign sign, GraphicsContext pen) {
        switch (sign.start()) {
            case DUE -> draw(sign.mark(), TOP, pen);
            case BY_HAND -> {
                pen.setFill(colour(Ink.ACCENT));
                pen.fillPolygon(new double[] {1.5, 6.5, 4}, new double[] {1, 1, 4}, 3);
                draw(sign.mark(), LOWER_TOP, pen);
            }
            case LATE -> {
                pen.setFill(colour(Ink.LATE));
                pen.fillRect(1, 2, 6, 1.5);
                draw(sign.mark(), LOWER_TOP, pen);
            }
        }
    }

    private void draw(FiringMark mark, double top, GraphicsContext pen) {
        pen.setLineWidth(1.5);
        pen.setLineCap(StrokeLineCap.BUTT);
        pen.setLineDashes();
        switch (mark) {
            case CLEAN -> bar(pen, top);
            case DEGRADED -> degraded(pen, top);
            case FAILED -> cross(pen, middle(top));
            case NO_VERDICT -> diamond(pen, middle(top));
            case UNVERIFIED -> hollow(pen, top);
            case DID_NOT_RUN -> {
                pen.setStroke(colour(Ink.SEVERE));
                pen.strokeOval(1.4, 9.9, 5.2, 5.2);
            }
            case RUNNING -> {
                frame(pen, Ink.ACCENT, top);
                pen.setFill(colour(Ink.ACCENT));
                pen.fillRect(2, middle(top) - 1, 4, BOTTOM - middle(top) + 0.5);
            }
            case LATE -> {
                pen.setLineDashes(2, 1.5);
                frame(pen, Ink.LATE, top);
            }
            case UPCOMING -> {
                pen.setFill(colour(Ink.SUBTLE));
                pen.fillOval(2.5, 12.5, 3, 3);
            }
            case NOT_YET -> {
                pen.setFill(colour(Ink.EDGE));
                pen.fillRect(2, 15, 4, 1.2);
            }
        }
    }

    /// The middle of a cross or a diamond that stands as high as a bar.
    private static double middle(double top) {
        return (top + BOTTOM - 1) / 2;
    }

    private void bar(GraphicsContext pen, double top) {
        pen.setFill(colour(Ink.SUCCESS));
        pen.fillRoundRect(2, top, 4, BOTTOM - top, 2, 2);
    }

    private void degraded(GraphicsContext pen, double top) {
        pen.setFill(colour(Ink.WARNING));
        pen.fillRoundRect(1.5, top + 5, 5, BOTTOM - top - 5, 2, 2);
        pen.setLineWidth(1);
        pen.setStroke(colour(Ink.WARNING));
        pen.strokeRoundRect(2, top - 0.5, 4, 3.5, 1.5, 1.5);
    }

    /// A bar that nothing fills yet.
    private void hollow(GraphicsContext pen, double top) {
        pen.setLineWidth(1);
        pen.setStroke(colour(Ink.MUTED));
        pen.strokeRoundRect(2.5, top + 0.5, 3, BOTTOM - top - 1, 1.5, 1.5);
    }

    private void frame(GraphicsContext pen, Ink ink, double top) {
        pen.setStroke(colour(ink));
        pen.strokeRoundRect(2, top - 0.5, 4, BOTTOM - top, 2, 2);
    }

    private void cross(GraphicsContext pen, double middle) {
        pen.setStroke(colour(Ink.DANGER));
        pen.setLineWidth(2.2);
        pen.strokeLine(1, middle - 3, 7, middle + 3);
        pen.strokeLine(7, middle - 3, 1, middle + 3);
    }

    private void diamond(GraphicsContext pen, double middle) {
        pen.setStroke(colour(Ink.DONE));
        pen.strokePolygon(new double[] {4, 7.6, 4, 0.4}, new double[] {middle - 4.4, middle, middle + 4.4, middle}, 4);
    }

    private Color colour(Ink ink) {
        return palette.get(subtle ? Ink.SUBTLE : ink);
    }
}
