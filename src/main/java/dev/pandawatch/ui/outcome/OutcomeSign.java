package dev.pandawatch.ui.outcome;

import dev.pandawatch.run.Firing;
import dev.pandawatch.run.RunOutcome;
import dev.pandawatch.ui.kit.FiringMark;
import dev.pandawatch.ui.kit.FiringSign;
import dev.pandawatch.ui.kit.FiringSign.Start;
import java.time.Instant;
import java.util.Optional;

/// The sign for a firing.
public final class OutcomeSign {
    private OutcomeSign() {}

    /// What became of `firing`, and how its run began.
    ///
    /// @param outcome what its run amounts to; empty without one
    /// @param now what was due by then and has not run is late
    public static FiringSign of(Firing firing, Optional<RunOutcome> outcome, Instant now) {
        FiringMark mark = outcome.map(OutcomeSign::mark).orElseGet(() -> mark(firing, now));
        return new FiringSign(mark, start(firing.kind()));
    }

    private static Start start(Firing.Kind kind) {
        return switch (kind) {
            case RAN_BY_HAND -> Start.BY_HAND;
            case RAN_LATE -> Start.LATE;
            case RAN, DID_NOT_RUN, UPCOMING, UNKNOWN -> Start.DUE;
        };
    }

    private static FiringMark mark(RunOutcome outcome) {
        return switch (outcome) {
            case RunOutcome.Pending _, RunOutcome.Running _, RunOutcome.FailedForNow _ -> FiringMark.RUNNING;
            case RunOutcome.Clean _ -> FiringMark.CLEAN;
            case RunOutcome.Unverified _ -> FiringMark.UNVERIFIED;
            case RunOutcome.NoVerdict _ -> FiringMark.NO_VERDICT;
            case RunOutcome.Degraded _ -> FiringMark.DEGRADED;
            case RunOutcome.AllFailed _, RunOutcome.Failed _, RunOutcome.Stuck _ -> FiringMark.FAILED;
            case RunOutcome.Nothing _, RunOutcome.Unknown _ -> FiringMark.NOT_YET;
        };
    }

    private static FiringMark mark(Firing firing, Instant now) {
        return switch (firing.kind()) {
            case DID_NOT_RUN -> firing.stands() ? FiringMark.LATE : FiringMark.DID_NOT_RUN;
            case UPCOMING -> firing.due().isAfter(now) ? FiringMark.UPCOMING : FiringMark.LATE;
            case RAN, RAN_LATE, RAN_BY_HAND, UNKNOWN -> FiringMark.NOT_YET;
        };
    }
}
