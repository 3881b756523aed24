package dev.pandawatch.sandbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can be done with monitors, in the order in which the real server checks (F27, F66, F76).
record Monitors(World world) {

    /// The new monitor, with the filters in the order in which they were sent (F23).
    MonitorRow create(ProjectRow project, MonitorRequest request) {
        new Plan(world).allowMonitor();
        Target target = target(request.target());
        if (target == Target.TRACE
                && request.weights() != null
                && !request.weights().isEmpty()) {
            throw weightsOnTrace();
        }
        Catalog.check(target, request.metrics());
        String cadence = Rhythm.checked(request.cadence());
        var echoed = new MonitorSpec(
                request.name(),
                target,
                request.metrics(),
                request.filtersWithWeights(),
                request.samplingRate(),
                request.model(),
                cadence,
                request.onlyIfChanged());
        Columns.fit(echoed);
        Instant now = world.stamp();
        var standing = Standing.fresh(world.rhythm().next(cadence, now));
        var row = new MonitorRow(world.newId(), project.id(), echoed, standing, now, now);
        world.put(row.with(stored(echoed), standing, now));
        return row;
    }

    /// The monitor after the patch. Null filters are stored and make the row unreadable (F70).
    MonitorRow patch(MonitorRow row, MonitorPatch patch) {
        if (!patch.effective()) {
            return row;
        }
        Target target = row.spec().target();
        var weights = patch.weights();
        if (target == Target.TRACE && weights != null && !weights.isEmpty()) {
            throw weightsOnTrace();
        }
        List<String> metrics = patch.metrics();
        if (metrics != null) {
            Catalog.check(target, metrics);
        }
        String cadence = patch.cadence() == null ? null : Rhythm.checked(patch.cadence());
        MonitorSpec changed = patch.applied(row.spec(), cadence);
        Standing moved = rephased(row.standing(), cadence);
        Columns.fit(changed);
        return world.put(row.with(changed, moved, world.stamp()));
    }

    /// A cadence that is sent restarts the schedule, changed or not, paused or not (F72, F73).
    private Standing rephased(Standing standing, @Nullable String cadence) {
        return cadence == null ? standing : standing.next(world.rhythm().next(cadence, world.stamp()));
    }

    MonitorRow pause(MonitorRow row) {
        return row.standing().paused() ? row : world.put(row.with(row.standing().pausedNow(), world.stamp()));
    }

    MonitorRow resume(MonitorRow row) {
        if (!row.standing().paused()) {
            return row;
        }
        Instant next = world.rhythm().next(row.spec().cadence(), world.stamp());
        return world.put(row.with(row.standing().resumed(next), world.stamp()));
    }

    /// A run at once, and the schedule starts again from now (F40, F75).
    RunRow trigger(MonitorRow row) {
        world.rhythm().next(row.spec().cadence(), world.now());
        RunRow run = new RunQueue(world).queue(row);
        Instant at = world.stamp();
        Instant next = world.rhythm().next(row.spec().cadence(), at);
        world.put(row.with(row.standing().ran(run.id(), at).next(next), world.stamp()));
        return run;
    }

    void delete(MonitorRow row) {
        world.remove(row);
    }

    private static MonitorSpec stored(MonitorSpec spec) {
        var filters = spec.filters();
        return new MonitorSpec(
                spec.name(),
                spec.target(),
                spec.metrics(),
                filters == null ? null : Jsonb.stored(filters),
                spec.samplingRate(),
                spec.model(),
                spec.cadence(),
                spec.onlyIfChanged());
    }

    private static Target target(String name) {
        return switch (name) {
            case "TRACE" -> Target.TRACE;
            case "SESSION" -> Target.SESSION;
            default -> throw Refusal.detail(422, "target_type must be 'TRACE' or 'SESSION'.");
        };
    }

    private static Refusal weightsOnTrace() {
        return Refusal.detail(422, "signal_weights is only valid for SESSION monitors.");
    }
}
