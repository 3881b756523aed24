package dev.pandawatch.app;

import dev.pandawatch.gateway.Exchange;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.UnaryOperator;

/// Puts a time that stands still into the `Date` header of what is heard. The JDK's server writes it by the clock of
/// the machine, which goes on between the answer and its hearing, and so looks like an offset of the server's clock.
record StillDate(InstantSource sandbox) implements UnaryOperator<Exchange> {
    @Override
    public Exchange apply(Exchange exchange) {
        return exchange.serverTime() == null
                ? exchange
                : exchange.at(sandbox.instant().truncatedTo(ChronoUnit.SECONDS));
    }
}
