package dev.pandawatch.ui.filter;

import dev.pandawatch.gateway.GatewayException;
import java.time.Instant;
import java.util.List;

/// How the count of the matches stands.
public sealed interface MatchStage {
    /// It is of the filters as they are now.
    record Settled() implements MatchStage {}

    /// The filters have changed, or somebody asked again.
    ///
    /// @param from when the question goes out; before that, more typing is waited for
    record Asking(Instant from) implements MatchStage {}

    /// A run would break on these keys (F53), so there is nothing to count.
    record Unsound(List<String> keys) implements MatchStage {
        public Unsound {
            keys = List.copyOf(keys);
        }
    }

    record Failed(GatewayException why) implements MatchStage {}

    /// The person did not want to wait.
    record Cancelled() implements MatchStage {}

    /// There is nobody to ask.
    record NoServer() implements MatchStage {}
}
