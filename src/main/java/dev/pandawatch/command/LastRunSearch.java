package dev.pandawatch.command;

import dev.pandawatch.command.DeepReading.LastRun;
import dev.pandawatch.gateway.Server;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.state.MonitorBook;
import dev.pandawatch.state.RequestBudget;
import dev.pandawatch.state.RunHistory.Reach;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The last runs that no reading of the lists has found, until each is known or the server says that it is not there.
/// A few of them are sought after each refresh; one that has not come to its end is looked at again. UI thread only.
final class LastRunSearch {
    private final Set<String> deep = new HashSet<>();
    private final Set<String> gone = new HashSet<>();
    private final Set<String> refused = new HashSet<>();

    /// Those that were not found from now on are sought here.
    void missed(Set<String> ids) {
        deep.addAll(ids);
    }

    /// The ids of those that nobody has to look for at the top of the lists.
    Set<String> ids() {
        return Set.copyOf(deep);
    }

    /// What is to be read now.
    ///
    /// @param most so many requests for each list
    DeepReading next(Server server, MonitorBook book, RequestBudget budget, int most) {
        Map<Target, List<LastRun>> open = open(book);
        List<DeepReading.Sought> lists = new ArrayList<>();
        open.forEach((target, runs) -> {
            runs.sort(Comparator.comparing((LastRun run) -> refused.contains(run.id()))
                    .thenComparing(LastRun::read)
                    .thenComparing(LastRun::at, Comparator.reverseOrder()));
            Optional<Reach> reach = book.history().reach(target);
            int known = reach.map(span -> known(book, target, span)).orElse(0);
            lists.add(new DeepReading.Sought(target, runs, reach.orElse(null), known));
        });
        return new DeepReading(server, budget, most, lists);
    }

    private Map<Target, List<LastRun>> open(MonitorBook book) {
        Map<Target, List<LastRun>> open = new EnumMap<>(Target.class);
        Set<String> named = new HashSet<>();
        for (Monitor monitor : book.monitors()) {
            String id = monitor.lastRunId();
            Target target = monitor.target().orElse(null);
            if (id == null || target == null || !deep.contains(id)) {
                continue;
            }
            named.add(id);
            EvalRun run = book.runs().get(id);
            if (!gone.contains(id) && (run == null || !run.finished())) {
                Instant at = Optional.ofNullable(monitor.lastRunAt()).orElse(Instant.MIN);
                open.computeIfAbsent(target, _ -> new ArrayList<>()).add(new LastRun(id, at, run != null));
            }
        }
        deep.retainAll(named);
        gone.retainAll(named);
        refused.retainAll(named);
        return open;
    }

    /// How many runs of the project are known of that span: all that there are.
    private static int known(MonitorBook book, Target target, Reach span) {
        return (int) book.runs().values().stream()
                .filter(run -> run.target() == target
                        && run.createdAt() != null
                        && !run.createdAt().isBefore(span.from()))
                .count();
    }

    void found(DeepReading.Told told) {
        gone.addAll(told.gone());
        refused.addAll(told.refused());
    }

    /// Another project is being looked at.
    void clear() {
        deep.clear();
        gone.clear();
        refused.clear();
    }
}
