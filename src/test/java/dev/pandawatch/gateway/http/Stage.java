package dev.pandawatch.gateway.http;

import dev.pandawatch.gateway.Server;
import dev.pandawatch.settings.ApiKey;
import dev.pandawatch.settings.ConnectionProfile;
import dev.pandawatch.settings.Credentials;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.net.ServerSocketFactory;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/// A scripted server, and our side of the talk with it.
final class Stage implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-22T21:40:00Z");
    static final String SECRET = "sk_pp_0123456789abcdef";
    static final String PROJECT_ID = "5bc16d49-5fc8-479d-acc0-4e03f15674a2";
    static final Credentials KEY = new Credentials.Key(new ApiKey(SECRET), "support-agents");
    static final Deadlines PATIENT =
            new Deadlines(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(60));

    final MockWebServer script = new MockWebServer();
    final Journal journal = new Journal();

    Stage() {
        script.setServerSocketFactory(new Prompt());
        try {
            script.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Server server() {
        return server(KEY, PATIENT);
    }

    Server server(Credentials credentials, Deadlines deadlines) {
        return server(credentials, deadlines, "");
    }

    Server server(Credentials credentials, Deadlines deadlines, String path) {
        URI address = URI.create("http://localhost:" + script.getPort() + path);
        return HttpGateways.open(
                new ConnectionProfile("scripted", address, credentials, true),
                journal,
                Clock.fixed(NOW, ZoneOffset.UTC),
                deadlines);
    }

    void answer(int status, String body) {
        script.enqueue(json(status, body));
    }

    static MockResponse json(int status, String body) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "application/json")
                .body(body)
                .build();
    }

    /// Every request is answered by `replies`.
    void answerAll(Function<RecordedRequest, MockResponse> replies) {
        script.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return replies.apply(request);
            }
        });
    }

    /// The next request that came in.
    RecordedRequest request() {
        try {
            RecordedRequest request = script.takeRequest(10, TimeUnit.SECONDS);
            if (request == null) {
                throw new AssertionError("no request came");
            }
            return request;
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }

    @Override
    public void close() {
        script.close();
    }

    /// Sends what is written at once; the script writes headers and body apart, and between them the kernel would wait
    /// 40 ms.
    private static final class Prompt extends ServerSocketFactory {
        @Override
        public ServerSocket createServerSocket() throws IOException {
            return new ServerSocket() {
                @Override
                public Socket accept() throws IOException {
                    Socket socket = super.accept();
                    socket.setTcpNoDelay(true);
                    return socket;
                }
            };
        }

        @Override
        public ServerSocket createServerSocket(int port) {
            throw new UnsupportedOperationException("the script binds it itself");
        }

        @Override
        public ServerSocket createServerSocket(int port, int backlog) {
            throw new UnsupportedOperationException("the script binds it itself");
        }

        @Override
        public ServerSocket createServerSocket(int port, int backlog, InetAddress address) {
            throw new UnsupportedOperationException("the script binds it itself");
        }
    }
}
