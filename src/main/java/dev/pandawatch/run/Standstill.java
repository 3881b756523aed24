package dev.pandawatch.run;

import java.time.Duration;
import java.time.Instant;

/// A run that has not come to its end was read again and again, and its counts stood the same. On the server's clock.
///
/// @param since when they were first seen so; of a run that waits, when it was queued
/// @param until when they were last seen so; of what happened since nothing is known
/// @param moved whether they were ever seen to move
public record Standstill(Instant since, Instant until, boolean moved) {

    /// How long they have stood so at least, as far as was watched.
    public Duration lasted() {
        return Duration.between(since, until);
    }
}
