package dev.pandawatch.ui.monitors;

import dev.pandawatch.async.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The moment that the words on a screen are about. It moves when a distance in time that is shown changes its words:
/// each second under a minute, else each minute. UI thread only.
final class TickingNow {
    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final long MINUTE = 60;

    private final InstantSource clock;
    private final Supplier<Stream<Instant>> shown;
    private final ReadOnlyObjectWrapper<Instant> now;

    /// @param shown the moments of which the screen tells the distance
    TickingNow(InstantSource clock, Ticker ticker, Supplier<Stream<Instant>> shown) {
        this.clock = clock;
        this.shown = shown;
        this.now = new ReadOnlyObjectWrapper<>(this, "now", clock.instant());
        ticker.every(BEAT, this::beat);
    }

    ReadOnlyObjectProperty<Instant> property() {
        return now.getReadOnlyProperty();
    }

    Instant get() {
        return now.get();
    }

    /// Moves to the present whatever is shown.
    void catchUp() {
        now.set(clock.instant());
    }

    private void beat() {
        Instant before = now.get();
        Instant present = clock.instant();
        if (shown.get().anyMatch(at -> step(at, before) != step(at, present))) {
            now.set(present);
        }
    }

    private static long step(Instant at, Instant seenFrom) {
        Duration ahead = Duration.between(seenFrom, at);
        long seconds = ahead.abs().toSeconds();
        long floored = seconds < MINUTE ? seconds : MINUTE + seconds / MINUTE;
        return ahead.isNegative() ? -floored - 1 : floored;
    }
}
