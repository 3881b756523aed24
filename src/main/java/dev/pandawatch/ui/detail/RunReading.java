package dev.pandawatch.ui.detail;

import dev.pandawatch.gateway.Page;
import dev.pandawatch.gateway.RunGateway;
import dev.pandawatch.gateway.ScoreSelection;
import dev.pandawatch.gateway.Server;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.run.FiringLedger;
import dev.pandawatch.run.LedgerEvidence;
import dev.pandawatch.state.RequestBudget;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads the runs of one monitor. Blocks.
///
/// @param monitor as it was read last
/// @param known the failed signals of runs that were asked about before; a finished run keeps them
/// @param since retries that are older do not matter
/// @param budget what may still be asked about signals
record RunReading(Server server, Monitor monitor, Map<String, Long> known, Instant since, RequestBudget budget) {
    /// So many pages of runs at most: a monitor that fires each minute has hundreds of thousands.
    static final int PAGES = 10;

    private static final int PAGE = RunGateway.LONGEST_PAGE;
    private static final int RETRY_PAGES = 5;

    /// How many session runs are asked about their signals at once; each costs a request.
    static final int SIGNALS = 15;

    /// Whether the paths have as much left as it takes to read them all again.
    ///
    /// @param before what was read last
    static boolean affordable(RequestBudget budget, Monitor monitor, RunRecords before) {
        int pages = Math.min(PAGES, before.runs().size() / PAGE + 1);
        return budget.left(RequestBudget.runs(monitor.id())) >= pages
                && monitor.target()
                        .filter(target -> budget.left(RequestBudget.runs(target)) < RETRY_PAGES)
                        .isEmpty();
    }

    RunRecords read() {
        Map<String, EvalRun> runs = new LinkedHashMap<>(); // a run that comes in meanwhile shifts the pages
        int total = 0;
        for (int page = 0; page < PAGES; page++) {
            budget.spend(RequestBudget.runs(monitor.id()));
            Page<EvalRun> seen = server.monitors().runs(monitor.id(), PAGE, page * PAGE);
            seen.items().forEach(run -> runs.putIfAbsent(run.id(), run));
            total = seen.total();
            if (seen.items().size() < PAGE) {
                break;
            }
        }
        List<EvalRun> all = List.copyOf(runs.values());
        return new RunRecords(all, Math.max(total, all.size()), retries(all), signals(all), circumstances(all));
    }

    /// Asked only if a firing since its last run may have come to nothing.
    private Circumstances circumstances(List<EvalRun> runs) {
        Instant last = monitor.lastRunAt();
        Instant next = monitor.nextRunAt();
        if (!monitor.active() || next == null) {
            return Circumstances.UNKNOWN;
        }
        LedgerEvidence all = LedgerEvidence.ALL_RUNS;
        Instant from = last == null || last.isBefore(since) ? since : last;
        return FiringLedger.of(monitor, runs, all, from, next).silent().isEmpty()
                ? Circumstances.UNKNOWN
                : Circumstances.ask(server, monitor);
    }

    /// Only what failed can be retried, and only the lists of the project show it.
    private List<EvalRun> retries(List<EvalRun> runs) {
        Set<String> origins = runs.stream()
                .filter(run -> run.failedCount() > 0)
                .map(EvalRun::id)
                .collect(Collectors.toCollection(HashSet::new));
        Map<String, EvalRun> all = new LinkedHashMap<>();
        boolean more = !origins.isEmpty();
        for (int page = 0; more && page < RETRY_PAGES; page++) {
            Target target = runs.getFirst().target();
            budget.spend(RequestBudget.runs(target));
            List<EvalRun> seen = server.runs().recent(target, PAGE, page * PAGE).items();
            seen.stream()
                    .filter(run -> run.filters().get(RunRecords.RETRY_OF) instanceof String)
                    .forEach(run -> all.putIfAbsent(run.id(), run));
            more = seen.size() == PAGE && !older(seen.getLast());
        }
        return family(origins, List.copyOf(all.values()));
    }

    /// Those of `retries` that go back to one of `origins`, also by way of another retry, in their order.
    private static List<EvalRun> family(Set<String> origins, List<EvalRun> retries) {
        Set<String> ids = new HashSet<>();
        for (EvalRun run : retries.reversed()) { // the oldest first, as a retry is older than its own
            if (run.filters().get(RunRecords.RETRY_OF) instanceof String origin && origins.contains(origin)) {
                origins.add(run.id());
                ids.add(run.id());
            }
        }
        return retries.stream().filter(run -> ids.contains(run.id())).toList();
    }

    private boolean older(EvalRun run) {
        Instant at = run.createdAt();
        return at != null && at.isBefore(since);
    }

    private Map<String, Long> signals(List<EvalRun> runs) {
        Map<String, Long> signals = new HashMap<>();
        runs.stream()
                .filter(run -> run.status().equals("COMPLETED") && run.target() == Target.SESSION)
                .filter(run -> {
                    Long before = known.get(run.id());
                    if (before != null) {
                        signals.put(run.id(), before);
                    }
                    return before == null;
                })
                .limit(SIGNALS)
                .takeWhile(_ -> budget.take(RequestBudget.scores(Target.TRACE), 0))
                .forEach(run -> signals.put(run.id(), failedSignals(run)));
        return signals;
    }

    private long failedSignals(EvalRun run) {
        ScoreSelection failed = ScoreSelection.ofRun(Target.TRACE, run.id()).failed();
        return server.runs().scores(failed, 1, 0).total();
    }
}
