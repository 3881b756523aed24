package dev.pandawatch.run;

import dev.pandawatch.cadence.Cadence;
import dev.pandawatch.monitor.Monitor;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// When a person last changed a monitor, as far as it can be concluded. The server only keeps `updated_at`, which a
/// firing moves as well as an edit (F25), so each of these says no more than its stamps prove.
public sealed interface LastEdit {
    /// The stamps of one run are written one after the other; further apart they are of two things.
    Duration TOGETHER = Duration.ofSeconds(5);

    /// So long after the moment from which it computed the next run a firing may still move `updated_at`: its task is
    /// tried again twice, 30 s apart (F42).
    Duration SETTLED = Duration.ofMinutes(2);

    /// Nothing has moved since it was created.
    record Untouched(Instant created) implements LastEdit {}

    /// Nobody has changed it since its last run. Of the time before, nothing is kept.
    record BeforeRun(Instant run) implements LastEdit {}

    /// Its definition was changed then: a firing, a resume and a run by hand would all have computed the next run anew.
    record Edited(Instant at) implements LastEdit {}

    /// It is paused, so no firing moved it since: somebody edited or paused it then.
    record EditedOrPaused(Instant at) implements LastEdit {}

    /// Nothing was due for long, so this was no firing of a scheduler that works: somebody edited or resumed it.
    /// Inferred.
    record EditedOrResumed(Instant at) implements LastEdit {}

    /// Somebody changed it then, or it fired.
    record Untold(Instant at) implements LastEdit {}

    /// Empty if the server keeps no stamps.
    static Optional<LastEdit> of(Monitor monitor) {
        Instant at = monitor.updatedAt();
        Instant created = monitor.createdAt();
        Instant run = monitor.lastRunAt();
        if (at == null || created == null) {
            return Optional.empty();
        }
        if (at.equals(created)) {
            return Optional.of(new Untouched(created));
        }
        if (run != null && Duration.between(run, at).abs().compareTo(TOGETHER) <= 0) {
            return Optional.of(new BeforeRun(run));
        }
        return Optional.of(monitor.active() ? ofActive(monitor, at) : new EditedOrPaused(at));
    }

    private static LastEdit ofActive(Monitor monitor, Instant at) {
        Instant next = monitor.nextRunAt();
        return switch (monitor.parsedCadence().toOptional().orElse(null)) {
            case Cadence.Preset preset
            when next != null -> {
                Duration since = Duration.between(next.minus(preset.interval()), at);
                yield since.compareTo(SETTLED) > 0 ? new Edited(at) : new Untold(at);
            }
            case Cadence.Cron cron -> firedAround(cron, at) ? new Untold(at) : new EditedOrResumed(at);
            case Cadence.Preset _ -> new Untold(at);
            case null -> new Untold(at);
        };
    }

    /// Whether a moment due before `at` may have been taken up then. Where the next one cannot be foretold, it may.
    private static boolean firedAround(Cadence cadence, Instant at) {
        Instant from = at.minus(NextRun.TICK.multipliedBy(2)).minus(SETTLED);
        return cadence.nextAfter(from).filter(due -> due.isAfter(at)).isEmpty();
    }
}
