package dev.pandawatch.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

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
        Instant trafficFrom = switch (options.scenario()) {
            case EMPTY -> null;
            case EVERYDAY, POISONED -> now.minus(TRAFFIC).truncatedTo(ChronoUnit.HOURS);
        };
        var plot = new Plot(world, project, now);
        if (trafficFrom != null) {
            new Fleet(plot, world.shelf(project.id())).assemble();
        }
        if (options.scenario() == SandboxOptions.Scenario.POISONED) {
            plot.create(plot.ago(2, 30), """
                    {'name': 'Nulled by a script', 'target_type': 'TRACE', 'metrics': ['coherence'],
                     'cadence': 'weekly'}""").patch(plot.ago(1, 0), "{'filters': null}");
        }
        var scheduler = new Scheduler(world, traffic(world, trafficFrom), world.now(), 0);
        plot.play(scheduler);
        return new Simulation(world, scheduler, trafficFrom);
    }

    /// The traffic of the seeded project.
    ///
    /// @param from null for none
    static Scheduler.Arrivals traffic(World world, @Nullable Instant from) {
        if (from == null) {
            return _ -> {};
        }
        TraceShelf shelf = world.shelf(world.projectNamed(PROJECT).id());
        return new TraceSource(world.dice().of("traffic"), shelf, from);
    }
}
