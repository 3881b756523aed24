package dev.pandawatch.ui.detail;

import dev.pandawatch.ui.kit.FiringMark;
import dev.pandawatch.ui.kit.FiringMarks;
import dev.pandawatch.ui.kit.FiringPen;
import dev.pandawatch.ui.kit.FiringSign;
import dev.pandawatch.ui.kit.Palette;
import dev.pandawatch.ui.kit.Palette.Ink;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/// Paints one trend: the axis, the threshold, bands, the line with its gaps, and the marks of the gaps below. Lengths
/// at 100 % in pixels.
final class TrendPainter {
    private static final double CAPTION = 11;
    private static final double LEFT = 30;
    private static final double RIGHT = 8;
    private static final double TOP = 7;
    private static final double MARKS = 34;
    private static final double DATES = 8;
    private static final double LABEL = 7;
    private static final double DOT = 2.5;
    private static final double DASH = 3;
    private static final double PARTS = 5;
    private static final double TINY = 1e-9;

    private final Palette palette;
    private final FiringPen marks;
    private final RunWords words;
    private double scale = 1;
    private double width;
    private double height;
    private Font font = Font.getDefault();

    TrendPainter(Palette palette, RunWords words) {
        this.palette = palette;
        this.marks = new FiringPen(palette);
        this.words = words;
    }

    void measure(double wide, double high, Font caption) {
        font = caption;
        scale = caption.getSize() / CAPTION;
        width = wide;
        height = high;
    }

    /// Where `point` lies; a single one lies in the middle.
    double x(List<TrendPoint> points, TrendPoint point) {
        Instant from = points.getFirst().at();
        double span = Duration.between(from, points.getLast().at()).toMillis();
        double part = span <= 0 ? 0.5 : Duration.between(from, point.at()).toMillis() / span;
        return (LEFT + 4) * scale + part * (width - (LEFT + RIGHT + 4) * scale);
    }

    private double y(double value, double floor) {
        double bottom = height - MARKS * scale;
        return bottom - (value - floor) / (1 - floor) * (bottom - TOP * scale);
    }

    /// @param floor the lowest value of the axis
    void paint(
            GraphicsContext pen,
            MetricTrend trend,
            double floor,
            @Nullable TrendPoint focused,
            @Nullable String chosen) {
        pen.clearRect(0, 0, width, height);
        pen.setFont(font);
        pen.setTextBaseline(VPos.CENTER);
        axis(pen, floor);
        dates(pen, trend.points());
        if (!Double.isNaN(trend.threshold())) {
            threshold(pen, trend.threshold(), floor);
        }
        bands(pen, trend.points(), floor);
        line(pen, trend.points(), floor);
        for (TrendPoint point : trend.points()) {
            double at = x(trend.points(), point);
            switch (point) {
                case TrendPoint.Mean mean -> dot(pen, at, y(mean.mean(), floor));
                case TrendPoint.Gap gap -> mark(pen, at, gap.why());
            }
            boolean here = point.equals(focused);
            if (here || point.runId().equals(chosen)) {
                frame(pen, at, here);
            }
        }
    }

    /// The lowest value of an axis for all of `trends`, in fifths, so that its middle is no rounded figure either. All
    /// that is drawn lies above it.
    static double floor(List<MetricTrend> trends) {
        return trends.stream().mapToDouble(TrendPainter::floor).min().orElse(0);
    }

    private static double floor(MetricTrend trend) {
        double least = Double.isNaN(trend.threshold()) ? 1 : trend.threshold();
        for (TrendPoint point : trend.points()) {
            if (point instanceof TrendPoint.Mean mean) {
                least = Math.min(least, mean.band().map(TrendPoint.Band::low).orElse(mean.mean()));
            }
        }
        return Math.clamp(Math.floor(least * PARTS + TINY) / PARTS, 0, 1 - 1.0 / PARTS);
    }

    private void axis(GraphicsContext pen, double floor) {
        pen.setTextAlign(TextAlignment.RIGHT);
        for (double value : new double[] {floor, (1 + floor) / 2, 1}) {
            double at = Math.rint(y(value, floor));
            pen.setFill(palette.get(Ink.LINE));
            pen.fillRect(LEFT * scale, at, width - (LEFT + 2) * scale, 1);
            pen.setFill(palette.get(Ink.MUTED));
            pen.fillText(String.format(Locale.ROOT, "%.2f", value), (LEFT - 5) * scale, at);
        }
    }

    private void dates(GraphicsContext pen, List<TrendPoint> points) {
        pen.setFill(palette.get(Ink.MUTED));
        pen.setTextAlign(TextAlignment.LEFT);
        double at = height - DATES * scale;
        pen.fillText(words.times().day(points.getFirst().at()), LEFT * scale, at);
        pen.setTextAlign(TextAlignment.RIGHT);
        pen.fillText(words.times().day(points.getLast().at()), width - 2 * scale, at);
    }

    private void threshold(GraphicsContext pen, double threshold, double floor) {
        double at = Math.rint(y(threshold, floor)) + 0.5;
        pen.setStroke(palette.get(Ink.MUTED));
        pen.setLineWidth(1);
        pen.setLineDashes(DASH, DASH);
        pen.strokeLine(LEFT * scale, at, width - 2 * scale, at);
        pen.setLineDashes();
        boolean above = at - CAPTION * scale > 0;
        pen.setFill(palette.get(Ink.MUTED));
        pen.setTextAlign(TextAlignment.RIGHT);
        pen.fillText(
                words.messages().text("detail.trend.threshold.label", words.number(threshold)),
                width - RIGHT * scale,
                at + (above ? -LABEL : LABEL) * scale);
    }

    private void bands(GraphicsContext pen, List<TrendPoint> points, double floor) {
        pen.setStroke(palette.get(Ink.BAND));
        pen.setLineWidth(5 * scale);
        for (TrendPoint point : points) {
            if (point instanceof TrendPoint.Mean mean && mean.band().isPresent()) {
                TrendPoint.Band band = mean.band().get();
                double at = x(points, point);
                pen.strokeLine(at, y(band.low(), floor), at, y(band.high(), floor));
            }
        }
    }

    private void line(GraphicsContext pen, List<TrendPoint> points, double floor) {
        pen.setStroke(palette.get(Ink.FILL));
        pen.setLineWidth(1.5 * scale);
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i - 1) instanceof TrendPoint.Mean from && points.get(i) instanceof TrendPoint.Mean to) {
                pen.strokeLine(x(points, from), y(from.mean(), floor), x(points, to), y(to.mean(), floor));
            }
        }
    }

    private void dot(GraphicsContext pen, double x, double y) {
        pen.setFill(palette.get(Ink.FILL));
        pen.fillOval(x - DOT * scale, y - DOT * scale, 2 * DOT * scale, 2 * DOT * scale);
    }

    private void mark(GraphicsContext pen, double x, TrendPoint.Why why) {
        pen.save();
        pen.translate(Math.rint(x - FiringMarks.PITCH * scale / 2), height - MARKS * scale + scale);
        pen.scale(scale, scale);
        marks.draw(FiringSign.of(mark(why)), pen);
        pen.restore();
    }

    private static FiringMark mark(TrendPoint.Why why) {
        return switch (why) {
            case NO_VERDICT -> FiringMark.NO_VERDICT;
            case UNVERIFIED -> FiringMark.UNVERIFIED;
            case FAILED -> FiringMark.FAILED;
            case NOTHING, NOT_ASKED -> FiringMark.NOT_YET;
        };
    }

    private void frame(GraphicsContext pen, double x, boolean focused) {
        pen.setStroke(palette.get(Ink.ACCENT));
        pen.setLineWidth((focused ? 2 : 1.25) * scale);
        double high = height - (TOP - 4 + 15) * scale;
        pen.strokeRoundRect(Math.rint(x) - 5 * scale, 2 * scale, 10 * scale, high, 6 * scale, 6 * scale);
    }
}
