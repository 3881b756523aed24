package dev.pandawatch.cadence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Something that a person should know before a cadence is saved, although the server accepts it.
///
/// @param arguments what the sentence of the kind needs, in its order
public record Caution(Kind kind, Severity severity, List<Object> arguments) {

    /// How much it matters.
    public enum Severity {
        /// Blocks saving: the server would fail, or harm other monitors.
        ERROR,
        /// The schedule is probably not what was meant.
        WARNING,
        /// Good to know.
        NOTE
    }

    /// What there is to say. Arguments are given in brackets.
    public enum Kind {
        /// No run within 50 years; saving is answered with 500 (F37).
        NEVER_FIRES("cadence.caution.never-fires", Severity.ERROR),
        /// The day of month never comes, and that kills the weekdays too.
        DEAD_DAY("cadence.caution.dead-day", Severity.ERROR),
        /// The day of month and the `#` or `L` weekday never fall together.
        NEVER_MEET("cadence.caution.never-meet", Severity.ERROR),
        /// All years are over. [the last year]
        OVER("cadence.caution.over", Severity.ERROR),
        /// After the last run the scheduler stops for every monitor (F44). [the last year]
        ENDS("cadence.caution.ends", Severity.ERROR),
        /// A part is drawn anew at each computation; no preview.
        RANDOM("cadence.caution.random", Severity.ERROR),
        /// More than the server's column holds. [characters, limit]
        TOO_LONG("cadence.caution.too-long", Severity.ERROR),
        /// Runs are less than the 5 minutes apart at which the server looks (F38).
        TOO_OFTEN("cadence.caution.too-often", Severity.WARNING),
        /// The sixth field is the second.
        SIX_FIELDS("cadence.caution.six-fields", Severity.WARNING),
        /// The sixth field is the second and looks like weekdays. [the field]
        WEEKDAYS_AS_SECONDS("cadence.caution.weekdays-as-seconds", Severity.WARNING),
        /// The sixth field is the second, the seventh the year.
        SEVEN_FIELDS("cadence.caution.seven-fields", Severity.WARNING),
        /// Either day field is enough. [next day by day of month alone, next day by weekday alone]
        EITHER_DAY("cadence.caution.either-day", Severity.WARNING),
        /// The day of month already matches every day.
        WEEKDAY_IDLE("cadence.caution.weekday-idle", Severity.WARNING),
        /// The weekday already matches every day.
        DAY_IDLE("cadence.caution.day-idle", Severity.WARNING),
        /// The day of month means nothing beside `#` or `L` weekdays.
        DAY_IGNORED("cadence.caution.day-ignored", Severity.WARNING),
        /// Days that are listed and passed over. [the days]
        SKIPS("cadence.caution.skips", Severity.WARNING),
        /// The same, in leap years only. [the days]
        SKIPS_IN_LEAP_YEARS("cadence.caution.skips-in-leap-years", Severity.WARNING),
        /// The same, in all other years only. [the days]
        SKIPS_OUTSIDE_LEAP_YEARS("cadence.caution.skips-outside-leap-years", Severity.WARNING),
        /// Equal ends of a range mean the whole field. [the item]
        EQUAL_ENDS("cadence.caution.equal-ends", Severity.WARNING),
        /// A start at the field's highest value means the whole field. [the item]
        HIGHEST_START("cadence.caution.highest-start", Severity.WARNING),
        /// A window past midnight lies on one day in two parts.
        NIGHT("cadence.caution.night", Severity.WARNING),
        /// The minutes do not divide the hour. [from, to, minutes between, minutes otherwise]
        UNEVEN_MINUTES("cadence.caution.uneven-minutes", Severity.NOTE),
        /// The hours do not divide the day. [from, to, hours between, hours otherwise]
        UNEVEN_HOURS("cadence.caution.uneven-hours", Severity.NOTE),
        /// Steps of days begin anew each month. [the last day, such as 31st]
        TWO_DAYS_IN_A_ROW("cadence.caution.two-days-in-a-row", Severity.NOTE),
        /// Not every month has the day. [the day, such as 31st; how many months have it; the day as a number]
        FEW_MONTHS("cadence.caution.few-months", Severity.NOTE),
        /// Only 29 February.
        LEAP_DAY("cadence.caution.leap-day", Severity.NOTE),
        /// A later version of the server does not pass over days. [the version]
        NEWER_KEEPS_DAYS("cadence.caution.newer-keeps-days", Severity.NOTE),
        /// A later version of the server takes a start at the highest value for this value alone. [the item, the
        /// version]
        NEWER_TAKES_ONE("cadence.caution.newer-takes-one", Severity.NOTE),
        /// A later version of the server runs on the weekdays. [the version]
        NEWER_RUNS("cadence.caution.newer-runs", Severity.NOTE);

        private final String key;
        private final Severity severity;

        Kind(String key, Severity severity) {
            this.key = key;
            this.severity = severity;
        }

        /// The sentence, as a dotted key of `messages.properties`.
        public String key() {
            return key;
        }

        Caution with(Object... arguments) {
            return new Caution(this, severity, List.of(arguments));
        }
    }

    public Caution {
        arguments = List.copyOf(arguments);
    }

    /// Everything to be said of a cadence at `now`, what blocks saving first. What is wrong for good hides the rest.
    public static List<Caution> of(Cadence cadence, Instant now) {
        return switch (cadence) {
            case Cadence.Preset _ -> List.of();
            case Cadence.Cron(var expression) -> of(expression, now);
        };
    }

    private static List<Caution> of(CronExpression expression, Instant now) {
        List<Caution> cautions = new ArrayList<>();
        int length = expression.text().codePointCount(0, expression.text().length());
        if (length > Cadence.LONGEST_EXPRESSION) {
            cautions.add(Kind.TOO_LONG.with(length, Cadence.LONGEST_EXPRESSION));
        }
        if (expression.random()) {
            cautions.add(Kind.RANDOM.with());
        } else if (expression.nextAfter(now).isEmpty()) {
            cautions.add(new DayCautions(expression, now).whyNever());
        } else {
            cautions.addAll(new TimeCautions(expression).list());
            cautions.addAll(new DayCautions(expression, now).list());
        }
        addNewer(cautions, expression);
        return cautions.stream().sorted(Comparator.comparing(Caution::severity)).toList();
    }

    /// What later versions of the server would do with what has been said ([ServerDialect]).
    private static void addNewer(List<Caution> cautions, CronExpression expression) {
        List<Kind> kinds = cautions.stream().map(Caution::kind).toList();
        boolean skips = kinds.contains(Kind.SKIPS)
                || kinds.contains(Kind.SKIPS_IN_LEAP_YEARS)
                || kinds.contains(Kind.SKIPS_OUTSIDE_LEAP_YEARS);
        if (skips) {
            cautions.add(Kind.NEWER_KEEPS_DAYS.with(ServerDialect.V6_1_0.version()));
        }
        for (Caution caution : List.copyOf(cautions)) {
            if (caution.kind() == Kind.HIGHEST_START) {
                cautions.add(Kind.NEWER_TAKES_ONE.with(caution.arguments().getFirst(), ServerDialect.V6_3_0.version()));
            }
        }
        if (kinds.contains(Kind.DEAD_DAY) && expression.occurrences().isEmpty()) {
            cautions.add(Kind.NEWER_RUNS.with(ServerDialect.V6_3_0.version()));
        }
    }
}
