package dev.pandawatch.ui.cadence;

import dev.pandawatch.cadence.WeekPainting.Cell;
import dev.pandawatch.ui.kit.Palette;
import dev.pandawatch.ui.kit.Palette.Ink;
import java.time.DayOfWeek;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.FontSmoothingType;
import javafx.scene.text.TextAlignment;

/// Draws a [WeekGrid].
record WeekPen(GraphicsContext pen, Palette palette, WeekMetrics metrics, WeekGrid.Picture picture) {
    private static final double RADIUS = 6;
    private static final int HOURS_BETWEEN_LABELS = 3;
    private static final int OFFICE_FROM = 8;
    private static final int OFFICE_TO = 18;

    /// @param from one corner of the rectangle that is spanned
    /// @param to the other, where the cursor is
    /// @param marked whether the cursor is shown
    void draw(Cell from, Cell to, boolean marked) {
        pen.clearRect(0, 0, pen.getCanvas().getWidth(), pen.getCanvas().getHeight());
        pen.setFontSmoothingType(FontSmoothingType.GRAY);
        pen.setTextBaseline(VPos.CENTER);
        names();
        for (DayOfWeek day : DayOfWeek.values()) {
            for (int hour = 0; hour < 24; hour++) {
                cell(new Cell(day, hour));
            }
        }
        now();
        if (marked) {
            span(from, to);
        }
    }

    private void names() {
        pen.setFont(Font.font("Inter", 11 * metrics.zoom()));
        pen.setFill(palette.get(Ink.MUTED));
        pen.setTextAlign(TextAlignment.CENTER);
        for (int hour = 0; hour < 24; hour += HOURS_BETWEEN_LABELS) {
            pen.fillText("%02d".formatted(hour), metrics.x(hour + 0.5), metrics.top() / 2);
        }
        pen.setTextAlign(TextAlignment.LEFT);
        for (int day = 0; day < picture.names().size(); day++) {
            DayOfWeek weekday = DayOfWeek.of(day + 1);
            boolean runs = picture.painted().cells().stream().anyMatch(cell -> cell.day() == weekday);
            pen.setFont(Font.font(runs ? "Inter SemiBold" : "Inter", 11 * metrics.zoom()));
            pen.setFill(palette.get(runs ? Ink.WORDS : Ink.MUTED));
            pen.fillText(picture.names().get(day), 0, metrics.y(day) + (metrics.rowPitch() - metrics.gap()) / 2);
        }
    }

    private void cell(Cell cell) {
        double x = Math.round(metrics.x(cell.hour())) + 0.5;
        double right = Math.round(metrics.x(cell.hour() + 1.0)) - metrics.gap() - 0.5;
        double y = metrics.y(cell.day().getValue() - 1.0) + 0.5;
        double width = right - x;
        double height = metrics.rowPitch() - metrics.gap() - 1;
        boolean painted = picture.painted().cells().contains(cell);
        boolean running = picture.running().cells().contains(cell);
        boolean office = cell.day().getValue() <= 5 && cell.hour() >= OFFICE_FROM && cell.hour() < OFFICE_TO;
        pen.setLineWidth(1);
        pen.setLineDashes();
        pen.setFill(palette.get(painted ? running ? Ink.FILL : Ink.WASH : office ? Ink.WINDOW : Ink.SHADE));
        pen.fillRoundRect(x, y, width, height, RADIUS, RADIUS);
        pen.setStroke(palette.get(painted || running ? Ink.FILL : Ink.LINE));
        if (painted != running) {
            pen.setLineDashes(3, 2);
        }
        pen.strokeRoundRect(x, y, width, height, RADIUS, RADIUS);
        pen.setLineDashes();
        if (painted) {
            tick(x + width / 2, y + height / 2, running ? Ink.ON_FILL : Ink.ACCENT);
        }
    }

    private void tick(double x, double y, Ink ink) {
        double size = Math.min(metrics.zoom(), metrics.pitch() / 14);
        pen.setStroke(palette.get(ink));
        pen.setLineWidth(1.6 * size);
        pen.strokePolyline(
                new double[] {x - 3.5 * size, x - 1 * size, x + 3.5 * size},
                new double[] {y, y + 2.5 * size, y - 2.5 * size},
                3);
    }

    private void now() {
        int day = (int) (picture.now() / 24);
        double x = Math.round(metrics.x(picture.now() - day * 24.0)) - 0.5;
        pen.setStroke(palette.get(Ink.DANGER));
        pen.setLineWidth(2);
        pen.strokeLine(x, metrics.y(day), x, metrics.y(day + 1.0) - metrics.gap());
    }

    private void span(Cell from, Cell to) {
        double left = Math.round(metrics.x(Math.min(from.hour(), to.hour())));
        double right = Math.round(metrics.x(Math.max(from.hour(), to.hour()) + 1.0)) - metrics.gap();
        double top = metrics.y(Math.min(from.day().getValue(), to.day().getValue()) - 1.0);
        double bottom = metrics.y(Math.max(from.day().getValue(), to.day().getValue())) - metrics.gap();
        pen.setStroke(palette.get(Ink.ACCENT));
        pen.setLineWidth(2);
        pen.strokeRoundRect(left, top, right - left, bottom - top, RADIUS, RADIUS);
    }
}
