package dev.pandawatch.sandbox;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A request on its way to a handler.
///
/// @param slots the variable parts of the path, decoded, by name
/// @param project null on the routes that need none
/// @param meter counts the call against a limit of the route itself
record Call(
        Map<String, String> slots,
        Query query,
        Body body,
        @Nullable ProjectRow project,
        Meter meter) {

    /// A limit of the route's own, counted by the one handler that knows when ([RateLimits]).
    @FunctionalInterface
    interface Meter {
        /// Ends the request with 429 if this path was called `perMinute` times already in this window.
        void spend(int perMinute);
    }

    String slot(String name) {
        String value = slots.get(name);
        if (value == null) {
            throw new IllegalStateException("the route has no slot " + name);
        }
        return value;
    }

    /// The project whose data the call may see.
    ProjectRow scope() {
        if (project == null) {
            throw new IllegalStateException("the route has no project");
        }
        return project;
    }
}
