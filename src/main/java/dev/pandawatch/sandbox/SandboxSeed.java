package dev.pandawatch.sandbox;

import java.time.Duration;
import java.time.Instant;

/// What is in the sandbox at its first start: a project with a past that was really played, tick by tick.
final class SandboxSeed {
    static final String PROJECT = "support-agents";

    private static final Duration PAST = Duration.ofDays(38);
    private static final Duration TRAFFIC = Duration.ofDays(45);

    private SandboxSeed() {}

    static Simulation build(SandboxOptions options) {
        Instant now = options.clock().now();
        var world = new World(options.seed(), now.minus(PAST));
        ProjectRow project = world.projectNamed(PROJECT);
        return switch (options.scenario()) {
            case EMPTY -> new Simulation(world, played(new Plot(world, project, now), world, _ -> {}));
            case EVERYDAY -> new Simulation(world, everyday(world, project, now, false));
            case POISONED -> new Simulation(world, everyday(world, project, now, true));
        };
    }

    private static Scheduler everyday(World world, ProjectRow project, Instant now, boolean poisoned) {
        var plot = new Plot(world, project, now);
        TraceShelf shelf = world.shelf(project.id());
        new Fleet(plot, shelf).assemble();
        if (poisoned) {
            plot.create(plot.ago(2, 30), """
                    {'name': 'Nulled by a script', 'target_type': 'TRACE', 'metrics': ['coherence'],
                     'cadence': 'weekly'}""").patch(plot.ago(1, 0), "{'filters': null}");
        }
        return played(plot, world, new TraceSource(world.dice().of("traffic"), shelf, now.minus(TRAFFIC)));
    }

    private static Scheduler played(Plot plot, World world, Scheduler.Arrivals arrivals) {
        var scheduler = new Scheduler(world, arrivals, world.now(), 0);
        plot.play(scheduler);
        return scheduler;
    }
}
