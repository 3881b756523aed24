package dev.pandawatch.run;

import dev.pandawatch.cadence.Cadence;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.parse.Parsed;
import java.time.Duration;
import java.time.Instant;

/// When a monitor runs next, as far as can be known. All times are on the server's clock.
///
/// The scheduler looks every five minutes for monitors whose `next_run_at` has come (F38), so a run starts somewhere in
/// `[at, at + TICK]`, and a moment that has passed is late only after that.
public sealed interface NextRun {
    /// How often the scheduler looks.
    Duration TICK = Duration.ofMinutes(5);

    /// In the future.
    record Expected(Instant at) implements NextRun {}

    /// The moment has come; the scheduler has up to one tick to see it.
    record Due(Instant since) implements NextRun {}

    /// Over one tick late.
    record Late(Instant since, Duration by) implements NextRun {}

    /// Over two ticks late: the scheduler, or what keeps it from this monitor, is at fault.
    record Stalled(Instant since, Duration by) implements NextRun {}

    /// Does not run on its own.
    ///
    /// @param stale whether the server still keeps a `next_run_at`, which means nothing (F73)
    record Paused(boolean stale) implements NextRun {}

    /// Active, but its cadence finds no run any more.
    record Never() implements NextRun {}

    /// Active, yet the server names no moment.
    record Unknown() implements NextRun {}

    static NextRun of(Monitor monitor, Instant now) {
        if (!monitor.active()) {
            return new Paused(monitor.nextRunAt() != null);
        }
        Instant at = monitor.nextRunAt();
        if (at == null) {
            return monitor.parsedCadence() instanceof Parsed.Ok<Cadence>(var cadence)
                            && cadence.nextAfter(now).isEmpty()
                    ? new Never()
                    : new Unknown();
        }
        if (at.isAfter(now)) {
            return new Expected(at);
        }
        Duration by = Duration.between(at, now);
        if (by.compareTo(TICK) <= 0) {
            return new Due(at);
        }
        return by.compareTo(TICK.multipliedBy(2)) <= 0 ? new Late(at, by) : new Stalled(at, by);
    }
}
