package dev.pandawatch.cadence;

import dev.pandawatch.cadence.Caution.Kind;
import java.util.ArrayList;
import java.util.List;

/// What there is to say of the times of an expression, and of how it is written.
final class TimeCautions {
    /// The server looks for due monitors this often (F38).
    private static final int MINUTES_BETWEEN_LOOKS = 5;

    private final CronExpression expression;
    private final FieldValues hours;
    private final FieldValues minutes;
    private final List<Caution> cautions = new ArrayList<>();

    TimeCautions(CronExpression expression) {
        this.expression = expression;
        hours = expression.values(CronField.HOUR);
        minutes = expression.values(CronField.MINUTE);
    }

    List<Caution> list() {
        addFieldCount();
        for (CronField field : CronField.values()) {
            String item = expression.values(field).form().whole();
            if (!item.isEmpty()) {
                cautions.add((item.contains("-") ? Kind.EQUAL_ENDS : Kind.HIGHEST_START).with(item));
            }
        }
        if (shortestGap() < MINUTES_BETWEEN_LOOKS) {
            cautions.add(Kind.TOO_OFTEN.with());
        }
        if (hoursMeet()) {
            addUnevenMinutes();
        }
        if (expression.anyDay()) {
            addUnevenHours();
        } else if (hours.contains(0) && hours.contains(23) && !hours.isFull(CronField.HOUR)) {
            cautions.add(Kind.NIGHT.with());
        }
        return cautions;
    }

    private void addFieldCount() {
        FieldValues years = expression.values(CronField.YEAR);
        if (!years.star()) {
            cautions.add(Kind.ENDS.with(String.valueOf(years.list().getLast())));
        } else if (expression.fields() == 7) {
            cautions.add(Kind.SEVEN_FIELDS.with());
        } else if (expression.fields() == 6) {
            List<Integer> seconds = expression.values(CronField.SECOND).list();
            boolean likeWeekdays = seconds.getLast() <= 7 && !seconds.equals(List.of(0));
            cautions.add(
                    likeWeekdays
                            ? Kind.WEEKDAYS_AS_SECONDS.with(
                                    WholeRepairs.words(expression.text()).getLast())
                            : Kind.SIX_FIELDS.with());
        }
    }

    /// Minutes between the nearest runs; 0 for less than a minute. The gap that steps leave at the end of the hour is
    /// not counted: it is told as uneven.
    private int shortestGap() {
        if (expression.values(CronField.SECOND).list().size() > 1) {
            return 0;
        }
        List<Integer> numbers = minutes.list();
        int shortest = hoursMeet() && !minutes.form().stepped() ? gapAround(numbers, 60) : 60;
        for (int i = 1; i < numbers.size(); i++) {
            shortest = Math.min(shortest, numbers.get(i) - numbers.get(i - 1));
        }
        return shortest;
    }

    /// Whether there are two hours, one after the other.
    private boolean hoursMeet() {
        List<Run> runs = expression.anyDay() ? Run.around(hours.list(), 0, 24) : Run.of(hours.list());
        return runs.stream().anyMatch(run -> run.length() > 1);
    }

    private void addUnevenMinutes() {
        List<Integer> numbers = minutes.list();
        if (minutes.form().stepped() && isUneven(numbers, 60)) {
            cautions.add(Kind.UNEVEN_MINUTES.with(
                    ":%02d".formatted(numbers.getLast()),
                    ":%02d".formatted(numbers.getFirst()),
                    gapAround(numbers, 60),
                    Run.step(numbers)));
        }
    }

    private void addUnevenHours() {
        List<Integer> numbers = hours.list();
        if (hours.form().stepped() && isUneven(numbers, 24)) {
            int minute = minutes.first();
            cautions.add(Kind.UNEVEN_HOURS.with(
                    "%02d:%02d".formatted(numbers.getLast(), minute),
                    "%02d:%02d".formatted(numbers.getFirst(), minute),
                    gapAround(numbers, 24),
                    Run.step(numbers)));
        }
    }

    /// Whether steps fill a cycle but do not divide it.
    private static boolean isUneven(List<Integer> numbers, int cycle) {
        int step = Run.step(numbers);
        return step != 0
                && Run.stepAround(numbers, cycle) == 0
                && (numbers.getFirst() == 0 || (numbers.size() > 2 && numbers.getFirst() < step))
                && numbers.getLast() + step >= cycle;
    }

    /// From the last number of one round to the first of the next.
    private static int gapAround(List<Integer> numbers, int cycle) {
        return cycle - numbers.getLast() + numbers.getFirst();
    }
}
