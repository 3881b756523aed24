package dev.pandawatch.run;

import dev.pandawatch.cadence.Cadence;
import dev.pandawatch.cadence.CronExpression;
import dev.pandawatch.cadence.ServerDialect;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.parse.Parsed;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// What the `next_run_at` of one monitor says of how its server computes schedules.
///
/// Only what is provable counts. The server computed it while the monitor was there, so not before `created_at`; and
/// whatever computes it (create, a sent cadence, resume, run now, a tick) moves `updated_at` as well (F25, F36, F39),
/// so not after that. A rename moves `updated_at` alone, and a run may start long after the tick that was its cause:
/// neither makes the bounds tighter. Both are the server's own stamps, so no clock of ours takes part.
///
/// @param expected the next run as foretold from `updated_at`; empty if there is none
/// @param by the versions that may have computed it, as an unmodifiable set
public record ScheduleEvidence(Monitor monitor, Optional<Instant> expected, Set<ServerDialect> by) {
    /// How far the two stamps may lie from the moment of computing: the database may give them its own clock's time, of
    /// the beginning of the transaction.
    static final Duration SLACK = Duration.ofMinutes(2);

    public ScheduleEvidence {
        by = Set.copyOf(by);
    }

    /// Empty if it tells nothing: not active (F73), without a date, with a cadence that we cannot read or that is drawn
    /// anew each time. A date that `updated_at` has passed tells nothing either: it was due when the monitor was
    /// written, or somebody set it in the database to make it due.
    public static Optional<ScheduleEvidence> of(Monitor monitor) {
        Instant next = monitor.nextRunAt();
        Instant created = monitor.createdAt();
        Instant updated = monitor.updatedAt();
        if (!monitor.active() || next == null || created == null || updated == null || !next.isAfter(updated)) {
            return Optional.empty();
        }
        if (!(monitor.parsedCadence() instanceof Parsed.Ok<Cadence>(var cadence))) {
            return Optional.empty();
        }
        Instant earliest = created.minus(SLACK);
        Instant latest = updated.plus(SLACK);
        return switch (cadence) {
            case Cadence.Preset preset ->
                Optional.of(
                        new ScheduleEvidence(monitor, preset.nextAfter(updated), by(preset, earliest, latest, next)));
            case Cadence.Cron(CronExpression expression) when expression.random() -> Optional.empty();
            case Cadence.Cron(CronExpression expression) ->
                Optional.of(new ScheduleEvidence(
                        monitor,
                        expression.nextAfter(updated),
                        ServerDialect.returning(expression, earliest, latest, next)));
        };
    }

    /// All versions add the interval to the moment of computing.
    private static Set<ServerDialect> by(Cadence.Preset preset, Instant earliest, Instant latest, Instant next) {
        Instant base = next.minus(preset.interval());
        return base.isBefore(earliest) || base.isAfter(latest)
                ? EnumSet.noneOf(ServerDialect.class)
                : EnumSet.allOf(ServerDialect.class);
    }

    /// Whether the version by which we foretell may have computed it.
    public boolean agrees() {
        return by.contains(ServerDialect.LOCKED);
    }
}
