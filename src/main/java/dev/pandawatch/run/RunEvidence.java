package dev.pandawatch.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// What is known of a run beyond its own record. What is empty was not asked for, and nothing is concluded from it.
///
/// @param now on the server's clock
/// @param scores how many scores there are of it, failed ones included; targets that vanish have none (F111)
/// @param failedSignals of a session run: how many of the signals behind its scores failed, which no count of the run
///     tells (F113)
/// @param usual how long past runs of the monitor took, see [#usual(Collection)]
/// @param still since when it was seen to stand, if it has not come to its end
public record RunEvidence(
        Instant now,
        OptionalLong scores,
        OptionalLong failedSignals,
        Optional<Duration> usual,
        Optional<Standstill> still) {

    /// Nothing but the time.
    public static RunEvidence at(Instant now) {
        return new RunEvidence(now, OptionalLong.empty(), OptionalLong.empty(), Optional.empty(), Optional.empty());
    }

    public RunEvidence withScores(long count) {
        return new RunEvidence(now, OptionalLong.of(count), failedSignals, usual, still);
    }

    public RunEvidence withFailedSignals(long count) {
        return new RunEvidence(now, scores, OptionalLong.of(count), usual, still);
    }

    public RunEvidence withUsual(Optional<Duration> duration) {
        return new RunEvidence(now, scores, failedSignals, duration, still);
    }

    public RunEvidence withStill(Standstill seen) {
        return new RunEvidence(now, scores, failedSignals, usual, Optional.of(seen));
    }

    /// With all that was learned of the run, and nothing else of it.
    public RunEvidence with(Learned learned) {
        return new RunEvidence(now, learned.scores(), learned.failedSignals(), usual, learned.still());
    }

    /// The median time from queueing to the end of the COMPLETED ones among `runs`, the longer of the two in the
    /// middle;
    /// empty without any.
    public static Optional<Duration> usual(Collection<EvalRun> runs) {
        List<Duration> ascending = new ArrayList<>();
        for (EvalRun run : runs) {
            Duration duration = run.status().equals("COMPLETED") ? duration(run) : null;
            if (duration != null) {
                ascending.add(duration);
            }
        }
        ascending.sort(Comparator.naturalOrder());
        return ascending.isEmpty() ? Optional.empty() : Optional.of(ascending.get(ascending.size() / 2));
    }

    private static @Nullable Duration duration(EvalRun run) {
        Instant begun = run.createdAt();
        Instant ended = run.completedAt();
        return begun == null || ended == null || ended.isBefore(begun) ? null : Duration.between(begun, ended);
    }
}
