package dev.pandawatch.run;

import java.util.Optional;
import java.util.OptionalLong;

/// What was learned of a run besides its record. What is empty was not asked for.
///
/// @param scores how many scores there are of it, see [RunEvidence]
/// @param failedSignals how many of the signals behind its scores failed, see [RunEvidence]
/// @param still since when it stands, if it has not come to its end
public record Learned(OptionalLong scores, OptionalLong failedSignals, Optional<Standstill> still) {
    public static final Learned NOTHING = new Learned(OptionalLong.empty(), OptionalLong.empty(), Optional.empty());

    public Learned withScores(long count) {
        return new Learned(OptionalLong.of(count), failedSignals, still);
    }

    public Learned withFailedSignals(long count) {
        return new Learned(scores, OptionalLong.of(count), still);
    }

    public Learned withStill(Optional<Standstill> fresh) {
        return new Learned(scores, failedSignals, fresh);
    }
}
