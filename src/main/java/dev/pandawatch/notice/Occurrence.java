package dev.pandawatch.notice;

import dev.pandawatch.cadence.Phrase;
import dev.pandawatch.monitor.MonitorId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// One thing that happened to a monitor, or to the scheduler of all.
///
/// @param identity the same for the same thing, whenever and however often it is seen; differs from that of any other
///     thing of the same connection
/// @param subject the name of the monitor; blank if it is about all
/// @param at when it happened or began, on the server's clock; `null` if that is not known
/// @param phrase what happened; an `Instant` among its arguments stands as such. Of low scores its arguments are the
///     value, then each metric and its mean
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
        /// The means of metrics in the last run lie below the value that the rules say.
        LOW_SCORE;

        /// Whether it can be told by `phrase`, so that one that was kept need not be trusted.
        public boolean says(Phrase phrase) {
            return switch (this) {
                case FAILED_RUN ->
                    is(phrase, "run.health.failed", String.class) || is(phrase, "run.health.all-failed", Number.class);
                case NO_VERDICT -> is(phrase, "run.health.no-verdict", Number.class, Number.class);
                case QUIET ->
                    is(phrase, "run.health.quiet", Number.class, Instant.class)
                            || is(phrase, "run.health.quiet.never", Number.class, Instant.class);
                case SCHEDULER -> is(phrase, "run.alarm", Number.class, Instant.class);
                case LOW_SCORE ->
                    is(phrase, "notify.low-score", means(phrase.arguments().size()));
            };
        }

        private static boolean is(Phrase phrase, String key, Class<?>... types) {
            List<Object> arguments = phrase.arguments();
            return phrase.key().equals(key)
                    && arguments.size() == types.length
                    && IntStream.range(0, types.length)
                            .allMatch(place -> types[place].isInstance(arguments.get(place)));
        }

        /// At least one metric, each with its mean.
        private static Class<?>[] means(int arguments) {
            Class<?>[] types = new Class<?>[Math.max(3, arguments | 1)];
            Arrays.setAll(types, place -> place % 2 == 0 ? Number.class : String.class);
            return types;
        }
    }
}
