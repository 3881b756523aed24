package dev.pandawatch.ui.cadence;

import dev.pandawatch.cadence.FiringCalendar;
import dev.pandawatch.ui.cadence.Brush.Cell;
import dev.pandawatch.ui.cadence.FiringCalendarViewModel.Days;
import dev.pandawatch.ui.kit.Palette.Ink;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/// Months drawn side by side, Monday first: two with dots, or a year as a heat map.
final class DayCanvas extends CellCanvas<LocalDate> {
    private static final int WEEK = 7;
    private static final int WEEKS = 6;
    private static final int DOTS = 3;
    private static final double GAP = 24;

    /// Below this width at 100 % two months have no room side by side.
    private static final double STACKED_BELOW = 320;

    private final FiringCalendarViewModel viewModel;
    private final FiringWords words;
    private @Nullable Days days;

    /// Empty until [#show].
    DayCanvas(FiringCalendarViewModel viewModel, FiringWords words) {
        super(viewModel.dayProperty(), viewModel::goTo, words::day);
        this.viewModel = viewModel;
        this.words = words;
    }

    void show(Days days) {
        this.days = days;
        refresh();
    }

    @Override
    Map<KeyCode, UnaryOperator<LocalDate>> keys() {
        return Map.of(
                KeyCode.LEFT, day -> day.minusDays(1),
                KeyCode.RIGHT, day -> day.plusDays(1),
                KeyCode.UP, day -> day.minusDays(WEEK),
                KeyCode.DOWN, day -> day.plusDays(WEEK),
                KeyCode.PAGE_UP, day -> day.minusMonths(1),
                KeyCode.PAGE_DOWN, day -> day.plusMonths(1),
                KeyCode.HOME, day -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                KeyCode.END, day -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
    }

    @Override
    double height(double width) {
        if (year()) {
            return 3 * (18 + WEEKS * 14 + 8) + 22;
        }
        double page = 38 + WEEKS * 26 + 4;
        return width < STACKED_BELOW ? 2 * page + 4 : page;
    }

    @Override
    @Nullable
    LocalDate cellAt(double x, double y) {
        Days shown = days;
        if (shown == null) {
            return null;
        }
        return shown.first()
                .atDay(1)
                .datesUntil(shown.first().plusMonths(shown.months()).atDay(1))
                .filter(day -> cell(day).contains(x, y))
                .findFirst()
                .orElse(null);
    }

    @Override
    void draw(Brush brush) {
        Days shown = days;
        if (shown == null) {
            return;
        }
        for (int month = 0; month < shown.months(); month++) {
            YearMonth drawn = shown.first().plusMonths(month);
            title(brush, drawn);
            drawn.atDay(1).datesUntil(drawn.plusMonths(1).atDay(1)).forEach(day -> day(brush, day, shown.calendar()));
        }
        if (year()) {
            legend(brush, shown.calendar().most());
        } else if (across() > 1) {
            brush.ink(Ink.LINE).box(new Cell(Math.round(getWidth() / 2), 0, 1, getHeight()), 0);
        }
        if (isFocused()) {
            brush.focus(cell(viewModel.dayProperty().get()));
            if (!year()) {
                number(brush, viewModel.dayProperty().get(), shown.calendar());
            }
        }
    }

    private void title(Brush brush, YearMonth month) {
        Cell corner = cell(month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), month);
        double top = corner.y() - brush.px(year() ? 10 : 29);
        double left = year() ? corner.x() : corner.x() + brush.px(5);
        brush.ink(Ink.WORDS)
                .font("Inter SemiBold", year() ? 11 : 12)
                .left(year() ? words.shortMonth(month) : words.month(month), left, top);
        if (!year()) {
            brush.ink(Ink.MUTED).font("Inter", 11);
            for (int day = 0; day < WEEK; day++) {
                brush.centred(
                        words.initial(DayOfWeek.of(day + 1)),
                        corner.middleX() + day * corner.width(),
                        corner.y() - brush.px(9));
            }
        }
    }

    private void day(Brush brush, LocalDate day, FiringCalendar calendar) {
        Cell cell = cell(day);
        int count = calendar.on(day);
        boolean today = day.equals(viewModel.today().get());
        if (year()) {
            Cell square = new Cell(cell.x(), cell.y(), cell.width() - brush.px(2), cell.height() - brush.px(2));
            square(brush, square, Brush.step(count, calendar.most()));
            if (today) {
                brush.ink(Ink.WORDS).frame(square, brush.px(1.5), brush.px(2));
            }
            return;
        }
        if (today) {
            double side = Math.min(cell.width(), cell.height());
            brush.ink(Ink.ACCENT)
                    .frame(
                            new Cell(Math.round(cell.middleX() - side / 2), cell.y(), side, cell.height()),
                            brush.px(1.5),
                            brush.px(4));
        }
        number(brush, day, calendar);
    }

    private void number(Brush brush, LocalDate day, FiringCalendar calendar) {
        Cell cell = cell(day);
        int count = calendar.on(day);
        brush.ink(count == 0 ? Ink.SUBTLE : Ink.WORDS)
                .font(count == 0 ? "Inter" : "Inter Medium", 12)
                .centred(String.valueOf(day.getDayOfMonth()), cell.middleX(), cell.y() + brush.px(8));
        double below = cell.y() + brush.px(19);
        brush.ink(Ink.ACCENT).font("Inter", 11);
        if (count > DOTS) {
            brush.squeezed(words.count(count), cell.middleX(), below, cell.width() - brush.px(2));
            return;
        }
        for (int dot = 0; dot < count; dot++) {
            brush.dot(cell.middleX() + (dot - (count - 1) / 2.0) * brush.px(5), below, brush.px(3) / 2);
        }
    }

    private void legend(Brush brush, int most) {
        double middle = getHeight() - brush.px(9);
        double x = 0;
        brush.ink(Ink.MUTED).font("Inter", 11).left(words.leastLegend(), x, middle);
        x += brush.px(32);
        for (int step = 0; step <= Brush.STEPS; step++) {
            square(brush, Cell.between(x, middle - brush.px(6), x + brush.px(12), middle + brush.px(6)), step);
            x += brush.px(15);
        }
        brush.ink(Ink.MUTED).left(words.mostLegend(most), x + brush.px(4), middle);
        double right = getWidth() - brush.px(38);
        brush.right(words.todayLegend(), getWidth(), middle);
        brush.ink(Ink.WORDS)
                .frame(
                        Cell.between(
                                right - brush.px(14), middle - brush.px(6), right - brush.px(2), middle + brush.px(6)),
                        brush.px(1.5),
                        brush.px(2));
    }

    private static void square(Brush brush, Cell cell, int step) {
        if (step == 0) {
            brush.ink(Ink.LINE).frame(cell, 1, brush.px(2));
        } else {
            brush.heat(step).box(cell, brush.px(2));
        }
    }

    private int across() {
        if (year()) {
            return 4;
        }
        return getWidth() / zoom() < STACKED_BELOW ? 1 : 2;
    }

    private boolean year() {
        return days != null && days.months() > 2;
    }

    private Cell cell(LocalDate day) {
        return cell(day, YearMonth.from(day));
    }

    /// @param month on whose page the day stands
    private Cell cell(LocalDate day, YearMonth month) {
        Days shown = Objects.requireNonNull(days, "nothing is drawn yet");
        int place = (int) shown.first().until(month, ChronoUnit.MONTHS);
        LocalDate corner = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        int at = (int) (day.toEpochDay() - corner.toEpochDay());
        int across = across();
        double gap = (year() ? GAP / 2 : GAP) * zoom();
        double page = (getWidth() - gap * (across - 1)) / across;
        double pitch = year() ? Math.min(page / WEEK, 16 * zoom()) : page / WEEK;
        double row = (year() ? 14 : 26) * zoom();
        double left = place % across * (page + gap) + at % WEEK * pitch;
        double head = (year() ? 18 : 38) * zoom();
        int pageRow = place / across;
        int weekRow = at / WEEK;
        double top = pageRow * (head + WEEKS * row + 8 * zoom()) + head + weekRow * row;
        return Cell.between(left, top, left + pitch, top + row);
    }
}
