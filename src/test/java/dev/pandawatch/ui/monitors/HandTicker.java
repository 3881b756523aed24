package dev.pandawatch.ui.monitors;

import dev.pandawatch.async.Ticker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.util.Subscription;

/// A ticker that a test moves by hand.
final class HandTicker implements Ticker {
    private record Beat(Duration period, Runnable action) {}

    private final List<Beat> beats = new ArrayList<>();

    @Override
    public Subscription every(Duration period, Runnable action) {
        Beat beat = new Beat(period, action);
        beats.add(beat);
        return () -> beats.remove(beat);
    }

    /// Calls back all that wait for a period of `millis`.
    void tick(long millis) {
        List.copyOf(beats).stream()
                .filter(beat -> beat.period().toMillis() == millis)
                .forEach(beat -> beat.action().run());
    }
}
