package dev.pandawatch.cadence;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What comes of an expression that restricts both day fields, of which either is enough: days on which it runs
/// although the other field does not list them.
///
/// @param byDayAlone the next two runs on days that only the day of month lists, each the first of its day
/// @param byWeekdayAlone the same for the weekday
/// @param both the next run on a day that both list; empty if there is none among the next 1,000 days with runs
/// @param frequency how often it fires
/// @param names what the days are called
public record EitherDay(
        List<Instant> byDayAlone,
        List<Instant> byWeekdayAlone,
        Optional<Instant> both,
        Frequency frequency,
        Names names) {
    private static final int SHOWN = 2;
    /// So many days with a run are looked at.
    private static final int DAYS_AHEAD = 1_000;

    private static final Duration YEAR = Duration.ofDays(365);

    /// How often it fires.
    ///
    /// @param count of runs, rounded, at least one
    /// @param monthly whether per month, else per year
    public record Frequency(long count, boolean monthly) {}

    /// What its days are called in a sentence.
    ///
    /// @param daysOfMonth `the 1st`
    /// @param weekdays `Mondays`
    /// @param everyWeekday `every Monday`
    /// @param oneDayOfMonth `the 1st`, of several `the 1st or 15th`
    /// @param oneWeekday `a Monday`
    public record Names(
            String daysOfMonth, String weekdays, String everyWeekday, String oneDayOfMonth, String oneWeekday) {}

    /// Runs by the side that lists their day.
    record Sides(List<Instant> byDayAlone, List<Instant> byWeekdayAlone, Optional<Instant> both) {}

    public EitherDay {
        byDayAlone = List.copyOf(byDayAlone);
        byWeekdayAlone = List.copyOf(byWeekdayAlone);
    }

    /// Empty where the two fields do not add days to one another: exactly where there is no
    /// [Caution.Kind#EITHER_DAY].
    public static Optional<EitherDay> of(CronExpression expression, Instant now) {
        boolean plain = expression.eitherDay()
                && expression.occurrences().isEmpty()
                && !expression.random()
                && !expression.anyDay();
        if (!plain) {
            return Optional.empty();
        }
        Sides sides = sides(expression, now);
        return sides.byDayAlone().isEmpty() || sides.byWeekdayAlone().isEmpty()
                ? Optional.empty()
                : Optional.of(new EitherDay(
                        sides.byDayAlone(),
                        sides.byWeekdayAlone(),
                        sides.both(),
                        frequency(expression, now),
                        names(expression)));
    }

    /// For an expression of which either day is enough.
    static Sides sides(CronExpression expression, Instant now) {
        RunDays runs = new RunDays(expression);
        List<Instant> byDay = new ArrayList<>();
        List<Instant> byWeekday = new ArrayList<>();
        Optional<Instant> both = Optional.empty();
        Optional<Instant> run = expression.nextAfter(now);
        for (int looked = 0; run.isPresent() && looked < DAYS_AHEAD; looked++) {
            LocalDate day = RunDays.dayOf(run.get());
            if (!runs.lists(day)) {
                byWeekday.add(run.get());
            } else if (!runs.listsWeekday(day)) {
                byDay.add(run.get());
            } else if (both.isEmpty()) {
                both = run;
            }
            if (both.isPresent() && byDay.size() >= SHOWN && byWeekday.size() >= SHOWN) {
                break;
            }
            run = runs.onDayAfter(day);
        }
        return new Sides(
                byDay.stream().limit(SHOWN).toList(),
                byWeekday.stream().limit(SHOWN).toList(),
                both);
    }

    private static Frequency frequency(CronExpression expression, Instant now) {
        Instant until = now.plus(YEAR);
        long count = FiringCounts.of(new Cadence.Cron(expression), now, until)
                .between(now.getEpochSecond(), until.getEpochSecond());
        boolean monthly = expression.values(CronField.MONTH).star();
        return new Frequency(Math.max(1, monthly ? Math.round(count / 12.0) : count), monthly);
    }

    private static Names names(CronExpression expression) {
        DayNames names = DayNames.of(expression);
        return new Names(names.daysOfMonth(), names.plural(), names.every(), names.oneDayOfMonth(), names.one());
    }

    /// What it comes to, as a sentence.
    public Phrase phrase() {
        return Phrase.of(
                "cadence.caution.or.meaning",
                names.daysOfMonth(),
                names.everyWeekday(),
                frequency.count(),
                frequency.monthly() ? 1 : 0,
                names.weekdays());
    }
}
