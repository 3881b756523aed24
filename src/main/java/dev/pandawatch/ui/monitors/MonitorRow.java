package dev.pandawatch.ui.monitors;

import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.run.MonitorHealth;
import dev.pandawatch.run.NextRun;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the list says of a monitor. Holds no distance in time, so it stays equal while nothing happens.
///
/// @param lastRun `null` if it never ran, or if its last run is not known
/// @param next as of the moment at which the row was made
/// @param words all that a search looks through
public record MonitorRow(
        Monitor monitor, @Nullable EvalRun lastRun, RowHealth health, NextRun next, CadenceText cadence, RowText words)
        implements ListRow {

    static MonitorRow of(Monitor monitor, @Nullable EvalRun lastRun, CadenceText cadence, Instant now) {
        return new MonitorRow(
                monitor,
                lastRun,
                RowHealth.of(MonitorHealth.of(monitor, lastRun, now)),
                NextRun.of(monitor, now),
                cadence,
                RowText.of(monitor, cadence));
    }

    /// This row with what `now` makes of it; the very same row if nothing changes.
    ///
    /// @param thorough whether to look at its health also while its next run is in the same state as before;
    /// it takes computing firings, and only that it is quiet, stuck or failed for good can come of it
    MonitorRow at(Instant now, boolean thorough) {
        NextRun nextNow = NextRun.of(monitor, now);
        RowHealth healthNow = thorough || !nextNow.getClass().equals(next.getClass())
                ? RowHealth.of(MonitorHealth.of(monitor, lastRun, now))
                : health;
        return healthNow == health && nextNow.equals(next)
                ? this
                : new MonitorRow(monitor, lastRun, healthNow, nextNow, cadence, words);
    }

    @Override
    public String key() {
        return monitor.id().value();
    }

    public boolean paused() {
        return !monitor.active();
    }

    /// When its last run was queued, as far as known.
    public @Nullable Instant lastRunAt() {
        return monitor.lastRunAt() != null || lastRun == null ? monitor.lastRunAt() : lastRun.createdAt();
    }

    /// When it runs next, or should have; `null` if it does not run by itself.
    public @Nullable Instant nextRunAt() {
        return switch (next) {
            case NextRun.Expected(var at) -> at;
            case NextRun.Due(var since) -> since;
            case NextRun.Late(var since, var _) -> since;
            case NextRun.Stalled(var since, var _) -> since;
            case NextRun.Paused _, NextRun.Never _, NextRun.Unknown _ -> null;
        };
    }

    /// What the last run was billed, `null` if that is not known.
    public @Nullable Long units() {
        return lastRun == null ? null : Long.valueOf(lastRun.units());
    }
}
