package dev.pandawatch.command;

import dev.pandawatch.gateway.CatalogGateway;
import dev.pandawatch.gateway.DiscoveryGateway;
import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.gateway.MonitorGateway;
import dev.pandawatch.gateway.MonitorList;
import dev.pandawatch.gateway.Page;
import dev.pandawatch.gateway.ProbeGateway;
import dev.pandawatch.gateway.RunGateway;
import dev.pandawatch.gateway.RunScore;
import dev.pandawatch.gateway.ScoreSelection;
import dev.pandawatch.gateway.Server;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.MonitorChange;
import dev.pandawatch.monitor.MonitorDefinition;
import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.run.EvalRun;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A server in memory that notes what it is asked. Replace a field to make it answer differently.
public final class FakeServer implements Server, MonitorGateway, RunGateway {
    /// How many targets match any filters.
    public Supplier<Integer> matches = () -> 0;

    public final List<String> asked = new CopyOnWriteArrayList<>();
    public Supplier<MonitorList> list = () -> new MonitorList(List.of(), List.of());
    public Supplier<Monitor> monitor = () -> {
        throw new IllegalStateException("no monitor");
    };
    public Supplier<EvalRun> run = () -> {
        throw new IllegalStateException("no run");
    };
    public List<EvalRun> runs = List.of();
    public List<RunScore> scores = List.of();

    /// How many pages of scores were read, not only counted.
    public final AtomicInteger scorePages = new AtomicInteger();

    /// The scores of one run.
    public Function<String, List<RunScore>> scoresOf = _ -> scores;

    /// How many scores a selection finds, where only the number is asked for: without any at hand, as many as its run
    /// has to have, none of them failed.
    public Function<ScoreSelection, Integer> found =
            wanted -> scores.isEmpty() && wanted.status() == null ? units(wanted) : scores.size();

    /// Called on the thread that asks for a page of the runs of a target, before it is answered.
    public Consumer<Target> whenRecent = _ -> {};

    /// Thrown when runs or scores are read.
    public @Nullable GatewayException down;

    @Override
    public MonitorGateway monitors() {
        return this;
    }

    @Override
    public RunGateway runs() {
        return this;
    }

    @Override
    public CatalogGateway catalog() {
        throw new UnsupportedOperationException();
    }

    @Override
    public DiscoveryGateway discovery() {
        return new FakeCounts((target, filters) -> {
            asked.add("count " + target + " " + filters.entries());
            return matches.get();
        });
    }

    @Override
    public ProbeGateway probe() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        asked.add("close");
    }

    @Override
    public MonitorList list() {
        asked.add("list");
        return list.get();
    }

    @Override
    public Monitor get(MonitorId id) {
        return one("get", id);
    }

    @Override
    public Monitor create(MonitorDefinition definition) {
        asked.add("create " + definition.name());
        return monitor.get();
    }

    @Override
    public Monitor change(MonitorId id, MonitorChange change) {
        return one("change", id);
    }

    @Override
    public void delete(MonitorId id) {
        asked.add("delete " + id);
    }

    @Override
    public Monitor pause(MonitorId id) {
        return one("pause", id);
    }

    @Override
    public Monitor resume(MonitorId id) {
        return one("resume", id);
    }

    @Override
    public EvalRun trigger(MonitorId id) {
        asked.add("trigger " + id);
        return run.get();
    }

    @Override
    public Page<EvalRun> runs(MonitorId id, int limit, int offset) {
        asked.add("runs " + id);
        fail();
        List<EvalRun> own = runs.stream()
                .filter(one -> !one.filters().has("retry_of")) // as the server has it (F103)
                .toList();
        int from = Math.min(offset, own.size());
        return new Page<>(own.subList(from, Math.min(own.size(), from + limit)), own.size(), offset);
    }

    @Override
    public Page<EvalRun> recent(Target target, int limit, int offset) {
        asked.add("recent " + target + " " + offset);
        whenRecent.accept(target);
        int from = Math.min(offset, runs.size());
        return new Page<>(runs.subList(from, Math.min(runs.size(), from + limit)), runs.size(), offset);
    }

    @Override
    public EvalRun run(String id) {
        asked.add("run " + id);
        return runs.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new GatewayException.NotFound(
                        new GatewayException.Call("GET", "/evaluations/trace-runs/" + id, "id", false, 404, "")));
    }

    @Override
    public List<RunScore> scores(Target level, String runId) {
        asked.add("scores " + level + " " + runId);
        fail();
        return scoresOf.apply(runId);
    }

    @Override
    public Page<RunScore> scores(ScoreSelection wanted, int limit, int offset) {
        asked.add("scores " + wanted.level() + " " + offset);
        if (limit > 1) {
            scorePages.incrementAndGet();
        }
        int from = Math.min(offset, scores.size());
        return new Page<>(scores.subList(from, Math.min(scores.size(), from + limit)), found.apply(wanted), offset);
    }

    @Override
    public void delete(Target target, String id, boolean withScores) {
        asked.add("delete run " + target + " " + id + (withScores ? " with its scores" : ""));
        fail();
    }

    @Override
    public EvalRun retry(Target target, String id) {
        asked.add("retry " + target + " " + id);
        return run.get();
    }

    private int units(ScoreSelection wanted) {
        return runs.stream()
                .filter(one -> one.id().equals(wanted.runId()))
                .mapToInt(one -> (int) one.units())
                .findFirst()
                .orElse(0);
    }

    private void fail() {
        if (down != null) {
            throw down;
        }
    }

    private Monitor one(String verb, MonitorId id) {
        asked.add(verb + " " + id);
        return monitor.get();
    }
}
