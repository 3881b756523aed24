package dev.pandawatch.ui.cadence;

import dev.pandawatch.cadence.FiringCalendar;
import dev.pandawatch.ui.cadence.FiringCalendarViewModel.Content;
import dev.pandawatch.ui.cadence.FiringCalendarViewModel.Days;
import dev.pandawatch.ui.cadence.FiringCalendarViewModel.Hours;
import dev.pandawatch.ui.cadence.FiringCalendarViewModel.Nothing;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What the calendar of firings says, in words of the person's clock.
final class FiringWords {
    /// More times than these are only counted.
    static final int FEW = 4;

    private static final int THOUSAND = 1000;

    private final FiringCalendarViewModel viewModel;
    private final InstantText times;
    private final Messages messages;

    FiringWords(FiringCalendarViewModel viewModel, InstantText times, Messages messages) {
        this.viewModel = viewModel;
        this.times = times.in(viewModel.zone());
        this.messages = messages;
    }

    /// `Monday 23 November 2026: 2 firings, 07:00 and 19:00`
    String day(LocalDate day) {
        int count =
                viewModel.content().get() instanceof Days days ? days.calendar().on(day) : 0;
        String name = date("EEEE d MMMM yyyy", day);
        if (count == 0 && day.isBefore(viewModel.today().get())) {
            return messages.text("calendar.past", name);
        }
        return counted(name, count, count > FEW ? List.of() : firings(day));
    }

    /// `Tuesday 24 November, 07:00 to 08:00: 1 firing, 07:00`
    String hour(LocalDateTime hour) {
        int count = viewModel.content().get() instanceof Hours hours ? count(hours.week(), hour) : 0;
        String name = messages.text("calendar.few", date("EEEE d MMMM", hour), span(hour));
        if (count == 0 && hour.plusHours(1).isBefore(viewModel.localNow())) {
            return messages.text("calendar.past", name);
        }
        return counted(name, count, count > FEW ? List.of() : times(hour));
    }

    /// `07:00 to 08:00`
    String span(LocalDateTime hour) {
        return messages.text("calendar.hours", date("HH:mm", hour), date("HH:mm", hour.plusHours(1)));
    }

    /// The firings of an hour with few.
    List<Instant> times(LocalDateTime hour) {
        return viewModel.times().get().map(all -> all.ofHour(hour, FEW)).orElse(List.of());
    }

    private List<Instant> firings(LocalDate day) {
        return viewModel.times().get().map(all -> all.ofDay(day, FEW)).orElse(List.of());
    }

    private static int count(FiringCalendar.Week week, LocalDateTime hour) {
        int day = (int) (hour.toLocalDate().toEpochDay() - week.first().toEpochDay());
        return day < 0 || day >= week.hours().size() ? 0 : week.hours().get(day).get(hour.getHour());
    }

    private String counted(String name, int count, List<Instant> runs) {
        String line = messages.text("calendar.day", name, count);
        if (count == 0 || runs.isEmpty()) {
            return line;
        }
        List<String> clocks = runs.stream().map(times::clock).toList();
        String last = clocks.getLast();
        String all = clocks.size() == 1
                ? last
                : messages.text(
                        "calendar.and",
                        clocks.stream().limit(clocks.size() - 1L).collect(Collectors.joining(", ")),
                        last);
        return messages.text("calendar.few", line, all);
    }

    /// What stands below the drawing while no cell is pointed at.
    String summary() {
        return switch (viewModel.content().get()) {
            case Nothing nothing ->
                messages.text("calendar.lack." + nothing.lack().name().toLowerCase(Locale.ROOT));
            case Days days -> days.calendar().total() == 0 ? later(days) : total(days);
            case Hours hours ->
                total(
                        hours.week().hours().stream()
                                .flatMap(List::stream)
                                .mapToInt(Integer::intValue)
                                .sum(),
                        date("d MMM", hours.week().first()),
                        date("d MMM", hours.week().first().plusDays(6)));
        };
    }

    private String later(Days days) {
        return viewModel
                .times()
                .get()
                .flatMap(all -> all.next(
                        days.first().atDay(1).atStartOfDay(viewModel.zone()).toInstant()))
                .map(run -> messages.text("calendar.later", times.date(run)))
                .orElseGet(() -> total(days));
    }

    private String total(Days days) {
        YearMonth last = days.first().plusMonths(days.months() - 1L);
        return total(days.calendar().total(), month(days.first()), month(last));
    }

    private String total(int count, String from, String to) {
        return messages.text("calendar.total", count, from, to);
    }

    /// In which zone days and hours are meant.
    String where(Content content) {
        String key = content instanceof Hours ? "calendar.where.hours" : "calendar.where.days";
        return messages.text(key, times.zoneName());
    }

    String month(YearMonth month) {
        return date("MMMM yyyy", month);
    }

    String shortMonth(YearMonth month) {
        return date("MMM yyyy", month);
    }

    String shortDay(LocalDate day) {
        return date("EEE d MMM", day);
    }

    String clock(Instant run) {
        return times.clock(run);
    }

    String initial(DayOfWeek day) {
        return day.getDisplayName(TextStyle.NARROW, Locale.ENGLISH);
    }

    String hourOfDay(int hour) {
        return String.format(Locale.ROOT, "%02d", hour);
    }

    /// At most four characters wide, never more than it is: `96`, `1.4k`, `86k`.
    String count(int count) {
        if (count < THOUSAND) {
            return String.valueOf(count);
        }
        int tenths = count / (THOUSAND / 10);
        return tenths >= 100 || tenths % 10 == 0 ? tenths / 10 + "k" : tenths / 10 + "." + tenths % 10 + "k";
    }

    String leastLegend() {
        return messages.text("calendar.legend.least");
    }

    String mostLegend(int most) {
        return messages.text("calendar.legend.most", most);
    }

    String todayLegend() {
        return messages.text("calendar.today");
    }

    String nowLegend() {
        return messages.text("calendar.legend.now", date("EEE HH:mm", viewModel.localNow()));
    }

    String oneLegend() {
        return messages.text("calendar.legend.one");
    }

    String manyLegend() {
        return messages.text("calendar.legend.many", FEW);
    }

    private static String date(String pattern, TemporalAccessor at) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(at);
    }
}
