package dev.pandawatch.filter;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.WeekFields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the server makes of the text of a date: the grammar of Python's `datetime.fromisoformat` (F54), less its
/// accidents. Any one character may stand for the `T`, `Z` is in upper case, nothing is trimmed, and what is finer
/// than a microsecond is cut off.
public sealed interface WireDate {

    record Moment(Instant at) implements WireDate {}

    /// A date, or a date and time, without an offset: the server reads it in whatever zone its process runs in.
    ///
    /// @param local in that zone
    record Floating(LocalDateTime local) implements WireDate {}

    record Unreadable() implements WireDate {}

    /// The first instant that the server can hold.
    Instant START = Instant.parse("0001-01-01T00:00:00Z");

    /// The first that it cannot hold any more.
    Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    Pattern PATTERN = Pattern.compile(
            """
            (?<date> \\d{4}-\\d\\d-\\d\\d | \\d{8} | \\d{4}-W\\d\\d(-\\d)? | \\d{4}W\\d\\d\\d? )
            (.
              (?<clock> CLOCK )
              (?<offset> Z | [+-] CLOCK )?
            )?
            """.replace("CLOCK", "\\d\\d ( :\\d\\d (:\\d\\d ([.,]\\d+)? )? | \\d\\d (\\d\\d ([.,]\\d+)? )? )?"),
            Pattern.COMMENTS | Pattern.DOTALL);

    static WireDate read(String text) {
        Matcher parts = PATTERN.matcher(text);
        if (!parts.matches()) {
            return new Unreadable();
        }
        try {
            LocalDate date = date(parts.group("date").replace("-", ""));
            if (parts.group("clock") == null) {
                return new Floating(date.atStartOfDay());
            }
            LocalDateTime local = date.atTime(clock(parts.group("clock")));
            String offset = parts.group("offset");
            return offset == null ? new Floating(local) : moment(local.toInstant(ZoneOffset.UTC), offset);
        } catch (DateTimeException e) {
            return new Unreadable();
        }
    }

    /// Whether the server can hold `instant`.
    static boolean holds(Instant instant) {
        return !instant.isBefore(START) && instant.isBefore(END);
    }

    private static WireDate moment(Instant clock, String offset) {
        long ahead = offset.equals("Z") ? 0 : clock(offset.substring(1)).toNanoOfDay();
        Instant at = clock.minusNanos(offset.startsWith("-") ? -ahead : ahead).truncatedTo(ChronoUnit.MICROS);
        return holds(at) ? new Moment(at) : new Unreadable();
    }

    /// @param text `20260102`, `2026W10` or `2026W101`
    private static LocalDate date(String text) {
        int year = Integer.parseInt(text.substring(0, 4));
        if (year == 0) {
            throw new DateTimeException("there is no year 0");
        }
        if (text.charAt(4) != 'W') {
            return LocalDate.of(year, Integer.parseInt(text.substring(4, 6)), Integer.parseInt(text.substring(6)));
        }
        LocalDate inYear = LocalDate.of(year, 1, 4);
        int week = Integer.parseInt(text.substring(5, 7));
        int day = text.length() == 7 ? 1 : Integer.parseInt(text.substring(7));
        WeekFields iso = WeekFields.ISO;
        iso.dayOfWeek().range().checkValidValue(day, iso.dayOfWeek());
        iso.weekOfWeekBasedYear().rangeRefinedBy(inYear).checkValidValue(week, iso.weekOfWeekBasedYear());
        return inYear.with(iso.weekOfWeekBasedYear(), week).with(iso.dayOfWeek(), day);
    }

    /// @param text hours, and as far as they are there minutes, seconds and a fraction, with colons or without
    private static LocalTime clock(String text) {
        String digits = text.replaceAll("[:.,]", "") + "000000000000";
        return LocalTime.of(
                Integer.parseInt(digits.substring(0, 2)),
                Integer.parseInt(digits.substring(2, 4)),
                Integer.parseInt(digits.substring(4, 6)),
                Integer.parseInt(digits.substring(6, 12)) * 1_000);
    }
}
