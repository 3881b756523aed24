package dev.pandawatch.ui.monitors;

import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.run.LedgerEvidence;
import dev.pandawatch.state.MonitorBook;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What was heard of the past of a monitor.
///
/// @param lastRun `null` if it never ran, or if its last run is not known
/// @param runs those of the monitor that are known, newest first
/// @param evidence from when on all of them are, and what was seen of its schedule
/// @param failedSignals by run, as far as they were asked for, see [dev.pandawatch.run.RunEvidence]
record Heard(@Nullable EvalRun lastRun, List<EvalRun> runs, LedgerEvidence evidence, Map<String, Long> failedSignals) {
    Heard {
        failedSignals = Map.copyOf(failedSignals);
    }

    static Heard of(Monitor monitor, MonitorBook book) {
        Instant from = monitor.target().map(book.history()::from).orElse(Instant.MAX);
        return new Heard(
                book.lastRun(monitor).orElse(null),
                book.history().of(monitor.id()),
                book.logbook().of(monitor.id()).into(LedgerEvidence.runsFrom(from)),
                book.history().failedSignals(monitor.id()));
    }

    /// Of a run alone.
    static Heard of(@Nullable EvalRun lastRun, Instant from) {
        List<EvalRun> runs = lastRun == null ? List.of() : List.of(lastRun);
        return new Heard(lastRun, runs, LedgerEvidence.runsFrom(from), Map.of());
    }
}
