package dev.pandawatch.sandbox;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Dates as Python's `datetime.fromisoformat` takes them (F54): extended or basic form, week dates, any one
/// character between date and time, any number of fraction digits, offset or none. None means the zone of the
/// server process, which here is UTC.
final class PythonDates {
    private static final Pattern CALENDAR = Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})");
    private static final Pattern WEEK = Pattern.compile("(\\d{4})-?W(\\d{2})(?:-?([1-7]))?");
    private static final Pattern TIME = Pattern.compile(
            "(\\d{2})(?::?(\\d{2})(?::?(\\d{2})(?:[.,](\\d+))?)?)?" + "(Z|[+-]\\d{2}(?::?\\d{2}(?::?\\d{2})?)?)?");

    private PythonDates() {}

    static Optional<Instant> parse(String text) {
        for (Pattern form : new Pattern[] {WEEK, CALENDAR}) {
            Matcher date = form.matcher(text);
            if (date.lookingAt()) {
                try {
                    return parse(form == WEEK ? week(date) : calendar(date), text.substring(date.end()));
                } catch (DateTimeException _) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Instant> parse(LocalDate date, String rest) {
        if (rest.isEmpty()) {
            return Optional.of(date.atStartOfDay().toInstant(ZoneOffset.UTC));
        }
        Matcher time = TIME.matcher(rest.substring(1));
        return time.matches() ? Optional.of(at(date, time)) : Optional.empty();
    }

    private static LocalDate calendar(Matcher date) {
        return LocalDate.of(number(date.group(1)), number(date.group(2)), number(date.group(3)));
    }

    private static LocalDate week(Matcher date) {
        int day = date.group(3) == null ? 1 : number(date.group(3));
        return LocalDate.of(number(date.group(1)), 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number(date.group(2)))
                .with(ChronoField.DAY_OF_WEEK, day);
    }

    private static Instant at(LocalDate date, Matcher time) {
        var clock = LocalTime.of(number(time.group(1)), number(time.group(2)), number(time.group(3)));
        @Nullable String fraction = time.group(4);
        int nanos = fraction == null ? 0 : number((fraction + "00000").substring(0, 6)) * 1_000;
        @Nullable String offset = time.group(5);
        ZoneOffset zone = offset == null ? ZoneOffset.UTC : ZoneOffset.of(offset);
        return LocalDateTime.of(date, clock.withNano(nanos)).toInstant(zone);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
