package dev.pandawatch.gateway.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.EventListener;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;

/// The connections to one server. HTTP/1.1 only: to anything else the server answers wrongly or not at all (F3, F4).
final class Wire implements AutoCloseable {
    static final String USER_AGENT = "Pandawatch"
            + Optional.ofNullable(Wire.class.getPackage().getImplementationVersion())
                    .map(version -> "/" + version)
                    .orElse("");

    /// The server closes an idle connection after 5 s (F3); whoever keeps it longer writes into a closed one.
    private static final long KEEP_ALIVE_MILLIS = 4_000;

    private final OkHttpClient client;
    private volatile boolean closed;

    /// @param direct whether to go past any proxy of the machine
    Wire(Deadlines deadlines, boolean direct) {
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .protocols(List.of(Protocol.HTTP_1_1))
                .connectionPool(new ConnectionPool(4, KEEP_ALIVE_MILLIS, TimeUnit.MILLISECONDS))
                .connectTimeout(deadlines.connect())
                .readTimeout(deadlines.read())
                .writeTimeout(deadlines.read())
                .callTimeout(deadlines.call())
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .addNetworkInterceptor(Wire::withoutInvitation);
        this.client = direct ? builder.proxy(Proxy.NO_PROXY).build() : builder.build();
    }

    /// The client sends a request again by itself, also a write, to whoever answers 503 with `Retry-After: 0`, as may a
    /// proxy that has passed the first one on.
    private static Response withoutInvitation(Interceptor.Chain chain) throws IOException {
        Response answer = chain.proceed(chain.request());
        return answer.newBuilder().removeHeader("Retry-After").build();
    }

    /// @param again whether it may be sent a second time if the connection was closed before the request arrived
    Response send(Request request, boolean again) throws IOException {
        if (closed) {
            throw new IOException("the connection was given up");
        }
        Passage passage = new Passage();
        Call call = client.newCall(request);
        call.addEventListener(passage);
        try {
            return call.execute();
        } catch (IOException e) {
            if (!again || !passage.overStaleConnection() || call.isCanceled() || e instanceof InterruptedIOException) {
                throw e;
            }
            client.connectionPool().evictAll(); // the others are as old
            return client.newCall(request).execute();
        }
    }

    /// Cuts off what is under way and lets go of all connections.
    @Override
    public void close() {
        closed = true;
        client.dispatcher().cancelAll();
        client.connectionPool().evictAll();
    }

    /// Which way a request took.
    private static final class Passage extends EventListener {
        private volatile boolean connected;
        private volatile boolean answered;

        @Override
        public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
            connected = true;
        }

        @Override
        public void responseHeadersEnd(Call call, Response response) {
            answered = true;
        }

        boolean overStaleConnection() {
            return !connected && !answered;
        }
    }
}
