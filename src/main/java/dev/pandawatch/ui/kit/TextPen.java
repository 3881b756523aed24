package dev.pandawatch.ui.kit;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/// Writes single lines of text on canvases, as a label would: cut with an ellipsis where they do not fit. Remembers how
/// wide what it wrote is. UI thread only.
public final class TextPen {
    /// As a label writes it.
    static final String ELLIPSIS = "...";

    private static final int REMEMBERED = 4_000;
    private static final String SAMPLE = "X";

    private final Text ruler = new Text();
    private final Map<Piece, Double> widths = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Piece, Double> eldest) {
            return size() > REMEMBERED;
        }
    };
    private final Map<Font, Line> lines = new LinkedHashMap<>();

    private record Piece(Font font, String text) {}

    /// The line that a font writes, in pixels from its baseline.
    ///
    /// @param ascent above
    /// @param descent below
    public record Line(double ascent, double descent) {
        public double height() {
            return ascent + descent;
        }
    }

    /// Where a text may stand.
    ///
    /// @param left its left edge
    /// @param width what does not fit is cut off
    /// @param baseline of the text
    public record Place(double left, double width, double baseline) {}

    /// Writes `text` with the fill of `pen`.
    ///
    /// @param alignment left or right
    public void write(GraphicsContext pen, String text, Font font, Place place, TextAlignment alignment) {
        String fitting = fitted(text, font, place.width());
        if (!fitting.isEmpty()) {
            pen.setFont(font);
            pen.setTextBaseline(VPos.BASELINE);
            pen.setTextAlign(alignment);
            double x = alignment == TextAlignment.RIGHT ? place.left() + place.width() : place.left();
            pen.fillText(fitting, Math.rint(x), Math.rint(place.baseline()));
        }
    }

    public Line line(Font font) {
        return lines.computeIfAbsent(font, _ -> {
            Bounds bounds = bounds(SAMPLE, font);
            return new Line(-bounds.getMinY(), bounds.getMaxY());
        });
    }

    /// In pixels.
    public double width(String text, Font font) {
        return widths.computeIfAbsent(
                new Piece(font, text), _ -> bounds(text, font).getWidth());
    }

    /// As much of `text` as fits into `width`, and an ellipsis if that is not all; nothing if not even that fits.
    String fitted(String text, Font font, double width) {
        if (width(text, font) <= width) {
            return text;
        }
        double room = width - width(ELLIPSIS, font);
        if (room < 0) {
            return "";
        }
        int fits = 0;
        int beyond = text.length();
        while (beyond - fits > 1) {
            int middle = (fits + beyond) / 2;
            if (bounds(text.substring(0, middle), font).getWidth() <= room) {
                fits = middle;
            } else {
                beyond = middle;
            }
        }
        boolean halved = fits > 0 && Character.isHighSurrogate(text.charAt(fits - 1));
        return text.substring(0, halved ? fits - 1 : fits) + ELLIPSIS;
    }

    private Bounds bounds(String text, Font font) {
        ruler.setFont(font);
        ruler.setText(text);
        return ruler.getLayoutBounds();
    }
}
