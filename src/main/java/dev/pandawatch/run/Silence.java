package dev.pandawatch.run;

import dev.pandawatch.cadence.Cadence;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.parse.Parsed;
import java.time.Instant;

/// Whether a monitor fired since its last run without a run coming of it.
///
/// The server says nothing of such a firing: skipped for lack of change, nothing matched, a filter that breaks, a
/// quota;
/// only `next_run_at` moves on while `last_run_at` stays (F42). A pause or an edit of the schedule in between looks the
/// same, so this is an inference.
final class Silence {
    private Silence() {}

    /// @param now on the server's clock
    static boolean of(Monitor monitor, Instant now) {
        Instant last = monitor.lastRunAt();
        Instant next = monitor.nextRunAt();
        if (last == null || next == null || !next.isAfter(now)) {
            return false; // never ran, or it is due and may run yet
        }
        return switch (monitor.parsedCadence()) {
            case Parsed.Rejected<Cadence> _ -> false;
            case Parsed.Ok<Cadence>(Cadence.Preset preset) ->
                next.minus(preset.interval()).isAfter(last.plus(NextRun.TICK));
            case Parsed.Ok<Cadence>(Cadence.Cron cron) ->
                cron.nextAfter(last)
                        .filter(firing ->
                                firing.plus(NextRun.TICK).plus(NextRun.TICK).isBefore(now))
                        .isPresent();
        };
    }
}
