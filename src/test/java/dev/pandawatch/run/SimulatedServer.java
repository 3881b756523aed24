package dev.pandawatch.run;

import dev.pandawatch.cadence.Cadence;
import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.MonitorId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// The scheduler of the server for one monitor, tick by tick (F36 to F42), with chance as the judge of what comes of a
/// firing. It knows what really happened.
final class SimulatedServer {
    static final Instant START = Instant.parse("2026-10-20T07:11:23Z");

    /// What really happened.
    ///
    /// @param at when the scheduler took it up, or a person started it
    record Truth(Instant at, boolean ran, boolean byHand) {}

    private final Random chance;
    private final Cadence cadence;
    private final List<EvalRun> runs = new ArrayList<>();
    private final List<Truth> truth = new ArrayList<>();
    private Instant now;
    private Instant next;
    private Instant updated;
    private @Nullable Instant lastRunAt;
    private @Nullable String lastRunId;

    SimulatedServer(String cadence, long seed) {
        this.cadence = Cadence.parse(cadence).toOptional().orElseThrow();
        chance = new Random(seed);
        now = START;
        updated = START;
        next = following(START);
    }

    private Instant following(Instant moment) {
        return cadence.nextAfter(moment).orElseThrow();
    }

    /// Lets ticks pass until `end` and the last firing is decided, the first tick somewhere within 5 minutes. A run
    /// comes of two firings in three. A run by hand comes when no firing can be meant: between three quarters of an
    /// hour and half an hour before one.
    void run(Instant end, boolean byHand) {
        Instant tick = START.plusMillis(chance.nextInt(300_000));
        while (tick.isBefore(end) || open(tick)) {
            if (!next.isAfter(tick)) {
                fire(tick);
            } else if (byHand && meantByHand(tick) && chance.nextInt(20) == 0) {
                start(tick.plusSeconds(17), true);
            }
            tick = tick.plus(Duration.ofMinutes(5)).plusMillis(8);
        }
        now = tick;
    }

    /// Whether a run may still come of the last firing, which may be taken for up to a minute younger than it is.
    private boolean open(Instant tick) {
        return !truth.isEmpty()
                && !truth.getLast()
                        .at()
                        .plus(ScheduleReplay.OPEN)
                        .plus(DueDates.RETRIES)
                        .isBefore(tick);
    }

    private boolean meantByHand(Instant tick) {
        Duration ahead = Duration.between(tick, next);
        return ahead.compareTo(Duration.ofMinutes(30)) > 0 && ahead.compareTo(Duration.ofMinutes(45)) < 0;
    }

    private void fire(Instant tick) {
        next = following(tick);
        updated = tick;
        if (chance.nextInt(3) < 2) {
            queue(tick, tick.plusMillis(chance.nextInt(2_000)), false);
        } else {
            truth.add(new Truth(tick, false, false));
        }
    }

    private void start(Instant moment, boolean byHand) {
        next = following(moment);
        updated = moment;
        queue(moment, moment, byHand);
    }

    private void queue(Instant taken, Instant queued, boolean byHand) {
        truth.add(new Truth(taken, true, byHand));
        lastRunAt = queued;
        lastRunId = "run " + runs.size();
        runs.addFirst(new EvalRun(
                lastRunId,
                null,
                "COMPLETED",
                "TRACE",
                List.of("coherence"),
                10,
                10,
                0,
                queued,
                queued.plusSeconds(60),
                FilterDocument.EMPTY,
                1,
                null,
                new MonitorId("m"),
                null,
                Map.of()));
    }

    List<Truth> truth() {
        return truth;
    }

    Monitor monitor() {
        return new Monitor(
                new MonitorId("m"),
                "project",
                "Simulated",
                "TRACE",
                List.of("coherence"),
                FilterDocument.EMPTY,
                1,
                null,
                cadence.wire(),
                false,
                "ACTIVE",
                lastRunAt,
                lastRunId,
                next,
                START,
                updated,
                Map.of());
    }

    FiringLedger ledger(LedgerEvidence evidence, Instant from) {
        return FiringLedger.of(monitor(), runs, evidence, from, now);
    }
}
