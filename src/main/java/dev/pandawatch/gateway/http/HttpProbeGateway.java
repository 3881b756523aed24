package dev.pandawatch.gateway.http;

import dev.pandawatch.gateway.Exchange;
import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.gateway.ProbeGateway;
import java.time.Duration;
import java.time.Instant;

record HttpProbeGateway(PandaProbeHttp http) implements ProbeGateway {
    /// The `Date` header is cut off at the second, so on average it lags by half of one.
    private static final Duration CUT_OFF = Duration.ofMillis(500);

    @Override
    public Server server() {
        Answer answer = http.send(Ask.get("").scope(Ask.Scope.NOBODY));
        LenientObject fields = new LenientObject(answer.object());
        String name = fields.text("name");
        if (name.isBlank()) {
            throw answer.garbled("no name");
        }
        return new Server(name, fields.text("version"), answer.exchange().took(), ahead(answer.exchange()));
    }

    /// Zero if the server does not tell its time.
    private static Duration ahead(Exchange exchange) {
        Instant theirs = exchange.serverTime();
        Instant ours = exchange.sentAt().plus(exchange.took().dividedBy(2));
        return theirs == null ? Duration.ZERO : Duration.between(ours, theirs.plus(CUT_OFF));
    }

    @Override
    public void credentials() {
        try {
            http.send(Ask.get("evaluations", "trace-metrics").scope(Ask.Scope.WITHOUT_PROJECT));
        } catch (GatewayException.WrongProject taken) {
            // the credentials are looked at first (F10): to miss the project is to have taken them
        }
    }

    @Override
    public int monitors() {
        return http.send(Ask.get("evaluations", "monitors").with("limit", 1))
                .listing()
                .total();
    }
}
