package dev.pandawatch.sandbox;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/// Lets one at a time into the world, after bringing it up to the clock. Safe for threads.
final class Engine {
    private final SandboxClock clock;
    private final Lock lock = new ReentrantLock();
    private Simulation simulation;

    Engine(Simulation simulation, SandboxClock clock) {
        this.simulation = simulation;
        this.clock = clock;
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

    /// Puts another world in the place of this one.
    void replace(Simulation other) {
        lock.lock();
        try {
            simulation = other;
        } finally {
            lock.unlock();
        }
    }
}
