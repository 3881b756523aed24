package dev.pandawatch.ui.connections;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far a stage is. An argument of a sentence may be an `Instant` or a `GatewayException`; the view has words for
/// both.
public sealed interface StageState {

    /// The stage that has to pass first.
    record Waiting(Stage on) implements StageState {}

    record Busy() implements StageState {}

    /// Went well.
    ///
    /// @param took null if nothing was asked for it
    record Passed(
            String key, List<Object> arguments, @Nullable Duration took) implements StageState {
        public Passed {
            arguments = List.copyOf(arguments);
        }
    }

    /// Went wrong.
    ///
    /// @param key what happened
    /// @param advice what to do about it, a key with the same arguments
    /// @param requestId null if no request was sent
    record Failed(
            String key,
            List<Object> arguments,
            String advice,
            @Nullable String requestId) implements StageState {
        public Failed {
            arguments = List.copyOf(arguments);
        }
    }

    /// The project's name was never used from here; asking with it could create a project (F11), so nothing was sent.
    ///
    /// @param similar a name that was used, and that could be meant
    record Unconfirmed(String project, @Nullable String similar) implements StageState {}
}
