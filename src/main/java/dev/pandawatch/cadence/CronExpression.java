package dev.pandawatch.cadence;

import dev.pandawatch.parse.Parsed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/// A cron expression that the server accepts, read on the UTC clock. Equal if the texts are equal.
///
/// Accepted does not mean that it ever fires, nor that the server can store it: see [Caution].
public final class CronExpression {
    private final String text;
    private final int fields;
    private final Map<CronField, FieldValues> values;
    private final Occurrences occurrences;
    private final boolean random;
    private final ServerDialect dialect;
    private final CronSearch search;

    CronExpression(
            String text,
            int fields,
            Map<CronField, FieldValues> values,
            Occurrences occurrences,
            ServerDialect dialect) {
        this.text = text;
        this.fields = fields;
        this.values = new EnumMap<>(values);
        this.occurrences = occurrences;
        this.random = random(values.values());
        this.dialect = dialect;
        this.search = new CronSearch(this);
    }

    private static boolean random(Collection<FieldValues> values) {
        for (FieldValues field : values) {
            if (field.random()) {
                return true;
            }
        }
        return false;
    }

    /// Reads an expression as croniter 6.0.0 does. Each field that is wrong gives one violation, whose place is
    /// [CronPlace#of].
    public static Parsed<CronExpression> parse(String text) {
        return CronParser.parse(text, ServerDialect.LOCKED);
    }

    /// The expression as typed, less the white space around it.
    public String text() {
        return text;
    }

    /// Five, six (the sixth is the second) or seven (the seventh is the year).
    public int fields() {
        return fields;
    }

    /// Whether the server draws a part of it anew at each computation (`R`), so that nobody can foretell a run.
    public boolean random() {
        return random;
    }

    /// The server's `next_run_at`, computed at `from`: strictly after it, without a fraction of a second.
    ///
    /// Empty if there is none within 50 calendar years, where the server fails (F37, F44), and for a random
    /// expression. Not always the next of a fixed set of instants: near the end of a month the server passes
    /// over days, depending on where its search starts.
    public Optional<Instant> nextAfter(Instant from) {
        if (random) {
            return Optional.empty();
        }
        OptionalLong next = search.after(from.getEpochSecond());
        return next.isPresent() ? Optional.of(Instant.ofEpochSecond(next.getAsLong())) : Optional.empty();
    }

    /// Why the day of a run matches, where either of two day fields is enough; empty if the expression has no such
    /// choice.
    ///
    /// @param run one that [#nextAfter] returned
    public Optional<DayReason> dayReason(Instant run) {
        if (!eitherDay() || !occurrences.isEmpty()) {
            return Optional.empty();
        }
        RunDays days = new RunDays(this);
        LocalDate day = RunDays.dayOf(run);
        if (!days.lists(day)) {
            return Optional.of(DayReason.WEEKDAY);
        }
        return Optional.of(days.listsWeekday(day) ? DayReason.BOTH : DayReason.DAY_OF_MONTH);
    }

    /// How far after the given instant the server's search starts, in seconds.
    int stride() {
        return fields == 5 ? 60 : 1;
    }

    /// Whether both day fields together leave every day of the listed months.
    boolean anyDay() {
        boolean anyDayOfMonth = values(CronField.DAY_OF_MONTH).isFull(CronField.DAY_OF_MONTH);
        boolean anyWeekday = values(CronField.DAY_OF_WEEK).isFull(CronField.DAY_OF_WEEK);
        return occurrences.isEmpty() && (eitherDay() ? anyDayOfMonth || anyWeekday : anyDayOfMonth && anyWeekday);
    }

    /// Whether both day fields are restricted, so that either is enough, or with `#` and `L` the weekday alone counts.
    boolean eitherDay() {
        return !values(CronField.DAY_OF_MONTH).star()
                && !values(CronField.DAY_OF_WEEK).star();
    }

    /// Whether a run that one search finds may be passed over by another that starts earlier.
    boolean mayOvershoot() {
        FieldValues days = values(CronField.DAY_OF_MONTH);
        return dialect.overshoots() && !days.star() && (days.last() || days.next(29) >= 0);
    }

    /// The same with each drawn field left open; for use within this package, as is the next.
    CronExpression withoutDraws() {
        Map<CronField, FieldValues> open = new EnumMap<>(values);
        open.replaceAll((field, given) -> given.random() ? FieldValues.everything(field) : given);
        return new CronExpression(text, fields, open, occurrences, dialect);
    }

    /// The same with weekday and year left open.
    CronExpression onDaysOfMonth() {
        Map<CronField, FieldValues> open = new EnumMap<>(values);
        open.put(CronField.DAY_OF_WEEK, FieldValues.everything(CronField.DAY_OF_WEEK));
        open.put(CronField.YEAR, FieldValues.everything(CronField.YEAR));
        return new CronExpression(text, fields, open, Occurrences.NONE, dialect);
    }

    FieldValues values(CronField field) {
        return Objects.requireNonNull(values.get(field));
    }

    Occurrences occurrences() {
        return occurrences;
    }

    /// The same fields, searched as `other` does.
    CronExpression in(ServerDialect other) {
        return other == dialect ? this : new CronExpression(text, fields, values, occurrences, other);
    }

    /// Which version of the server reads it.
    ServerDialect dialect() {
        return dialect;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CronExpression that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
