package dev.pandawatch.app;

import dev.pandawatch.gateway.Exchange;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.UnaryOperator;

/// Puts the sandbox's own time into what is heard of its answers. Their `Date` header is written by the JDK's server
/// from the machine's clock, and knows nothing of a leap of time.
///
/// @param sandbox the time in the sandbox
/// @param machine the clock by which the header is written
record SandboxDate(InstantSource sandbox, InstantSource machine) implements UnaryOperator<Exchange> {

    /// The told second stays one: the leap is added to it, in whole milliseconds, below which the two clocks only
    /// differ by being read one after the other.
    @Override
    public Exchange apply(Exchange exchange) {
        if (exchange.serverTime() == null) {
            return exchange;
        }
        Instant here = machine.instant();
        Duration leap = Duration.between(here, sandbox.instant()).truncatedTo(ChronoUnit.MILLIS);
        return exchange.at(exchange.serverTime().plus(leap));
    }
}
