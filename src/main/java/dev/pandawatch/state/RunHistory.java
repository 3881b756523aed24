package dev.pandawatch.state;

import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.run.Learned;
import dev.pandawatch.run.Standstill;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;

/// The runs of all monitors, as far back as the two project-wide lists have been read (F83). Of the time before that
/// nothing is known, so nothing can be claimed of it. A run that is deleted on the server stays: it ran. UI thread
/// only.
public final class RunHistory {
    private static final Comparator<EvalRun> NEWEST_FIRST = Comparator.comparing(
            EvalRun::createdAt,
            Comparator.nullsLast(Comparator.<Instant>naturalOrder().reversed()));

    private final Map<MonitorId, List<EvalRun>> byMonitor = new HashMap<>();
    private final Map<Target, Reach> reaches = new EnumMap<>(Target.class);
    private final ObservableMap<String, Learned> learned = FXCollections.observableHashMap();
    private final Map<String, EvalRun> underWay = new HashMap<>();

    RunHistory() {}

    /// The span of time of which every run of a target is known.
    ///
    /// @param from [Instant#MIN] if the list was read to its end
    /// @param to when the newest run that was seen was queued; [Instant#MIN] if there was none
    public record Reach(Instant from, Instant to) {}

    /// The runs known of a monitor, newest first, as an unmodifiable list that never changes.
    public List<EvalRun> of(MonitorId id) {
        return byMonitor.getOrDefault(id, List.of());
    }

    /// Empty before the list of `target` was read.
    public Optional<Reach> reach(Target target) {
        return Optional.ofNullable(reaches.get(target));
    }

    /// How far each list has been read, as a copy.
    public Map<Target, Reach> reaches() {
        return Map.copyOf(reaches);
    }

    /// From when on all runs of `target` are known; [Instant#MAX] if none has been asked for.
    public Instant from(Target target) {
        return reach(target).map(Reach::from).orElse(Instant.MAX);
    }

    /// Takes note of how far the lists have been read now.
    public void reached(Map<Target, Reach> fresh) {
        reaches.putAll(fresh);
    }

    /// What was learned of a run besides its record.
    public Learned learned(String runId) {
        return learned.getOrDefault(runId, Learned.NOTHING);
    }

    /// The same of all runs of a monitor of which anything was, by their id, as a copy.
    public Map<String, Learned> learned(MonitorId id) {
        return learned.isEmpty() ? Map.of() : learned(of(id));
    }

    /// The same of those among `runs` of which anything was.
    public Map<String, Learned> learned(Collection<EvalRun> runs) {
        Map<String, Learned> known = new HashMap<>();
        for (EvalRun run : runs) {
            Learned one = learned.get(run.id());
            if (one != null) {
                known.put(run.id(), one);
            }
        }
        return known;
    }

    /// Says when more was learned of any run.
    public Observable signals() {
        return learned;
    }

    /// Takes note of failed signals, by the id of their run.
    public void failedSignals(Map<String, Long> counts) {
        counts.forEach((id, count) -> learn(id, learned(id).withFailedSignals(count)));
    }

    /// Takes note of how many scores there are, by the id of their run.
    public void scores(Map<String, Long> counts) {
        counts.forEach((id, count) -> learn(id, learned(id).withScores(count)));
    }

    /// Takes note of how runs stand that were just read: whether their counts have moved since they were read before.
    ///
    /// @param at when that was, on the server's clock
    public void look(Collection<EvalRun> runs, Instant at) {
        for (EvalRun run : runs) {
            if (run.finished()) {
                underWay.remove(run.id());
                if (learned.containsKey(run.id())) {
                    learn(run.id(), learned(run.id()).withStill(Optional.empty()));
                }
            } else {
                EvalRun before = underWay.put(run.id(), run);
                learn(run.id(), learned(run.id()).withStill(Optional.of(still(before, run, at))));
            }
        }
    }

    private Standstill still(@Nullable EvalRun before, EvalRun run, Instant at) {
        Optional<Standstill> known = learned(run.id()).still();
        if (before != null && known.isPresent()) {
            boolean moved = !before.status().equals(run.status())
                    || before.evaluatedCount() != run.evaluatedCount()
                    || before.failedCount() != run.failedCount();
            return new Standstill(
                    moved ? at : known.get().since(), at, moved || known.get().moved());
        }
        Instant queued = run.createdAt();
        return queued != null && run.status().equals("PENDING") && queued.isBefore(at)
                ? new Standstill(queued, at, false)
                : new Standstill(at, at, false);
    }

    /// A run of which nothing is left to say has no entry.
    private void learn(String id, Learned fresh) {
        if (fresh.equals(Learned.NOTHING)) {
            learned.remove(id);
        } else {
            learned.put(id, fresh);
        }
    }

    /// Each in place of its older self.
    void note(List<EvalRun> news) {
        Map<MonitorId, Map<String, EvalRun>> changed = new HashMap<>();
        for (EvalRun run : news) {
            if (run.monitorId() != null) {
                changed.computeIfAbsent(run.monitorId(), _ -> new HashMap<>()).put(run.id(), run);
            }
        }
        changed.forEach((id, fresh) -> {
            List<EvalRun> all = new ArrayList<>(fresh.values());
            of(id).stream().filter(old -> !fresh.containsKey(old.id())).forEach(all::add);
            all.sort(NEWEST_FIRST);
            byMonitor.put(id, Collections.unmodifiableList(all));
        });
    }

    void clear() {
        byMonitor.clear();
        reaches.clear();
        learned.clear();
        underWay.clear();
    }

    /// When the newest of `runs` was queued; [Instant#MIN] if that is said of none.
    public static Instant newest(List<EvalRun> runs) {
        return runs.stream()
                .map(EvalRun::createdAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }
}
