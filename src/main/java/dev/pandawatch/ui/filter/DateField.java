package dev.pandawatch.ui.filter;

import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.filter.TraceFilter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// A key whose value is a moment, typed as a day and a time of day in UTC. Without a time it is the start of the day.
/// What is no moment stays as typed, for the rules to refuse.
final class DateField implements FilterField {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("H:mm[:ss]", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final String UTC = "Z";

    private final StringProperty day = new SimpleStringProperty(this, "day", "");
    private final StringProperty time = new SimpleStringProperty(this, "time", "");

    /// `2026-10-15`
    StringProperty dayProperty() {
        return day;
    }

    /// `06:30`, in UTC; blank for midnight.
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
            LocalTime clock = LocalTime.ofInstant(moment, ZoneOffset.UTC);
            set(LocalDate.ofInstant(moment, ZoneOffset.UTC).toString(), clock.toString());
            return true;
        }
        int split = text.indexOf('T');
        boolean typed = split >= 0 && text.endsWith(UTC);
        set(typed ? text.substring(0, split) : "", typed ? text.substring(split + 1, text.length() - 1) : "");
        return typed;
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
        try {
            LocalTime clock = typedTime.isEmpty() ? LocalTime.MIDNIGHT : clock(typedTime);
            return LocalDate.parse(typedDay)
                    .atTime(clock)
                    .toInstant(ZoneOffset.UTC)
                    .toString();
        } catch (DateTimeException e) {
            return typedDay + "T" + typedTime + UTC; // refused by the rules, and shown as wrong there
        }
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
        day.subscribe((_, _) -> action.run());
        time.subscribe((_, _) -> action.run());
    }
}
