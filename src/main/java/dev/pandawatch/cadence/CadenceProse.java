package dev.pandawatch.cadence;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/// Says in English when a cadence fires: from the moments that the server will use, never from the text, so that
/// `59/15` is "Every 15 minutes". All times are UTC and say so.
public final class CadenceProse {
    private static final int ANY_YEAR = 2000;
    private static final int MANY_YEARS = 4;

    private CadenceProse() {}

    /// The whole sentence, without a full stop.
    public static String sentence(Cadence cadence) {
        return switch (cadence) {
            case Cadence.Preset preset ->
                "Every " + interval(preset, " hours", " days") + ", counted from the last run, not from the clock";
            case Cadence.Cron(var expression) -> sentence(expression);
        };
    }

    /// A shorter form for a table: no zone, no explanation.
    public static String brief(Cadence cadence) {
        return switch (cadence) {
            case Cadence.Preset preset -> "Every " + interval(preset, " h", " d") + " (interval)";
            case Cadence.Cron(var expression) ->
                sentence(expression).replace(" UTC", "").replace(" (Monday to Friday)", "");
        };
    }

    /// A day of the month in words: `1st`, `22nd`.
    public static String ordinal(int day) {
        return Words.ordinal(day);
    }

    /// The whole sentence, without a full stop.
    public static String sentence(CronExpression expression) {
        if (!everFires(expression.withoutDraws())) {
            return "Never runs";
        }
        if (expression.random()) {
            return new RandomProse(expression).sentence();
        }
        DayPhrase days = new DayProse(expression).phrase();
        TimeProse times = TimeProse.of(expression, days.tail().isEmpty());
        return times.interval().map(days::after).orElseGet(() -> days.before("at " + times.times()))
                + years(expression.values(CronField.YEAR));
    }

    /// Whether there is a run in any year that the expression admits, past or future.
    private static boolean everFires(CronExpression expression) {
        FieldValues years = expression.values(CronField.YEAR);
        return (years.star() ? Stream.of(ANY_YEAR) : years.list().stream())
                .map(year -> LocalDate.of(year, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC))
                .anyMatch(
                        newYear -> expression.nextAfter(newYear.minusSeconds(1)).isPresent());
    }

    private static String years(FieldValues years) {
        if (years.star()) {
            return "";
        }
        List<Integer> numbers = years.list();
        int step = Run.step(numbers);
        if (step > 1 && numbers.size() > MANY_YEARS) {
            return ", only every %s year from %d to %d"
                    .formatted(Words.ordinal(step), numbers.getFirst(), numbers.getLast());
        }
        boolean run = step == 1 && numbers.size() > 2;
        return run
                ? ", only from %d to %d".formatted(numbers.getFirst(), numbers.getLast())
                : ", only in " + Words.list(Words.runs(numbers, String::valueOf));
    }

    private static String interval(Cadence.Preset preset, String hours, String days) {
        return switch (preset) {
            case EVERY_6H, DAILY -> preset.interval().toHours() + hours;
            case WEEKLY -> preset.interval().toDays() + days;
        };
    }
}
