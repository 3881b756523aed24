package dev.pandawatch.run;

import dev.pandawatch.cadence.Phrase;
import java.util.Comparator;
import java.util.List;

/// Why a firing may not have led to a run. The server keeps no reason (F42), so each comes of replaying its checks.
///
/// @param arguments what the sentence of the kind needs, in its order; an `Instant` stands as such, for whoever shows
///     it knows the zone
public record Cause(Kind kind, Standing standing, List<Object> arguments) {
    /// The surest first; among equals in the order of [Kind].
    static final Comparator<Cause> RANK = Comparator.comparing(Cause::standing).thenComparing(Cause::kind);

    /// How sure it is, the surest first.
    public enum Standing {
        /// It follows from what the server shows.
        KNOWN("run.cause.standing.known"),
        /// Inferred: it holds now and would have kept the firing from running.
        LIKELY("run.cause.standing.likely"),
        /// Inferred: nothing speaks against it.
        POSSIBLE("run.cause.standing.possible"),
        /// Inferred: it does not hold now, though it may have then.
        UNLIKELY("run.cause.standing.unlikely");

        private final String key;

        Standing(String key) {
            this.key = key;
        }

        /// The words, as a dotted key of `messages.properties`.
        public String key() {
            return key;
        }
    }

    /// What there is: first what keeps every firing from running, then in the order in which the server checks.
    /// Arguments are given in brackets.
    public enum Kind {
        /// The scheduler did not look. [since when]
        SCHEDULER_STALLED("run.cause.scheduler-stalled"),
        /// No run can be stored under so long a name. [characters, limit] (F26)
        NAME_TOO_LONG("run.cause.name-too-long"),
        /// The server breaks on a filter. [key] (F53)
        FILTER_BREAKS("run.cause.filter-breaks"),
        /// No trace that "skip if unchanged" sees has started since. [the run before, how many have by now, -1 if that
        /// is not known] (F48)
        NO_CHANGE("run.cause.no-change"),
        /// The filters matched nothing. [how many targets match now, -1 if that is not known] (F49)
        NOTHING_MATCHED("run.cause.nothing-matched"),
        /// The plan refused a run by hand, and none has been made since. [at which moment] (F129, F130)
        PLAN_REFUSES("run.cause.plan-refuses"),
        /// The limit of the plan was reached, or the subscription was not active. (F129, F130)
        PLAN("run.cause.plan"),
        /// No firing without a run at all: it was paused, its cadence was another, or its run was deleted (F42, F110).
        UNSEEN("run.cause.unseen");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /// The sentence, as a dotted key of `messages.properties`.
        public String key() {
            return key;
        }
    }

    public Cause {
        arguments = List.copyOf(arguments);
    }

    /// Whether it is a conclusion of ours and not what the server shows.
    public boolean inferred() {
        return standing != Standing.KNOWN;
    }

    public Phrase phrase() {
        return new Phrase(kind.key(), arguments);
    }
}
