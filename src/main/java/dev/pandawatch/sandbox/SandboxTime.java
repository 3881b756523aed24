package dev.pandawatch.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that can be put ahead of another one.
final class SandboxTime implements SandboxClock {
    private final SandboxClock clock;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    SandboxTime(SandboxClock clock) {
        this.clock = clock;
    }

    @Override
    public Instant now() {
        return clock.now().plus(ahead.get());
    }

    void advance(Duration by) {
        ahead.updateAndGet(known -> known.plus(by));
    }

    /// Time never goes back in a world: one that is ahead of the clock takes the clock with it.
    void reach(Instant instant) {
        Duration missing = Duration.between(now(), instant);
        if (missing.isPositive()) {
            advance(missing);
        }
    }

    /// As the other clock goes.
    void rejoin() {
        ahead.set(Duration.ZERO);
    }
}
