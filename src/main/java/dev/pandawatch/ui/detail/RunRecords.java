package dev.pandawatch.ui.detail;

import dev.pandawatch.monitor.Target;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.run.LedgerEvidence;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// What was read of a monitor's runs.
///
/// @param runs newest first
/// @param total how many there are in all
/// @param retries of these runs; no list of the monitor has them (F103)
/// @param failedSignals of session runs, by id: how many signals behind their scores failed (F113); not asked for all
/// @param now what a firing would meet now
public record RunRecords(
        List<EvalRun> runs, int total, List<EvalRun> retries, Map<String, Long> failedSignals, Circumstances now) {
    static final RunRecords NONE = new RunRecords(List.of(), 0, List.of(), Map.of(), Circumstances.UNKNOWN);

    /// What names the origin of a retry among its filters.
    static final String RETRY_OF = "retry_of";

    public RunRecords {
        runs = List.copyOf(runs);
        retries = List.copyOf(retries);
        failedSignals = Map.copyOf(failedSignals);
    }

    /// Whether there is no older run than those.
    public boolean complete() {
        return runs.size() >= total;
    }

    /// The retries come last.
    List<EvalRun> all() {
        return Stream.concat(runs.stream(), retries.stream()).toList();
    }

    boolean has(String runId) {
        return all().stream().anyMatch(run -> run.id().equals(runId));
    }

    LedgerEvidence evidence() {
        return now.into(reach());
    }

    private LedgerEvidence reach() {
        if (complete()) {
            return LedgerEvidence.ALL_RUNS;
        }
        return runs.stream()
                .map(EvalRun::createdAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .map(LedgerEvidence::runsFrom)
                .orElse(LedgerEvidence.runsFrom(Instant.MAX));
    }

    /// Whether any of them has not come to its end.
    boolean underWay() {
        return all().stream().anyMatch(run -> !run.finished());
    }

    /// Whether a session run since `since` has not been asked about its signals.
    boolean unasked(Instant since) {
        return runs.stream()
                .filter(run -> run.status().equals("COMPLETED") && run.target() == Target.SESSION)
                .filter(run -> !failedSignals.containsKey(run.id()))
                .map(EvalRun::createdAt)
                .anyMatch(at -> at != null && !at.isBefore(since));
    }
}
