package dev.pandawatch.run;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What was heard of the past of a monitor.
///
/// @param lastRun `null` if it never ran, or if its last run is not known
/// @param runs those of the monitor that are known, newest first
/// @param evidence from when on all of them are, and what was seen of its schedule
/// @param learned by run, what was learned of some of them
public record Heard(
        @Nullable EvalRun lastRun, List<EvalRun> runs, LedgerEvidence evidence, Map<String, Learned> learned) {
    public Heard {
        learned = Map.copyOf(learned);
    }

    /// Of a run alone.
    public static Heard of(@Nullable EvalRun lastRun, Instant from) {
        List<EvalRun> runs = lastRun == null ? List.of() : List.of(lastRun);
        return new Heard(lastRun, runs, LedgerEvidence.runsFrom(from), Map.of());
    }
}
