package dev.pandawatch.ui.kit;

import dev.pandawatch.ui.kit.Palette.Ink;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/// Draws a health shape on a canvas as [HealthIcon] shows it, in a square of 14 whose corner is the origin.
public record HealthPen(Palette palette) {

    /// Changes line width, cap, join and dashes of `pen`, its fill, its stroke and its path.
    public void draw(HealthShape health, GraphicsContext pen) {
        for (HealthPart part : HealthPart.of(health)) {
            Color colour = palette.get(ink(health, part.tone()));
            pen.beginPath();
            pen.appendSVGPath(part.path());
            if (part.filled()) {
                pen.setFill(colour);
                pen.fill();
            } else {
                pen.setStroke(colour);
                pen.setLineWidth(part.width());
                pen.setLineCap(part.round() ? StrokeLineCap.ROUND : StrokeLineCap.BUTT);
                pen.setLineJoin(part.round() ? StrokeLineJoin.ROUND : StrokeLineJoin.MITER);
                pen.setLineDashes(
                        part.dashes().stream().mapToDouble(Double::doubleValue).toArray());
                pen.stroke();
            }
        }
    }

    private static Ink ink(HealthShape health, HealthPart.Tone tone) {
        return switch (tone) {
            case SHAPE -> HealthPart.ink(health);
            case CUT -> health == HealthShape.FAILING ? Ink.ON_FILL : Ink.WINDOW;
            case TRACK -> Ink.BAND;
        };
    }
}
