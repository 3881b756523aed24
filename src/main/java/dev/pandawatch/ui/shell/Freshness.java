package dev.pandawatch.ui.shell;

import dev.pandawatch.gateway.GatewayException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How old what is shown is, on our own clock.
public sealed interface Freshness {

    /// Nothing has been read yet.
    record Waiting() implements Freshness {}

    /// The last refresh went well.
    ///
    /// @param stale it is longer ago than two periods of refreshing
    record Updated(Instant at, boolean stale) implements Freshness {}

    /// The last refresh failed.
    ///
    /// @param since when the first of these failures was
    /// @param shown of when what is shown is; null if nothing has been read yet
    /// @param silent whether there was no answer at all
    record Failing(Instant since, @Nullable Instant shown, GatewayException why, boolean silent) implements Freshness {}
}
