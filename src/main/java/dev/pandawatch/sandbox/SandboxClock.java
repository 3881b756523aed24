package dev.pandawatch.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/// What time it is in the sandbox. Everything in it happens by this clock: ticks, runs, new traces, rate limits.
@FunctionalInterface
public interface SandboxClock {

    Instant now();

    /// The machine's own clock.
    static SandboxClock system() {
        return Clock.systemUTC()::instant;
    }

    /// A clock that stands at `start` until it is told to go on.
    static Manual manual(Instant start) {
        return new Manual(start);
    }

    /// A clock for tests. A month passes in one call; what should have happened in it happens at the next request.
    final class Manual implements SandboxClock {
        private final AtomicReference<Instant> now;

        private Manual(Instant start) {
            now = new AtomicReference<>(start);
        }

        @Override
        public Instant now() {
            return now.get();
        }

        public void advance(Duration by) {
            now.updateAndGet(instant -> instant.plus(by));
        }
    }
}
