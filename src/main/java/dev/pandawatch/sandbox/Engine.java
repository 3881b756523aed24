package dev.pandawatch.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// Lets one at a time into the world, after bringing it up to the clock. Safe for threads.
final class Engine {
    /// A program that was closed for longer has a gap in its history, as if the server had been down.
    private static final Duration LONGEST_GAP = Duration.ofDays(35);

    private final SandboxClock clock;
    private final Lock lock = new ReentrantLock();
    private Simulation simulation;
    private int worlds = 1;

    /// A state of a world, to be told from others.
    record Mark(int world, long revision) {
        static final Mark NONE = new Mark(0, 0);
    }

    /// A world written down.
    record Snapshot(Mark mark, String state) {}

    Engine(Simulation simulation, SandboxClock clock) {
        this.simulation = simulation;
        this.clock = clock;
        Instant oldest = clock.now().minus(LONGEST_GAP);
        if (simulation.world().now().isBefore(oldest)) {
            simulation.scheduler().skip(oldest);
        }
    }

    /// Does something with the world as it is now.
    <T> T turn(Function<World, T> work) {
        lock.lock();
        try {
            simulation.scheduler().advance(clock.now());
            return work.apply(simulation.world());
        } finally {
            lock.unlock();
        }
    }

    /// Does something with the world and what lets time pass in it.
    void play(BiConsumer<World, Scheduler> work) {
        turn(world -> {
            work.accept(world, simulation.scheduler());
            return world;
        });
    }

    /// The tick that will find the next due monitor.
    Optional<Instant> nextFiring() {
        return turn(_ -> simulation.scheduler().nextFiring());
    }

    /// Puts another world in the place of this one.
    void replace(Simulation other) {
        lock.lock();
        try {
            simulation = other;
            worlds++;
        } finally {
            lock.unlock();
        }
    }

    /// The world written down, if it is wanted and has changed.
    Optional<Snapshot> changedSince(Mark mark, boolean wanted) {
        return turn(world -> {
            var current = new Mark(worlds, world.revision());
            return wanted && !current.equals(mark)
                    ? Optional.of(
                            new Snapshot(current, StateWriter.write(simulation).toString()))
                    : Optional.empty();
        });
    }
}
