package dev.pandawatch.state;

import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.run.EvalRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import javafx.beans.Observable;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

/// The runs of all monitors, as far back as the two project-wide lists have been read (F83). Of the time before that
/// nothing is known, so nothing can be claimed of it. A run that is deleted on the server stays: it ran. UI thread
/// only.
public final class RunHistory {
    private static final Comparator<EvalRun> NEWEST_FIRST = Comparator.comparing(
            EvalRun::createdAt,
            Comparator.nullsLast(Comparator.<Instant>naturalOrder().reversed()));

    private final Map<MonitorId, List<EvalRun>> byMonitor = new HashMap<>();
    private final Map<Target, Reach> reaches = new EnumMap<>(Target.class);
    private final ObservableMap<String, Long> failedSignals = FXCollections.observableHashMap();

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

    /// How many of the signals behind the scores of a session run failed (F113); empty if that was not asked.
    public OptionalLong failedSignals(String runId) {
        Long count = failedSignals.get(runId);
        return count == null ? OptionalLong.empty() : OptionalLong.of(count);
    }

    /// The same of all runs of a monitor of which that was asked, by their id, as a copy.
    public Map<String, Long> failedSignals(MonitorId id) {
        if (failedSignals.isEmpty()) {
            return Map.of();
        }
        Map<String, Long> counts = new HashMap<>();
        for (EvalRun run : of(id)) {
            Long count = failedSignals.get(run.id());
            if (count != null) {
                counts.put(run.id(), count);
            }
        }
        return counts;
    }

    /// The ids of the runs of which that was asked, as a copy.
    public Set<String> asked() {
        return Set.copyOf(failedSignals.keySet());
    }

    /// Says when more is known of failed signals.
    public Observable signals() {
        return failedSignals;
    }

    /// Takes note of failed signals, by the id of their run.
    public void failedSignals(Map<String, Long> counts) {
        failedSignals.putAll(counts);
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
        failedSignals.clear();
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
