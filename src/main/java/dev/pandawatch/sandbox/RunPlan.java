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
record RunPlan(
        Instant startsAt,
        Duration perTarget,
        Targets failures,
        int crashes,
        @Nullable String error) {
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

    View at(Instant now, int total) {
        if (now.isBefore(startsAt)) {
            return View.of(Status.PENDING);
        }
        for (int attempt = 0; attempt < crashes; attempt++) {
            Instant dead = startsAt.plus(PAUSE.multipliedBy(attempt)).plus(DYING);
            if (now.isBefore(dead)) {
                return View.of(Status.RUNNING);
            }
            if (attempt == ATTEMPTS - 1 || now.isBefore(dead.plus(PAUSE).minus(DYING))) {
                return new View(Status.FAILED, 0, 0, dead, error);
            }
        }
        return evaluating(now, startsAt.plus(PAUSE.multipliedBy(crashes)), total);
    }

    private View evaluating(Instant now, Instant begun, int total) {
        Instant end = begun.plus(perTarget.multipliedBy(Math.max(1, total)));
        if (!now.isBefore(end)) {
            return new View(Status.COMPLETED, total, failures.size(), end, null);
        }
        int done = (int) Duration.between(begun, now).dividedBy(perTarget);
        return new View(Status.RUNNING, done, failures.below(done), null, null);
    }
}
