package dev.pandawatch.sandbox;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A PandaProbe-compatible server inside this program, reachable from this machine only.
///
/// Without credentials it needs `X-Project-ID`; with the key [#KEY] any project name is taken, and made if unknown.
public final class SandboxServer implements AutoCloseable {
    /// The one API key it accepts.
    public static final String KEY = Doorkeeper.KEY;

    /// The project it comes with.
    public static final String PROJECT = SandboxSeed.PROJECT;

    private final HttpServer http;
    private final ExecutorService threads;
    private final Engine engine;
    private final SandboxOptions options;

    private SandboxServer(HttpServer http, ExecutorService threads, Engine engine, SandboxOptions options) {
        this.http = http;
        this.threads = threads;
        this.engine = engine;
        this.options = options;
    }

    /// Starts it; when this returns, it answers.
    ///
    /// @throws IOException if the port is taken
    public static SandboxServer start(SandboxOptions options) throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), options.port());
        HttpServer http = HttpServer.create(address, 0);
        var engine = new Engine(SandboxSeed.build(options), options.clock());
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        http.createContext("/", new Dispatcher(table(), engine));
        http.setExecutor(threads);
        http.start();
        return new SandboxServer(http, threads, engine, options);
    }

    private static RouteTable table() {
        List<Route> routes = new ArrayList<>(SystemRoutes.routes());
        routes.addAll(MonitorRoutes.routes());
        routes.addAll(CatalogRoutes.routes(Catalog.load()));
        routes.addAll(RunRoutes.routes());
        return new RouteTable(routes);
    }

    /// Where it listens, without a trailing slash.
    public URI baseUrl() {
        InetSocketAddress address = http.getAddress();
        return URI.create("http://" + address.getAddress().getHostAddress() + ":" + address.getPort());
    }

    /// Forgets all changes: the world is as on the first start, at the clock's now.
    public void reset() {
        engine.replace(SandboxSeed.build(options));
    }

    /// Package-private: the tests' way into the world.
    Engine engine() {
        return engine;
    }

    @Override
    public void close() {
        http.stop(0);
        threads.close();
    }
}
