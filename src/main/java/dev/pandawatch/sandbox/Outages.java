package dev.pandawatch.sandbox;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/// What of the sandbox is down, and the way to break and to mend it. Kept with the rest of its state. Any thread may
/// use it; it waits for a request under way.
public final class Outages {
    private final Engine engine;

    Outages(Engine engine) {
        this.engine = engine;
    }

    /// A copy.
    public Set<Dependency> down() {
        return engine.turn(world -> {
            Set<Dependency> down = EnumSet.noneOf(Dependency.class);
            down.addAll(world.down());
            return down;
        });
    }

    /// It is down from now on; nothing if it is already.
    public void fail(Dependency dependency) {
        engine.play((world, scheduler) -> {
            if (world.down().add(dependency)) {
                world.changed();
                fallen(world, dependency);
            }
        });
    }

    /// It works again from now on; nothing if it does.
    public void restore(Dependency dependency) {
        engine.play((world, scheduler) -> {
            if (world.down().remove(dependency)) {
                world.changed();
                risen(world, scheduler, dependency);
            }
        });
    }

    private static void fallen(World world, Dependency dependency) {
        switch (dependency) {
            case JUDGE -> begin(world, Outage.JUDGES);
            case EMBEDDINGS -> begin(world, Outage.EMBEDDING_SERVICE);
            case WORKER -> runs(world, plan -> plan.startingAt(RunPlan.NEVER), plan -> plan.lost(world.now()));
            case DATABASE -> runs(world, UnaryOperator.identity(), plan -> plan.lost(world.now()));
            case SCHEDULER, PLAN -> {}
        }
    }

    private static void risen(World world, Scheduler scheduler, Dependency dependency) {
        switch (dependency) {
            case JUDGE -> end(world, Outage.JUDGES);
            case EMBEDDINGS -> end(world, Outage.EMBEDDING_SERVICE);
            case WORKER -> {
                Instant start = world.now().plus(RunQueue.PICKED_UP);
                runs(world, plan -> plan.startingAt(start), UnaryOperator.identity());
                scheduler.resume();
            }
            case SCHEDULER -> scheduler.restart();
            case DATABASE, PLAN -> {}
        }
    }

    /// Changes the plans of runs that are not at their end.
    private static void runs(World world, UnaryOperator<RunPlan> pending, UnaryOperator<RunPlan> running) {
        for (RunRow run : List.copyOf(world.runs())) {
            RunPlan plan = run.plan();
            RunPlan changed = switch (run.at(world.now()).status()) {
                case PENDING -> pending.apply(plan);
                case RUNNING -> running.apply(plan);
                case FAILED -> plan.settled(world.now()) ? plan : running.apply(plan);
                case COMPLETED -> plan;
            };
            if (!changed.equals(plan)) {
                world.put(run.with(changed));
            }
        }
    }

    private static void begin(World world, String provider) {
        world.outages().add(new Outage(world.now(), Outage.OPEN, provider, 1));
    }

    private static void end(World world, String provider) {
        world.outages()
                .replaceAll(outage ->
                        outage.open() && outage.provider().equals(provider) ? outage.ended(world.now()) : outage);
    }
}
