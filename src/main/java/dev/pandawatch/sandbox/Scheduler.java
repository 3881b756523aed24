package dev.pandawatch.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.UUID;

/// Lets time pass in a world: every 300 s a tick looks for due monitors (F38, F39), and each of them is handled by
/// a task of its own, which is repeated twice if it dies (F42).
final class Scheduler {
    private static final Duration TICK = Duration.ofMinutes(5);
    private static final Duration DRIFT = Duration.ofMillis(7);
    private static final Duration QUEUEING = Duration.ofMillis(180);
    private static final Duration AGAIN = Duration.ofSeconds(30);
    private static final int ATTEMPTS = 3;

    private final World world;
    private final Arrivals arrivals;
    private final Instant start;
    private final Queue<Firing> firings = new PriorityQueue<>(Comparator.comparing(Firing::at));
    private long ticks;

    /// Brings the traces that a project has got by now onto its shelf.
    @FunctionalInterface
    interface Arrivals {
        void until(Instant now);
    }

    /// A due monitor on its way to a run.
    ///
    /// @param attempt from 1
    record Firing(Instant at, UUID monitor, int attempt) {}

    /// @param start of the first tick; it sets the phase of all others
    /// @param ticks how many have been
    Scheduler(World world, Arrivals arrivals, Instant start, long ticks) {
        this.world = world;
        this.arrivals = arrivals;
        this.start = start;
        this.ticks = ticks;
    }

    /// The moment of the next tick. Ticks slip by some milliseconds each, as the real ones do.
    Instant nextTick() {
        return start.plus(TICK.plus(DRIFT).multipliedBy(ticks));
    }

    Instant start() {
        return start;
    }

    long ticks() {
        return ticks;
    }

    /// The firings that a tick has made and no task has handled yet.
    List<Firing> pending() {
        return List.copyOf(firings);
    }

    void add(Firing firing) {
        firings.add(firing);
    }

    /// All that happens until `instant`, in order.
    void advance(Instant instant) {
        while (true) {
            Firing firing = firings.peek();
            Instant tick = nextTick();
            if (firing != null && !firing.at.isAfter(tick) && !firing.at.isAfter(instant)) {
                reach(firing.at);
                process(firings.remove());
            } else if (!tick.isAfter(instant)) {
                reach(tick);
                ticks++;
                tick();
            } else {
                reach(instant);
                return;
            }
        }
    }

    /// The ticks until `instant` do not happen: the server was down (F41).
    void skip(Instant instant) {
        while (!nextTick().isAfter(instant)) {
            ticks++;
        }
        reach(instant);
    }

    private void reach(Instant instant) {
        world.reach(instant);
        arrivals.until(instant);
    }

    /// Due monitors get their next date in one transaction: a single one that cannot be read or has no next date
    /// keeps all of them, in every project, from firing (F44, F45).
    private void tick() {
        Instant now = world.stamp();
        List<MonitorRow> moved = new ArrayList<>();
        try {
            for (MonitorRow row : world.monitors()) {
                if (row.due(now)) {
                    moved.add(rescheduled(row, now));
                }
            }
        } catch (Refusal _) {
            return; // the real task dies here as well, at every tick
        }
        Instant queued = now.plus(QUEUEING);
        for (MonitorRow row : moved) {
            world.put(row);
            firings.add(new Firing(queued, row.id(), 1));
        }
    }

    private MonitorRow rescheduled(MonitorRow row, Instant now) {
        if (!row.readable()) {
            throw Refusal.crash("1 validation error for EvalMonitor: filters");
        }
        return row.with(row.standing().next(world.rhythm().next(row.spec().cadence(), now)), world.stamp());
    }

    private void process(Firing firing) {
        world.monitors().stream()
                .filter(row -> row.id().equals(firing.monitor))
                .filter(MonitorRow::readable)
                .findFirst()
                .ifPresent(row -> process(row, firing));
    }

    private void process(MonitorRow row, Firing firing) {
        try {
            if (!ChangeCheck.skips(row, world.shelf(row.projectId()), world.now())) {
                RunRow run = new RunQueue(world).queue(row);
                Instant at = world.stamp();
                world.put(row.with(row.standing().ran(run.id(), at), world.stamp()));
            }
        } catch (Refusal _) {
            if (firing.attempt < ATTEMPTS) {
                firings.add(new Firing(firing.at.plus(AGAIN), firing.monitor, firing.attempt + 1));
            } // else nothing is left of it but the moved date: nobody is told (F42)
        }
    }
}
