package dev.pandawatch.ui.detail;

import dev.pandawatch.run.Firing;
import dev.pandawatch.run.RunOutcome;
import dev.pandawatch.ui.kit.FiringMark;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// One firing with what its run amounts to.
///
/// @param outcome empty where there is no run
public record Entry(Firing firing, FiringMark mark, Optional<RunOutcome> outcome) {

    static Entry of(Firing firing, Map<String, RunOutcome> outcomes, Instant now) {
        Optional<RunOutcome> outcome = firing.run().map(run -> outcomes.getOrDefault(run.id(), RunOutcome.of(run)));
        FiringMark mark = outcome.map(known -> mark(known, firing.kind())).orElseGet(() -> mark(firing, now));
        return new Entry(firing, mark, outcome);
    }

    public Instant at() {
        return firing.due();
    }

    private static FiringMark mark(RunOutcome outcome, Firing.Kind kind) {
        return switch (outcome) {
            case RunOutcome.Pending _, RunOutcome.Running _, RunOutcome.FailedForNow _ -> FiringMark.RUNNING;
            case RunOutcome.Clean _ -> kind == Firing.Kind.RAN_BY_HAND ? FiringMark.BY_HAND : FiringMark.CLEAN;
            case RunOutcome.Unverified _, RunOutcome.NoVerdict _ -> FiringMark.NO_VERDICT;
            case RunOutcome.Degraded _ -> FiringMark.DEGRADED;
            case RunOutcome.AllFailed _, RunOutcome.Failed _, RunOutcome.Stuck _ -> FiringMark.FAILED;
            case RunOutcome.Nothing _, RunOutcome.Unknown _ -> FiringMark.NOT_YET;
        };
    }

    private static FiringMark mark(Firing firing, Instant now) {
        return switch (firing.kind()) {
            case DID_NOT_RUN -> FiringMark.DID_NOT_RUN;
            case UPCOMING -> firing.due().isAfter(now) ? FiringMark.UPCOMING : FiringMark.LATE;
            case RAN, RAN_LATE, RAN_BY_HAND, UNKNOWN -> FiringMark.NOT_YET;
        };
    }
}
