package dev.pandawatch.ui.detail;

import dev.pandawatch.ui.kit.FiringMarks;
import dev.pandawatch.ui.kit.FiringPen;
import dev.pandawatch.ui.kit.Palette;
import dev.pandawatch.ui.kit.Palette.Ink;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/// Paints the strip: weekends, weeks, now, what is to come, and the firings. Lengths at 100 % in pixels.
final class StripPainter {
    private static final double CAPTION = 11;
    private static final double MARK_HEIGHT = 18;
    private static final double MARK_TOP = 18;
    private static final double BAND_TOP = 14;
    private static final double BAND_HEIGHT = 30;
    private static final double DATES = 58;
    private static final double SIDE = 8;

    private final Palette palette;
    private final FiringPen marks;
    private final DetailWords words;
    private double scale = 1;
    private double width;
    private Font font = Font.getDefault();
    private Instant from = Instant.EPOCH;

    StripPainter(Palette palette, FiringPen marks, DetailWords words) {
        this.palette = palette;
        this.marks = marks;
        this.words = words;
    }

    void measure(MonitorPast past, double stripWidth, Font caption) {
        font = caption;
        scale = caption.getSize() / CAPTION;
        width = stripWidth;
        from = past.now().minus(MonitorPast.BEHIND);
    }

    double pitch() {
        return FiringMarks.PITCH * scale;
    }

    double x(Instant at) {
        double span = MonitorPast.BEHIND.plus(MonitorPast.AHEAD).toSeconds();
        double side = SIDE * scale;
        return side + (width - 2 * side) * Duration.between(from, at).toSeconds() / span;
    }

    double centre(StripCell cell) {
        return cell.x();
    }

    void paint(
            GraphicsContext pen,
            double wide,
            double high,
            MonitorPast past,
            List<StripCell> cells,
            @Nullable StripCell focused,
            @Nullable String chosen) {
        pen.clearRect(0, 0, wide, high);
        pen.setFont(font);
        pen.setTextBaseline(VPos.CENTER);
        Instant until = past.now().plus(MonitorPast.AHEAD);
        days(pen, past.now(), until);
        for (StripCell cell : cells) {
            pen.save();
            pen.translate(Math.rint(cell.x() - pitch() / 2), MARK_TOP * scale);
            pen.scale(scale, scale);
            marks.draw(cell.worst().sign(), pen);
            pen.restore();
            boolean picked = chosen != null && cell.entries().stream().anyMatch(entry -> chosen.equals(key(entry)));
            if (picked || cell.equals(focused)) {
                frame(pen, cell, cell.equals(focused));
            }
        }
        now(pen, past);
    }

    /// Of the line of the history that tells of it.
    static String key(Entry entry) {
        return entry.firing().run().map(run -> run.id()).orElseGet(() -> RunLine.Silent.key(entry.firing()));
    }

    private void days(GraphicsContext pen, Instant now, Instant until) {
        ZoneId zone = words.times().zone();
        double top = BAND_TOP * scale;
        double high = BAND_HEIGHT * scale;
        fill(pen, Ink.WASH, x(now), top, x(until) - x(now), high);
        pen.setTextAlign(TextAlignment.LEFT);
        LocalDate last = until.atZone(zone).toLocalDate();
        for (LocalDate day = from.atZone(zone).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            double left = Math.max(x(from), x(day.atStartOfDay(zone).toInstant()));
            double right =
                    Math.min(x(until), x(day.plusDays(1).atStartOfDay(zone).toInstant()));
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            if (weekend && right > left) {
                fill(pen, Ink.SHADE, left, top, right - left, high);
            }
            Instant midnight = day.atStartOfDay(zone).toInstant();
            if (day.getDayOfWeek() == DayOfWeek.MONDAY && midnight.isAfter(from)) {
                fill(pen, Ink.LINE, Math.rint(left), top, 1, high + 6 * scale);
                pen.setFill(palette.get(Ink.MUTED));
                if (left + 60 * scale < width) {
                    pen.fillText(words.times().day(midnight), left + 4 * scale, DATES * scale);
                }
            }
        }
        fill(pen, Ink.LINE, x(from), top + high, x(until) - x(from), 1);
    }

    private void now(GraphicsContext pen, MonitorPast past) {
        double at = Math.rint(x(past.now()));
        fill(pen, Ink.DANGER, at, 4 * scale, 1.5 * scale, (BAND_TOP + BAND_HEIGHT) * scale);
        pen.setFill(palette.get(Ink.WORDS));
        pen.setTextAlign(TextAlignment.LEFT);
        pen.fillText(words.messages().text("detail.strip.now"), at + 5 * scale, 6 * scale);
    }

    private void frame(GraphicsContext pen, StripCell cell, boolean focused) {
        pen.setStroke(palette.get(Ink.ACCENT));
        pen.setLineDashes();
        pen.setLineWidth((focused ? 2 : 1.25) * scale);
        double half = 7 * scale;
        pen.strokeRoundRect(
                Math.rint(cell.x()) - half,
                (MARK_TOP - 3) * scale,
                2 * half,
                (MARK_HEIGHT + 6) * scale,
                6 * scale,
                6 * scale);
    }

    private void fill(GraphicsContext pen, Ink ink, double left, double top, double wide, double high) {
        pen.setFill(palette.get(ink));
        pen.fillRect(left, top, wide, high);
    }
}
