package dev.pandawatch.cadence;

import dev.pandawatch.cadence.Caution.Kind;
import dev.pandawatch.cadence.Caution.Severity;
import dev.pandawatch.parse.Parsed;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Another expression that a person may have meant by one that a [Caution] is about.
///
/// @param label a few words, as on a button
/// @param cron what the server accepts, can store, and runs without an end; the caution does not apply to it
public record Remedy(Phrase label, String cron) {
    private static final Set<Kind> SKIPPING =
            Set.of(Kind.SKIPS, Kind.SKIPS_IN_LEAP_YEARS, Kind.SKIPS_OUTSIDE_LEAP_YEARS);

    /// The remedies of one caution of an expression, the likeliest first; none where there is no obvious one.
    ///
    /// @param caution one of those that [Caution#of] gives for the expression
    public static List<Remedy> of(Caution caution, CronExpression expression, Instant now) {
        Map<String, Remedy> remedies = new LinkedHashMap<>();
        for (Remedy candidate : candidates(caution, expression)) {
            if (!candidate.cron().equals(expression.text()) && candidate.heals(caution, now)) {
                remedies.putIfAbsent(candidate.cron(), candidate);
            }
        }
        return List.copyOf(remedies.values());
    }

    private static List<Remedy> candidates(Caution caution, CronExpression expression) {
        DayRemedies days = new DayRemedies(expression);
        MonthDayRemedies monthDays = new MonthDayRemedies(expression);
        TimeRemedies times = new TimeRemedies(expression);
        WritingRemedies writing = new WritingRemedies(expression);
        return switch (caution.kind()) {
            case EITHER_DAY -> days.eitherAlone();
            case WEEKDAY_IDLE -> days.withoutWeekday();
            case DAY_IDLE, DAY_IGNORED, NEVER_MEET -> days.withoutDay();
            case DEAD_DAY -> days.withoutDeadDay();
            case NEVER_FIRES -> writing.andWithoutYear(monthDays.lastInstead());
            case SKIPS, SKIPS_IN_LEAP_YEARS, SKIPS_OUTSIDE_LEAP_YEARS -> monthDays.withoutLate();
            case TWO_DAYS_IN_A_ROW -> monthDays.upToAnEarlier();
            case FEW_MONTHS, LEAP_DAY -> monthDays.lastOr28th();
            case TOO_OFTEN -> times.lessOften();
            case UNEVEN_MINUTES -> times.evenMinutes();
            case UNEVEN_HOURS -> times.evenHours();
            case NIGHT -> times.halfNight();
            case OVER, ENDS -> writing.andWithoutYear(List.of());
            case RANDOM -> writing.fixed();
            case TOO_LONG -> writing.shorter();
            case SIX_FIELDS, WEEKDAYS_AS_SECONDS, SEVEN_FIELDS -> writing.fiveFields();
            case EQUAL_ENDS, HIGHEST_START ->
                writing.plainly(caution.arguments().getFirst().toString());
            // told beside what they would change, which has its own
            case NEWER_KEEPS_DAYS, NEWER_TAKES_ONE, NEWER_RUNS -> List.of();
        };
    }

    private boolean heals(Caution caution, Instant now) {
        return Cadence.parse(Cadence.CRON + cron) instanceof Parsed.Ok<Cadence>(var cadence)
                && Caution.of(cadence, now).stream()
                        .noneMatch(left -> left.severity() == Severity.ERROR || isSame(left, caution));
    }

    /// Whether the one is what is left of the other.
    private static boolean isSame(Caution left, Caution caution) {
        return switch (caution.kind()) {
            // there may be one for each field
            case EQUAL_ENDS, HIGHEST_START -> left.equals(caution);
            case SKIPS, SKIPS_IN_LEAP_YEARS, SKIPS_OUTSIDE_LEAP_YEARS -> SKIPPING.contains(left.kind());
            case SIX_FIELDS, WEEKDAYS_AS_SECONDS ->
                left.kind() == Kind.SIX_FIELDS || left.kind() == Kind.WEEKDAYS_AS_SECONDS;
            default -> left.kind() == caution.kind();
        };
    }

    static Remedy of(FieldWords words, String key, Object... arguments) {
        return new Remedy(Phrase.of("cadence.remedy." + key, arguments), words.text());
    }
}
