package dev.pandawatch.sandbox;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// A sandbox with 5,000 monitors of which each has fired twelve times and left twelve runs, all of it really played,
/// tick by tick. Alone in a program of its own, so that its memory is not counted as the console's: says where it
/// listens in one line and serves until it is stopped.
public final class CrowdMain {
    static final int MANY = 5_000;

    private static final int DAYS = 12;
    private static final long SEED = 1;
    private static final List<String> AGENTS = List.of("checkout", "refund", "search planner", "voice", "onboarding");

    private CrowdMain() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        SandboxOptions options =
                new SandboxOptions(0, null, SandboxClock.system(), SEED, SandboxOptions.Scenario.EMPTY);
        SandboxServer server = SandboxServer.start(options);
        server.engine().replace(played(options.clock().now()));
        System.out.println(server.baseUrl());
        new CountDownLatch(1).await();
    }

    static Simulation played(Instant now) {
        Instant born = now.minus(Duration.ofDays(DAYS)).truncatedTo(ChronoUnit.MINUTES);
        World world = new World(SEED, born);
        ProjectRow project = world.projectNamed(SandboxSeed.PROJECT);
        traces(world.shelf(project.id()), born);
        Plot plot = new Plot(world, project, now);
        for (int i = 0; i < MANY; i++) {
            plot.create(born, monitor(i));
        }
        Scheduler scheduler = new Scheduler(world, _ -> {}, born, 0);
        plot.play(scheduler);
        return new Simulation(world, scheduler, null);
    }

    /// Some minute of the day each; every fifth looks at sessions, every third counts intervals.
    private static String monitor(int i) {
        boolean session = i % 5 == 0;
        int minute = i * 7 % 1440;
        String cadence = i % 3 == 0 ? "daily" : "cron:%d %d * * *".formatted(minute % 60, minute / 60);
        return """
                {'name': '%s quality %d', 'target_type': '%s', 'metrics': ['%s'], 'cadence': '%s',
                 'filters': {'tags': ['%s']}, 'only_if_changed': false}""".formatted(
                        AGENTS.get(i % AGENTS.size()),
                        i,
                        session ? "SESSION" : "TRACE",
                        session ? "agent_reliability" : "task_completion",
                        cadence,
                        AGENTS.get(i / 3 % AGENTS.size()));
    }

    /// Two conversations of each agent; more would only make the seed slow.
    private static void traces(TraceShelf shelf, Instant born) {
        Dice dice = new Dice(SEED);
        for (int i = 0; i < 2 * AGENTS.size(); i++) {
            Instant start = born.minus(Duration.ofHours(i + 1));
            Dice own = dice.of(i);
            shelf.add(new TraceRow(
                    i,
                    own.of("id").uuid(),
                    AGENTS.get(i / 2),
                    TraceStatus.COMPLETED,
                    start,
                    start.plusSeconds(4),
                    start.plusSeconds(5),
                    "sess_" + i,
                    "user-" + i,
                    List.of(AGENTS.get(i / 2)),
                    "production",
                    null,
                    Usage.drawn(own)));
        }
    }
}
