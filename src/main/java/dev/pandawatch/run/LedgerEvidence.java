package dev.pandawatch.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// What is known besides a monitor and its runs when its past is told. What is empty is not known, and nothing is
/// concluded from it. All times are on the server's clock.
///
/// @param runsFrom from when on all runs are known; [Instant#MIN] if every page was read
/// @param scheduleSince since when the cadence is known to be the present one; empty to guess it from the runs
/// @param pauses when it is known to have been paused
/// @param restarts when its schedule is known to have been computed anew otherwise than by a run, with the same
///     cadence: one sent unchanged (F72); the ends of the pauses need not be told again
/// @param outages when the scheduler is known to have stood still
/// @param unseen when its schedule is known to have been changed, paused or resumed at some moment that is not known
/// @param matching how many targets its filters match now
/// @param changes how many traces "skip if unchanged" sees now, since the last run (F48)
/// @param refused when the plan refused a run like its own, if none has been made since (F129, F130)
public record LedgerEvidence(
        Instant runsFrom,
        Optional<Instant> scheduleSince,
        List<Span> pauses,
        List<Instant> restarts,
        List<Span> outages,
        List<Span> unseen,
        OptionalLong matching,
        OptionalLong changes,
        Optional<Instant> refused) {

    /// All runs are known, and nothing else.
    public static final LedgerEvidence ALL_RUNS = runsFrom(Instant.MIN);

    /// A span of time.
    ///
    /// @param to excluded; `null` while it lasts
    public record Span(Instant from, @Nullable Instant to) {
        public boolean contains(Instant at) {
            return !at.isBefore(from) && (to == null || at.isBefore(to));
        }
    }

    public LedgerEvidence {
        pauses = List.copyOf(pauses);
        restarts = List.copyOf(restarts);
        outages = List.copyOf(outages);
        unseen = List.copyOf(unseen);
    }

    /// All runs since `moment` are known, and nothing else.
    public static LedgerEvidence runsFrom(Instant moment) {
        return new LedgerEvidence(
                moment,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                Optional.empty());
    }

    LedgerEvidence withRunsFrom(Instant moment) {
        return new LedgerEvidence(moment, scheduleSince, pauses, restarts, outages, unseen, matching, changes, refused);
    }

    public LedgerEvidence withScheduleSince(Instant moment) {
        return new LedgerEvidence(
                runsFrom, Optional.of(moment), pauses, restarts, outages, unseen, matching, changes, refused);
    }

    public LedgerEvidence withPauses(List<Span> spans) {
        return new LedgerEvidence(
                runsFrom, scheduleSince, spans, restarts, outages, unseen, matching, changes, refused);
    }

    public LedgerEvidence withRestarts(List<Instant> moments) {
        return new LedgerEvidence(
                runsFrom, scheduleSince, pauses, moments, outages, unseen, matching, changes, refused);
    }

    public LedgerEvidence withOutages(List<Span> spans) {
        return new LedgerEvidence(runsFrom, scheduleSince, pauses, restarts, spans, unseen, matching, changes, refused);
    }

    public LedgerEvidence withUnseen(List<Span> spans) {
        return new LedgerEvidence(
                runsFrom, scheduleSince, pauses, restarts, outages, spans, matching, changes, refused);
    }

    public LedgerEvidence withMatching(long targets) {
        return new LedgerEvidence(
                runsFrom, scheduleSince, pauses, restarts, outages, unseen, OptionalLong.of(targets), changes, refused);
    }

    public LedgerEvidence withChanges(long traces) {
        return new LedgerEvidence(
                runsFrom, scheduleSince, pauses, restarts, outages, unseen, matching, OptionalLong.of(traces), refused);
    }

    public LedgerEvidence withRefused(Instant moment) {
        return new LedgerEvidence(
                runsFrom, scheduleSince, pauses, restarts, outages, unseen, matching, changes, Optional.of(moment));
    }

    boolean pausedAt(Instant moment) {
        return spanAt(moment, pauses).isPresent();
    }

    boolean unseenAt(Instant moment) {
        return unseen.stream().anyMatch(span -> span.contains(moment));
    }

    /// The outage that `moment` fell into.
    Optional<Span> outageAt(Instant moment) {
        return spanAt(moment, outages);
    }

    private static Optional<Span> spanAt(Instant moment, List<Span> spans) {
        for (Span span : spans) {
            if (span.contains(moment)) {
                return Optional.of(span);
            }
        }
        return Optional.empty();
    }
}
