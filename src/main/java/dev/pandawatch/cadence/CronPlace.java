package dev.pandawatch.cadence;

import dev.pandawatch.parse.Violation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where in a cron text a problem lies, so that an editor can underline it.
///
/// Each [Violation] of this package carries its place as its first arguments: the field's position (0 for the text
/// as a whole), offset, length, and the offending piece itself; what else its sentence needs comes after these.
///
/// @param field null if the problem is with the text as a whole
/// @param offset in `char`s from the beginning of the text given to the parser; for [Cadence#parse], of what
///     follows `cron:`
/// @param length in `char`s; 0 where something is missing
public record CronPlace(@Nullable CronField field, int offset, int length) {
    private static final String PROBLEM = "cadence.problem.";

    /// The place of a problem that a parser of this package found; empty for anybody else's violation.
    public static Optional<CronPlace> of(Violation violation) {
        List<Object> arguments = violation.arguments();
        if (violation.key().startsWith(PROBLEM)
                && arguments.size() >= 4
                && arguments.get(0) instanceof Integer position
                && arguments.get(1) instanceof Integer offset
                && arguments.get(2) instanceof Integer length) {
            return Optional.of(new CronPlace(CronField.at(position), offset, length));
        }
        return Optional.empty();
    }

    /// The violation that stands at this place of `text`.
    Violation problem(String key, String text, Object... more) {
        String piece = text.substring(offset, offset + length);
        int position = field == null ? 0 : field.position();
        List<Object> arguments = Stream.concat(Stream.<Object>of(position, offset, length, piece), Stream.of(more))
                .toList();
        return new Violation("cadence", key, arguments);
    }
}
