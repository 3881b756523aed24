package dev.pandawatch.run;

import dev.pandawatch.cadence.Cadence;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.run.Firing.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Walks the past of one monitor as its server did, from what computed its schedule to what computed it next, and says
/// what became of each moment in between.
final class ScheduleReplay {
    /// So long after its moment a firing may still lead to a run: two ticks.
    static final Duration OPEN = NextRun.TICK.multipliedBy(2);

    private final Monitor monitor;
    private final DueDates dates;
    private final LedgerEvidence evidence;
    private final CauseRanking causes;
    private final Instant from;
    private final Instant now;
    private final List<Firing> firings = new ArrayList<>();
    private @Nullable Instant anchor;
    private @Nullable Instant lastRun;

    /// @param from nothing is told of what was due before
    /// @param now on the server's clock
    ScheduleReplay(Monitor monitor, Cadence cadence, LedgerEvidence evidence, Instant from, Instant now) {
        this.monitor = monitor;
        this.dates = new DueDates(cadence);
        this.evidence = evidence;
        this.causes = new CauseRanking(monitor, evidence);
        this.from = from;
        this.now = now;
    }

    /// What became of the moments from `start` on, when the schedule was computed first; all of it, oldest first.
    ///
    /// @param start `null` if nothing is known of the time before the first of `seen`
    /// @param before the last run before `start`
    List<Firing> walk(@Nullable Instant start, @Nullable Instant before, List<Seen> seen) {
        firings.clear();
        anchor = start;
        lastRun = before;
        for (Seen one : seen) {
            switch (one.what()) {
                case RUN -> run(one);
                case RESTART -> restart(one.at());
            }
            anchor = one.at();
        }
        finish();
        return List.copyOf(firings);
    }

    private void run(Seen run) {
        Instant since = anchor;
        if (since == null) {
            run.unexplained().ifPresent(firings::add);
        } else {
            DueDates.Passed passed = dates.servedBy(run.at(), since, evidence);
            for (Instant silent : passed.silent()) {
                silent(silent, false);
            }
            Instant due = passed.served().orElse(run.at());
            firings.add(new Firing(due, kind(passed, run.at()), run.run(), List.of()));
        }
        lastRun = run.at();
    }

    private Kind kind(DueDates.Passed passed, Instant at) {
        if (passed.served().isPresent()) {
            return passed.late() ? Kind.RAN_LATE : Kind.RAN;
        }
        return evidence.unseenAt(at) ? Kind.UNKNOWN : Kind.RAN_BY_HAND;
    }

    /// A moment less than a tick before may not have been taken up any more; in an outage none was.
    private void restart(Instant at) {
        Instant since = anchor;
        if (since == null) {
            return;
        }
        for (Instant due : dates.between(since, at)) {
            if (due.plus(NextRun.TICK).isAfter(at) && evidence.outageAt(due).isEmpty()) {
                unknown(due);
            } else {
                silent(due, false);
            }
        }
    }

    private void finish() {
        Instant next = monitor.nextRunAt();
        if (!monitor.active()) {
            untilPaused();
        } else if (next == null) {
            unknownUntil(now);
        } else {
            untilComputed(next);
            standing(next);
        }
    }

    /// Nothing fires while it is paused (F73). When that began is known from the evidence, else only that it was no
    /// later than the last change of its record.
    private void untilPaused() {
        Instant since = anchor;
        Optional<Instant> paused = evidence.pauses().stream()
                .filter(pause -> pause.contains(now))
                .map(LedgerEvidence.Span::from)
                .findFirst();
        if (since != null && paused.isPresent()) {
            dates.between(since, paused.get()).forEach(due -> silent(due, true));
        } else if (monitor.updatedAt() != null) {
            unknownUntil(monitor.updatedAt());
        }
    }

    /// What passed before the server computed `next`.
    private void untilComputed(Instant next) {
        Instant since = anchor;
        if (since == null) {
            return;
        }
        switch (dates.cadence()) {
            case Cadence.Preset preset -> {
                Instant computed = next.minus(preset.interval());
                List<Instant> passed = dates.between(since, computed.plus(DueDates.RETRIES));
                boolean undisturbed = dates.runsOn(since, passed, computed);
                for (Instant due : passed) {
                    passedBefore(due, undisturbed);
                }
            }
            case Cadence.Cron _ -> {
                for (Instant due : dates.between(since, earlier(next, now.plusMillis(1)))) {
                    passedBefore(due, tickMayHaveMoved(due));
                }
            }
        }
    }

    /// A tick that takes up a monitor moves the stamp of its record (F25), so it was not at `due` if that is older.
    private boolean tickMayHaveMoved(Instant due) {
        Instant updated = monitor.updatedAt();
        return updated == null || !updated.plus(ScheduleEvidence.SLACK).isBefore(due);
    }

    private void passedBefore(Instant due, boolean fired) {
        if (fired) {
            silent(due, true);
        } else {
            unknown(due);
        }
    }

    /// The moment that the server names itself.
    private void standing(Instant next) {
        if (anchor != null && !anchor.isBefore(next)) {
            return; // a run has come since the monitor was read
        }
        if (next.plus(OPEN).isBefore(now)) {
            firings.add(new Firing(next, Kind.DID_NOT_RUN, Optional.empty(), causes.ofStanding(next)));
        } else {
            firings.add(Firing.of(next, Kind.UPCOMING));
        }
    }

    /// @param newest whether no run has come since
    private void silent(Instant due, boolean newest) {
        if (due.isBefore(from) || evidence.pausedAt(due)) {
            return;
        }
        Instant tick = due.plus(NextRun.TICK);
        if (due.isBefore(evidence.runsFrom())
                || evidence.pausedAt(tick)
                || evidence.unseenAt(due)
                || evidence.unseenAt(tick)) {
            unknown(due);
        } else if (!due.plus(OPEN).isBefore(now)) {
            firings.add(Firing.of(due, Kind.UPCOMING));
        } else {
            firings.add(new Firing(due, Kind.DID_NOT_RUN, Optional.empty(), causes.of(due, lastRun, newest)));
        }
    }

    private void unknown(Instant due) {
        if (!due.isBefore(from) && !evidence.pausedAt(due)) {
            firings.add(Firing.of(due, Kind.UNKNOWN));
        }
    }

    private void unknownUntil(Instant end) {
        if (anchor != null) {
            for (Instant due : dates.between(anchor, end)) {
                unknown(due);
            }
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
