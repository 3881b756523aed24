package dev.pandawatch.gateway;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Stands between a client and a server and does to their talk what networks, proxies and overloaded servers do. One
/// connection a request. Any thread may change what is wrong.
public final class FaultProxy implements AutoCloseable {

    private final URI server;
    private final int port;
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final AtomicReference<Trouble> trouble = new AtomicReference<>(Trouble.none());
    private final AtomicReference<@Nullable ServerSocket> door = new AtomicReference<>();

    /// What can be wrong. Of those marked so, the server has done what was asked all the same.
    public enum Fault {
        /// Nobody listens.
        DOWN,
        /// The server gets the request and does it; its answer comes only once the trouble is over.
        SLOW,
        /// Plain text, as of an exception nobody caught.
        INTERNAL_ERROR,
        /// HTML, as of a proxy whose server is away.
        BAD_GATEWAY,
        /// The server does it; half of its body is missing, though nothing else says so.
        TRUNCATED,
        /// The server does it; the connection breaks in the middle of its answer.
        RESET,
        /// All is well, but the server's clock is ten minutes ahead.
        CLOCK_AHEAD,
        /// Too many requests.
        RATE_LIMITED
    }

    /// @param hits the request lines that it happens to
    private record Trouble(@Nullable Fault fault, Predicate<String> hits, CountDownLatch over) {
        static Trouble none() {
            return new Trouble(null, _ -> false, new CountDownLatch(1));
        }
    }

    private FaultProxy(URI server, ServerSocket first) {
        this.server = server;
        this.port = first.getLocalPort();
        open(first);
    }

    /// Without any fault at first.
    public static FaultProxy before(URI server) {
        try {
            return new FaultProxy(server, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI baseUrl() {
        return URI.create("http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + port);
    }

    /// The first lines of all requests that reached it, such as `GET /health HTTP/1.1`.
    public List<String> asked() {
        synchronized (asked) {
            return List.copyOf(asked);
        }
    }

    /// From now on every request fares so.
    public void fail(Fault fault) {
        fail(fault, _ -> true);
    }

    /// From now on every request fares so whose first line is among `hits`. [Fault#DOWN] is down for all.
    public void fail(Fault fault, Predicate<String> hits) {
        recover();
        if (fault == Fault.DOWN) {
            shut();
        }
        trouble.set(new Trouble(fault, hits, new CountDownLatch(1)));
    }

    /// All is well again; what waited is answered.
    public void recover() {
        trouble.getAndSet(Trouble.none()).over.countDown();
        if (door.get() == null) {
            try {
                ServerSocket again = new ServerSocket();
                again.setReuseAddress(true);
                again.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                open(again);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void open(ServerSocket socket) {
        door.set(socket);
        Thread.ofVirtual().start(() -> accept(socket));
    }

    private void shut() {
        ServerSocket socket = door.getAndSet(null);
        if (socket != null) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void accept(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            client.setTcpNoDelay(true);
            HttpMessage request = HttpMessage.read(client.getInputStream());
            asked.add(request.firstLine());
            Trouble now = trouble.get();
            Fault fault = now.hits.test(request.firstLine()) ? now.fault : null;
            byte[] answer = answer(request, fault, now.over);
            if (fault == Fault.RESET) {
                client.getOutputStream().write(answer, 0, answer.length / 2);
                client.setSoLinger(true, 0);
            } else {
                client.getOutputStream().write(answer);
            }
        } catch (EOFException _) {
            // the client opened a connection and said nothing
        } catch (IOException e) {
            if (trouble.get().fault == null && door.get() != null && !(e instanceof SocketException)) {
                throw new UncheckedIOException(e);
            } // else the client had enough of waiting
        }
    }

    private byte[] answer(HttpMessage request, @Nullable Fault fault, CountDownLatch over) throws IOException {
        if (fault == null) {
            return forward(request).bytes();
        }
        return switch (fault) {
            case DOWN -> throw new EOFException("nobody is there");
            case SLOW -> {
                byte[] late = forward(request).bytes();
                await(over);
                yield late;
            }
            case RESET -> forward(request).bytes();
            case INTERNAL_ERROR -> made("500 Internal Server Error", "text/plain", "Internal Server Error");
            case BAD_GATEWAY ->
                made("502 Bad Gateway", "text/html", "<html><body><h1>502 Bad Gateway</h1>nginx</body></html>");
            case RATE_LIMITED ->
                made(
                        "429 Too Many Requests",
                        "application/json",
                        "{\"error\":\"Rate limit exceeded: 200 per 1 minute\"}");
            case TRUNCATED -> forward(request).half().bytes();
            case CLOCK_AHEAD -> forward(request).later(Duration.ofMinutes(10)).bytes();
        };
    }

    private static void await(CountDownLatch over) throws IOException {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static byte[] made(String status, String type, String body) {
        return ("HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length()
                        + "\r\nConnection: close\r\n\r\n" + body)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private HttpMessage forward(HttpMessage request) throws IOException {
        try (var upstream = new Socket(server.getHost(), server.getPort())) {
            upstream.setTcpNoDelay(true);
            upstream.getOutputStream().write(request.last().bytes());
            return HttpMessage.read(upstream.getInputStream()).last();
        }
    }

    @Override
    public void close() {
        trouble.getAndSet(Trouble.none()).over.countDown();
        shut();
    }
}
