package dev.pandawatch.run;

import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.run.LedgerEvidence.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What was seen to happen to the schedule of one monitor, from one look at it to the next. The server keeps none of it
/// (F25, F42). All times are on its clock.
///
/// @param since since when the cadence is the present one; empty if it was never seen to change
/// @param pauses oldest first
/// @param restarts when the schedule was computed anew without a run, a pause or another cadence (F72)
/// @param outages from a due date that was seen to stand for over two ticks until it was taken up
public record ScheduleLog(Optional<Instant> since, List<Span> pauses, List<Instant> restarts, List<Span> outages) {
    /// Nothing was seen.
    public static final ScheduleLog EMPTY = new ScheduleLog(Optional.empty(), List.of(), List.of(), List.of());

    /// As many of each are kept, the newest ones.
    static final int KEPT = 100;

    /// By how much the record's stamp may lie outside of two looks: our idea of the server's clock is that rough.
    private static final Duration ROUGHLY = Duration.ofSeconds(5);

    public ScheduleLog {
        pauses = newest(pauses);
        restarts = newest(restarts);
        outages = newest(outages);
    }

    /// A monitor as it was seen at a moment.
    public record Look(Monitor monitor, Instant at) {}

    /// This, and what must have happened between two looks at the same monitor.
    public ScheduleLog after(Look before, Look now) {
        Instant when = changed(before, now);
        boolean other = !before.monitor().cadence().equals(now.monitor().cadence());
        boolean active = before.monitor().active();
        ScheduleLog seen = other ? new ScheduleLog(Optional.of(when), pauses, restarts, outages) : this;
        if (active != now.monitor().active()) {
            return active ? seen.paused(when) : seen.resumed(before.monitor(), when);
        }
        return active && !other ? seen.moved(before, now, when) : seen;
    }

    /// `known`, told more closely.
    public LedgerEvidence into(LedgerEvidence known) {
        LedgerEvidence more = known.withPauses(pauses).withRestarts(restarts).withOutages(outages);
        return since.map(more::withScheduleSince).orElse(more);
    }

    /// Whatever changes it moves the stamp of its record (F25); so do later things, therefore no stamp counts that was
    /// not made between the looks.
    private static Instant changed(Look before, Look now) {
        Instant stamp = now.monitor().updatedAt();
        return stamp != null
                        && stamp.isAfter(before.at().minus(ROUGHLY))
                        && stamp.isBefore(now.at().plus(ROUGHLY))
                ? stamp
                : now.at();
    }

    private ScheduleLog paused(Instant when) {
        return withPauses(pauses, new Span(when, null));
    }

    /// A pause whose beginning nobody saw may have begun right after the last run; nothing is claimed of that time.
    private ScheduleLog resumed(Monitor paused, Instant when) {
        if (!pauses.isEmpty() && pauses.getLast().to() == null) {
            Instant from = pauses.getLast().from();
            return withPauses(pauses.subList(0, pauses.size() - 1), new Span(from, when));
        }
        Instant last = paused.lastRunAt() == null ? paused.createdAt() : paused.lastRunAt();
        return withPauses(pauses, new Span(last == null || last.isAfter(when) ? when : last, when));
    }

    private ScheduleLog withPauses(List<Span> before, Span newest) {
        return new ScheduleLog(since, added(before, newest), restarts, outages);
    }

    /// A date that moves before it has come was computed anew; one that stood for long was taken up at last.
    private ScheduleLog moved(Look before, Look now, Instant when) {
        Instant due = before.monitor().nextRunAt();
        if (due == null || Objects.equals(due, now.monitor().nextRunAt())) {
            return this;
        }
        if (NextRun.of(before.monitor(), before.at()) instanceof NextRun.Stalled) {
            boolean soon = now.at().isBefore(before.at().plus(ScheduleReplay.OPEN));
            Span outage = new Span(due, soon ? when : before.at());
            return new ScheduleLog(since, pauses, restarts, added(outages, outage));
        }
        boolean ran =
                !Objects.equals(before.monitor().lastRunAt(), now.monitor().lastRunAt());
        return due.isAfter(when) && !ran ? new ScheduleLog(since, pauses, added(restarts, when), outages) : this;
    }

    private static <T> List<T> added(List<T> before, T newest) {
        return Stream.concat(before.stream(), Stream.of(newest)).toList();
    }

    private static <T extends @Nullable Object> List<T> newest(List<T> all) {
        return List.copyOf(all.subList(Math.max(0, all.size() - KEPT), all.size()));
    }
}
