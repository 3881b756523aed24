package dev.pandawatch.run;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/// What a run amounts to. Derived from its numbers, for COMPLETED says only that it came to its end (F106).
public sealed interface RunOutcome {
    /// For so long after a FAILED the worker may begin the run anew: it does so after 10 s and after 20 s (F108).
    Duration RETRIED_WITHIN = Duration.ofSeconds(30);

    /// A run may be called stuck once it is older than this many times the usual duration, and never before
    /// [#PATIENCE].
    int USUALLY = 3;

    /// The least age, and the least time of being watched without progress, at which a run may be called stuck, if its
    /// usual duration is known.
    Duration PATIENCE = Duration.ofMinutes(15);

    /// The same if no duration of past runs is known.
    Duration PATIENCE_WITHOUT_PAST = Duration.ofHours(1);

    /// After this many times as long as that, a run that was never seen to move is called stuck without being watched.
    int FAR = 8;

    /// Queued; nothing has begun.
    record Pending() implements RunOutcome {}

    record Running(int evaluated, int total) implements RunOutcome {}

    /// Pending or running for too long, and for as long as a whole run usually takes nothing was seen to move.
    /// Inferred: the server never gives such a run up (F109). Age alone is no sign, for a judge may be slow; so
    /// a run that was first seen under way has to be watched for a while, unless it is older than any slow judge
    /// explains.
    ///
    /// @param idle how long nothing has moved at least, as far as was watched; it may be nothing
    /// @param allowed how long it might have taken
    record Stuck(int evaluated, int total, Duration idle, Duration allowed) implements RunOutcome {}

    /// No score failed, and each that was made was made by a judge. Targets that vanished meanwhile have none (F111);
    /// that is known only if the scores were counted.
    ///
    /// @param targets without those that are known to have vanished
    record Clean(int targets) implements RunOutcome {}

    /// A session run that came to its end without a failed score. The server does not count the failed signals behind
    /// session scores (F113), so this alone is no proof that anything was judged. Nor is it for a target that this
    /// program does not know.
    record Unverified(int targets) implements RunOutcome {}

    /// A session run whose signals failed: what is left without a signal counts as perfect (F113), so its scores say
    /// nothing.
    ///
    /// @param failedSignals how many
    /// @param scores how many scores rest on what was left
    record NoVerdict(long failedSignals, long scores) implements RunOutcome {}

    /// Some scores failed.
    record Degraded(int failedScores, long scores) implements RunOutcome {}

    /// Not one score was made, though the server says COMPLETED.
    record AllFailed(long scores) implements RunOutcome {}

    /// The run itself broke off. Without a time at hand the server may still try it again for about 20 s (F108).
    record Failed(String reason) implements RunOutcome {}

    /// The run broke off so lately that the server may begin it anew (F108).
    ///
    /// @param until from when on the failure is final
    record FailedForNow(String reason, Instant until) implements RunOutcome {}

    /// It ended without anything to evaluate, without a metric (F69), or without one score (F111).
    record Nothing() implements RunOutcome {}

    /// A status that this program does not know.
    record Unknown(String status) implements RunOutcome {}

    /// What the record of the run alone tells.
    static RunOutcome of(EvalRun run) {
        return switch (run.status()) {
            case "PENDING" -> new Pending();
            case "RUNNING" -> new Running(run.evaluatedCount(), run.totalTargets());
            case "FAILED" -> new Failed(run.errorMessage() == null ? "" : run.errorMessage());
            case "COMPLETED" -> completed(run, run.units());
            default -> new Unknown(run.status());
        };
    }

    /// The same, told more closely by what else is known.
    static RunOutcome of(EvalRun run, RunEvidence evidence) {
        RunOutcome plain = of(run);
        return switch (plain) {
            case Pending _, Running _ -> underWay(run, evidence, plain);
            case Failed(var reason) -> failed(run, evidence, reason);
            case Clean _, Unverified _, NoVerdict _, Degraded _, AllFailed _, Nothing _ -> ended(run, evidence);
            case Stuck _, FailedForNow _, Unknown _ -> plain;
        };
    }

    private static RunOutcome ended(EvalRun run, RunEvidence evidence) {
        OptionalLong failedSignals = isSession(run) ? evidence.failedSignals() : OptionalLong.empty();
        long scores = scores(run, evidence.scores());
        RunOutcome told = completed(run, scores);
        return switch (told) {
            case Unverified(var targets)
            when failedSignals.isPresent() ->
                failedSignals.getAsLong() > 0
                        ? new NoVerdict(failedSignals.getAsLong(), run.units())
                        : new Clean(targets);
            case Degraded _ when failedSignals.orElse(0) > 0 -> new NoVerdict(failedSignals.getAsLong(), run.units());
            case Pending _, Running _, Stuck _, Clean _, Unverified _, NoVerdict _ -> told;
            case Degraded _, AllFailed _, Failed _, FailedForNow _, Nothing _, Unknown _ -> told;
        };
    }

    /// As many as were counted; else as many as there are if no target vanished.
    private static long scores(EvalRun run, OptionalLong counted) {
        long most = Math.min(run.failedCount(), run.units());
        return Math.max(most, Math.min(counted.orElse(run.units()), run.units()));
    }

    private static RunOutcome completed(EvalRun run, long scores) {
        if (run.units() == 0 || scores == 0) {
            return new Nothing();
        }
        if (run.failedCount() >= scores) {
            return new AllFailed(scores);
        }
        if (run.failedCount() > 0) {
            return new Degraded(run.failedCount(), scores);
        }
        int targets = (int) Math.ceilDiv(scores, (long) run.metricNames().size());
        return run.targetType().equals("TRACE") ? new Clean(targets) : new Unverified(targets);
    }

    private static RunOutcome failed(EvalRun run, RunEvidence evidence, String reason) {
        Instant ended = run.completedAt();
        if (ended == null || !evidence.now().isBefore(ended.plus(RETRIED_WITHIN))) {
            return new Failed(reason);
        }
        return new FailedForNow(reason, ended.plus(RETRIED_WITHIN));
    }

    private static RunOutcome underWay(EvalRun run, RunEvidence evidence, RunOutcome plain) {
        Instant queued = run.createdAt();
        if (queued == null) {
            return plain;
        }
        Duration idle = evidence.still().map(Standstill::lasted).orElseGet(() -> unwatched(queued, evidence, plain));
        Duration usual = evidence.usual().orElse(PATIENCE_WITHOUT_PAST);
        Duration allowed = evidence.usual().isEmpty() ? PATIENCE_WITHOUT_PAST : atLeast(usual.multipliedBy(USUALLY));
        Duration age = Duration.between(queued, evidence.now());
        boolean stands = age.compareTo(allowed) > 0 && idle.compareTo(atLeast(usual)) > 0;
        boolean moved = evidence.still().map(Standstill::moved).orElse(false);
        return stands || (!moved && age.compareTo(allowed.multipliedBy(FAR)) > 0)
                ? new Stuck(run.evaluatedCount(), run.totalTargets(), idle, allowed)
                : plain;
    }

    /// What waits has stood since it was queued; what goes on may have moved just now.
    private static Duration unwatched(Instant queued, RunEvidence evidence, RunOutcome plain) {
        return plain instanceof Pending ? Duration.between(queued, evidence.now()) : Duration.ZERO;
    }

    private static Duration atLeast(Duration duration) {
        return duration.compareTo(PATIENCE) < 0 ? PATIENCE : duration;
    }

    private static boolean isSession(EvalRun run) {
        return run.targetType().equals("SESSION");
    }
}
