package dev.pandawatch.run;

/// What a run amounts to. Derived from its numbers, for COMPLETED says only that it came to its end (F106).
public sealed interface RunOutcome {

    /// Queued; nothing has begun.
    record Pending() implements RunOutcome {}

    record Running(int evaluated, int total) implements RunOutcome {}

    /// No score failed, and each that was made was made by a judge. Targets that vanished meanwhile have none (F111).
    record Clean(int targets) implements RunOutcome {}

    /// A session run that came to its end without a failed score. The server does not count the failed signals behind
    /// session scores (F113), so this alone is no proof that anything was judged. Nor is it for a target that this
    /// program does not know.
    record Unverified(int targets) implements RunOutcome {}

    /// Some scores failed.
    record Degraded(int failedScores, long scores) implements RunOutcome {}

    /// Not one score was made, though the server says COMPLETED.
    record AllFailed(long scores) implements RunOutcome {}

    /// The run itself broke off. The server may still try it again for about 20 s (F108).
    record Failed(String reason) implements RunOutcome {}

    /// It ended without anything to evaluate, or without a metric (F69).
    record Nothing() implements RunOutcome {}

    /// A status that this program does not know.
    record Unknown(String status) implements RunOutcome {}

    static RunOutcome of(EvalRun run) {
        return switch (run.status()) {
            case "PENDING" -> new Pending();
            case "RUNNING" -> new Running(run.evaluatedCount(), run.totalTargets());
            case "FAILED" -> new Failed(run.errorMessage() == null ? "" : run.errorMessage());
            case "COMPLETED" -> completed(run);
            default -> new Unknown(run.status());
        };
    }

    private static RunOutcome completed(EvalRun run) {
        if (run.units() == 0) {
            return new Nothing();
        }
        if (run.failedCount() >= run.units()) {
            return new AllFailed(run.units());
        }
        if (run.failedCount() > 0) {
            return new Degraded(run.failedCount(), run.units());
        }
        return run.targetType().equals("TRACE") ? new Clean(run.totalTargets()) : new Unverified(run.totalTargets());
    }
}
