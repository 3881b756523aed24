package dev.pandawatch.gateway.http;

import dev.pandawatch.gateway.Exchange;
import dev.pandawatch.gateway.Server;
import dev.pandawatch.settings.ConnectionProfile;
import java.time.Clock;
import java.time.Duration;

/// Servers as the program opens them, but for how long it waits for an answer.
public final class HastyServers {
    private static final Duration SECONDS = Duration.ofSeconds(10);

    private HastyServers() {}

    /// Sends nothing yet.
    ///
    /// @param patience between two pieces of an answer
    public static Server open(ConnectionProfile profile, Exchange.Listener listener, Clock clock, Duration patience) {
        return HttpGateways.open(profile, listener, clock, new Deadlines(SECONDS, patience, SECONDS));
    }
}
