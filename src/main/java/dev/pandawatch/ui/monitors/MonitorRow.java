package dev.pandawatch.ui.monitors;

import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.run.Firing;
import dev.pandawatch.run.NextRun;
import dev.pandawatch.run.RecentPast;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the list says of a monitor. Holds no distance in time, so it stays equal while nothing happens.
///
/// @param next as of the moment at which the row was made
/// @param words all that a search looks through
public record MonitorRow(Monitor monitor, RecentPast past, NextRun next, CadenceText cadence, RowText words)
        implements ListRow {

    static MonitorRow of(Monitor monitor, RecentPast past, NextRun next, CadenceText cadence) {
        return new MonitorRow(monitor, past, next, cadence, RowText.of(monitor, cadence));
    }

    /// This row with what is known now; the very same row if that makes no difference.
    MonitorRow with(RecentPast fresh, NextRun nextNow) {
        return fresh.equals(past) && nextNow.equals(next)
                ? this
                : new MonitorRow(monitor, fresh, nextNow, cadence, words);
    }

    /// The same, to be found by what the list says of its last run, too; the very same row if it is already.
    MonitorRow findableBy(String lastRun) {
        RowText fresh = words.withLastRun(lastRun);
        return fresh.equals(words) ? this : new MonitorRow(monitor, past, next, cadence, fresh);
    }

    @Override
    public String key() {
        return monitor.id().value();
    }

    @Override
    public RowHealth health() {
        return RowHealth.of(past.health());
    }

    /// `null` if it never ran, or if its last run is not known.
    public @Nullable EvalRun lastRun() {
        return past.lastRun();
    }

    /// The newest whose moment has come, oldest first.
    public List<Firing> firings() {
        return past.firings();
    }

    /// How many of those came to nothing.
    int silent() {
        return (int) firings().stream()
                .filter(firing -> firing.kind() == Firing.Kind.DID_NOT_RUN)
                .count();
    }

    public boolean paused() {
        return !monitor.active();
    }

    /// When its last run was queued, as far as known.
    public @Nullable Instant lastRunAt() {
        EvalRun lastRun = lastRun();
        return monitor.lastRunAt() != null || lastRun == null ? monitor.lastRunAt() : lastRun.createdAt();
    }

    /// Whether it fired since its last run and no run came of it, and nothing is more urgent.
    boolean quiet() {
        return health() == RowHealth.QUIET && past.silence().firings() > 0;
    }

    /// When that happened which the list tells of the last run: the run, or the last firing that came to nothing since.
    @Nullable
    Instant lastTold() {
        return quiet() ? past.silence().last().orElse(lastRunAt()) : lastRunAt();
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
        EvalRun lastRun = lastRun();
        return lastRun == null ? null : Long.valueOf(lastRun.units());
    }
}
