package dev.pandawatch.ui.editor;

import dev.pandawatch.gateway.CatalogGateway;
import dev.pandawatch.gateway.DiscoveryGateway;
import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.gateway.MonitorGateway;
import dev.pandawatch.gateway.MonitorList;
import dev.pandawatch.gateway.Page;
import dev.pandawatch.gateway.ProbeGateway;
import dev.pandawatch.gateway.RunGateway;
import dev.pandawatch.gateway.Server;
import dev.pandawatch.monitor.Metric;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.MonitorChange;
import dev.pandawatch.monitor.MonitorDefinition;
import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.ui.filter.DiscoveryFake;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// A server in memory that keeps what it is sent, and can be told to fail.
final class EditorServer implements Server, MonitorGateway, CatalogGateway {
    final List<MonitorDefinition> created = new ArrayList<>();
    final List<MonitorChange> changed = new ArrayList<>();
    final List<Monitor> stored = new ArrayList<>();
    /// What the next calls die of, one each.
    final Deque<GatewayException> failures = new ArrayDeque<>();
    /// Whether a write that fails was carried out all the same.
    boolean carriesOutWhatFails;
    /// The past runs of every monitor, newest first.
    final List<EvalRun> runs = new ArrayList<>();
    /// What a new monitor gets as its next run; `null` for the right one.
    @Nullable
    Instant nextRun;

    /// The traces and sessions that it has: eight traces, of which every other one failed.
    DiscoveryGateway project = new DiscoveryFake();

    /// The metrics whose template was asked for.
    final List<String> templatesAsked = new ArrayList<>();
    /// What the judge is asked for every metric.
    List<Stage> stages = List.of();

    private final AtomicReference<Instant> clock;

    EditorServer(AtomicReference<Instant> clock) {
        this.clock = clock;
    }

    @Override
    public MonitorList list() {
        fail();
        return new MonitorList(stored, List.of());
    }

    @Override
    public Monitor get(MonitorId id) {
        fail();
        return stored.stream()
                .filter(monitor -> monitor.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Monitor create(MonitorDefinition definition) {
        created.add(definition);
        if (carriesOutWhatFails || failures.isEmpty()) {
            stored.addFirst(monitor(definition));
        }
        fail();
        return stored.getFirst();
    }

    private Monitor monitor(MonitorDefinition definition) {
        return new Monitor(
                new MonitorId("m-new-" + created.size()),
                "project",
                definition.name(),
                definition.target().name(),
                definition.metrics(),
                definition.filter().toDocument(),
                definition.samplingRate(),
                definition.model(),
                definition.cadence().wire(),
                definition.onlyIfChanged(),
                "ACTIVE",
                null,
                null,
                nextRun == null ? definition.cadence().nextAfter(clock.get()).orElse(null) : nextRun,
                clock.get(),
                clock.get(),
                Map.of());
    }

    /// Renames, and takes note of everything else.
    @Override
    public Monitor change(MonitorId id, MonitorChange change) {
        changed.add(change);
        Monitor before = stored.getFirst();
        String name = before.name();
        for (MonitorChange.Edit edit : change.edits()) {
            if (edit instanceof MonitorChange.Name(var renamed)) {
                name = renamed;
            }
        }
        if (carriesOutWhatFails || failures.isEmpty()) {
            stored.set(0, EditorBench.monitor(id.value(), name, before.cadence(), before.filters()));
        }
        fail();
        return stored.getFirst();
    }

    private void fail() {
        GatewayException failure = failures.poll();
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public List<Metric> metrics(Target target) {
        fail();
        return EditorBench.METRICS.stream()
                .filter(metric -> metric.target() == target)
                .toList();
    }

    @Override
    public List<Provider> providers() {
        return EditorBench.PROVIDERS;
    }

    @Override
    public Template template(String metric) {
        templatesAsked.add(metric);
        fail();
        return new Template(metric, "openai/gpt-5-mini", 0.5, stages);
    }

    @Override
    public MonitorGateway monitors() {
        return this;
    }

    @Override
    public CatalogGateway catalog() {
        return this;
    }

    @Override
    public DiscoveryGateway discovery() {
        return project;
    }

    @Override
    public RunGateway runs() {
        throw new UnsupportedOperationException();
    }

    @Override
    public ProbeGateway probe() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        stored.clear();
    }

    @Override
    public void delete(MonitorId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Monitor pause(MonitorId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Monitor resume(MonitorId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public EvalRun trigger(MonitorId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Page<EvalRun> runs(MonitorId id, int limit, int offset) {
        return new Page<>(runs, runs.size(), offset);
    }
}
