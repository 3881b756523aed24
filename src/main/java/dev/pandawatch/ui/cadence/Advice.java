package dev.pandawatch.ui.cadence;

import dev.pandawatch.cadence.Cadence;
import dev.pandawatch.cadence.Caution;
import dev.pandawatch.cadence.EitherDay;
import dev.pandawatch.cadence.Remedy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A caution with what can be done about it.
///
/// @param eitherDay the dates behind a [Caution.Kind#EITHER_DAY]; empty for all other kinds
public record Advice(Caution caution, List<Remedy> remedies, Optional<EitherDay> eitherDay) {
    public Advice {
        remedies = List.copyOf(remedies);
    }

    static List<Advice> of(Cadence cadence, Instant now) {
        return switch (cadence) {
            case Cadence.Preset _ -> List.of();
            case Cadence.Cron(var expression) ->
                Caution.of(cadence, now).stream()
                        .map(caution -> new Advice(
                                caution,
                                Remedy.of(caution, expression, now),
                                caution.kind() == Caution.Kind.EITHER_DAY
                                        ? EitherDay.of(expression, now)
                                        : Optional.empty()))
                        .toList();
        };
    }

    boolean blocks() {
        return caution.severity() == Caution.Severity.ERROR;
    }
}
