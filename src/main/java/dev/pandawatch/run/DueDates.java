package dev.pandawatch.run;

import dev.pandawatch.cadence.Cadence;
import dev.pandawatch.cadence.FiringWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The moments at which the server finds a monitor due, as long as nothing computes its schedule anew.
record DueDates(Cadence cadence) {
    /// The task of a firing is tried again twice, 30 s apart (F42).
    static final Duration RETRIES = Duration.ofMinutes(1);

    /// A clock of ticks loses up to 3.5 s a day (F39), and an interval with it.
    private static final int DRIFT = 20_000;

    /// By so much a run may be older than the stamp that its tick leaves on the monitor.
    private static final Duration EARLIER = Duration.ofSeconds(5);

    /// The moments that passed before something was seen.
    ///
    /// @param silent those that no run explains
    /// @param served the one that was taken up by what was seen; empty if that came by hand
    /// @param late whether that took more than a tick
    record Passed(List<Instant> silent, Optional<Instant> served, boolean late) {}

    /// When the schedule that was computed at `moment` is due.
    Optional<Instant> first(Instant moment) {
        return cadence.nextAfter(moment);
    }

    /// When it is due next if no run comes of `due`: the server computes that at the tick that takes it up (F39). When
    /// the ticks are is not known, so an expression counts on from the latest one; an interval goes on from tick to
    /// tick, for both are multiples of 5 minutes.
    Optional<Instant> after(Instant due) {
        return switch (cadence) {
            case Cadence.Preset preset -> Optional.of(due.plus(preset.interval()));
            case Cadence.Cron cron ->
                cron.nextAfter(due.plus(FiringWindow.LENGTH).minusMillis(1));
        };
    }

    /// The silent ones since `anchor` and before `end`.
    List<Instant> between(Instant anchor, Instant end) {
        List<Instant> dates = new ArrayList<>();
        Optional<Instant> due = first(anchor);
        while (due.isPresent() && due.get().isBefore(end)) {
            dates.add(due.get());
            due = after(due.get());
        }
        return dates;
    }

    /// What a run at `moment` makes of the moments since `anchor`. It is of the first that it can have served in time;
    /// if there is none, of the first that it can have served late.
    Passed servedBy(Instant moment, Instant anchor, LedgerEvidence evidence) {
        List<Instant> silent = new ArrayList<>();
        Passed late = null;
        Optional<Instant> due = first(anchor);
        while (due.isPresent() && !due.get().isAfter(moment.plus(early()))) {
            Instant date = due.get().isAfter(moment) ? moment : due.get();
            Duration lateness = Duration.between(date, moment);
            if (lateness.compareTo(inTime(anchor, date, silent.size())) <= 0) {
                return new Passed(silent, Optional.of(date), false);
            }
            if (madeUp(date, moment, evidence)) {
                return new Passed(silent, Optional.of(date), true);
            }
            if (late == null && lateness.compareTo(atMost(anchor, date)) <= 0) {
                late = new Passed(List.copyOf(silent), Optional.of(date), true);
            }
            silent.add(date);
            due = after(due.get());
        }
        return late == null ? new Passed(silent, Optional.empty(), false) : late;
    }

    /// Whether an interval whose last moment was computed at `computed` has run on since `anchor` undisturbed.
    boolean runsOn(Instant anchor, List<Instant> passed, Instant computed) {
        return !passed.isEmpty()
                && Duration.between(passed.getLast(), computed).compareTo(atMost(anchor, computed)) <= 0;
    }

    /// An interval counts from the tick, and the record of a run that was tried again is younger than that.
    private Duration early() {
        return cadence instanceof Cadence.Preset ? RETRIES : Duration.ZERO;
    }

    /// A silent moment before it may have been rounded up to a tick, which moves all that follow (F39).
    private Duration inTime(Instant anchor, Instant date, int silent) {
        boolean shifted = cadence instanceof Cadence.Preset && silent > 0;
        return shifted ? atMost(anchor, date) : FiringWindow.LENGTH.plus(RETRIES);
    }

    private Duration atMost(Instant anchor, Instant date) {
        return cadence instanceof Cadence.Preset ? slip(Duration.between(anchor, date)) : ScheduleReplay.OPEN;
    }

    /// By how much the moments of an interval may have moved on after such a time, if nothing but ticks moved them.
    static Duration slip(Duration passed) {
        return ScheduleReplay.OPEN.plus(passed.dividedBy(DRIFT));
    }

    /// After an outage one run makes up for all that fell into it (F41). It is queued some milliseconds before the
    /// stamp that ends the outage, for the tick writes the run first.
    private static boolean madeUp(Instant date, Instant moment, LedgerEvidence evidence) {
        return evidence.outageAt(date)
                .map(LedgerEvidence.Span::to)
                .filter(end -> !moment.isBefore(end.minus(EARLIER)) && !moment.isAfter(end.plus(ScheduleReplay.OPEN)))
                .isPresent();
    }
}
