package dev.pandawatch.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// Counts calls in fixed windows of a minute, one for each identity and path (F124 to F127). A window starts with
/// its first call; refused calls do not prolong it. A window from the future is none: the world was put back. Used
/// under the engine's lock.
final class RateLimits {
    /// Calls a minute to one path, where the route has no limit of its own.
    static final int DEFAULT = 200;

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int CROWDED = 5_000;

    private final Map<Bucket, Window> windows = new HashMap<>();

    private record Bucket(String identity, String path) {}

    private record Window(Instant until, int calls) {}

    /// Counts one call; false if it is one too many.
    boolean admits(String identity, String path, int perMinute, Instant now) {
        if (windows.size() > CROWDED) {
            windows.values().removeIf(window -> !window.until.isAfter(now));
        }
        Window counted = windows.compute(
                new Bucket(identity, path),
                (_, open) -> open == null || !open.until.isAfter(now) || open.until.isAfter(now.plus(WINDOW))
                        ? new Window(now.plus(WINDOW), 1)
                        : new Window(open.until, open.calls + 1));
        return counted.calls <= perMinute;
    }
}
