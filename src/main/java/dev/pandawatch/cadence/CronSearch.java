package dev.pandawatch.cadence;

import java.time.LocalDate;
import java.util.OptionalLong;

/// The server's search for the next run, reproduced step by step (croniter 6.0.0; what later versions do otherwise is
/// asked of the [ServerDialect]).
///
/// It is a procedure and not a set of matching days: a step may jump past the end of a month and lose what lies
/// between, so the answer depends on where the search starts.
final class CronSearch {
    private static final int YEARS = 50;
    private static final int SECONDS_A_DAY = 86_400;

    private final FieldValues minutes;
    private final FieldValues hours;
    private final FieldValues days;
    private final FieldValues months;
    private final FieldValues weekdays;
    private final FieldValues seconds;
    private final FieldValues years;
    private final Occurrences occurrences;
    private final int stride;
    private final boolean eitherDay;
    private final ServerDialect dialect;

    CronSearch(CronExpression expression) {
        minutes = expression.values(CronField.MINUTE);
        hours = expression.values(CronField.HOUR);
        days = expression.values(CronField.DAY_OF_MONTH);
        months = expression.values(CronField.MONTH);
        weekdays = expression.values(CronField.DAY_OF_WEEK);
        seconds = expression.values(CronField.SECOND);
        years = expression.values(CronField.YEAR);
        occurrences = expression.occurrences();
        stride = expression.stride();
        eitherDay = expression.eitherDay();
        dialect = expression.dialect();
    }

    /// The first run after an instant, both in seconds since 1970. If both day fields are restricted, two searches
    /// run, one for each, and the earlier wins; but if either finds nothing, there is no run at all.
    OptionalLong after(long epochSecond) {
        long start = epochSecond + stride;
        if (!eitherDay) {
            return new Walk(start, true, true).run();
        }
        OptionalLong byDay = new Walk(start, true, false).run();
        OptionalLong byWeekday = new Walk(start, false, true).run();
        if (byDay.isPresent() && byWeekday.isPresent()) {
            return OptionalLong.of(Math.min(byDay.getAsLong(), byWeekday.getAsLong()));
        } else if (dialect.deadSideKills() || !occurrences.isEmpty()) {
            return OptionalLong.empty();
        }
        return byDay.isPresent() ? byDay : byWeekday;
    }

    /// One search. A step that moves answers true, and the walk begins again at the first step.
    private final class Walk {
        private final boolean heedDays;
        private final boolean heedWeekdays;
        private LocalDate date;
        private int hour;
        private int minute;
        private int second;

        Walk(long start, boolean heedDays, boolean heedWeekdays) {
            this.heedDays = heedDays && !days.star();
            this.heedWeekdays = heedWeekdays && !weekdays.star();
            date = LocalDate.ofEpochDay(Math.floorDiv(start, SECONDS_A_DAY));
            int secondOfDay = Math.floorMod(start, SECONDS_A_DAY);
            hour = secondOfDay / 3600;
            minute = secondOfDay / 60 % 60;
            second = secondOfDay % 60;
        }

        OptionalLong run() {
            int limit = date.getYear() + YEARS;
            while (date.getYear() <= limit && years.next(date.getYear()) >= 0) {
                boolean moved = moveYear()
                        || moveMonth()
                        || moveDay()
                        || (occurrences.isEmpty() ? moveWeekday() : moveOccurrence())
                        || moveHour()
                        || moveMinute()
                        || moveSecond();
                if (!moved) {
                    return OptionalLong.of(date.toEpochDay() * SECONDS_A_DAY + (hour * 60L + minute) * 60 + second);
                }
            }
            return OptionalLong.empty();
        }

        private boolean moveYear() {
            int next = years.next(date.getYear());
            return next != date.getYear() && moveTo(LocalDate.of(next, 1, 1));
        }

        private boolean moveMonth() {
            int next = months.next(date.getMonthValue());
            if (next == date.getMonthValue()) {
                return false;
            }
            int year = next < 0 ? date.getYear() + 1 : date.getYear();
            return moveTo(LocalDate.of(year, next < 0 ? months.first() : next, 1));
        }

        /// The server looks for the next listed day without asking how long this month is. A day beyond its end lands
        /// in the next month, on the 1st, 2nd or 3rd, and what was jumped over is lost.
        private boolean moveDay() {
            int today = date.getDayOfMonth();
            int length = date.lengthOfMonth();
            if (!heedDays || (days.last() && today == length)) {
                return false;
            }
            int next = days.next(today);
            if (next == today) {
                return false;
            }
            boolean listed = next > 0 && (next <= length || dialect.overshoots());
            int target = length + (next > 0 ? 1 : days.first());
            if (listed) {
                target = next;
            } else if (days.last()) {
                target = length;
            }
            return moveTo(date.plusDays(target - today));
        }

        private boolean moveWeekday() {
            int today = date.getDayOfWeek().getValue() % 7;
            int next = weekdays.next(today);
            if (!heedWeekdays || next == today) {
                return false;
            }
            return moveTo(date.plusDays((next >= 0 ? next : weekdays.first() + 7) - today));
        }

        private boolean moveOccurrence() {
            int next = occurrences.next(date);
            if (next == date.getDayOfMonth()) {
                return false;
            }
            return moveTo(
                    next > 0
                            ? date.withDayOfMonth(next)
                            : date.withDayOfMonth(1).plusMonths(1));
        }

        private boolean moveHour() {
            int next = hours.next(hour);
            if (next == hour) {
                return false;
            }
            return next < 0 ? moveTo(date.plusDays(1)) : moveTo(next, 0);
        }

        private boolean moveMinute() {
            int next = minutes.next(minute);
            if (next == minute) {
                return false;
            }
            return next < 0 ? moveToNextHour() : moveTo(hour, next);
        }

        private boolean moveSecond() {
            int next = seconds.next(stride == 60 ? 0 : second);
            if (next < 0) {
                return minute == 59 ? moveToNextHour() : moveTo(hour, minute + 1);
            }
            second = next;
            return false;
        }

        private boolean moveToNextHour() {
            return hour == 23 ? moveTo(date.plusDays(1)) : moveTo(hour + 1, 0);
        }

        private boolean moveTo(LocalDate day) {
            date = day;
            return moveTo(0, 0);
        }

        private boolean moveTo(int hour, int minute) {
            this.hour = hour;
            this.minute = minute;
            second = 0;
            return true;
        }
    }
}
