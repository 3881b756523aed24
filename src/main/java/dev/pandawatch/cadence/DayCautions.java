package dev.pandawatch.cadence;

import dev.pandawatch.cadence.Caution.Kind;
import java.time.Instant;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What there is to say of the days of an expression.
final class DayCautions {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final int LEAP_YEAR = 2028;
    private static final int COMMON_YEAR = 2027;

    private final CronExpression expression;
    private final Instant now;
    private final FieldValues days;
    private final FieldValues months;
    private final List<Caution> cautions = new ArrayList<>();

    DayCautions(CronExpression expression, Instant now) {
        this.expression = expression;
        this.now = now;
        days = expression.values(CronField.DAY_OF_MONTH);
        months = expression.values(CronField.MONTH);
    }

    /// Why an expression that has no next run has none.
    Caution whyNever() {
        FieldValues years = expression.values(CronField.YEAR);
        int present = now.atOffset(ZoneOffset.UTC).getYear();
        if (!years.star() && years.list().getLast() <= present) {
            return Kind.OVER.with(String.valueOf(years.list().getLast()));
        }
        boolean dayComes = expression.onDaysOfMonth().nextAfter(now).isPresent();
        if (dayComes && !expression.occurrences().isEmpty()) {
            return Kind.NEVER_MEET.with();
        }
        return (!dayComes && expression.eitherDay() ? Kind.DEAD_DAY : Kind.NEVER_FIRES).with();
    }

    List<Caution> list() {
        if (!expression.occurrences().isEmpty()) {
            if (expression.eitherDay()) {
                cautions.add(Kind.DAY_IGNORED.with());
            }
            return cautions;
        }
        if (expression.eitherDay()) {
            addEitherDay();
        }
        if (!days.star() && !expression.anyDay()) {
            addSkipped();
            if (!expression.eitherDay()) {
                addMonthly();
            }
        }
        return cautions;
    }

    private void addEitherDay() {
        if (expression.anyDay()) {
            boolean anyDayOfMonth = days.isFull(CronField.DAY_OF_MONTH);
            boolean anyWeekday = expression.values(CronField.DAY_OF_WEEK).isFull(CronField.DAY_OF_WEEK);
            if (anyDayOfMonth != anyWeekday) {
                cautions.add((anyDayOfMonth ? Kind.WEEKDAY_IDLE : Kind.DAY_IDLE).with());
            }
            return;
        }
        EitherDay.Sides sides = EitherDay.sides(expression, now);
        boolean byDayAlone = !sides.byDayAlone().isEmpty();
        boolean byWeekdayAlone = !sides.byWeekdayAlone().isEmpty();
        if (byDayAlone && byWeekdayAlone) {
            cautions.add(Kind.EITHER_DAY.with(
                    date(sides.byDayAlone().getFirst()),
                    date(sides.byWeekdayAlone().getFirst())));
        } else if (byDayAlone) {
            cautions.add(Kind.WEEKDAY_IDLE.with());
        } else if (byWeekdayAlone) {
            cautions.add(Kind.DAY_IDLE.with());
        }
    }

    private static String date(Instant run) {
        return DATE.format(RunDays.dayOf(run));
    }

    private void addSkipped() {
        RunDays runs = new RunDays(expression.onDaysOfMonth());
        Set<MonthDay> inLeapYears = runs.skippedIn(LEAP_YEAR);
        Set<MonthDay> outside = runs.skippedIn(COMMON_YEAR);
        Set<MonthDay> always = new TreeSet<>(inLeapYears);
        always.retainAll(outside);
        inLeapYears.removeAll(always);
        outside.removeAll(always);
        addSkipped(Kind.SKIPS, always);
        addSkipped(Kind.SKIPS_IN_LEAP_YEARS, inLeapYears);
        addSkipped(Kind.SKIPS_OUTSIDE_LEAP_YEARS, outside);
    }

    private void addSkipped(Kind kind, Set<MonthDay> skipped) {
        if (!skipped.isEmpty()) {
            cautions.add(kind.with(Words.list(skipped.stream().map(DAY::format).toList())));
        }
    }

    private void addMonthly() {
        List<Integer> numbers = days.list();
        boolean one = numbers.size() == 1 && !days.last();
        if (months.list().equals(List.of(2)) && !days.last() && numbers.getFirst() == 29) {
            cautions.add(Kind.LEAP_DAY.with());
        } else if (months.star() && one && numbers.getFirst() > 28) {
            long having = Stream.of(Month.values())
                    .filter(month -> month.minLength() >= numbers.getFirst())
                    .count();
            cautions.add(Kind.FEW_MONTHS.with(Words.ordinal(numbers.getFirst()), having, numbers.getFirst()));
        } else if (months.star() && days.form().stepped() && days.contains(1) && numbers.getLast() >= 30) {
            cautions.add(Kind.TWO_DAYS_IN_A_ROW.with(Words.ordinal(numbers.getLast())));
        }
    }
}
