package dev.pandawatch.ui.kit;

import dev.pandawatch.ui.kit.Palette.Ink;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;

/// Draws what became of a firing, in a cell of 8 × 18 whose corner is the origin.
///
/// @param subtle all in grey, as for a paused monitor
public record FiringPen(Palette palette, boolean subtle) {
    public FiringPen(Palette palette) {
        this(palette, false);
    }

    /// Changes line width, cap and dashes of `pen`, its fill and its stroke.
    public void draw(FiringMark mark, GraphicsContext pen) {
        pen.setLineWidth(1.5);
        pen.setLineCap(StrokeLineCap.BUTT);
        pen.setLineDashes();
        switch (mark) {
            case CLEAN -> bar(pen, Ink.SUCCESS, 3, 13);
            case DEGRADED -> {
                pen.setFill(colour(Ink.WARNING));
                pen.fillRoundRect(1.5, 8, 5, 8, 2, 2);
                pen.setLineWidth(1);
                pen.setStroke(colour(Ink.WARNING));
                pen.strokeRoundRect(2, 2.5, 4, 3.5, 1.5, 1.5);
            }
            case FAILED -> cross(pen);
            case NO_VERDICT -> diamond(pen);
            case DID_NOT_RUN -> {
                pen.setStroke(colour(Ink.SEVERE));
                pen.strokeOval(1.4, 9.9, 5.2, 5.2);
            }
            case RUNNING -> {
                frame(pen, Ink.ACCENT);
                pen.setFill(colour(Ink.ACCENT));
                pen.fillRect(2, 8, 4, 7.5);
            }
            case BY_HAND -> {
                bar(pen, Ink.SUCCESS, 6, 10);
                pen.setFill(colour(Ink.ACCENT));
                pen.fillPolygon(new double[] {1.5, 6.5, 4}, new double[] {1, 1, 4}, 3);
            }
            case LATE -> {
                pen.setLineDashes(2, 1.5);
                frame(pen, Ink.LATE);
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

    private void bar(GraphicsContext pen, Ink ink, double top, double height) {
        pen.setFill(colour(ink));
        pen.fillRoundRect(2, top, 4, height, 2, 2);
    }

    private void frame(GraphicsContext pen, Ink ink) {
        pen.setStroke(colour(ink));
        pen.strokeRoundRect(2, 2.5, 4, 13, 2, 2);
    }

    private void cross(GraphicsContext pen) {
        pen.setStroke(colour(Ink.DANGER));
        pen.setLineWidth(2.2);
        pen.strokeLine(1, 6, 7, 12);
        pen.strokeLine(7, 6, 1, 12);
    }

    private void diamond(GraphicsContext pen) {
        pen.setStroke(colour(Ink.DONE));
        pen.strokePolygon(new double[] {4, 7.6, 4, 0.4}, new double[] {4.6, 9, 13.4, 9}, 4);
    }

    private Color colour(Ink ink) {
        return palette.get(subtle ? Ink.SUBTLE : ink);
    }
}
