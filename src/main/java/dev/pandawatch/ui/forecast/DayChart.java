package dev.pandawatch.ui.forecast;

import dev.pandawatch.forecast.Forecast.Day;
import dev.pandawatch.ui.kit.Palette;
import dev.pandawatch.ui.kit.Palette.Ink;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;

/// Units a day as bars, the higher estimate faint behind. Arrows go from day to day; the day is read out and shown in
/// a tooltip.
final class DayChart extends Region {
    private static final double CAPTION = 11;
    private static final double HEIGHT = 110;
    private static final double LEFT = 44;
    private static final double TOP = 8;
    private static final double BOTTOM = 18;
    private static final double GAP = 0.25;

    private final Canvas canvas = new Canvas();
    private final Palette palette = new Palette(this::requestLayout);
    private final Label measure = new Label();
    private final Tooltip tooltip = new Tooltip();
    private List<Day> days = List.of();
    private Function<Day, String> words = _ -> "";
    private Function<Day, String> dates = _ -> "";
    private int current;

    DayChart() {
        getStyleClass().add("day-chart");
        setId("dayChart");
        setAccessibleRole(AccessibleRole.NODE);
        setFocusTraversable(true);
        measure.getStyleClass().add("caption");
        measure.setVisible(false);
        measure.setManaged(false);
        canvas.setManaged(false);
        canvas.setMouseTransparent(true);
        getChildren().addAll(palette, measure, canvas);
        measure.fontProperty().subscribe(this::requestLayout);
        focusedProperty().subscribe(_ -> requestLayout());
        hoverProperty().subscribe(_ -> requestLayout());
        Tooltip.install(this, tooltip);
        addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> requestFocus());
        addEventHandler(MouseEvent.MOUSE_MOVED, move -> go((int) ((move.getX() - left()) / pitch())));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /// @param words what is said of a day
    /// @param dates what stands under a day
    void setWords(Function<Day, String> words, Function<Day, String> dates) {
        this.words = words;
        this.dates = dates;
    }

    void show(List<Day> now) {
        days = now;
        go(current);
    }

    private void go(int day) {
        current = Math.clamp(day, 0, Math.max(0, days.size() - 1));
        String said = days.isEmpty() ? "" : words.apply(days.get(current));
        tooltip.setText(said);
        setAccessibleText(said);
        requestLayout();
    }

    private void key(KeyEvent key) {
        if (key.isShortcutDown() || key.isAltDown()) {
            return;
        }
        switch (key.getCode()) {
            case LEFT -> go(current - 1);
            case RIGHT -> go(current + 1);
            case HOME -> go(0);
            case END -> go(days.size() - 1);
            default -> {
                return;
            }
        }
        key.consume();
    }

    private double zoom() {
        return measure.getFont().getSize() / CAPTION;
    }

    private double left() {
        return LEFT * zoom();
    }

    private double pitch() {
        return Math.max(1, (getWidth() - left()) / Math.max(1, days.size()));
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT * zoom();
    }

    @Override
    protected double computeMinHeight(double width) {
        return HEIGHT * zoom();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, getWidth(), getHeight());
        if (!days.isEmpty()) {
            pen.setFont(measure.getFont());
            draw(pen);
        }
    }

    private void draw(GraphicsContext pen) {
        long most = days.stream().mapToLong(day -> day.units().high()).max().orElse(0);
        long step = step(most);
        long top = Math.max(step, Math.ceilDiv(most, step) * step);
        double floor = getHeight() - BOTTOM * zoom();
        double unit = (floor - TOP * zoom()) / top;
        grid(pen, step, top, floor, unit);
        for (int i = 0; i < days.size(); i++) {
            bar(pen, i, floor, unit);
        }
        dates(pen, floor);
    }

    private void grid(GraphicsContext pen, long step, long top, double floor, double unit) {
        NumberFormat numbers = NumberFormat.getIntegerInstance(Locale.ENGLISH);
        pen.setTextAlign(TextAlignment.RIGHT);
        pen.setTextBaseline(VPos.CENTER);
        for (long value = 0; value <= top; value += step) {
            double y = Math.floor(floor - value * unit) + 0.5;
            pen.setStroke(palette.get(value == 0 ? Ink.EDGE : Ink.LINE));
            pen.setLineWidth(1);
            pen.strokeLine(left(), y, getWidth(), y);
            pen.setFill(palette.get(Ink.MUTED));
            pen.fillText(numbers.format(value), left() - 6 * zoom(), y);
        }
    }

    private void bar(GraphicsContext pen, int day, double floor, double unit) {
        double x = left() + day * pitch() + pitch() * GAP / 2;
        double wide = pitch() * (1 - GAP);
        Day shown = days.get(day);
        if (shown.firings() == 0) {
            pen.setFill(palette.get(Ink.EDGE));
            pen.fillRect(x + wide / 3, floor - 2 * zoom(), wide / 3, 2 * zoom());
        } else {
            pen.setFill(palette.get(Ink.BAND));
            pen.fillRect(
                    x, floor - shown.units().high() * unit, wide, shown.units().high() * unit);
            pen.setFill(palette.get(Ink.FILL));
            pen.fillRect(
                    x,
                    floor - shown.units().likely() * unit,
                    wide,
                    shown.units().likely() * unit);
        }
        if (day == current && (isFocused() || isHover())) {
            pen.setStroke(palette.get(Ink.WORDS));
            pen.setLineWidth(1.5 * zoom());
            double high = Math.max(4 * zoom(), shown.units().high() * unit);
            pen.strokeRect(x - 1, floor - high - 1, wide + 2, high + 1);
        }
    }

    /// Under each Monday.
    private void dates(GraphicsContext pen, double floor) {
        pen.setTextAlign(TextAlignment.CENTER);
        pen.setTextBaseline(VPos.BASELINE);
        pen.setFill(palette.get(Ink.MUTED));
        double half = 20 * zoom();
        for (int i = 0; i < days.size(); i++) {
            double x = left() + (i + 0.5) * pitch();
            if (days.get(i).date().getDayOfWeek() == DayOfWeek.MONDAY) {
                double within = Math.clamp(x, left() + half / 2, Math.max(left() + half / 2, getWidth() - half));
                pen.fillText(dates.apply(days.get(i)), within, floor + 14 * zoom());
            }
        }
    }

    /// 1, 2 or 5 times a power of ten, so that there are two to four lines.
    static long step(long most) {
        long power = 1;
        while (true) {
            for (long times : new long[] {1, 2, 5}) {
                if (times * power * 4 >= most) {
                    return times * power;
                }
            }
            power *= 10;
        }
    }
}
