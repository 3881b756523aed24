package dev.pandawatch.ui.detail;

import dev.pandawatch.run.EvalRun;
import dev.pandawatch.run.Firing;
import dev.pandawatch.run.RunOutcome;
import java.time.Instant;
import java.util.Optional;

/// A line of the run history.
public sealed interface RunLine {

    /// Stays the same from read to read; of a run its id.
    String key();

    /// When it was queued, or due. [Instant#EPOCH] if the server does not say.
    Instant at();

    /// Empty where there is no run.
    Optional<EvalRun> run();

    /// Whether its scores are verdicts: not where the signals behind them failed, for what is left counts as perfect
    /// (F113).
    default boolean judged() {
        return switch (this) {
            case Ran(var _, var outcome, var _) -> !(outcome instanceof RunOutcome.NoVerdict);
            case Retry(var _, var outcome) -> !(outcome instanceof RunOutcome.NoVerdict);
            case Silent _ -> true;
        };
    }

    /// A run of the monitor.
    ///
    /// @param byHand inferred, as no due moment explains it (F43)
    record Ran(EvalRun record, RunOutcome outcome, boolean byHand) implements RunLine {
        @Override
        public String key() {
            return record.id();
        }

        @Override
        public Instant at() {
            return queued(record);
        }

        @Override
        public Optional<EvalRun> run() {
            return Optional.of(record);
        }
    }

    /// What failed in the run above, evaluated again outside the monitor (F103).
    record Retry(EvalRun record, RunOutcome outcome) implements RunLine {
        @Override
        public String key() {
            return record.id();
        }

        @Override
        public Instant at() {
            return queued(record);
        }

        @Override
        public Optional<EvalRun> run() {
            return Optional.of(record);
        }
    }

    /// A firing that led to no run.
    record Silent(Firing firing) implements RunLine {
        @Override
        public String key() {
            return key(firing);
        }

        @Override
        public Instant at() {
            return firing.due();
        }

        @Override
        public Optional<EvalRun> run() {
            return Optional.empty();
        }

        static String key(Firing firing) {
            return "due " + firing.due();
        }
    }

    private static Instant queued(EvalRun run) {
        Instant at = run.createdAt();
        return at == null ? Instant.EPOCH : at;
    }
}
