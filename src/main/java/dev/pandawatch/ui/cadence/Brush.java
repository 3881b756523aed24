package dev.pandawatch.ui.cadence;

import dev.pandawatch.ui.kit.Palette;
import dev.pandawatch.ui.kit.Palette.Ink;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// Paints on a canvas in whole pixels, so that edges stay sharp at every zoom.
final class Brush {
    /// Steps of a heat map from a little to the most.
    static final int STEPS = 4;

    private final GraphicsContext pen;
    private final Palette palette;
    private final double zoom;

    /// @param zoom 1 at 100 %
    Brush(GraphicsContext pen, Palette palette, double zoom) {
        this.pen = pen;
        this.palette = palette;
        this.zoom = zoom;
        pen.setTextBaseline(VPos.CENTER);
    }

    /// A length given at 100 %, in whole pixels.
    double px(double length) {
        return Math.round(length * zoom);
    }

    /// From here on text is written like this.
    Brush font(String family, double size) {
        pen.setFont(Font.font(family, size * zoom));
        return this;
    }

    Brush ink(Ink ink) {
        pen.setFill(palette.get(ink));
        pen.setStroke(palette.get(ink));
        return this;
    }

    /// The colour of a step of a heat map, 1 to [#STEPS].
    Brush heat(int step) {
        Color colour = palette.get(Ink.WINDOW).interpolate(palette.get(Ink.ACCENT), 0.1 + 0.9 * step / STEPS);
        pen.setFill(colour);
        return this;
    }

    /// The step of a count; 0 for none.
    static int step(int count, int most) {
        return most == 0 ? 0 : Math.ceilDiv(count * STEPS, most);
    }

    void centred(String text, double x, double middle) {
        write(text, x, middle, TextAlignment.CENTER);
    }

    /// Centred, and condensed where it would be wider than `most`.
    void squeezed(String text, double x, double middle, double most) {
        pen.setTextAlign(TextAlignment.CENTER);
        pen.fillText(text, Math.rint(x), Math.rint(middle), most);
    }

    void left(String text, double x, double middle) {
        write(text, x, middle, TextAlignment.LEFT);
    }

    void right(String text, double x, double middle) {
        write(text, x, middle, TextAlignment.RIGHT);
    }

    private void write(String text, double x, double middle, TextAlignment alignment) {
        pen.setTextAlign(alignment);
        pen.fillText(text, Math.rint(x), Math.rint(middle));
    }

    void box(Cell cell, double radius) {
        pen.fillRoundRect(cell.x(), cell.y(), cell.width(), cell.height(), 2 * radius, 2 * radius);
    }

    void frame(Cell cell, double width, double radius) {
        pen.setLineWidth(width);
        double in = width / 2;
        pen.strokeRoundRect(
                cell.x() + in, cell.y() + in, cell.width() - width, cell.height() - width, 2 * radius, 2 * radius);
    }

    void dot(double x, double y, double radius) {
        pen.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    /// The ring of the keyboard around a cell.
    void focus(Cell cell) {
        ink(Ink.BAND).frame(cell.grown(px(2)), px(2), px(5));
        ink(Ink.FILL).frame(cell, px(2), px(4));
        // a gap, for the cell may have the colour of the ring
        ink(Ink.WINDOW).frame(cell.grown(-px(2)), px(1.5), px(2));
    }

    /// A place on the canvas, in whole pixels.
    record Cell(double x, double y, double width, double height) {
        /// Between two edges that need not be whole.
        static Cell between(double left, double top, double right, double bottom) {
            double x = Math.round(left);
            double y = Math.round(top);
            return new Cell(x, y, Math.round(right) - x, Math.round(bottom) - y);
        }

        boolean contains(double px, double py) {
            return px >= x && px < x + width && py >= y && py < y + height;
        }

        Cell grown(double by) {
            return new Cell(x - by, y - by, width + 2 * by, height + 2 * by);
        }

        double middleX() {
            return x + width / 2;
        }

        double middleY() {
            return y + height / 2;
        }
    }
}
