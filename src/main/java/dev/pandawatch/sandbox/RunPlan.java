package dev.pandawatch.sandbox;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The whole life of a run, settled when it is queued; what a reader sees of it follows from the time (F105 to
/// F108).
///
/// @param startsAt when a worker takes it: PENDING before
/// @param perTarget targets are evaluated one after another
/// @param failures for each failed score the place of its target, ascending
/// @param crashes how many attempts die; the third is the last one
/// @param error what a dead attempt leaves in `error_message`
/// @param lostAt when its worker died: from then on nothing of it moves, for ever (F109)
record RunPlan(
        Instant startsAt,
        Duration perTarget,
        Targets failures,
        int crashes,
        @Nullable String error,
        @Nullable Instant lostAt) {
    /// The start of a run that waits for a worker.
    static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private static final int ATTEMPTS = 3;
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Duration DYING = Duration.ofMillis(380);

    enum Status {
        PENDING,
        RUNNING,
        COMPLETED,
        FAILED
    }

    /// What can be read of the run at one moment.
    record View(
            Status status,
            int evaluated,
            int failed,
            @Nullable Instant completedAt,
            @Nullable String error) {
        private static View of(Status status) {
            return new View(status, 0, 0, null, null);
        }
    }

    RunPlan(Instant startsAt, Duration perTarget, Targets failures, int crashes, @Nullable String error) {
        this(startsAt, perTarget, failures, crashes, error, null);
    }

    View at(Instant now, int total) {
        Instant moment = lostAt != null && lostAt.isBefore(now) ? lostAt : now;
        if (moment.isBefore(startsAt)) {
            return View.of(Status.PENDING);
        }
        for (int attempt = 0; attempt < crashes; attempt++) {
            Instant dead = startsAt.plus(PAUSE.multipliedBy(attempt)).plus(DYING);
            if (moment.isBefore(dead)) {
                return View.of(Status.RUNNING);
            }
            if (attempt == ATTEMPTS - 1 || moment.isBefore(dead.plus(PAUSE).minus(DYING))) {
                return new View(Status.FAILED, 0, 0, dead, error);
            }
        }
        return evaluating(moment, total);
    }

    private View evaluating(Instant now, int total) {
        Instant end = begins(Math.max(1, total));
        if (!now.isBefore(end)) {
            return new View(Status.COMPLETED, total, failures.size(), end, null);
        }
        int done = (int) Duration.between(begins(0), now).dividedBy(perTarget);
        return new View(Status.RUNNING, done, failures.below(done), null, null);
    }

    /// When the target at one place is taken up, in the attempt that comes through.
    Instant begins(int place) {
        return startsAt.plus(PAUSE.multipliedBy(crashes)).plus(perTarget.multipliedBy(place));
    }

    /// Whether it is FAILED for good, if it is FAILED.
    boolean settled(Instant now) {
        boolean third = crashes == ATTEMPTS;
        Instant end = begins(0).minus(PAUSE).plus(DYING);
        return lostAt != null || (third && !now.isBefore(end));
    }

    /// The same work, waiting for a worker, or taken up by one.
    RunPlan startingAt(Instant moment) {
        return new RunPlan(moment, perTarget, failures, crashes, error, lostAt);
    }

    RunPlan lost(Instant moment) {
        return new RunPlan(startsAt, perTarget, failures, crashes, error, moment);
    }
}
