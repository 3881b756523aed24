package dev.pandawatch.ui.filter;

import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.filter.TraceFilter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// A key whose value is a moment, typed as a day and a time of day in some zone. Without a time it is the start of the
/// day.
/// What is no moment stays as typed, for the rules to refuse.
final class DateField implements FilterField {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("H:mm[:ss]", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final String UTC = "Z";

    private final StringProperty day = new SimpleStringProperty(this, "day", "");
    private final StringProperty time = new SimpleStringProperty(this, "time", "");
    private final ObservableValue<ZoneId> zone;
    private boolean turning;
    private @Nullable Runnable changed;

    /// @param zone in which day and time are typed; a moment keeps when it changes
    DateField(ObservableValue<ZoneId> zone) {
        this.zone = zone;
        zone.subscribe(this::turn);
    }

    private void turn(ZoneId before, ZoneId now) {
        moment(before).ifPresent(moment -> quietly(moment, now));
    }

    private void quietly(Instant moment, ZoneId in) {
        turning = true;
        set(moment, in);
        turning = false;
    }

    /// Takes `moment` as if it had been typed.
    void set(Instant moment) {
        quietly(moment, zone.getValue());
        tell();
    }

    /// Takes the start of the day that was `days` before that of `now`.
    void startOfDay(Instant now, int days) {
        ZoneId in = zone.getValue();
        set(LocalDate.ofInstant(now, in).minusDays(days).atStartOfDay(in).toInstant());
    }

    /// What is typed, if it is a moment. A time that a change of the clocks leaves out is the one as much later; of one
    /// that comes twice it is the first.
    Optional<Instant> moment() {
        return moment(zone.getValue());
    }

    private Optional<Instant> moment(ZoneId in) {
        String typedTime = time.get().strip();
        try {
            LocalTime clock = typedTime.isEmpty() ? LocalTime.MIDNIGHT : clock(typedTime);
            return Optional.of(
                    LocalDate.parse(day.get().strip()).atTime(clock).atZone(in).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty(); // shown as typed, for the rules to refuse
        }
    }

    /// `2026-10-15`
    StringProperty dayProperty() {
        return day;
    }

    /// `06:30`, in the zone; blank for midnight.
    StringProperty timeProperty() {
        return time;
    }

    /// A date without an offset is not shown: the server reads it in a zone of its own (F54).
    @Override
    public boolean show(@Nullable Object stored) {
        if (!(stored instanceof String text)) {
            set("", "");
            return stored == null;
        }
        Instant moment = momentOf(text);
        if (moment != null) {
            set(moment, zone.getValue());
            return true;
        }
        int split = text.indexOf('T');
        boolean typed = split >= 0 && text.endsWith(UTC);
        set(typed ? text.substring(0, split) : "", typed ? text.substring(split + 1, text.length() - 1) : "");
        return typed;
    }

    private void set(Instant moment, ZoneId in) {
        set(
                LocalDate.ofInstant(moment, in).toString(),
                LocalTime.ofInstant(moment, in).toString());
    }

    private void set(String newDay, String newTime) {
        day.set(newDay);
        time.set(newTime);
    }

    @Override
    public @Nullable Object value() {
        String typedDay = day.get().strip();
        String typedTime = time.get().strip();
        if (typedDay.isEmpty() && typedTime.isEmpty()) {
            return null;
        }
        return moment().map(Instant::toString)
                .orElse(typedDay + "T" + typedTime + UTC); // refused by the rules, and shown as wrong there
    }

    private static LocalTime clock(String typed) {
        return typed.contains(".") ? LocalTime.parse(typed) : LocalTime.parse(typed, TIME);
    }

    private static @Nullable Instant momentOf(String text) {
        return TraceFilter.parse(new FilterDocument(Map.of("date_from", text)))
                .toOptional()
                .map(filter -> filter.started().from())
                .orElse(null);
    }

    @Override
    public void onChange(Runnable action) {
        changed = action;
        day.subscribe((_, _) -> tell());
        time.subscribe((_, _) -> tell());
    }

    private void tell() {
        if (!turning && changed != null) {
            changed.run();
        }
    }
}
