package dev.pandawatch.run;

import dev.pandawatch.cadence.Cadence;
import dev.pandawatch.run.LedgerEvidence.Span;
import dev.pandawatch.run.ScheduleLog.Look;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What two looks at the same monitor tell of the time between them. Between looks that are far apart anything may have
/// happened, more than once; of it only what the second look bears traces of is certain.
record ScheduleChange(Look before, Look now) {
    /// By how much the record's stamp may lie outside of two looks: our idea of the server's clock is that rough.
    private static final Duration ROUGHLY = Duration.ofSeconds(5);

    /// A tick's own run is queued within this, also if its task is tried again.
    private static final Duration RUN = DueDates.RETRIES.plus(ROUGHLY);

    /// A clock that went back, or a monitor that was made anew under the same id, tells nothing.
    boolean senseless() {
        return now.at().plus(ROUGHLY).isBefore(before.at()) || madeAnew();
    }

    /// Whether it is another monitor, as after a reset of the sandbox.
    boolean madeAnew() {
        return before.createdAt() != null
                && now.createdAt() != null
                && !before.createdAt().equals(now.createdAt());
    }

    /// Whether nobody looked for longer than it takes a firing to be decided.
    boolean far() {
        return !now.at().isBefore(before.at().plus(ScheduleReplay.OPEN));
    }

    Span between() {
        return new Span(before.at(), now.at());
    }

    boolean otherCadence() {
        return !before.cadence().equals(now.cadence());
    }

    boolean ran() {
        return now.lastRunAt() != null && !now.lastRunAt().equals(before.lastRunAt());
    }

    /// When the record was changed last. Whatever changes it moves its stamp (F25); no stamp counts that was not made
    /// between the looks.
    Instant when() {
        return within(now.updatedAt()).orElse(now.at());
    }

    /// When the date of an interval was computed last, to the moment (F36, F39); empty if that was not between the
    /// looks.
    Optional<Instant> computed() {
        Instant next = now.nextRunAt();
        Duration interval = interval();
        return now.active() && next != null && interval != null ? within(next.minus(interval)) : Optional.empty();
    }

    /// From when on the present schedule is known to have been in force.
    Instant begun() {
        return computed().orElse(when());
    }

    /// Whether the last run is why the date was computed at `moment`.
    boolean byRun(Instant moment) {
        Instant last = now.lastRunAt();
        return ran() && last != null && Duration.between(moment, last).abs().compareTo(RUN) <= 0;
    }

    /// From the first look until a run that came since is certain to be over; empty if none came.
    Optional<Span> untilRun() {
        return ran() ? within(now.lastRunAt()).map(last -> new Span(before.at(), last.plus(RUN))) : Optional.empty();
    }

    /// The due date that was left behind; `null` if there was none, or it still stands.
    @Nullable
    Instant left() {
        Instant due = before.nextRunAt();
        return Objects.equals(due, now.nextRunAt()) ? null : due;
    }

    /// Whether the scheduler had not taken `due` up at the first look although two ticks had passed.
    boolean stood(Instant due) {
        return due.plus(ScheduleReplay.OPEN).isBefore(before.at());
    }

    /// Whether the date of an interval is none to which ticks alone bring it from `due`, each of them the moment of the
    /// next date. It may only ever slip a little later (F39).
    boolean outOfStep(Instant due) {
        Duration interval = interval();
        Instant moment = computed().orElse(null);
        if (interval == null || moment == null) {
            return false;
        }
        Duration passed = Duration.between(due, moment);
        Duration lateness = Duration.ofSeconds(Math.floorMod(passed.toSeconds(), interval.toSeconds()));
        return passed.isNegative() || lateness.compareTo(DueDates.slip(passed)) > 0;
    }

    private @Nullable Duration interval() {
        return Arrays.stream(Cadence.Preset.values())
                .filter(preset -> preset.wire().equals(now.cadence()))
                .findFirst()
                .map(Cadence.Preset::interval)
                .orElse(null);
    }

    private Optional<Instant> within(@Nullable Instant moment) {
        return Optional.ofNullable(moment)
                .filter(at -> at.isAfter(before.at().minus(ROUGHLY))
                        && at.isBefore(now.at().plus(ROUGHLY)));
    }
}
