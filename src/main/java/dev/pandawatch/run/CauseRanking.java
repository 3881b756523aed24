package dev.pandawatch.run;

import dev.pandawatch.filter.FilterFinding;
import dev.pandawatch.filter.FilterFinding.Effect;
import dev.pandawatch.filter.FilterFindings;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.run.Cause.Kind;
import dev.pandawatch.run.Cause.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Replays the checks of the server for the firings of one monitor, in its order: the skip, the matches, the quota, the
/// name (F42, F48, F49, F129, F26). It knows the monitor as it is now; what held at an older firing is inferred.
final class CauseRanking {
    /// A run's name is the monitor's with `[Monitor] ` before it, in 255 characters (F26).
    static final int NAME_LIMIT = 245;

    /// Stands for a count that was not made.
    private static final long UNKNOWN = -1;

    private final Monitor monitor;
    private final LedgerEvidence evidence;
    private @Nullable List<FilterFinding> errors;

    CauseRanking(Monitor monitor, LedgerEvidence evidence) {
        this.monitor = monitor;
        this.evidence = evidence;
    }

    /// The causes of a firing that the scheduler has not taken up at all, as its due date still stands.
    List<Cause> ofStanding(Instant due) {
        return List.of(cause(Kind.SCHEDULER_STALLED, Standing.KNOWN, due));
    }

    /// @param before the last run before the firing, `null` if there was none
    /// @param newest whether no run has come since
    List<Cause> of(Instant due, @Nullable Instant before, boolean newest) {
        List<Cause> causes = new ArrayList<>();
        evidence.outageAt(due)
                .ifPresent(outage -> causes.add(cause(Kind.SCHEDULER_STALLED, Standing.LIKELY, outage.from())));
        if (!addForGood(causes, untouchedSince(due) ? Standing.KNOWN : Standing.LIKELY)) {
            addNoChange(causes, before, newest);
            addNothingMatched(causes, newest);
            addPlan(causes, newest);
        }
        causes.add(cause(Kind.UNSEEN, Standing.POSSIBLE));
        causes.sort(Cause.RANK);
        return List.copyOf(causes);
    }

    /// What keeps each firing from running as long as the definition stays; whether there is any.
    private boolean addForGood(List<Cause> causes, Standing standing) {
        int length = monitor.name().codePointCount(0, monitor.name().length());
        if (length > NAME_LIMIT) {
            causes.add(cause(Kind.NAME_TOO_LONG, standing, length, NAME_LIMIT));
        }
        errors().stream()
                .filter(error -> error.kind().effect() == Effect.BREAKS)
                .forEach(error -> causes.add(cause(Kind.FILTER_BREAKS, standing, error.key())));
        return !causes.isEmpty() && causes.getLast().kind() != Kind.SCHEDULER_STALLED;
    }

    /// A monitor that never ran is never skipped; a run by hand counts (F48).
    private void addNoChange(List<Cause> causes, @Nullable Instant before, boolean newest) {
        if (!monitor.onlyIfChanged() || before == null) {
            return;
        }
        OptionalLong now = newest ? evidence.changes() : OptionalLong.empty();
        causes.add(cause(Kind.NO_CHANGE, standing(now), before, now.orElse(UNKNOWN)));
    }

    private void addNothingMatched(List<Cause> causes, boolean newest) {
        boolean empties = errors().stream().anyMatch(error -> error.kind().effect() == Effect.EMPTIES);
        OptionalLong now = newest ? evidence.matching() : OptionalLong.empty();
        causes.add(cause(Kind.NOTHING_MATCHED, empties ? Standing.LIKELY : standing(now), now.orElse(UNKNOWN)));
    }

    /// What the plan forbids is dropped in silence (F129). Only of a run by hand does it say so.
    private void addPlan(List<Cause> causes, boolean newest) {
        Optional<Instant> refused = newest ? evidence.refused() : Optional.empty();
        causes.add(refused.map(at -> cause(Kind.PLAN_REFUSES, Standing.LIKELY, at))
                .orElseGet(() -> cause(Kind.PLAN, Standing.POSSIBLE)));
    }

    /// Whether the definition is still that of the firing: whoever changes it moves the stamp, which the tick of the
    /// firing itself moved last (F25).
    private boolean untouchedSince(Instant due) {
        Instant updated = monitor.updatedAt();
        return updated != null && !updated.isAfter(due.plus(ScheduleReplay.OPEN));
    }

    private List<FilterFinding> errors() {
        List<FilterFinding> found = errors;
        if (found == null) {
            found = monitor.target()
                    .map(target -> FilterFindings.errors(monitor.filters().filtersOnly(), target.filters()))
                    .orElse(List.of());
            errors = found;
        }
        return found;
    }

    /// Of a cause that holds while nothing is counted.
    private static Standing standing(OptionalLong now) {
        if (now.isEmpty()) {
            return Standing.POSSIBLE;
        }
        return now.getAsLong() == 0 ? Standing.LIKELY : Standing.UNLIKELY;
    }

    private static Cause cause(Kind kind, Standing standing, Object... arguments) {
        return new Cause(kind, standing, List.of(arguments));
    }
}
