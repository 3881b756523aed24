package dev.pandawatch.sandbox;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Keeper keeper;
    private final Outages outages;
    private final Opening opening;

    /// How it was started, its time, and what became of a file that could not be read.
    private record Opening(SandboxOptions options, SandboxTime time, Optional<Path> aside) {}

    private SandboxServer(HttpServer http, ExecutorService threads, Engine engine, Keeper keeper, Opening opening) {
        this.http = http;
        this.threads = threads;
        this.engine = engine;
        this.keeper = keeper;
        this.outages = new Outages(engine);
        this.opening = opening;
    }

    /// Starts it; when this returns, it answers. A state file that cannot be read is kept aside, and the world is
    /// new.
    ///
    /// @throws IOException if the port is taken, or the state file cannot even be moved
    public static SandboxServer start(SandboxOptions options) throws IOException {
        settle();
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), options.port());
        HttpServer http = HttpServer.create(address, 0);
        StateFile file = options.file() == null ? null : new StateFile(options.file());
        StateFile.Found found = file == null
                ? new StateFile.Found.Nothing()
                : file.read(options.clock().now());
        Simulation simulation = switch (found) {
            case StateFile.Found.State(var stored) -> stored;
            case StateFile.Found.Nothing _, StateFile.Found.Aside _ -> SandboxSeed.build(options);
        };
        var time = new SandboxTime(options.clock());
        time.reach(simulation.world().now());
        var engine = new Engine(simulation, time);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        http.createContext("/", new Dispatcher(table(), engine));
        http.setExecutor(threads);
        http.start();
        Optional<Path> aside = found instanceof StateFile.Found.Aside(var path) ? Optional.of(path) : Optional.empty();
        return new SandboxServer(http, threads, engine, new Keeper(engine, file), new Opening(options, time, aside));
    }

    /// Settings that the JDK's server takes from nowhere else, at its first use: not to wait 40 ms for an
    /// acknowledgement in the middle of longer answers, and to close idle connections after five seconds and up to
    /// one more, as the real server does (F3).
    private static void settle() {
        Map.of("nodelay", "true", "idleInterval", "5", "clockTick", "1000").forEach((name, value) -> {
            String key = "sun.net.httpserver." + name;
            if (System.getProperty(key) == null) {
                System.setProperty(key, value);
            }
        });
    }

    private static RouteTable table() {
        List<Route> routes = new ArrayList<>(SystemRoutes.routes());
        routes.addAll(MonitorRoutes.routes());
        routes.addAll(CatalogRoutes.routes(Catalog.load()));
        routes.addAll(RunRoutes.routes());
        routes.addAll(ScoreRoutes.routes());
        routes.addAll(ScoreAnalytics.routes());
        routes.addAll(SessionAnalytics.routes());
        routes.addAll(TraceRoutes.routes());
        return new RouteTable(routes);
    }

    /// Where it listens, without a trailing slash.
    public URI baseUrl() {
        InetSocketAddress address = http.getAddress();
        return URI.create("http://" + address.getAddress().getHostAddress() + ":" + address.getPort());
    }

    /// The moment in it: the clock's, unless it was put ahead. `Date` headers tell the machine's own.
    public Instant now() {
        return opening.time.now();
    }

    /// Lets time pass at once, with everything that happens in it.
    ///
    /// @param by not negative
    public void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("time does not go back: " + by);
        }
        opening.time.advance(by);
        engine.play((_, _) -> {}); // brings the world up to it
    }

    /// Puts time ahead to a second after the tick that finds the next due monitor, so that its run is seen to start.
    ///
    /// @return the new moment; empty, and nothing happens, if no monitor ever becomes due
    public Optional<Instant> skipToNextFiring() {
        Optional<Instant> moment = engine.nextFiring().map(tick -> tick.plusSeconds(1));
        moment.ifPresent(wanted -> advance(Duration.between(now(), wanted)));
        return moment;
    }

    /// The way to break parts of it.
    public Outages outages() {
        return outages;
    }

    /// Forgets all changes, outages and leaps of time: the world is as on the first start, at the clock's now.
    public void reset() {
        opening.time.rejoin();
        engine.replace(SandboxSeed.build(opening.options));
    }

    /// Where a state file was put that could not be read; empty if there was none such.
    public Optional<Path> setAside() {
        return opening.aside;
    }

    /// Package-private: the tests' way into the world.
    Engine engine() {
        return engine;
    }

    @Override
    public void close() {
        http.stop(0);
        threads.close();
        keeper.close();
    }
}
