package dev.pandawatch.ui.monitors;

import dev.pandawatch.async.UiTasks;
import dev.pandawatch.command.Reckoning;
import dev.pandawatch.command.Refresher;
import dev.pandawatch.gateway.Exchange;
import dev.pandawatch.gateway.Server;
import dev.pandawatch.gateway.http.HttpGateways;
import dev.pandawatch.sandbox.CrowdMain;
import dev.pandawatch.sandbox.SandboxServer;
import dev.pandawatch.settings.ApiKey;
import dev.pandawatch.settings.ConnectionProfile;
import dev.pandawatch.settings.Credentials;
import dev.pandawatch.state.Connection;
import dev.pandawatch.state.MonitorBook;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// From the first refresh of a program that has just started to the rows of 5,000 monitors with their past, over HTTP
/// from a sandbox that is a program of its own. Nothing is warm. Aims: 3 s with the network, ledger and health 250 ms,
/// 200 MB of heap. Then, not counted, it refreshes on at the rhythm of calm times, on a clock of its own, until the
/// last run of every monitor is known.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(3)
public class WatchBenchmark {
    private static final int MANY = 5_000;
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService ui = Executors.newSingleThreadExecutor();
    private final CompletableFuture<Long> filled = new CompletableFuture<>();
    private final MonitorBook book = new MonitorBook();
    private final AtomicReference<Duration> passed = new AtomicReference<>(Duration.ZERO);
    private final Connection connection =
            new Connection(() -> Clock.systemUTC().instant().plus(passed.get()));
    private final UiTasks tasks = new UiTasks(background, ui);
    private final Refresher refresher = new Refresher(connection, book, tasks);
    private final Reckoning reckoning = new Reckoning(connection, book, tasks);
    private final MonitorListViewModel list =
            new MonitorListViewModel(reckoning, connection, refresher, (_, _) -> Subscription.EMPTY, tasks);
    private long readAt;
    private long reckonedAt;
    private @Nullable Process sandbox;

    /// What one filling took, and what it left. The score is nothing but the sum of it and of the measuring.
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Part {
        /// From the refresh to the rows.
        public double filledMillis;

        /// Of these, until the answers were in the book.
        public double readMillis;

        /// Of these, ledger and health of all.
        public double reckonedMillis;

        /// Used after a collection, with everything that the list stands on.
        public double heapMegabytes;

        /// Of 60,000 that there are.
        public double knownRuns;

        /// With a last run that is known.
        public double knownRows;

        /// The same in the end, of 5,000.
        public double knownRowsLater;

        /// From the first refresh until then, in a calm time.
        public double laterSeconds;
    }

    @Setup
    public void serve() throws Exception {
        Process started = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrowdMain.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        sandbox = started;
        URI url = URI.create(Objects.requireNonNull(started.inputReader().readLine(), "the sandbox did not start"));
        ConnectionProfile profile = new ConnectionProfile(
                "bench", url, new Credentials.Key(new ApiKey(SandboxServer.KEY), SandboxServer.PROJECT), true);
        onUi(() -> {
            connection.use(profile, HttpGateways.open(profile, new Heard(), Clock.systemUTC()));
            connection.refreshedAtProperty().subscribe(at -> readAt = at == null ? 0 : System.nanoTime());
            reckoning.watchedProperty().subscribe(_ -> reckonedAt = System.nanoTime());
            list.rowsProperty().subscribe(rows -> {
                if (!rows.isEmpty()) {
                    filled.complete(System.nanoTime());
                }
            });
            connection.troubleProperty().subscribe(why -> {
                if (why != null) {
                    filled.completeExceptionally(why);
                }
            });
        });
    }

    @Benchmark
    public Object fill(Part part) throws Exception {
        long begun = System.nanoTime();
        onUi(refresher::refresh);
        long end = filled.get();
        part.filledMillis = (end - begun) / 1e6;
        part.readMillis = (readAt - begun) / 1e6;
        part.reckonedMillis = (reckonedAt - readAt) / 1e6;
        onUi(() -> {
            part.knownRuns = book.runs().size();
            part.knownRows = list.rowsProperty().get().stream()
                    .filter(row -> row instanceof MonitorRow monitor && monitor.lastRun() != null)
                    .count();
        });
        System.gc();
        part.heapMegabytes =
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
        while (part.knownRowsLater < MANY && part.laterSeconds < PATIENCE.toSeconds()) {
            passed.updateAndGet(Refresher.CALM::plus);
            onUi(refresher::refresh);
            while (busy()) {
                LockSupport.parkNanos(1_000_000);
            }
            part.laterSeconds = passed.get().toSeconds();
            onUi(() -> part.knownRowsLater = book.monitors().stream()
                    .filter(monitor -> book.lastRun(monitor).isPresent())
                    .count());
        }
        return part;
    }

    private boolean busy() throws Exception {
        return ui.submit(() -> refresher.busyProperty().get()).get();
    }

    private void onUi(Runnable action) throws Exception {
        ui.submit(action).get();
    }

    @TearDown
    public void stop() throws Exception {
        if (sandbox != null) {
            sandbox.destroy();
            sandbox.waitFor();
        }
        onUi(() -> connection.server().ifPresent(Server::close));
        ui.shutdown();
        background.shutdown();
    }

    /// As the program hears of its calls.
    private final class Heard implements Exchange.Listener {
        @Override
        public void started(String requestId) {
            ui.execute(connection::started);
        }

        @Override
        public void ended(Exchange exchange) {
            ui.execute(() -> connection.ended(exchange));
        }
    }
}
