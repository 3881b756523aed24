package dev.pandawatch.command;

import dev.pandawatch.gateway.Errand;
import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.gateway.Page;
import dev.pandawatch.gateway.RunGateway;
import dev.pandawatch.gateway.Server;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.state.RequestBudget;
import dev.pandawatch.state.RunHistory;
import dev.pandawatch.state.RunHistory.Reach;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// Reads the two project-wide lists of runs, newest first, as far as it takes (F83): at first as deep as it may, then
/// only when some monitor names a last run that is not known or not settled, and back to what is known already.
///
/// @param background reads the lists side by side
/// @param known how far each list was read before
/// @param settled the ids of runs that need no second look
record RunReading(
        Server server, Executor background, RequestBudget budget, Map<Target, Reach> known, Set<String> settled) {
    /// So many pages of each list at most, whatever is sought: what lies deeper is sought by [LastRunSearch].
    static final int PAGES = 8;

    private static final int SIZE = RunGateway.LONGEST_PAGE;

    /// What the lists told.
    ///
    /// @param reaches how far each list is known now, without those that were not read
    /// @param missing the ids of last runs that are in no list as far as one reading goes: deleted, or deeper;
    ///     none is called so where the budget ended the reading before
    /// @param pages of the list of which most were read
    record Told(List<EvalRun> runs, Map<Target, Reach> reaches, Set<String> missing, int pages) {}

    /// What one list told.
    private record Part(Target target, List<EvalRun> runs, Reach reach, Set<String> missing, int pages) {}

    /// Blocks. If one list cannot be read, no more of the other is asked for.
    Told read(List<Monitor> monitors) {
        AtomicBoolean pointless = new AtomicBoolean();
        List<Errand<Part>> errands = new ArrayList<>();
        for (Target target : Target.values()) {
            List<Monitor> those = monitors.stream()
                    .filter(monitor -> monitor.target().filter(target::equals).isPresent())
                    .toList();
            Set<String> wanted = wanted(those);
            if (!wanted.isEmpty() || (!known.containsKey(target) && !those.isEmpty())) {
                errands.add(Errand.begin(background, () -> read(target, wanted, pointless)));
            }
        }
        return together(errands.stream().map(Errand::outcome).toList());
    }

    private static Told together(List<Part> parts) {
        Told told = new Told(new ArrayList<>(), new EnumMap<>(Target.class), new HashSet<>(), 0);
        int most = 0;
        for (Part part : parts) {
            if (part.pages() == 0) {
                continue;
            }
            told.runs().addAll(part.runs());
            told.reaches().put(part.target(), part.reach());
            told.missing().addAll(part.missing());
            most = Math.max(most, part.pages());
        }
        return new Told(told.runs(), told.reaches(), told.missing(), most);
    }

    private Set<String> wanted(List<Monitor> monitors) {
        Set<String> wanted = new HashSet<>();
        for (Monitor monitor : monitors) {
            if (monitor.lastRunId() != null && !settled.contains(monitor.lastRunId())) {
                wanted.add(monitor.lastRunId());
            }
        }
        return wanted;
    }

    private Part read(Target target, Set<String> wanted, AtomicBoolean pointless) {
        List<EvalRun> runs = new ArrayList<>();
        Reach before = known.get(target);
        boolean ended = false;
        int pages = 0;
        while (pages < PAGES
                && !ended
                && !pointless.get()
                && !(wanted.isEmpty() && joins(before, runs))
                && budget.take(RequestBudget.runs(target), 0)) {
            Page<EvalRun> page = page(target, pages, pointless);
            page.items().forEach(run -> wanted.remove(run.id()));
            runs.addAll(page.items());
            ended = page.items().size() < SIZE;
            pages++;
        }
        Set<String> missing = ended || pages == PAGES ? wanted : Set.of();
        return new Part(target, runs, new Reach(from(before, runs, ended), RunHistory.newest(runs)), missing, pages);
    }

    private Page<EvalRun> page(Target target, int page, AtomicBoolean pointless) {
        try {
            return server.runs().recent(target, SIZE, page * SIZE);
        } catch (GatewayException why) {
            pointless.set(true);
            throw why;
        }
    }

    private static Instant from(@Nullable Reach before, List<EvalRun> runs, boolean ended) {
        if (ended) {
            return Instant.MIN;
        }
        Instant oldest = oldest(runs).plusMillis(1); // of the runs of that very moment some may be on the next page
        return before != null && joins(before, runs) && before.from().isBefore(oldest) ? before.from() : oldest;
    }

    /// Whether no run can lie between what was known and `runs`.
    private static boolean joins(@Nullable Reach before, List<EvalRun> runs) {
        return before != null && !runs.isEmpty() && !oldest(runs).isAfter(before.to());
    }

    private static Instant oldest(List<EvalRun> runs) {
        return runs.stream()
                .map(EvalRun::createdAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX.minusMillis(1));
    }
}
