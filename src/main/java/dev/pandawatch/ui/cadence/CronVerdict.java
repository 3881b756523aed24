package dev.pandawatch.ui.cadence;

import dev.pandawatch.cadence.Cadence;
import dev.pandawatch.cadence.Caution;
import dev.pandawatch.cadence.CronExpression;
import dev.pandawatch.cadence.CronField;
import dev.pandawatch.cadence.CronPlace;
import dev.pandawatch.parse.Parsed;
import dev.pandawatch.parse.Violation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What is to be said of a wire text as a whole.
///
/// @param state whether it can be saved
/// @param length of the wire form, in characters as the server counts them
/// @param problems what is wrong with the text, each at its [CronPlace]; empty if it can be read
public record CronVerdict(State state, int length, List<Violation> problems) {
    /// What the server's column holds of the wire form (F22).
    public static final int WIRE_LIMIT = 50;

    /// Whether a cadence can be saved.
    public enum State {
        VALID,
        /// The server accepts the text, but fails with it or harms other monitors.
        BLOCKED,
        /// The server accepts the text and fails to store it.
        TOO_LONG,
        /// The server refuses the text with 422.
        REFUSED
    }

    public CronVerdict {
        problems = List.copyOf(problems);
    }

    static CronVerdict of(String wire, Instant now) {
        return switch (Cadence.parse(wire)) {
            case Parsed.Ok<Cadence>(var cadence) ->
                new CronVerdict(
                        isBlocked(cadence, now) ? State.BLOCKED : State.VALID, characters(cadence.wire()), List.of());
            case Parsed.Rejected<Cadence>(var problems) ->
                new CronVerdict(isReadable(wire) ? State.TOO_LONG : State.REFUSED, characters(wire), problems);
        };
    }

    private static boolean isBlocked(Cadence cadence, Instant now) {
        return Caution.of(cadence, now).stream().anyMatch(caution -> caution.severity() == Caution.Severity.ERROR);
    }

    private static boolean isReadable(String wire) {
        return wire.startsWith(Cadence.CRON)
                && CronExpression.parse(wire.substring(Cadence.CRON.length())) instanceof Parsed.Ok;
    }

    private static int characters(String text) {
        return text.codePointCount(0, text.length());
    }

    /// Where in the cron text the first problem lies.
    public Optional<CronPlace> place() {
        return problems.stream().findFirst().flatMap(CronPlace::of);
    }

    /// The fields in which there is a problem.
    Set<CronField> wrongFields() {
        return problems.stream()
                .flatMap(problem -> CronPlace.of(problem).stream())
                .flatMap(place -> Optional.ofNullable(place.field()).stream())
                .collect(Collectors.toSet());
    }
}
