package dev.pandawatch.gateway.http;

import dev.pandawatch.gateway.Exchange;
import dev.pandawatch.gateway.GatewayException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Makes calls to one server and tells the listener of each. Blocks. Follows no redirect (F2).
///
/// A read is made again once if the connection it was sent on turns out to be closed already; a write is sent once.
final class PandaProbeHttp implements AutoCloseable {
    private static final MediaType JSON = MediaType.get("application/json");

    private final HttpUrl base;
    private final Identity identity;
    private final Wire wire;
    private final Exchange.Listener listener;
    private final Clock clock;

    PandaProbeHttp(HttpUrl base, Identity identity, Wire wire, Exchange.Listener listener, Clock clock) {
        this.base = base;
        this.identity = identity;
        this.wire = wire;
        this.listener = listener;
        this.clock = clock;
    }

    /// The answer to `ask`, if its status says success.
    ///
    /// @throws GatewayException for anything else
    Answer send(Ask ask) {
        String requestId = UUID.randomUUID().toString();
        Request request = request(ask, requestId);
        GatewayException.Call call = new GatewayException.Call(
                ask.method().name(),
                shown(request.url()),
                requestId,
                ask.method().writes(),
                0,
                "");
        Received received = receive(request, call);
        if (received.status() < 200 || received.status() > 299) {
            throw ServerErrors.of(received.completed(call), identity.masked(received.body()));
        }
        return new Answer(received.completed(call), received.exchange(), received.body());
    }

    /// Sends a deletion; what is gone already is deleted, too (F77).
    void delete(Ask ask) {
        try {
            send(ask);
        } catch (GatewayException.NotFound gone) {
            // the server names what is gone; "Not Found" alone says that the address is no such server's
            if (gone.serverText().isEmpty() || gone.serverText().equals("Not Found")) {
                throw gone;
            }
        }
    }

    private Received receive(Request request, GatewayException.Call call) {
        listener.started(call.requestId());
        Instant sentAt = clock.instant();
        long begun = System.nanoTime();
        int status = 0;
        Instant serverTime = null;
        String body = null;
        Exchange exchange;
        try (Response response = wire.send(request, !call.write())) {
            body = response.body().string();
            status = response.code();
            serverTime = date(response);
        } catch (IOException e) {
            throw noAnswer(call, e);
        } finally {
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            exchange = new Exchange(call.method(), call.path(), status, call.requestId(), sentAt, took, serverTime);
            listener.ended(exchange);
        }
        return new Received(exchange, body);
    }

    private record Received(Exchange exchange, String body) {
        int status() {
            return exchange.status();
        }

        GatewayException.Call completed(GatewayException.Call call) {
            return new GatewayException.Call(
                    call.method(), call.path(), call.requestId(), call.write(), exchange.status(), "");
        }
    }

    private Request request(Ask ask, String requestId) {
        HttpUrl.Builder url = base.newBuilder();
        ask.path().forEach(url::addPathSegment);
        ask.query().forEach(parameter -> url.addQueryParameter(parameter.name(), parameter.value()));
        return new Request.Builder()
                .url(url.build())
                .headers(identity.headers(ask.scope()))
                .header("Accept", "application/json")
                .header("User-Agent", Wire.USER_AGENT)
                .header("X-Request-ID", requestId)
                .method(ask.method().name(), body(ask))
                .build();
    }

    private static @Nullable RequestBody body(Ask ask) {
        JsonNode body = ask.body();
        if (body == null) {
            return ask.method() == Ask.Method.POST ? RequestBody.EMPTY : null;
        }
        return RequestBody.create(Json.write(body), JSON);
    }

    private static String shown(HttpUrl url) {
        return url.encodedQuery() == null ? url.encodedPath() : url.encodedPath() + "?" + url.encodedQuery();
    }

    private static @Nullable Instant date(Response response) {
        Date date = response.headers().getDate("Date");
        return date == null ? null : date.toInstant();
    }

    private static GatewayException noAnswer(GatewayException.Call call, IOException e) {
        // okio says "timeout" for the whole call's deadline and "interrupted" for an interrupted thread
        boolean late = e instanceof InterruptedIOException && !"interrupted".equals(e.getMessage());
        return late ? new GatewayException.TimedOut(call, e) : new GatewayException.Unreachable(call, e);
    }

    @Override
    public void close() {
        wire.close();
    }
}
