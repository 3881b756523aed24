package dev.pandawatch.ui.monitors;

import dev.pandawatch.cadence.Cadence;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.parse.Parsed;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.run.Firing;
import dev.pandawatch.run.FiringLedger;
import dev.pandawatch.run.LedgerEvidence;
import dev.pandawatch.run.MonitorHealth;
import dev.pandawatch.run.NextRun;
import dev.pandawatch.run.RunEvidence;
import dev.pandawatch.run.RunOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the list tells of the past of a monitor.
///
/// @param lastRun `null` if it never ran, or if its last run is not known
/// @param firings the newest whose moment has come, oldest first, [#SHOWN] at most
/// @param until from when on it may look different although nothing new was heard
record RowPast(@Nullable EvalRun lastRun, List<Firing> firings, MonitorHealth health, Instant until) {
    static final int SHOWN = 12;

    private static final Duration OPEN = NextRun.TICK.multipliedBy(2);
    private static final Duration BEAT = Duration.ofMinutes(1);

    /// The span of time that is looked through grows by this, a few times, until it has enough firings.
    private static final int GROWTH = 4;

    private static final int ATTEMPTS = 5;

    RowPast {
        firings = List.copyOf(firings);
    }

    /// @param runs those of the monitor that are known, newest first
    /// @param known from when on all of them are
    static RowPast of(Monitor monitor, @Nullable EvalRun lastRun, List<EvalRun> runs, Instant known, Instant now) {
        FiringLedger ledger = ledger(monitor, runs, known, now);
        Optional<RunOutcome> outcome = Optional.ofNullable(lastRun)
                .map(run -> RunOutcome.of(run, RunEvidence.at(now).withUsual(RunEvidence.usual(runs))));
        List<Firing> come = ledger.firings().stream()
                .filter(firing -> !firing.due().isAfter(now))
                .toList();
        return new RowPast(
                lastRun,
                come.subList(Math.max(0, come.size() - SHOWN), come.size()),
                MonitorHealth.of(monitor, ledger, outcome, now),
                until(ledger, outcome, now));
    }

    private static FiringLedger ledger(Monitor monitor, List<EvalRun> runs, Instant known, Instant now) {
        LedgerEvidence evidence = LedgerEvidence.runsFrom(known);
        Instant beginning = beginning(monitor, known);
        Duration span = gap(monitor, now).multipliedBy(SHOWN + 2L);
        FiringLedger ledger = FiringLedger.EMPTY;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Instant from = notAfter(now.minus(span), monitor.lastRunAt());
            ledger = FiringLedger.of(monitor, runs, evidence, from, now);
            if (ledger.recent(SHOWN).size() == SHOWN || from.isBefore(beginning)) {
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

    /// From the next firing to the one after it, a day if nobody can tell.
    private static Duration gap(Monitor monitor, Instant now) {
        if (!(monitor.parsedCadence() instanceof Parsed.Ok<Cadence>(var cadence))
                || (cadence instanceof Cadence.Cron cron && cron.expression().random())) {
            return Duration.ofDays(1);
        }
        Optional<Instant> next = cadence.nextAfter(now);
        Optional<Instant> following = next.flatMap(cadence::nextAfter);
        return following.isEmpty() ? Duration.ofDays(1) : Duration.between(next.orElseThrow(), following.get());
    }

    private static Instant until(FiringLedger ledger, Optional<RunOutcome> last, Instant now) {
        Stream<Instant> ofFirings = ledger.firings().stream()
                .filter(firing -> firing.kind() == Firing.Kind.UPCOMING)
                .flatMap(firing -> Stream.of(firing.due(), firing.due().plus(OPEN)))
                .filter(moment -> moment.isAfter(now));
        Stream<Instant> ofRun = last.filter(RowPast::moves).map(_ -> now.plus(BEAT)).stream();
        return Stream.concat(ofFirings, ofRun).min(Instant::compareTo).orElse(Instant.MAX);
    }

    private static boolean moves(RunOutcome outcome) {
        return outcome instanceof RunOutcome.Pending
                || outcome instanceof RunOutcome.Running
                || outcome instanceof RunOutcome.FailedForNow;
    }
}
