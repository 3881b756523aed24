package dev.pandawatch.run;

import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.run.LedgerEvidence.Span;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What was seen to happen to the schedule of one monitor, from one look at it to the next. The server keeps none of it
/// (F25, F42). All times are on its clock.
///
/// @param since since when the cadence is known to be the present one; empty if it was never seen to change
/// @param pauses oldest first
/// @param restarts when the schedule was computed anew without a run, a pause or another cadence (F72), or right before
/// a
///     run that was started from here by hand (F40)
/// @param outages from a due date that was seen to stand for over two ticks until it was taken up, or until it was seen
///     last
/// @param unseen between two looks far apart in which the schedule was changed, nobody knows when
public record ScheduleLog(
        Optional<Instant> since, List<Span> pauses, List<Instant> restarts, List<Span> outages, List<Span> unseen) {
    /// Nothing was seen.
    public static final ScheduleLog EMPTY =
            new ScheduleLog(Optional.empty(), List.of(), List.of(), List.of(), List.of());

    /// As many of each are kept, the newest ones.
    static final int KEPT = 100;

    public ScheduleLog {
        pauses = newest(pauses);
        restarts = newest(restarts);
        outages = newest(outages);
        unseen = newest(unseen);
    }

    /// What matters of a monitor as it was seen at a moment.
    ///
    /// @param cadence the wire form
    /// @param updatedAt matters of the later one of two looks only
    public record Look(
            String cadence,
            boolean active,
            @Nullable Instant createdAt,
            @Nullable Instant lastRunAt,
            @Nullable Instant nextRunAt,
            @Nullable Instant updatedAt,
            Instant at) {

        public static Look of(Monitor monitor, Instant at) {
            return new Look(
                    monitor.cadence(),
                    monitor.active(),
                    monitor.createdAt(),
                    monitor.lastRunAt(),
                    monitor.nextRunAt(),
                    monitor.updatedAt(),
                    at);
        }
    }

    /// This, and what must have happened between two looks at the same monitor, however far apart they are. Where
    /// nothing is certain nothing is claimed: of a time [#unseen] the ledger tells no silence.
    public ScheduleLog after(Look before, Look now) {
        ScheduleChange change = new ScheduleChange(before, now);
        if (change.senseless()) {
            return change.madeAnew() ? EMPTY : this;
        }
        ScheduleLog seen = change.otherCadence() ? begun(change.begun()) : this;
        if (before.active() != now.active()) {
            return (before.active() ? seen.paused(change) : seen.resumed(change)).doubting(change);
        }
        if (change.otherCadence()) {
            return seen.doubting(change);
        }
        if (!now.active()) {
            return change.ran() ? seen.doubting(change) : seen; // by hand, or it was resumed for a while
        }
        Instant due = change.left();
        return due == null ? seen : seen.moved(change, due);
    }

    /// This, and that a run was started by hand, which no timing tells apart from a late one of the scheduler.
    ///
    /// @param queued when it was
    public ScheduleLog byHand(Instant queued) {
        return withRestart(queued.minusMillis(1));
    }

    /// `known`, told more closely.
    public LedgerEvidence into(LedgerEvidence known) {
        LedgerEvidence more = known.withPauses(pauses)
                .withRestarts(restarts)
                .withOutages(outages)
                .withUnseen(unseen);
        return since.map(more::withScheduleSince).orElse(more);
    }

    /// This without what ended before `moment`; what still lasts stays.
    ScheduleLog from(Instant moment) {
        return new ScheduleLog(
                since,
                after(pauses, moment),
                restarts.stream().filter(at -> !at.isBefore(moment)).toList(),
                after(outages, moment),
                after(unseen, moment));
    }

    /// When each thing in it ended; nothing of what still lasts.
    Stream<Instant> ends() {
        Stream<Instant> spans =
                Stream.of(pauses, outages, unseen).flatMap(List::stream).flatMap(span -> Stream.ofNullable(span.to()));
        return Stream.concat(spans, restarts.stream());
    }

    private ScheduleLog begun(Instant moment) {
        return new ScheduleLog(Optional.of(moment), pauses, restarts, outages, unseen);
    }

    private ScheduleLog paused(ScheduleChange change) {
        return withPauses(added(pauses, new Span(change.when(), null)));
    }

    /// A pause whose beginning nobody saw may have begun right after the last run; nothing is claimed of that time. If
    /// nobody saw its end either, it lasted until it was seen last at least.
    private ScheduleLog resumed(ScheduleChange change) {
        boolean far = change.far();
        Instant to = far ? change.before().at() : change.when();
        boolean begun = !pauses.isEmpty() && pauses.getLast().to() == null;
        List<Span> earlier = begun ? pauses.subList(0, pauses.size() - 1) : pauses;
        Instant from = begun ? pauses.getLast().from() : earliest(change.before(), to);
        ScheduleLog seen = withPauses(added(earlier, new Span(from.isAfter(to) ? to : from, to)));
        return far && !change.otherCadence() ? seen.computed(change) : seen;
    }

    private static Instant earliest(Look paused, Instant otherwise) {
        Instant last = paused.lastRunAt() == null ? paused.createdAt() : paused.lastRunAt();
        return last == null ? otherwise : last;
    }

    private ScheduleLog withPauses(List<Span> all) {
        return new ScheduleLog(since, all, restarts, outages, unseen);
    }

    /// A date that moves before it has come was computed anew, and so was one that ticks alone do not explain; one that
    /// stood for long was taken up at last.
    private ScheduleLog moved(ScheduleChange change, Instant due) {
        if (change.stood(due)) {
            Instant end = change.far() ? change.before().at() : change.when();
            ScheduleLog seen = withOutages(added(outages, new Span(due, end)));
            return change.far() ? seen.takenUp(change, due) : seen;
        }
        if (due.isAfter(change.when())) {
            Instant moment = change.begun();
            boolean byRun = change.ran() && (change.computed().isEmpty() || change.byRun(moment));
            return byRun ? this : withRestart(moment);
        }
        return change.far() && change.outOfStep(due) ? computed(change).doubting(change) : this;
    }

    /// The run that made up for an outage may have come at any time since it was seen last.
    private ScheduleLog takenUp(ScheduleChange change, Instant due) {
        if (change.outOfStep(due)) {
            return computed(change).doubting(change);
        }
        return change.untilRun().map(this::withUnseen).orElse(this);
    }

    /// The moment from which an interval goes on, unless the run of that moment tells it.
    private ScheduleLog computed(ScheduleChange change) {
        return change.computed()
                .filter(moment -> !change.byRun(moment))
                .map(this::withRestart)
                .orElse(this);
    }

    private ScheduleLog withRestart(Instant moment) {
        return new ScheduleLog(since, pauses, added(restarts, moment), outages, unseen);
    }

    private ScheduleLog withOutages(List<Span> all) {
        return new ScheduleLog(since, pauses, restarts, all, unseen);
    }

    private ScheduleLog doubting(ScheduleChange change) {
        return change.far() ? withUnseen(change.between()) : this;
    }

    private ScheduleLog withUnseen(Span span) {
        return new ScheduleLog(since, pauses, restarts, outages, added(unseen, span));
    }

    private static List<Span> after(List<Span> spans, Instant moment) {
        return spans.stream()
                .filter(span -> span.to() == null || !span.to().isBefore(moment))
                .toList();
    }

    private static <T> List<T> added(List<T> before, T newest) {
        return Stream.concat(before.stream(), Stream.of(newest)).toList();
    }

    private static <T extends @Nullable Object> List<T> newest(List<T> all) {
        return List.copyOf(all.subList(Math.max(0, all.size() - KEPT), all.size()));
    }
}
