package dev.pandawatch.ui.kit;

import dev.pandawatch.ui.kit.Palette.Ink;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;

/// Draws what became of a firing, in a cell of 8 × 18 whose corner is the origin.
public record FiringPen(Palette palette) {

    /// Changes line width, cap and dashes of `pen`, its fill and its stroke.
    public void draw(FiringMark mark, GraphicsContext pen) {
        pen.setLineWidth(1.5);
        pen.setLineCap(StrokeLineCap.BUTT);
        pen.setLineDashes();
        switch (mark) {
            case CLEAN -> bar(pen, Ink.SUCCESS, 3, 13);
            case DEGRADED -> {
                pen.setFill(palette.get(Ink.WARNING));
                pen.fillRoundRect(1.5, 8, 5, 8, 2, 2);
                pen.setLineWidth(1);
                pen.setStroke(palette.get(Ink.WARNING));
                pen.strokeRoundRect(2, 2.5, 4, 3.5, 1.5, 1.5);
            }
            case FAILED -> cross(pen);
            case NO_VERDICT -> diamond(pen);
            case DID_NOT_RUN -> {
                pen.setStroke(palette.get(Ink.SEVERE));
                pen.strokeOval(1.4, 9.9, 5.2, 5.2);
            }
            case RUNNING -> {
                frame(pen, Ink.ACCENT);
                pen.setFill(palette.get(Ink.ACCENT));
                pen.fillRect(2, 8, 4, 7.5);
            }
            case BY_HAND -> {
                bar(pen, Ink.SUCCESS, 6, 10);
                pen.setFill(palette.get(Ink.ACCENT));
                pen.fillPolygon(new double[] {1.5, 6.5, 4}, new double[] {1, 1, 4}, 3);
            }
            case LATE -> {
                pen.setLineDashes(2, 1.5);
                frame(pen, Ink.LATE);
            }
            case UPCOMING -> {
                pen.setFill(palette.get(Ink.SUBTLE));
                pen.fillOval(2.5, 12.5, 3, 3);
            }
            case NOT_YET -> {
                pen.setFill(palette.get(Ink.EDGE));
                pen.fillRect(2, 15, 4, 1.2);
            }
        }
    }

    private void bar(GraphicsContext pen, Ink ink, double top, double height) {
        pen.setFill(palette.get(ink));
        pen.fillRoundRect(2, top, 4, height, 2, 2);
    }

    private void frame(GraphicsContext pen, Ink ink) {
        pen.setStroke(palette.get(ink));
        pen.strokeRoundRect(2, 2.5, 4, 13, 2, 2);
    }

    private void cross(GraphicsContext pen) {
        pen.setStroke(palette.get(Ink.DANGER));
        pen.setLineWidth(2.2);
        pen.strokeLine(1, 6, 7, 12);
        pen.strokeLine(7, 6, 1, 12);
    }

    private void diamond(GraphicsContext pen) {
        pen.setStroke(palette.get(Ink.DONE));
        pen.strokePolygon(new double[] {4, 7.6, 4, 0.4}, new double[] {4.6, 9, 13.4, 9}, 4);
    }
}
