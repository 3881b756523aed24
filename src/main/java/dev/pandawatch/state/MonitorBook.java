package dev.pandawatch.state;

import dev.pandawatch.gateway.MonitorList;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.run.Heard;
import dev.pandawatch.run.LedgerEvidence;
import dev.pandawatch.run.RunEvidence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;

/// The only list of monitors, newest first as the server gives them; every screen maps it. UI thread only.
public final class MonitorBook {
    private final ObservableList<Monitor> monitors = FXCollections.observableArrayList();
    private final ObservableList<Monitor> readOnlyMonitors = FXCollections.unmodifiableObservableList(monitors);
    private final ObservableList<Integer> unreadable = FXCollections.observableArrayList();
    private final ObservableList<Integer> readOnlyUnreadable = FXCollections.unmodifiableObservableList(unreadable);
    private final ObservableMap<String, EvalRun> runs = FXCollections.observableHashMap();
    private final ObservableMap<String, EvalRun> readOnlyRuns = FXCollections.unmodifiableObservableMap(runs);
    private final RunHistory history = new RunHistory();
    private final Logbook logbook = new Logbook();
    private final Map<MonitorId, Long> changedAt = new HashMap<>();
    private final ObservableMap<Target, Instant> refusals = FXCollections.observableMap(new EnumMap<>(Target.class));
    private final ObservableMap<Target, Instant> readOnlyRefusals = FXCollections.unmodifiableObservableMap(refusals);

    private long changes;

    public ObservableList<Monitor> monitors() {
        return readOnlyMonitors;
    }

    /// Places, counted from 0, of monitors that the server cannot read.
    public ObservableList<Integer> unreadable() {
        return readOnlyUnreadable;
    }

    /// The runs seen so far, by their id.
    public ObservableMap<String, EvalRun> runs() {
        return readOnlyRuns;
    }

    /// The runs seen so far, by their monitor. It has changed before [#runs()] says so.
    public RunHistory history() {
        return history;
    }

    /// What was seen to happen to their schedules.
    public Logbook logbook() {
        return logbook;
    }

    /// When the plan refused a run of such targets, if none has been seen that was queued since (F129, F130).
    public ObservableMap<Target, Instant> refusals() {
        return readOnlyRefusals;
    }

    /// Takes note that the plan refused a run of `target`.
    ///
    /// @param at on the server's clock
    public void refused(Target target, Instant at) {
        refusals.put(target, at);
    }

    public Optional<Monitor> find(MonitorId id) {
        return monitors.stream().filter(monitor -> monitor.id().equals(id)).findFirst();
    }

    /// The run that `monitor` names as its last, if it has been seen.
    public Optional<EvalRun> lastRun(Monitor monitor) {
        return Optional.ofNullable(monitor.lastRunId()).map(runs::get);
    }

    /// What was heard of the past of `monitor`, as a copy.
    public Heard heard(Monitor monitor) {
        Instant from = monitor.target().map(history::from).orElse(Instant.MAX);
        return new Heard(
                lastRun(monitor).orElse(null),
                history.of(monitor.id()),
                evidence(monitor, LedgerEvidence.runsFrom(from)),
                history.learned(monitor.id()));
    }

    /// What is known of `run` beyond its record.
    ///
    /// @param now on the server's clock
    public RunEvidence evidence(EvalRun run, Instant now) {
        List<EvalRun> others = run.monitorId() == null ? List.of() : history.of(run.monitorId());
        return RunEvidence.at(now).withUsual(RunEvidence.usual(others)).with(history.learned(run.id()));
    }

    /// `known` of the runs of `monitor`, and what was seen of its schedule and of the plan.
    public LedgerEvidence evidence(Monitor monitor, LedgerEvidence known) {
        LedgerEvidence seen = logbook.of(monitor.id()).into(known);
        return monitor.target().map(refusals::get).map(seen::withRefused).orElse(seen);
    }

    /// Takes over what the server has. A monitor that did not change stays the very same object at its place, so that
    /// nothing on a screen moves or loses its selection without a reason.
    public void replaceAll(MonitorList fresh) {
        replaceAll(fresh, changes);
    }

    /// How often single monitors were put or removed so far: what [#replaceAll(MonitorList, long)] wants to know of the
    /// moment at which a list was asked for.
    public long changes() {
        return changes;
    }

    /// As [#replaceAll(MonitorList)], but whatever was put or removed since the list was asked for stays so: the list
    /// may be older.
    ///
    /// @param since what [#changes()] was when it was asked for
    public void replaceAll(MonitorList list, long since) {
        changedAt.values().removeIf(at -> at <= since);
        MonitorList fresh =
                changedAt.isEmpty() ? list : new MonitorList(withChanges(list.monitors()), list.unreadable());
        Set<MonitorId> present = new HashSet<>();
        fresh.monitors().forEach(monitor -> present.add(monitor.id()));
        monitors.removeIf(monitor -> !present.contains(monitor.id()));
        Set<MonitorId> known = new HashSet<>();
        monitors.forEach(monitor -> known.add(monitor.id()));
        for (int place = 0; place < fresh.monitors().size(); place++) {
            Monitor monitor = fresh.monitors().get(place);
            settle(place, monitor, known.contains(monitor.id()));
        }
        if (!unreadable.equals(fresh.unreadable())) {
            unreadable.setAll(fresh.unreadable());
        }
    }

    private List<Monitor> withChanges(List<Monitor> listed) {
        Map<MonitorId, Monitor> kept = new LinkedHashMap<>();
        for (Monitor monitor : monitors) {
            if (changedAt.containsKey(monitor.id())) {
                kept.put(monitor.id(), monitor);
            }
        }
        List<Monitor> now = new ArrayList<>();
        for (Monitor monitor : listed) {
            if (!changedAt.containsKey(monitor.id())) {
                now.add(monitor);
            } else if (kept.containsKey(monitor.id())) {
                now.add(kept.remove(monitor.id()));
            }
        }
        now.addAll(0, kept.values()); // made since, so the newest
        return now;
    }

    private void changed(MonitorId id) {
        changedAt.put(id, ++changes);
    }

    private void settle(int place, Monitor monitor, boolean known) {
        if (place < monitors.size() && monitors.get(place).id().equals(monitor.id())) {
            if (!monitors.get(place).equals(monitor)) {
                monitors.set(place, monitor);
            }
            return;
        }
        if (known) {
            monitors.removeIf(old -> old.id().equals(monitor.id()));
        }
        monitors.add(Math.min(place, monitors.size()), monitor);
    }

    /// Adds a new monitor at the top, or replaces the one with its id where it stands.
    public void put(Monitor monitor) {
        changed(monitor.id());
        for (int place = 0; place < monitors.size(); place++) {
            if (monitors.get(place).id().equals(monitor.id())) {
                monitors.set(place, monitor);
                return;
            }
        }
        monitors.addFirst(monitor);
    }

    public void remove(MonitorId id) {
        changed(id);
        monitors.removeIf(monitor -> monitor.id().equals(id));
    }

    /// Takes note of runs; those that are known and unchanged make no noise.
    public void putRuns(Collection<EvalRun> seen) {
        List<EvalRun> news = new ArrayList<>();
        for (EvalRun run : seen) {
            if (!run.equals(runs.get(run.id()))) {
                news.add(run);
            }
        }
        history.note(news);
        news.forEach(this::allowed);
        news.forEach(run -> runs.put(run.id(), run));
    }

    /// What the plan refused may be allowed again once it has let through another.
    private void allowed(EvalRun run) {
        Instant queued = run.createdAt();
        Instant refused = refusals.get(run.target());
        if (queued != null && refused != null && queued.isAfter(refused)) {
            refusals.remove(run.target());
        }
    }

    /// Forgets everything: another project is being looked at.
    public void clear() {
        monitors.clear();
        changedAt.clear();
        unreadable.clear();
        runs.clear();
        history.clear();
        logbook.clear();
        refusals.clear();
    }
}
