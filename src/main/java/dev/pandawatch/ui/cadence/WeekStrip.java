package dev.pandawatch.ui.cadence;

import dev.pandawatch.cadence.FiringCalendar;
import dev.pandawatch.ui.cadence.Brush.Cell;
import dev.pandawatch.ui.kit.Palette.Ink;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.function.UnaryOperator;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/// Seven days of 24 hours with a tick at each firing; an hour with many is a bar, the darker the more.
final class WeekStrip extends CellCanvas<LocalDateTime> {
    private static final int DAYS = 7;
    private static final int HOURS = 24;
    private static final double HEAD = 20;
    private static final double ROW = 20;

    private final FiringCalendarViewModel viewModel;
    private final FiringWords words;
    private FiringCalendar.@Nullable Week week;

    /// Empty until [#show].
    WeekStrip(FiringCalendarViewModel viewModel, FiringWords words) {
        super(viewModel.hourProperty(), viewModel::goTo, words::hour);
        this.viewModel = viewModel;
        this.words = words;
    }

    void show(FiringCalendar.Week week) {
        this.week = week;
        refresh();
    }

    @Override
    Map<KeyCode, UnaryOperator<LocalDateTime>> keys() {
        return Map.of(
                KeyCode.LEFT, hour -> hour.minusHours(1),
                KeyCode.RIGHT, hour -> hour.plusHours(1),
                KeyCode.UP, hour -> hour.minusDays(1),
                KeyCode.DOWN, hour -> hour.plusDays(1),
                KeyCode.HOME, hour -> hour.withHour(0),
                KeyCode.END, hour -> hour.withHour(HOURS - 1));
    }

    @Override
    double height(double width) {
        return HEAD + DAYS * ROW + 24;
    }

    @Override
    @Nullable
    LocalDateTime cellAt(double x, double y) {
        FiringCalendar.Week shown = week;
        for (int i = 0; shown != null && i < DAYS * HOURS; i++) {
            if (cell(i / HOURS, i % HOURS).contains(x, y)) {
                return shown.first().plusDays(i / HOURS).atTime(i % HOURS, 0);
            }
        }
        return null;
    }

    @Override
    void draw(Brush brush) {
        FiringCalendar.Week shown = week;
        if (shown == null) {
            return;
        }
        brush.ink(Ink.MUTED).font("Inter", 11);
        for (int hour = 0; hour < HOURS; hour += 6) {
            brush.left(words.hourOfDay(hour), cell(0, hour).x(), brush.px(HEAD / 2 - 1));
        }
        for (int day = 0; day < DAYS; day++) {
            row(brush, shown, day);
        }
        now(brush, shown.first());
        legend(brush, shown.most());
        LocalDateTime hour = viewModel.hourProperty().get();
        int day = (int) (hour.toLocalDate().toEpochDay() - shown.first().toEpochDay());
        if (isFocused() && day >= 0 && day < DAYS) {
            brush.focus(cell(day, hour.getHour()));
        }
    }

    private void row(Brush brush, FiringCalendar.Week shown, int day) {
        LocalDate date = shown.first().plusDays(day);
        brush.ink(day == 0 ? Ink.WORDS : Ink.MUTED)
                .font(day == 0 ? "Inter SemiBold" : "Inter", 11)
                .left(words.shortDay(date), 0, cell(day, 0).middleY());
        for (int hour = 0; hour < HOURS; hour++) {
            Cell cell = cell(day, hour);
            Cell inner = new Cell(cell.x(), cell.y() + brush.px(1), cell.width() - 1, cell.height() - brush.px(2));
            int count = shown.hours().get(day).get(hour);
            if (count > FiringWords.FEW) {
                brush.heat(Brush.step(count, shown.most())).box(inner, brush.px(2));
            } else {
                brush.ink(Ink.LINE).frame(inner, 1, brush.px(2));
                ticks(brush, date.atTime(hour, 0), cell, count);
            }
        }
    }

    private void ticks(Brush brush, LocalDateTime hour, Cell cell, int count) {
        if (count == 0) {
            return;
        }
        brush.ink(Ink.ACCENT);
        for (Instant run : words.times(hour)) {
            double minute = LocalDateTime.ofInstant(run, viewModel.zone()).getMinute();
            double x = cell.x() + Math.round((cell.width() - brush.px(3)) * minute / 60);
            brush.box(new Cell(x, cell.y() + brush.px(3), brush.px(2), cell.height() - brush.px(6)), 0);
        }
    }

    private void now(Brush brush, LocalDate first) {
        LocalDateTime now = viewModel.localNow();
        if (now.toLocalDate().equals(first)) {
            Cell cell = cell(0, now.getHour());
            double x = cell.x() + Math.round(cell.width() * now.getMinute() / 60.0);
            brush.ink(Ink.DANGER).box(new Cell(x, cell.y() - brush.px(1), brush.px(2), cell.height() + brush.px(2)), 0);
        }
    }

    private void legend(Brush brush, int most) {
        double middle = getHeight() - brush.px(9);
        double x = 0;
        brush.ink(Ink.DANGER).box(mark(brush, x, middle), 0);
        brush.ink(Ink.MUTED).font("Inter", 11).left(words.nowLegend(), x + brush.px(8), middle);
        x += brush.px(130);
        brush.ink(Ink.ACCENT).box(mark(brush, x, middle), 0);
        brush.ink(Ink.MUTED).left(words.oneLegend(), x + brush.px(8), middle);
        if (most > FiringWords.FEW) {
            x += brush.px(70);
            brush.heat(Brush.STEPS)
                    .box(Cell.between(x, middle - brush.px(6), x + brush.px(14), middle + brush.px(6)), brush.px(2));
            brush.ink(Ink.MUTED).left(words.manyLegend(), x + brush.px(20), middle);
        }
    }

    private static Cell mark(Brush brush, double x, double middle) {
        return new Cell(x, Math.round(middle) - brush.px(6), brush.px(2), brush.px(12));
    }

    private Cell cell(int day, int hour) {
        double head = 70 * zoom();
        double pitch = (getWidth() - head - 2 * zoom()) / HOURS;
        double left = head + hour * pitch;
        double top = (HEAD + day * ROW) * zoom();
        return Cell.between(left, top, left + pitch, top + ROW * zoom());
    }
}
