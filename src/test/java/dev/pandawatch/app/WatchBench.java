package dev.pandawatch.app;

import dev.pandawatch.async.Ticker;
import dev.pandawatch.async.UiTasks;
import dev.pandawatch.command.MonitorCommands;
import dev.pandawatch.command.Reckoning;
import dev.pandawatch.command.Refresher;
import dev.pandawatch.command.RunCommands;
import dev.pandawatch.gateway.Exchange;
import dev.pandawatch.gateway.FaultProxy;
import dev.pandawatch.gateway.Server;
import dev.pandawatch.gateway.http.HastyServers;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.sandbox.SandboxClock;
import dev.pandawatch.sandbox.SandboxOptions;
import dev.pandawatch.sandbox.SandboxServer;
import dev.pandawatch.sandbox.SeededSandbox;
import dev.pandawatch.settings.ApiKey;
import dev.pandawatch.settings.ConnectionProfile;
import dev.pandawatch.settings.Credentials;
import dev.pandawatch.state.Connection;
import dev.pandawatch.state.MonitorBook;
import dev.pandawatch.state.Notices;
import dev.pandawatch.ui.detail.DetailViewModel;
import dev.pandawatch.ui.monitors.ListRow;
import dev.pandawatch.ui.monitors.MonitorActionsViewModel;
import dev.pandawatch.ui.monitors.MonitorListViewModel;
import dev.pandawatch.ui.monitors.MonitorRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javafx.util.Subscription;

/// The program without its window: list, detail and actions over HTTP on a sandbox of its own, with a proxy in between.
/// Everything happens on the thread of the test, and time stands still until [#pass] moves it on.
final class WatchBench implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    final SandboxClock.Manual time;
    SandboxServer sandbox;
    final FaultProxy proxy;
    final Connection connection;
    final MonitorBook book = new MonitorBook();
    final Notices notices;
    final Refresher refresher;
    final MonitorListViewModel list;
    final MonitorActionsViewModel actions;
    final RunCommands runs;
    private final Duration ahead;
    private final UiTasks tasks = new UiTasks(Runnable::run, Runnable::run);
    private final List<Beat> beats = new ArrayList<>();

    private record Beat(Duration period, Runnable action) {}

    private WatchBench(Instant start, SandboxOptions.Scenario scenario, Duration ahead) {
        this.time = SandboxClock.manual(start);
        this.ahead = ahead;
        this.sandbox = SeededSandbox.start(time, scenario);
        this.proxy = FaultProxy.before(sandbox.baseUrl());
        this.connection = new Connection(clock());
        this.notices = new Notices(clock());
        this.refresher = new Refresher(connection, book, tasks);
        Ticker ticker = this::every;
        Reckoning reckoning = new Reckoning(connection, book, tasks);
        reckoning.start(ticker);
        this.list = new MonitorListViewModel(reckoning, connection, refresher, ticker, tasks);
        MonitorCommands commands = new MonitorCommands(connection, book, notices, tasks);
        this.actions = new MonitorActionsViewModel(commands, connection, notices, tasks, refresher);
        this.runs = new RunCommands(connection, book, notices, tasks);
        refresher.start(ticker);
    }

    /// The seeded world at `start`, looked at already.
    static WatchBench seeded(Instant start) {
        return new WatchBench(start, SandboxOptions.Scenario.EVERYDAY, Duration.ZERO).turned(PATIENCE);
    }

    /// A world without traffic and monitors at `start`.
    static WatchBench empty(Instant start) {
        return new WatchBench(start, SandboxOptions.Scenario.EMPTY, Duration.ZERO).turned(PATIENCE);
    }

    /// The seeded world and one monitor that the server cannot read (F71).
    static WatchBench poisoned(Instant start) {
        return new WatchBench(start, SandboxOptions.Scenario.POISONED, Duration.ZERO).turned(PATIENCE);
    }

    /// The seeded world; our own clock is so much ahead of the server's.
    static WatchBench ahead(Instant start, Duration ahead) {
        return new WatchBench(start, SandboxOptions.Scenario.EVERYDAY, ahead).turned(PATIENCE);
    }

    /// Turns to the server anew and reads it.
    ///
    /// @param patience how long an answer is waited for
    WatchBench turned(Duration patience) {
        return turned(proxy.baseUrl(), patience);
    }

    /// Turns to the sandbox itself, past the proxy, so that connections are kept from one request to the next.
    WatchBench direct() {
        return turned(sandbox.baseUrl(), PATIENCE);
    }

    /// The sandbox ends and starts again where it was, with all that it knew.
    void restart() {
        sandbox = SeededSandbox.again(sandbox, time);
    }

    private WatchBench turned(URI url, Duration patience) {
        ConnectionProfile profile = new ConnectionProfile(
                "Bench", url, new Credentials.Key(new ApiKey(SandboxServer.KEY), SandboxServer.PROJECT), true);
        refresher.turn();
        connection.use(profile, HastyServers.open(profile, listener(), clock(), patience));
        refresher.refresh();
        return this;
    }

    private Exchange.Listener listener() {
        StillDate date = new StillDate(() -> sandbox.now());
        return new Exchange.Listener() {
            @Override
            public void started(String requestId) {
                connection.started();
            }

            @Override
            public void ended(Exchange exchange) {
                connection.ended(date.apply(exchange));
            }
        };
    }

    private Clock clock() {
        InstantSource now = () -> time.now().plus(ahead);
        return now.withZone(ZoneOffset.UTC);
    }

    private Subscription every(Duration period, Runnable action) {
        Beat beat = new Beat(period, action);
        beats.add(beat);
        return () -> beats.remove(beat);
    }

    /// Lets so much time pass, with all that the program and the sandbox do in it by themselves: each thing that
    /// happens every so often happens once, at the end.
    void pass(Duration span) {
        time.advance(span);
        List.copyOf(beats).stream()
                .filter(beat -> beat.period().compareTo(span) <= 0)
                .forEach(beat -> beat.action().run());
    }

    Server server() {
        return connection.server().orElseThrow();
    }

    /// The monitor whose name starts so, as the book has it.
    Monitor monitor(String start) {
        return book.monitors().stream()
                .filter(monitor -> monitor.name().startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    /// The line of that monitor, as the list shows it.
    MonitorRow row(String start) {
        return list.rowsProperty().get().stream()
                .filter(MonitorRow.class::isInstance)
                .map(MonitorRow.class::cast)
                .filter(row -> row.monitor().name().startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    List<String> keys() {
        return list.rowsProperty().get().stream().map(ListRow::key).sorted().toList();
    }

    /// A detail view of that monitor, started; the caller stops it.
    DetailViewModel detail(String start) {
        DetailViewModel detail = new DetailViewModel(
                monitor(start).id(), new DetailViewModel.Sources(connection, book, runs, tasks, this::every));
        detail.start();
        return detail;
    }

    /// Sends what no form of ours would send, past the proxy.
    ///
    /// @param body with single quotes
    void raw(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(sandbox.baseUrl().resolve(path))
                .header("X-API-Key", SandboxServer.KEY)
                .header("X-Project-Name", SandboxServer.PROJECT)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new AssertionError(answer.statusCode() + ": " + answer.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// The requests that change something, in their order.
    List<String> writes() {
        return proxy.asked().stream().filter(line -> !line.startsWith("GET ")).toList();
    }

    @Override
    public void close() {
        connection.server().ifPresent(Server::close);
        proxy.close();
        sandbox.close();
    }
}
