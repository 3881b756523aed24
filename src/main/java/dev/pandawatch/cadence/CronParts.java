package dev.pandawatch.cadence;

import java.time.Month;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedSet;

/// An expression whose days nobody can click together. Its times and months still can be chosen: each change writes
/// that field anew and leaves the others as they were typed.
public record CronParts(CronExpression expression) {

    /// Empty for expressions that have seconds or years, or that the server draws.
    public static Optional<CronParts> of(CronExpression expression) {
        return expression.fields() == 5 && !expression.random()
                ? Optional.of(new CronParts(expression))
                : Optional.empty();
    }

    public SortedSet<Integer> minutes() {
        return Sorted.copy(expression.values(CronField.MINUTE).list());
    }

    public SortedSet<Integer> hours() {
        return Sorted.copy(expression.values(CronField.HOUR).list());
    }

    public SortedSet<Month> months() {
        return Sorted.copy(expression.values(CronField.MONTH).list().stream()
                .map(Month::of)
                .toList());
    }

    /// The text with other minutes.
    ///
    /// @param minutes at least one
    public String withMinutes(Collection<Integer> minutes) {
        return with(CronField.MINUTE, minutes);
    }

    /// The text with other hours.
    ///
    /// @param hours at least one
    public String withHours(Collection<Integer> hours) {
        return with(CronField.HOUR, hours);
    }

    /// The text with other months.
    ///
    /// @param months at least one
    public String withMonths(Collection<Month> months) {
        return with(CronField.MONTH, months.stream().map(Month::getValue).toList());
    }

    private String with(CronField field, Collection<Integer> numbers) {
        String text = expression.text();
        CronToken word = CronToken.trimmed(text).words().get(field.position() - 1);
        int end = word.offset() + word.text().length();
        return text.substring(0, word.offset()) + FieldText.of(field, numbers) + text.substring(end);
    }
}
