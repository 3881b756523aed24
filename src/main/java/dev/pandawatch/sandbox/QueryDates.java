package dev.pandawatch.sandbox;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Dates as the query parameters take them, which is not how filters do ([PythonDates]): extended form only, but
/// also seconds or milliseconds since 1970 (F54). Without an offset they are in the zone of the server process, here
/// UTC.
final class QueryDates {
    private static final Pattern DATE_TIME =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)[Tt _](\\d\\d:\\d\\d(?::\\d\\d)?)(?:[.,](\\d+))?"
                    + "(?:([Zz])|([+-])(\\d\\d):?(\\d\\d))?");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(?:\\.\\d*)?");
    private static final BigDecimal LARGEST_SECONDS = BigDecimal.valueOf(20_000_000_000L);
    private static final Instant EARLIEST = Instant.parse("1600-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");
    private static final int DATE = 10;

    private QueryDates() {}

    /// What a text says.
    sealed interface Reading {
        record At(Instant instant) implements Reading {}

        /// It is no date.
        ///
        /// @param why as the real server words it
        record Refused(String why) implements Reading {}
    }

    static Reading read(String text) {
        Matcher whole = DATE_TIME.matcher(text);
        if (whole.matches()) {
            try {
                return new Reading.At(dateTime(whole));
            } catch (DateTimeException _) {
                return date(text);
            }
        }
        return NUMBER.matcher(text).matches() ? number(new BigDecimal(text)) : date(text);
    }

    private static Instant dateTime(Matcher whole) {
        LocalDate date = LocalDate.parse(whole.group(1));
        LocalTime clock = LocalTime.parse(whole.group(2));
        @Nullable String fraction = whole.group(3);
        int nanos = fraction == null ? 0 : Integer.parseInt((fraction + "00000").substring(0, 6)) * 1_000;
        ZoneOffset offset = ZoneOffset.UTC;
        if (whole.group(5) != null) {
            int minutes = Integer.parseInt(whole.group(6)) * 60 + Integer.parseInt(whole.group(7));
            offset = ZoneOffset.ofTotalSeconds((whole.group(5).equals("-") ? -60 : 60) * minutes);
        }
        return OffsetDateTime.of(date, clock.withNano(nanos), offset).toInstant();
    }

    /// Seconds, or milliseconds if they are too many for seconds.
    private static Reading number(BigDecimal value) {
        boolean seconds = value.abs().compareTo(LARGEST_SECONDS) <= 0;
        BigDecimal micros = value.movePointRight(seconds ? 6 : 3)
                .setScale(0, RoundingMode.FLOOR)
                .min(BigDecimal.valueOf(1e18));
        long whole = micros.max(BigDecimal.valueOf(-1e18)).longValue();
        Instant at = Instant.ofEpochSecond(Math.floorDiv(whole, 1_000_000L), Math.floorMod(whole, 1_000_000L) * 1_000);
        if (at.isBefore(EARLIEST)) {
            return new Reading.Refused("dates before 1600 are not supported as unix timestamps");
        }
        return at.isAfter(LATEST)
                ? new Reading.Refused("dates after 9999 are not supported as unix timestamps")
                : new Reading.At(at);
    }

    /// A date alone is its midnight. What is no date and time is told as if it were to be a date.
    private static Reading date(String text) {
        if (text.length() < DATE) {
            return new Reading.Refused("input is too short");
        }
        String[] parts = {text.substring(0, 4), text.substring(5, 7), text.substring(8, DATE)};
        String[] names = {"year", "month", "day"};
        for (int i = 0; i < parts.length; i++) {
            if (!parts[i].matches("[0-9]+")) {
                return new Reading.Refused("invalid character in " + names[i]);
            }
            if (i < 2 && text.charAt(4 + 3 * i) != '-') {
                return new Reading.Refused("invalid date separator, expected `-`");
            }
        }
        try {
            LocalDate day = LocalDate.parse(text.substring(0, DATE));
            return text.length() > DATE
                    ? new Reading.Refused("unexpected extra characters at the end of the input")
                    : new Reading.At(day.atStartOfDay().toInstant(ZoneOffset.UTC));
        } catch (DateTimeException _) {
            int month = Integer.parseInt(parts[1]);
            return new Reading.Refused(
                    month < 1 || month > 12
                            ? "month value is outside expected range of 1-12"
                            : "day value is outside expected range");
        }
    }
}
