package dev.pandawatch.gateway.http;

import dev.pandawatch.gateway.Exchange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Keeps what a listener hears.
final class Journal implements Exchange.Listener {
    final List<String> started = Collections.synchronizedList(new ArrayList<>());
    final List<Exchange> ended = Collections.synchronizedList(new ArrayList<>());

    @Override
    public void started(String requestId) {
        started.add(requestId);
    }

    @Override
    public void ended(Exchange exchange) {
        ended.add(exchange);
    }
}
