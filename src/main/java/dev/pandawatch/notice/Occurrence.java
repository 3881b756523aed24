package dev.pandawatch.notice;

import dev.pandawatch.cadence.Phrase;
import dev.pandawatch.monitor.MonitorId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One thing that happened to a monitor, or to the scheduler of all.
///
/// @param identity the same for the same thing, whenever and however often it is seen; differs from that of any other
///     thing of the same connection
/// @param subject the name of the monitor; blank if it is about all
/// @param at when it happened or began, on the server's clock; `null` if that is not known
/// @param phrase what happened; an `Instant` among its arguments stands as such
public record Occurrence(
        Kind kind,
        String identity,
        String subject,
        Optional<MonitorId> monitor,
        @Nullable Instant at,
        Phrase phrase) {

    /// A rule; each can be switched off.
    public enum Kind {
        /// The last run broke off for good, or not one of its scores was made.
        FAILED_RUN,
        /// A session run whose signals failed: its scores say nothing (F113).
        NO_VERDICT,
        /// It fired as often as the rules say since its last run, and no run came of it. Inferred (F42).
        QUIET,
        /// The scheduler stands still for everybody.
        SCHEDULER,
        /// The mean of a metric in the last run lies below the value that the rules say.
        LOW_SCORE
    }
}
