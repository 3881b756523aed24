package dev.pandawatch.cadence;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What may have been meant by times that come too often, unevenly, or on both sides of midnight.
final class TimeRemedies {
    /// The server looks for due monitors this often (F38).
    private static final int MINUTES_BETWEEN_LOOKS = 5;

    private static final int HOUR = 60;
    private static final int DAY = 24;

    private final FieldWords words;
    private final List<Integer> minutes;
    private final List<Integer> hours;

    TimeRemedies(CronExpression expression) {
        words = FieldWords.of(expression);
        minutes = expression.values(CronField.MINUTE).list();
        hours = expression.values(CronField.HOUR).list();
    }

    List<Remedy> lessOften() {
        FieldWords five = words.firstFive();
        List<Remedy> remedies = new ArrayList<>();
        if (Run.stepAround(minutes, HOUR) != 0 && minutes.size() > 1) {
            remedies.add(Remedy.of(
                    five.with(CronField.MINUTE, "*/" + MINUTES_BETWEEN_LOOKS), "every-minutes", MINUTES_BETWEEN_LOOKS));
        }
        remedies.add(Remedy.of(
                five.with(CronField.MINUTE, FieldText.of(CronField.MINUTE, thinned())),
                "apart",
                MINUTES_BETWEEN_LOOKS));
        return remedies;
    }

    /// From the first minute on, those that are far enough from one another, also across the hour.
    private List<Integer> thinned() {
        List<Integer> kept = new ArrayList<>();
        for (int minute : minutes) {
            boolean farEnough = kept.isEmpty()
                    || (minute - kept.getLast() >= MINUTES_BETWEEN_LOOKS
                            && kept.getFirst() + HOUR - minute >= MINUTES_BETWEEN_LOOKS);
            if (farEnough) {
                kept.add(minute);
            }
        }
        return kept;
    }

    List<Remedy> evenMinutes() {
        return nearest(Run.step(minutes), HOUR, MINUTES_BETWEEN_LOOKS)
                .map(step -> step == HOUR
                        ? Remedy.of(words.with(CronField.MINUTE, String.valueOf(minutes.getFirst())), "hourly")
                        : Remedy.of(words.with(CronField.MINUTE, steps(minutes, step)), "every-minutes", step))
                .toList();
    }

    List<Remedy> evenHours() {
        return nearest(Run.step(hours), DAY, 1)
                .map(step -> step == DAY
                        ? Remedy.of(words.with(CronField.HOUR, String.valueOf(hours.getFirst())), "daily")
                        : Remedy.of(words.with(CronField.HOUR, steps(hours, step)), "every-hours", step))
                .toList();
    }

    /// The next smaller and the next larger step that divides a cycle.
    private static Stream<Integer> nearest(int step, int cycle, int smallest) {
        List<Integer> even = IntStream.rangeClosed(smallest, cycle)
                .filter(candidate -> cycle % candidate == 0)
                .boxed()
                .toList();
        Stream<Integer> smaller =
                even.reversed().stream().filter(candidate -> candidate < step).limit(1);
        Stream<Integer> larger =
                even.stream().filter(candidate -> candidate > step).limit(1);
        return Stream.concat(smaller, larger);
    }

    private static String steps(List<Integer> numbers, int step) {
        int start = numbers.getFirst() % step;
        String wide = step == 1 ? "*" : "*/" + step;
        return start == 0 ? wide : start + "/" + step;
    }

    /// One cron cannot go on into the morning after; each half of the night is one of its own.
    List<Remedy> halfNight() {
        List<Run> runs = Run.of(hours);
        Run morning = runs.getFirst();
        Run evening = runs.getLast();
        return runs.size() < 2
                ? List.of()
                : List.of(Remedy.of(withHours(evening), "evening"), Remedy.of(withHours(morning), "morning"));
    }

    private FieldWords withHours(Run run) {
        return words.with(
                CronField.HOUR,
                FieldText.of(
                        CronField.HOUR,
                        hours.stream()
                                .filter(hour -> hour >= run.first() && hour <= run.last())
                                .toList()));
    }
}
