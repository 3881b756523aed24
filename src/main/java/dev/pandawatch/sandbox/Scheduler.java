package dev.pandawatch.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
    private Instant start;
    private final Queue<Firing> firings = new PriorityQueue<>(Comparator.comparing(Firing::at));
    private long ticks;
    private boolean missed;

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
            boolean handled = firing != null && world.working();
            if (handled && !firing.at.isAfter(tick) && !firing.at.isAfter(instant)) {
                reach(firing.at);
                process(firings.remove());
            } else if (!tick.isAfter(instant)) {
                reach(tick);
                ticks++;
                tickIfPossible();
            } else {
                reach(instant);
                return;
            }
        }
    }

    /// Without a worker a tick waits for one; without the scheduler or the database it does not happen at all.
    private void tickIfPossible() {
        if (!world.working()) {
            missed = true;
        } else if (!world.down().contains(Dependency.SCHEDULER) && !world.down().contains(Dependency.DATABASE)) {
            tick();
        }
    }

    /// There is a worker again: it takes up what waited.
    void resume() {
        if (missed) {
            missed = false;
            tickIfPossible();
        }
    }

    /// The scheduler starts anew: it ticks now, and from now on at this phase (F38).
    void restart() {
        start = world.now();
        ticks = 0;
    }

    /// The tick that will find the next due monitor; empty if no monitor ever becomes due.
    Optional<Instant> nextFiring() {
        Optional<Instant> due = world.monitors().stream()
                .filter(row -> !row.standing().paused())
                .map(row -> row.standing().nextRunAt())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
        return due.map(moment -> {
            Instant tick = nextTick();
            while (tick.isBefore(moment)) {
                tick = tick.plus(TICK).plus(DRIFT);
            }
            return tick;
        });
    }

    /// The ticks until `instant` do not happen: the server was down (F41).
    void skip(Instant instant) {
        while (!nextTick().isAfter(instant)) {
            ticks++;
        }
        reach(instant);
    }

    /// Traces are stored by the worker, too (F139).
    private void reach(Instant instant) {
        world.reach(instant);
        if (world.working()) {
            arrivals.until(instant);
        }
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
            if (world.down().contains(Dependency.DATABASE)) {
                throw Refusal.crash("no database");
            }
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
