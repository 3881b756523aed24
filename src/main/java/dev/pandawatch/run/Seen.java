package dev.pandawatch.run;

import dev.pandawatch.monitor.Monitor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Something that made the server compute the next run of a monitor anew.
///
/// @param at when
/// @param what what it was
/// @param run the run that was queued, if it is known
record Seen(Instant at, What what, Optional<EvalRun> run) {
    /// A run's record and `last_run_at` are written in one go; this far apart they are two.
    private static final Duration TOGETHER = Duration.ofMinutes(1);

    enum What {
        RUN,
        /// A sent cadence or a resume (F36, F72, F74).
        RESTART
    }

    /// All that is known of `monitor`, the oldest first. A last run without a record, for it was deleted or not
    /// read, is seen by its date (F78). Retries are none of its runs (F103).
    static List<Seen> of(Monitor monitor, List<EvalRun> runs, LedgerEvidence evidence) {
        List<Seen> seen = new ArrayList<>(runs.size() + 1);
        for (EvalRun run : runs) {
            Instant at = run.createdAt();
            if (at != null && !run.filters().has("retry_of")) {
                seen.add(new Seen(at, What.RUN, Optional.of(run)));
            }
        }
        Instant last = monitor.lastRunAt();
        if (last != null && !holds(seen, last, monitor.lastRunId())) {
            seen.add(new Seen(last, What.RUN, Optional.empty()));
        }
        for (Instant at : evidence.restarts()) {
            seen.add(new Seen(at, What.RESTART, Optional.empty()));
        }
        for (LedgerEvidence.Span pause : evidence.pauses()) {
            Instant resumed = pause.to();
            if (resumed != null) {
                seen.add(new Seen(resumed, What.RESTART, Optional.empty()));
            }
        }
        seen.sort(Comparator.comparing(Seen::at));
        return seen;
    }

    private static boolean holds(List<Seen> seen, Instant last, @Nullable String lastId) {
        for (Seen one : seen) {
            if (one.isAbout(last) || one.isRun(lastId)) {
                return true;
            }
        }
        return false;
    }

    /// A run of which cannot be said why it came; empty for what is no run.
    Optional<Firing> unexplained() {
        return what == What.RUN ? Optional.of(new Firing(at, Firing.Kind.UNKNOWN, run, List.of())) : Optional.empty();
    }

    private boolean isAbout(Instant moment) {
        return Duration.between(at, moment).abs().compareTo(TOGETHER) <= 0;
    }

    private boolean isRun(@Nullable String id) {
        return run.isPresent() && run.get().id().equals(id);
    }
}
