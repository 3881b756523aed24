package dev.pandawatch.run;

import dev.pandawatch.cadence.Phrase;
import dev.pandawatch.monitor.Monitor;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a monitor fares: the most urgent of what its last run, its firings since and its next one say.
///
/// @param reason why, in a sentence; an `Instant` among its arguments stands as such, for whoever shows it knows the
///     zone
/// @param cause of a quiet monitor, why its last firing probably came to nothing
public record MonitorHealth(State state, Phrase reason, Optional<Cause> cause) {
    /// The most urgent first.
    public static final Comparator<MonitorHealth> URGENCY = Comparator.comparing(MonitorHealth::state);

    /// In the order of urgency.
    public enum State {
        /// Its last run broke off or is stuck, or every score failed.
        FAILING,
        /// Over two ticks late.
        STALLED,
        /// The server cannot read it (F71).
        UNREADABLE,
        /// Active, but can never run again.
        DEAD,
        /// A session run whose signals failed: its scores are good by accident (F113).
        NO_VERDICT,
        /// It fired since its last run, and no run came of it. Inferred (F42).
        QUIET,
        /// Over one tick late.
        LATE,
        /// Some scores of the last run failed.
        DEGRADED,
        /// A session run without failed scores, of whose signals nothing is known (F113).
        UNVERIFIED,
        /// A run is pending or under way, or may be begun anew.
        RUNNING,
        /// Its last run was clean, and the next one is not late.
        HEALTHY,
        /// It has not run yet.
        NEVER_RAN,
        /// It ran, but its last run was deleted (F78), has not been read yet, or came to nothing.
        UNKNOWN,
        PAUSED
    }

    private MonitorHealth(State state, String key, Object... arguments) {
        this(state, new Phrase(key, List.of(arguments)), Optional.empty());
    }

    /// The health of a monitor that the server cannot read.
    ///
    /// @param place in the server's list, from 0
    public static MonitorHealth unreadable(int place) {
        return new MonitorHealth(State.UNREADABLE, "run.health.unreadable", place + 1);
    }

    /// The health of `monitor` if nothing but its last run is known. Without one it has no past to be held against, so
    /// it is not called quiet.
    ///
    /// @param lastRun the run that it names as its last, `null` if that is not known
    /// @param now on the server's clock
    public static MonitorHealth of(Monitor monitor, @Nullable EvalRun lastRun, Instant now) {
        Instant since = monitor.lastRunAt();
        FiringLedger ledger = since == null
                ? FiringLedger.EMPTY
                : FiringLedger.of(monitor, List.of(), LedgerEvidence.runsFrom(since), since, now);
        Optional<RunOutcome> outcome = Optional.ofNullable(lastRun).map(run -> RunOutcome.of(run, RunEvidence.at(now)));
        return of(monitor, ledger, outcome, now);
    }

    /// The health of `monitor`.
    ///
    /// @param ledger from no later than its last run on
    /// @param last what the run that it names as its last amounts to, empty if that is not known
    /// @param now on the server's clock
    public static MonitorHealth of(Monitor monitor, FiringLedger ledger, Optional<RunOutcome> last, Instant now) {
        Optional<MonitorHealth> past = last.map(MonitorHealth::ofRun);
        boolean running = past.isPresent() && past.get().state() == State.RUNNING;
        if (!monitor.active()) {
            return running ? past.get() : paused(monitor);
        }
        if (SchedulerAlarm.exhausted(monitor, now)) {
            return new MonitorHealth(State.DEAD, "run.health.dead.stopper");
        }
        MonitorHealth behind = past.orElseGet(() -> unknown(monitor));
        Optional<MonitorHealth> quiet = running ? Optional.empty() : quiet(monitor, ledger.silent());
        Optional<MonitorHealth> coming = ofComing(NextRun.of(monitor, now));
        return mostUrgent(mostUrgent(behind, quiet), coming);
    }

    private static MonitorHealth mostUrgent(MonitorHealth one, Optional<MonitorHealth> other) {
        return other.isPresent() && URGENCY.compare(other.get(), one) < 0 ? other.get() : one;
    }

    private static MonitorHealth paused(Monitor monitor) {
        Instant stale = monitor.nextRunAt();
        return stale == null
                ? new MonitorHealth(State.PAUSED, "run.health.paused")
                : new MonitorHealth(State.PAUSED, "run.health.paused.inert", stale);
    }

    private static MonitorHealth unknown(Monitor monitor) {
        if (monitor.lastRunAt() == null) {
            return new MonitorHealth(State.NEVER_RAN, "run.health.never-ran");
        }
        String key = monitor.lastRunId() == null ? "run.health.unknown" : "run.health.unread";
        return new MonitorHealth(State.UNKNOWN, key);
    }

    private static Optional<MonitorHealth> quiet(Monitor monitor, List<Firing> silent) {
        if (silent.isEmpty()) {
            return Optional.empty();
        }
        Firing latest = silent.getLast();
        String key = monitor.lastRunAt() == null ? "run.health.quiet.never" : "run.health.quiet";
        return Optional.of(new MonitorHealth(
                State.QUIET,
                new Phrase(key, List.of(silent.size(), latest.due())),
                latest.causes().stream().findFirst()));
    }

    private static MonitorHealth ofRun(RunOutcome outcome) {
        return switch (outcome) {
            case RunOutcome.Pending _ -> new MonitorHealth(State.RUNNING, "run.health.pending");
            case RunOutcome.Running(var done, var total) ->
                new MonitorHealth(State.RUNNING, "run.health.running", done, total);
            case RunOutcome.FailedForNow(var reason, var _) ->
                new MonitorHealth(State.RUNNING, "run.health.retrying", reason);
            case RunOutcome.Stuck(var done, var total, var idle, var _) ->
                new MonitorHealth(State.FAILING, "run.health.stuck", done, total, idle.toMinutes());
            case RunOutcome.Clean(var targets) -> new MonitorHealth(State.HEALTHY, "run.health.healthy", targets);
            case RunOutcome.Unverified(var targets) ->
                new MonitorHealth(State.UNVERIFIED, "run.health.unverified", targets);
            case RunOutcome.NoVerdict(var signals, var scores) ->
                new MonitorHealth(State.NO_VERDICT, "run.health.no-verdict", signals, scores);
            case RunOutcome.Degraded(var failed, var scores) ->
                new MonitorHealth(State.DEGRADED, "run.health.degraded", failed, scores);
            case RunOutcome.AllFailed(var scores) -> new MonitorHealth(State.FAILING, "run.health.all-failed", scores);
            case RunOutcome.Failed(var reason) -> new MonitorHealth(State.FAILING, "run.health.failed", reason);
            case RunOutcome.Nothing _ -> new MonitorHealth(State.UNKNOWN, "run.health.nothing");
            case RunOutcome.Unknown(var status) ->
                new MonitorHealth(State.UNKNOWN, "run.health.unknown-status", status);
        };
    }

    private static Optional<MonitorHealth> ofComing(NextRun next) {
        return switch (next) {
            case NextRun.Stalled(var since, var by) ->
                Optional.of(late(State.STALLED, "run.health.stalled", since, by));
            case NextRun.Late(var since, var by) -> Optional.of(late(State.LATE, "run.health.late", since, by));
            case NextRun.Never _ -> Optional.of(new MonitorHealth(State.DEAD, "run.health.dead"));
            case NextRun.Expected _, NextRun.Due _, NextRun.Paused _, NextRun.Unknown _ -> Optional.empty();
        };
    }

    private static MonitorHealth late(State state, String key, Instant since, Duration by) {
        return new MonitorHealth(state, key, since, by.toMinutes());
    }
}
