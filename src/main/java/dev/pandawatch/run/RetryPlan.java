package dev.pandawatch.run;

import dev.pandawatch.monitor.Target;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/// What a retry of a run evaluates: of a TRACE run its failed pairs of trace and metric and nothing else, of a SESSION
/// run every session with a failure by every metric with one (F103).
///
/// @param failed how many pairs failed
/// @param targets how many traces or sessions have a failure
/// @param metrics how many metrics have one
public record RetryPlan(Target target, int failed, int targets, int metrics) {
    /// A run's name has 255 characters, and a retry's is `Retry: ` before it; a longer one makes the server fail
    /// (F104).
    static final int LONGEST_NAME = 248;

    /// One failed score.
    public record Pair(String targetId, String metric) {}

    public static RetryPlan of(Target target, Collection<Pair> failed) {
        Set<Pair> pairs = new HashSet<>(failed);
        return new RetryPlan(
                target,
                pairs.size(),
                (int) pairs.stream().map(Pair::targetId).distinct().count(),
                (int) pairs.stream().map(Pair::metric).distinct().count());
    }

    /// How many scores the retry makes.
    public long scores() {
        return switch (target) {
            case TRACE -> failed;
            case SESSION -> product();
        };
    }

    /// Whether [#scores] is what is billed. Units are targets × metrics; that a TRACE retry with gaps in it is billed
    /// only for its pairs was never measured.
    public boolean exact() {
        return scores() == product();
    }

    private long product() {
        return (long) targets * metrics;
    }

    /// Whether there is something to retry: only of a run at its end, for one that may begin anew loses its scores
    /// (F108), and only if it counts a failed score. The failed signals behind session scores are not counted, so a
    /// run that only has those cannot be retried (F113).
    public static boolean offered(EvalRun run, RunOutcome outcome) {
        return run.finished() && run.failedCount() > 0 && !(outcome instanceof RunOutcome.FailedForNow);
    }

    /// Whether the name of the retry fits.
    public static boolean nameFits(EvalRun run) {
        String name = run.name();
        return name == null || name.codePointCount(0, name.length()) <= LONGEST_NAME;
    }
}
