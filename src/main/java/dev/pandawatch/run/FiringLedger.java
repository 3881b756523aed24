package dev.pandawatch.run;

import dev.pandawatch.cadence.Cadence;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.parse.Parsed;
import dev.pandawatch.run.Firing.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What became of each firing of a monitor: its schedule held against the runs that exist.
///
/// @param firings oldest first; the last is the one to come, if there is one
public record FiringLedger(List<Firing> firings) {
    public static final FiringLedger EMPTY = new FiringLedger(List.of());

    public FiringLedger {
        firings = List.copyOf(firings);
    }

    /// The firings of `monitor` from `from` on, and the next one. Nothing is claimed of the time before its creation,
    /// before `evidence.runsFrom()`, or under another cadence.
    ///
    /// @param runs those that the server lists for it, in any order, perhaps only the newest
    /// @param now on the server's clock
    public static FiringLedger of(
            Monitor monitor, List<EvalRun> runs, LedgerEvidence evidence, Instant from, Instant now) {
        return of(Timetable.of(monitor), runs, evidence, from, now);
    }

    /// The same, for whoever looks at one monitor more than once.
    static FiringLedger of(
            Timetable timetable, List<EvalRun> runs, LedgerEvidence evidence, Instant from, Instant now) {
        Monitor monitor = timetable.monitor();
        Cadence cadence = timetable.cadence();
        List<Seen> seen = Seen.of(monitor, runs, evidence);
        List<Firing> all = cadence == null
                ? unforeseen(monitor, seen, now)
                : new PastFirings(monitor, cadence, seen, sure(monitor, evidence), from, now).list();
        List<Firing> firings = new ArrayList<>();
        for (Firing firing : all) {
            if (!firing.due().isBefore(from)) {
                firings.add(firing);
            }
        }
        return new FiringLedger(firings);
    }

    /// The moments to come, the first of them as the server names it, the others as its cadence goes on from there;
    /// none while it is paused (F73).
    ///
    /// @param until not included
    public static List<Instant> upcoming(Monitor monitor, Instant now, Instant until) {
        List<Instant> moments = new ArrayList<>();
        Instant next = monitor.nextRunAt();
        if (!monitor.active() || next == null || !next.isBefore(until)) {
            return moments;
        }
        moments.add(next);
        if (monitor.parsedCadence() instanceof Parsed.Ok<Cadence>(var cadence)) {
            Instant last = next.isBefore(now) ? now : next;
            Optional<Instant> following = cadence.nextAfter(last);
            while (following.isPresent() && following.get().isBefore(until)) {
                moments.add(following.get());
                following = new DueDates(cadence).after(following.get());
            }
        }
        return moments;
    }

    /// The newest firings of the past that have been decided one way or another, oldest first.
    ///
    /// @param most how many at most
    public List<Firing> recent(int most) {
        List<Firing> past = new ArrayList<>();
        for (Firing firing : firings) {
            if (firing.kind() != Kind.UPCOMING) {
                past.add(firing);
            }
        }
        return past.subList(Math.max(0, past.size() - most), past.size());
    }

    /// The firings since the last run that came to nothing, oldest first. Those of which nothing is known are not among
    /// them, nor is one that the scheduler has not taken up.
    public List<Firing> silent() {
        List<Firing> silent = new ArrayList<>();
        for (Firing firing : firings) {
            if (firing.ran()) {
                silent.clear();
            } else if (firing.kind() == Kind.DID_NOT_RUN && !firing.stands()) {
                silent.add(firing);
            }
        }
        return List.copyOf(silent);
    }

    /// Whether any run is in it.
    public boolean hasRun() {
        return firings.stream().anyMatch(Firing::ran);
    }

    /// No run has come since the last one that the monitor names, and none at all if it names none.
    private static LedgerEvidence sure(Monitor monitor, LedgerEvidence evidence) {
        Instant last = monitor.lastRunAt();
        if (last == null) {
            return evidence.withRunsFrom(Instant.MIN);
        }
        return last.isBefore(evidence.runsFrom()) ? evidence.withRunsFrom(last) : evidence;
    }

    /// Of a cadence that nobody can foretell only the runs are known, and what the server names as the next one.
    private static List<Firing> unforeseen(Monitor monitor, List<Seen> seen, Instant now) {
        Instant next = monitor.nextRunAt();
        Stream<Firing> past = seen.stream().flatMap(one -> one.unexplained().stream());
        return !monitor.active()
                        || next == null
                        || next.plus(ScheduleReplay.OPEN).isBefore(now)
                ? past.toList()
                : Stream.concat(past, Stream.of(Firing.of(next, Kind.UPCOMING))).toList();
    }
}
