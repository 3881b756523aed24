package dev.pandawatch.sandbox;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Once a second brings the world up to its clock and writes it down if it changed; a last time at the end.
final class Keeper implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Keeper.class.getName());

    private final Engine engine;
    private final @Nullable StateFile file;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private Engine.Mark kept = Engine.Mark.NONE;

    /// @param file null keeps nothing
    Keeper(Engine engine, @Nullable StateFile file) {
        this.engine = engine;
        this.file = file;
        this.thread = Thread.ofPlatform().daemon().name("sandbox-keeper").start(this::work);
    }

    private void work() {
        try {
            while (!closing.await(1, TimeUnit.SECONDS)) {
                keep();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Also called when nothing is kept: time must pass even if nobody asks.
    private synchronized void keep() {
        Optional<Engine.Snapshot> changed = engine.changedSince(kept, file != null);
        if (file == null || changed.isEmpty()) {
            return;
        }
        try {
            file.write(changed.get().state());
        } catch (IOException e) {
            LOG.log(Level.WARNING, e, () -> "The sandbox's state could not be written to " + file.path());
        }
        kept = changed.get().mark(); // after a failure, too: the next change tries again
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        keep();
    }
}
