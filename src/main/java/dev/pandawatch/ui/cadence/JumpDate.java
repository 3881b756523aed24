package dev.pandawatch.ui.cadence;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// A day as typed: `2026-12-24` or `24 Dec 2026`.
final class JumpDate extends StringConverter<LocalDate> {
    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    @Override
    public String toString(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /// @throws DateTimeException if it is no day, whereupon the date picker keeps the one it has
    @Override
    public @Nullable LocalDate fromString(String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return null;
        }
        return text.contains(" ") ? LocalDate.parse(text, WORDS) : LocalDate.parse(text);
    }
}
