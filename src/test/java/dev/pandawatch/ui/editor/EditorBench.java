package dev.pandawatch.ui.editor;

import dev.pandawatch.async.Ticker;
import dev.pandawatch.async.UiTasks;
import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.gateway.CatalogGateway;
import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.gateway.MonitorList;
import dev.pandawatch.gateway.http.HttpGateways;
import dev.pandawatch.gateway.http.JsonFilterCodec;
import dev.pandawatch.monitor.Metric;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.settings.ConnectionProfile;
import dev.pandawatch.settings.Credentials;
import dev.pandawatch.state.Catalog;
import dev.pandawatch.state.Connection;
import dev.pandawatch.state.MonitorBook;
import dev.pandawatch.state.Notices;
import dev.pandawatch.state.Samples;
import dev.pandawatch.ui.cadence.ZoneChoices;
import dev.pandawatch.ui.filter.RequestGate;
import dev.pandawatch.ui.filter.SuggestionsViewModel;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicReference;

/// Everything an editor needs, without a screen, a server and a clock that runs by itself.
final class EditorBench {
    static final List<Metric> METRICS = List.of(
            new Metric("coherence", "Evaluates whether the output follows from the input.", Target.TRACE),
            new Metric("task_completion", "Evaluates whether the objective was accomplished.", Target.TRACE),
            new Metric("tool_correctness", "Evaluates whether the tools were right.", Target.TRACE),
            new Metric("agent_reliability", "Evaluates the worst failure risk of a session.", Target.SESSION));
    static final List<CatalogGateway.Provider> PROVIDERS = List.of(
            new CatalogGateway.Provider("openai", "OpenAI", true, "Provider 'OpenAI' is available."),
            new CatalogGateway.Provider(
                    "anthropic", "Anthropic", false, "Missing environment variable(s): ANTHROPIC_API_KEY"));

    final AtomicReference<Instant> clock = new AtomicReference<>(Samples.NOW);
    final Connection connection = new Connection(clock::get);
    final MonitorBook book = new MonitorBook();
    final Catalog catalog = new Catalog();
    final Notices notices = new Notices(clock::get);
    final EditorServer server = new EditorServer(clock);
    final Queue<Runnable> waiting = new ArrayDeque<>();
    final List<Monitor> saved = new ArrayList<>();
    final List<String> left = new ArrayList<>();
    final List<String> next = new ArrayList<>();
    private final List<Runnable> beats = new ArrayList<>();

    EditorBench() {
        connection.use(
                new ConnectionProfile("test", URI.create("http://localhost:1"), new Credentials.None("project"), false),
                server);
        catalog.fill(new Catalog.Contents(METRICS, PROVIDERS, "openai/gpt-5-mini"));
    }

    MonitorEditorViewModel open(EditorMode mode) {
        return open(mode, new UiTasks(Runnable::run, Runnable::run));
    }

    /// Background work waits in [#waiting] until it is polled.
    MonitorEditorViewModel openWaiting(EditorMode mode) {
        return open(mode, new UiTasks(waiting::add, Runnable::run));
    }

    MonitorEditorViewModel open(EditorMode mode, UiTasks tasks) {
        Ticker ticker = (Duration period, Runnable action) -> {
            beats.add(action);
            return () -> beats.remove(action);
        };
        RequestGate gate = new RequestGate(tasks, connection::now);
        EditorContext context = new EditorContext(
                connection,
                book,
                catalog,
                notices,
                tasks,
                HttpGateways.preview(),
                ticker,
                new ZoneChoices(),
                gate,
                new SuggestionsViewModel(connection, gate, ticker),
                new JsonFilterCodec());
        return new MonitorEditorViewModel(
                context,
                mode,
                new EditorExit(
                        saved::add,
                        (monitor, cadences) -> next.add(monitor.name() + ": " + cadences),
                        () -> left.add("left")));
    }

    /// Opens a stored monitor that the list shows.
    MonitorEditorViewModel edit(Monitor monitor) {
        book.replaceAll(new MonitorList(List.of(monitor), List.of()));
        server.stored.clear();
        server.stored.add(monitor);
        return open(new EditorMode.Edit(monitor));
    }

    /// Whether an editor still follows the clock.
    boolean ticking() {
        return !beats.isEmpty();
    }

    void pass(Duration time) {
        clock.updateAndGet(now -> now.plus(time));
        List.copyOf(beats).forEach(Runnable::run);
    }

    /// A form that can be saved.
    static MonitorEditorViewModel filled(MonitorEditorViewModel editor) {
        editor.form().nameProperty().set("Nightly");
        editor.parts().metrics().choose("task_completion", true);
        return editor;
    }

    static Monitor monitor(String name) {
        return Samples.monitor("m-1", name);
    }

    static Monitor monitor(String cadence, FilterDocument filters) {
        return monitor("m-1", "Nightly", cadence, filters);
    }

    static Monitor monitor(String id, String name, String cadence, FilterDocument filters) {
        return new Monitor(
                new MonitorId(id),
                "project",
                name,
                "TRACE",
                List.of("task_completion"),
                filters,
                0.25,
                null,
                cadence,
                true,
                "ACTIVE",
                Samples.NOW.minusSeconds(3600),
                "r-1",
                Samples.NOW.plusSeconds(7200),
                Samples.NOW,
                Samples.NOW,
                Map.of());
    }

    static Monitor paused(Monitor active) {
        return new Monitor(
                active.id(),
                active.projectId(),
                active.name(),
                active.targetType(),
                active.metricNames(),
                active.filters(),
                active.samplingRate(),
                active.model(),
                active.cadence(),
                active.onlyIfChanged(),
                "PAUSED",
                active.lastRunAt(),
                active.lastRunId(),
                active.nextRunAt(),
                active.createdAt(),
                active.updatedAt(),
                Map.of());
    }

    static GatewayException.Call call(boolean write, int status) {
        return new GatewayException.Call("POST", "/evaluations/monitors", "req-7", write, status, "");
    }

    static GatewayException unreachable() {
        return new GatewayException.Unreachable(call(true, 0), new IOException("cut off"));
    }
}
