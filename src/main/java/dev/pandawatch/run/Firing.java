package dev.pandawatch.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A moment at which a monitor was due or ran, and what became of it.
///
/// @param due when the schedule asked for it, to within two ticks where runs that nobody saw have shifted an interval
///     (F39); of a run by hand or an [Kind#UNKNOWN] one, when it was queued
/// @param run empty if there is none, or if it is gone or was not read
/// @param causes why there is no run, the surest first; only of [Kind#DID_NOT_RUN]
public record Firing(Instant due, Kind kind, Optional<EvalRun> run, List<Cause> causes) {

    /// What became of it. All but a due date that still stands is inferred: the server tells neither scheduled from
    /// manual runs (F43) nor what came to nothing (F42).
    public enum Kind {
        /// A run was queued within a tick and a minute of it.
        RAN,
        /// A run that no due moment explains.
        RAN_BY_HAND,
        /// A run was queued within two ticks of it, or after the outage of the scheduler that it fell into (F41).
        RAN_LATE,
        /// The scheduler took it up and no run came, or has not taken it up for two ticks.
        DID_NOT_RUN,
        /// Its moment is to come, or came less than two ticks ago, so that it may run yet.
        UPCOMING,
        /// It cannot be known: its time lies before what was read, the schedule was another or stood still, or it was
        /// changed while nobody looked.
        UNKNOWN
    }

    public Firing {
        causes = List.copyOf(causes);
    }

    static Firing of(Instant due, Kind kind) {
        return new Firing(due, kind, Optional.empty(), List.of());
    }

    /// Whether the scheduler has not taken it up at all, so that it may still run.
    public boolean stands() {
        return causes.stream().anyMatch(cause -> cause.kind() == Cause.Kind.SCHEDULER_STALLED && !cause.inferred());
    }

    /// Whether a run came of it, known or not.
    public boolean ran() {
        return run.isPresent() || kind == Kind.RAN || kind == Kind.RAN_LATE || kind == Kind.RAN_BY_HAND;
    }
}
