package dev.pandawatch.cadence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The days on which an expression really fires, walked as the server walks from run to run.
record RunDays(CronExpression expression) {

    /// The first day with a run that the server finds when it starts at the beginning of `day`, which is where its
    /// search arrives after the last run of the day before, if only one day field is restricted.
    Optional<LocalDate> onOrAfter(LocalDate day) {
        return expression
                .nextAfter(day.atStartOfDay().toInstant(ZoneOffset.UTC).minusSeconds(expression.stride()))
                .map(RunDays::dayOf);
    }

    /// The day with runs that follows another such day, searched as the server does: from the last time of that day. If
    /// either day field is enough, the search of the one may begin there on a day of the other, and pass over more.
    Optional<LocalDate> after(LocalDate day) {
        return onDayAfter(day).map(RunDays::dayOf);
    }

    /// The first run on that next day.
    Optional<Instant> onDayAfter(LocalDate day) {
        return expression.nextAfter(day.atTime(lastTime()).toInstant(ZoneOffset.UTC));
    }

    /// The first run at or after `start` of the schedule that the server computes at `after`: walked from day to day,
    /// and from a place in the month before where the search does not depend on where it began.
    Optional<Instant> firstFrom(Instant after, Instant start) {
        LocalDate target = dayOf(start);
        Instant near = target.minusMonths(1).withDayOfMonth(10).atStartOfDay().toInstant(ZoneOffset.UTC);
        Optional<Instant> run = expression.nextAfter(near.isAfter(after) ? near : after);
        while (run.isPresent() && dayOf(run.get()).isBefore(target)) {
            LocalDate day = dayOf(run.get());
            run = expression.nextAfter(day.atTime(lastTime()).toInstant(ZoneOffset.UTC));
        }
        return run.isPresent() && run.get().isBefore(start) ? expression.nextAfter(start.minusSeconds(1)) : run;
    }

    private LocalTime lastTime() {
        return LocalTime.of(
                expression.values(CronField.HOUR).highest(),
                expression.values(CronField.MINUTE).highest(),
                expression.values(CronField.SECOND).highest());
    }

    /// The listed days of a year that the server passes over, because it counts on from a day that the month before
    /// does not have. For expressions that leave weekday and year open.
    Set<MonthDay> skippedIn(int year) {
        Set<MonthDay> skipped = new TreeSet<>();
        LocalDate day = LocalDate.of(year, 1, 1);
        while (day.getYear() == year) {
            LocalDate next = onOrAfter(day).orElse(LocalDate.MAX);
            for (; day.isBefore(next) && day.getYear() == year; day = day.plusDays(1)) {
                if (lists(day)) {
                    skipped.add(MonthDay.from(day));
                }
            }
            day = day.plusDays(1);
        }
        return skipped;
    }

    /// Whether month and day of month list the day.
    boolean lists(LocalDate day) {
        FieldValues days = expression.values(CronField.DAY_OF_MONTH);
        boolean last = days.last() && day.getDayOfMonth() == day.lengthOfMonth();
        return expression.values(CronField.MONTH).contains(day.getMonthValue())
                && (last || days.contains(day.getDayOfMonth()));
    }

    boolean listsWeekday(LocalDate day) {
        return expression
                .values(CronField.DAY_OF_WEEK)
                .contains(day.getDayOfWeek().getValue() % 7);
    }

    static LocalDate dayOf(Instant run) {
        return LocalDate.ofInstant(run, ZoneOffset.UTC);
    }
}
