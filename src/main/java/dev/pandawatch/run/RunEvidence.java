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
/// @param progressAt when its count of evaluated targets was last seen to move
public record RunEvidence(
        Instant now,
        OptionalLong scores,
        OptionalLong failedSignals,
        Optional<Duration> usual,
        Optional<Instant> progressAt) {

    /// Nothing but the time.
    public static RunEvidence at(Instant now) {
        return new RunEvidence(now, OptionalLong.empty(), OptionalLong.empty(), Optional.empty(), Optional.empty());
    }

    public RunEvidence withScores(long count) {
        return new RunEvidence(now, OptionalLong.of(count), failedSignals, usual, progressAt);
    }

    public RunEvidence withFailedSignals(long count) {
        return new RunEvidence(now, scores, OptionalLong.of(count), usual, progressAt);
    }

    public RunEvidence withUsual(Optional<Duration> duration) {
        return new RunEvidence(now, scores, failedSignals, duration, progressAt);
    }

    public RunEvidence withProgressAt(Instant moment) {
        return new RunEvidence(now, scores, failedSignals, usual, Optional.of(moment));
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
