package dev.pandawatch.cadence;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Words an expression of which the server draws a part anew at each computation: what is fixed, between which times
/// it may fall, and what is drawn.
final class RandomProse {
    private static final Map<CronField, String> NOUNS = Map.of(
            CronField.MINUTE, "a minute",
            CronField.HOUR, "an hour",
            CronField.DAY_OF_MONTH, "a day of the month",
            CronField.MONTH, "a month",
            CronField.DAY_OF_WEEK, "a day of the week",
            CronField.SECOND, "a second",
            CronField.YEAR, "a year");

    private static final Set<CronField> TIME = EnumSet.of(CronField.MINUTE, CronField.HOUR, CronField.SECOND);

    private final List<CronField> drawn;
    private final TimeProse times;
    private final DayPhrase days;

    RandomProse(CronExpression expression) {
        this.drawn = Stream.of(CronField.values())
                .filter(field -> expression.values(field).random())
                .toList();
        List<Integer> seconds = drawn.contains(CronField.SECOND)
                ? List.of(0)
                : expression.values(CronField.SECOND).list();
        this.times = new TimeProse(
                expression.values(CronField.HOUR).list(),
                expression.values(CronField.MINUTE).list(),
                seconds,
                true);
        this.days = new DayProse(expression).phrase();
    }

    String sentence() {
        boolean timeOnly = TIME.containsAll(drawn);
        String what = (timeOnly ? ", at " : ", with ")
                + Words.list(drawn.stream().map(NOUNS::get).toList());
        String when = timeOnly
                ? interval().map(days::after).orElseGet(() -> days.before(spell()))
                : days.after(Words.upper(interval().orElseGet(this::spell)));
        return when + what + " that the server draws anew for each run";
    }

    private Optional<String> interval() {
        if (!drawsTime()) {
            return times.interval();
        }
        boolean oncePerHour = !drawn.contains(CronField.HOUR) && times.hours().size() > 1;
        return oncePerHour ? Optional.of(Words.upper(times.eachHour()) + times.windows()) : Optional.empty();
    }

    /// The time of day, or what it lies between.
    private String spell() {
        return drawsTime() ? times.span().strip() : "at " + times.times();
    }

    private boolean drawsTime() {
        return drawn.contains(CronField.HOUR) || drawn.contains(CronField.MINUTE);
    }
}
