package dev.pandawatch.run;

import dev.pandawatch.monitor.Monitor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The last firings of a monitor and what they say of its health.
///
/// @param lastRun `null` if it never ran, or if its last run is not known
/// @param outcomes what the last run and those of the firings amount to by all that is known of them, by their id
/// @param firings the newest whose moment has come, oldest first, [#SHOWN] at most
/// @param silence since the last run
/// @param until from when on it may look different although nothing new was heard
public record RecentPast(
        @Nullable EvalRun lastRun,
        Map<String, RunOutcome> outcomes,
        List<Firing> firings,
        Silence silence,
        MonitorHealth health,
        Instant until) {
    public static final int SHOWN = 12;

    /// As many firings of a monitor that never ran are counted, if there were as many.
    private static final int COUNTED = 100;

    private static final Duration OPEN = NextRun.TICK.multipliedBy(2);
    private static final Duration BEAT = Duration.ofMinutes(1);

    /// The span of time that is looked through grows by this, a few times, until it has enough firings.
    private static final int GROWTH = 4;

    private static final int ATTEMPTS = 5;

    public RecentPast {
        outcomes = Map.copyOf(outcomes);
        firings = List.copyOf(firings);
    }

    /// The past of `monitor` as far as it was heard of.
    ///
    /// @param now on the server's clock; only firings whose moment has come by then are told
    public static RecentPast of(Monitor monitor, Heard heard, Instant now) {
        Timetable timetable = Timetable.of(monitor);
        FiringLedger ledger = ledger(timetable, heard, SHOWN, now);
        EvalRun lastRun = heard.lastRun();
        List<Firing> shown = shown(ledger, now);
        Map<String, RunOutcome> outcomes = outcomes(heard, shown, now);
        Optional<RunOutcome> last = Optional.ofNullable(lastRun).map(run -> outcomes.get(run.id()));
        MonitorHealth health = MonitorHealth.of(monitor, ledger, last, now);
        Silence silence = silence(timetable, heard, ledger, now);
        return new RecentPast(lastRun, outcomes, shown, silence, health, until(ledger, last, now));
    }

    private static List<Firing> shown(FiringLedger ledger, Instant now) {
        List<Firing> come = new ArrayList<>();
        for (Firing firing : ledger.firings()) {
            if (!firing.due().isAfter(now)) {
                come.add(firing);
            }
        }
        return come.subList(Math.max(0, come.size() - SHOWN), come.size());
    }

    /// Of a monitor that never ran the ledger need not reach back to its first firing.
    private static Silence silence(Timetable timetable, Heard heard, FiringLedger ledger, Instant now) {
        Silence silence = Silence.of(ledger);
        return timetable.monitor().lastRunAt() == null && silence.firings() >= SHOWN
                ? Silence.of(ledger(timetable, heard, COUNTED, now))
                : silence;
    }

    private static Map<String, RunOutcome> outcomes(Heard heard, List<Firing> firings, Instant now) {
        RunEvidence evidence = RunEvidence.at(now).withUsual(RunEvidence.usual(heard.runs()));
        List<EvalRun> runs = new ArrayList<>();
        if (heard.lastRun() != null) {
            runs.add(heard.lastRun());
        }
        for (Firing firing : firings) {
            firing.run().ifPresent(runs::add);
        }
        Map<String, RunOutcome> outcomes = new HashMap<>();
        for (EvalRun run : runs) {
            Learned learned = heard.learned().getOrDefault(run.id(), Learned.NOTHING);
            outcomes.put(run.id(), RunOutcome.of(run, evidence.with(learned)));
        }
        return outcomes;
    }

    /// What one of its runs amounts to; of those that are not shown only the record is known.
    public RunOutcome outcomeOf(EvalRun run) {
        RunOutcome known = outcomes.get(run.id());
        return known == null ? RunOutcome.of(run) : known;
    }

    /// From no later than its last run on, and with `least` firings if there were as many.
    private static FiringLedger ledger(Timetable timetable, Heard heard, int least, Instant now) {
        Monitor monitor = timetable.monitor();
        Instant beginning = beginning(monitor, heard.evidence().runsFrom());
        Duration span = timetable.gap(now).multipliedBy(least + 2L);
        FiringLedger ledger = FiringLedger.EMPTY;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Instant from = notAfter(now.minus(span), monitor.lastRunAt());
            ledger = FiringLedger.of(timetable, heard.runs(), heard.evidence(), from, now);
            if (ledger.recent(least).size() == least || from.isBefore(beginning)) {
                return ledger;
            }
            span = span.multipliedBy(GROWTH);
        }
        return ledger;
    }

    /// Nothing can be told of the time before.
    private static Instant beginning(Monitor monitor, Instant known) {
        Instant created = monitor.createdAt() == null ? Instant.MIN : monitor.createdAt();
        Instant told = notAfter(known, monitor.lastRunAt());
        return told.isAfter(created) ? told : created;
    }

    private static Instant notAfter(Instant one, @Nullable Instant other) {
        return other != null && other.isBefore(one) ? other : one;
    }

    /// A firing to come changes when it is due, and right after the last moment at which it may still run.
    private static Instant until(FiringLedger ledger, Optional<RunOutcome> last, Instant now) {
        Instant until = last.isPresent() && moves(last.get()) ? now.plus(BEAT) : Instant.MAX;
        for (Firing firing : ledger.firings()) {
            if (firing.kind() == Firing.Kind.UPCOMING) {
                Instant due = firing.due();
                Instant change = due.isAfter(now) ? due : due.plus(OPEN).plusNanos(1);
                until = change.isAfter(now) ? notAfter(until, change) : until;
            }
        }
        return until;
    }

    private static boolean moves(RunOutcome outcome) {
        return outcome instanceof RunOutcome.Pending
                || outcome instanceof RunOutcome.Running
                || outcome instanceof RunOutcome.FailedForNow;
    }
}
