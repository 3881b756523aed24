package dev.pandawatch.ui.cadence;

import dev.pandawatch.cadence.Cadence;
import dev.pandawatch.cadence.FiringCalendar;
import dev.pandawatch.parse.Parsed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// How often a cadence fires by the days and hours of a person's clock: two months, twelve, or the next seven days.
/// Only what is shown is counted.
public final class FiringCalendarViewModel {
    /// How much of the time to come is shown.
    public enum Mode {
        WEEK,
        MONTHS,
        YEAR
    }

    /// Why there is nothing to show.
    public enum Lack {
        /// There is no valid cadence yet.
        WAITS,
        /// The cadence is valid and never fires.
        NEVER,
        /// The server draws the times by lot.
        RANDOM
    }

    /// What is to be drawn.
    public sealed interface Content permits Nothing, Days, Hours {}

    public record Nothing(Lack lack) implements Content {}

    /// Whole months: two or twelve.
    public record Days(FiringCalendar calendar, YearMonth first, int months) implements Content {}

    public record Hours(FiringCalendar.Week week) implements Content {}

    private static final int DAYS_A_WEEK = 7;

    private final ObservableValue<String> wire;
    private final ObservableValue<Instant> now;
    private final ZoneId zone;
    private final ObjectProperty<@Nullable Instant> standing = new SimpleObjectProperty<>(this, "standing", null);
    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(this, "mode", Mode.MONTHS);
    private final BooleanProperty table = new SimpleBooleanProperty(this, "table");
    private final ReadOnlyObjectWrapper<YearMonth> first;
    private final ReadOnlyObjectWrapper<LocalDate> day;
    private final ReadOnlyObjectWrapper<LocalDateTime> hour;
    private final ObjectBinding<LocalDate> today;
    private final ObjectBinding<Optional<FiringTimes>> times;
    private final ObjectBinding<Content> content;

    /// Shows two months, today's and the next.
    ///
    /// @param wire the cadence, which may be unsound
    /// @param now the moment from which the schedule counts
    /// @param zone whose days and hours are counted by
    public FiringCalendarViewModel(ObservableValue<String> wire, ObservableValue<Instant> now, ZoneId zone) {
        this.wire = wire;
        this.now = now;
        this.zone = zone;
        today = Bindings.createObjectBinding(() -> localNow().toLocalDate(), now);
        day = new ReadOnlyObjectWrapper<>(this, "day", today.get());
        first = new ReadOnlyObjectWrapper<>(this, "first", YearMonth.from(today.get()));
        hour = new ReadOnlyObjectWrapper<>(this, "hour", localNow().truncatedTo(ChronoUnit.HOURS));
        times = Bindings.createObjectBinding(this::findTimes, wire, now, standing);
        content = Bindings.createObjectBinding(this::count, wire, now, standing, mode, first);
        today.subscribe(this::follow);
    }

    /// The next run that the server has already set and that will stay; `null` if the schedule starts now.
    public ObjectProperty<@Nullable Instant> standingProperty() {
        return standing;
    }

    public ObjectProperty<Mode> modeProperty() {
        return mode;
    }

    /// Whether the numbers stand in a table instead of a drawing.
    public BooleanProperty tableProperty() {
        return table;
    }

    public ZoneId zone() {
        return zone;
    }

    public ObservableValue<Instant> now() {
        return now;
    }

    /// The moment on the person's clock.
    public LocalDateTime localNow() {
        return LocalDateTime.ofInstant(now.getValue(), zone);
    }

    public ObjectBinding<LocalDate> today() {
        return today;
    }

    /// The first month that is shown.
    public ReadOnlyObjectProperty<YearMonth> firstProperty() {
        return first.getReadOnlyProperty();
    }

    /// The day that the keyboard is on; it always lies in the months that are shown.
    public ReadOnlyObjectProperty<LocalDate> dayProperty() {
        return day.getReadOnlyProperty();
    }

    /// The hour that the keyboard is on, of the seven days.
    public ReadOnlyObjectProperty<LocalDateTime> hourProperty() {
        return hour.getReadOnlyProperty();
    }

    /// Empty while there is no valid cadence.
    public ObjectBinding<Optional<FiringTimes>> times() {
        return times;
    }

    public ObjectBinding<Content> content() {
        return content;
    }

    /// The cells with firings, earliest first; none if the cadence fires in no cell that is shown.
    public List<FiringRow> rows() {
        return switch (content.get()) {
            case Nothing _ -> List.of();
            case Days days -> FiringRow.ofDays(days.calendar());
            case Hours(var week) -> FiringRow.ofHours(week);
        };
    }

    /// Goes to a day, turning the pages as far as it needs.
    public void goTo(LocalDate target) {
        day.set(target);
        YearMonth month = YearMonth.from(target);
        YearMonth last = first.get().plusMonths(months() - 1L);
        if (month.isBefore(first.get())) {
            first.set(month);
        } else if (month.isAfter(last)) {
            first.set(month.minusMonths(months() - 1L));
        }
    }

    /// Goes to an hour; one outside the seven days is taken as the nearer end.
    public void goTo(LocalDateTime target) {
        LocalDateTime start = today.get().atStartOfDay();
        LocalDateTime end = start.plusDays(DAYS_A_WEEK).minusHours(1);
        LocalDateTime inside = target.isBefore(start) ? start : target;
        hour.set(inside.isAfter(end) ? end : inside);
    }

    /// Goes back to today and to the months from it on.
    public void goToToday() {
        first.set(YearMonth.from(today.get()));
        day.set(today.get());
    }

    /// Turns the pages by months, backwards if negative; the keyboard's day stays where it still is in sight.
    public void turn(int by) {
        YearMonth target = first.get().plusMonths(by);
        YearMonth month = YearMonth.from(day.get());
        first.set(target);
        if (month.isBefore(target)) {
            day.set(target.atDay(1));
        } else if (month.isAfter(target.plusMonths(months() - 1L))) {
            day.set(target.plusMonths(months() - 1L).atEndOfMonth());
        }
    }

    /// How many months are shown, or would be.
    int months() {
        return mode.get() == Mode.YEAR ? 12 : 2;
    }

    /// When a day ends, what stood on it moves along.
    private void follow(LocalDate before, LocalDate today) {
        goTo(hour.get());
        if (day.get().equals(before)) {
            goTo(today);
        }
    }

    private Optional<FiringTimes> findTimes() {
        return switch (Cadence.parse(wire.getValue())) {
            case Parsed.Rejected<Cadence> _ -> Optional.empty();
            case Parsed.Ok<Cadence>(var cadence) ->
                Optional.of(FiringTimes.of(cadence, now.getValue(), standing.get(), zone));
        };
    }

    private Content count() {
        Optional<FiringTimes> found = times.get();
        if (found.isEmpty()) {
            return new Nothing(Lack.WAITS);
        }
        Cadence cadence = found.get().cadence();
        Instant after = found.get().after();
        if (cadence.nextAfter(after).isEmpty()) {
            boolean random = cadence instanceof Cadence.Cron(var expression) && expression.random();
            return new Nothing(random ? Lack.RANDOM : Lack.NEVER);
        }
        YearMonth start = first.get();
        return switch (mode.get()) {
            case WEEK -> new Hours(FiringCalendar.week(cadence, today.get(), zone, after));
            case YEAR -> new Days(FiringCalendar.year(cadence, start, zone, after), start, 12);
            case MONTHS -> new Days(twoMonths(cadence, start, after), start, 2);
        };
    }

    private FiringCalendar twoMonths(Cadence cadence, YearMonth start, Instant after) {
        FiringCalendar one = FiringCalendar.month(cadence, start, zone, after);
        FiringCalendar other = FiringCalendar.month(cadence, start.plusMonths(1), zone, after);
        List<Integer> counts = new ArrayList<>(one.counts());
        counts.addAll(other.counts());
        return new FiringCalendar(one.first(), counts);
    }
}
