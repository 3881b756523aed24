package dev.pandawatch.cadence;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How versions of the server's cron library read an expression that all of them accept. A server tells its version
/// nowhere; the `next_run_at` that it returns can show it.
public enum ServerDialect {
    /// croniter 6.0.0, which the server's lock file names.
    V6_0_0("6.0.0", true, true, true),
    V6_1_0("6.1.0", false, true, true),
    /// Computes like 6.1.0, but also accepts `15W`.
    V6_2_4("6.2.4", false, true, true),
    V6_3_0("6.3.0", false, false, false);

    /// The one by which everything else of this package goes.
    public static final ServerDialect LOCKED = V6_0_0;

    private static final long SECONDS_A_DAY = 86_400;

    private final String version;
    private final boolean overshoots;
    private final boolean highestIsWhole;
    private final boolean deadSideKills;

    ServerDialect(String version, boolean overshoots, boolean highestIsWhole, boolean deadSideKills) {
        this.version = version;
        this.overshoots = overshoots;
        this.highestIsWhole = highestIsWhole;
        this.deadSideKills = deadSideKills;
    }

    /// What a run that the server returned says of it.
    public sealed interface Verdict {
        /// As foretold; or nobody can foretell it.
        record Agrees() implements Verdict {}

        /// Other versions would return just this.
        record Explained(List<ServerDialect> by) implements Verdict {
            public Explained {
                by = List.copyOf(by);
            }
        }

        /// No known version returns this.
        record Unexplained() implements Verdict {}

        /// What it says if just these versions fit what was seen.
        static Verdict of(Set<ServerDialect> by) {
            if (by.contains(LOCKED)) {
                return new Agrees();
            }
            return by.isEmpty()
                    ? new Unexplained()
                    : new Explained(by.stream().sorted().toList());
        }

        /// What to show with the connection; empty if the server agrees.
        default Optional<Phrase> phrase() {
            return switch (this) {
                case Agrees _ -> Optional.empty();
                case Explained(var by) ->
                    Optional.of(Phrase.of(
                            "cadence.server.explained",
                            Words.list(by.stream().map(ServerDialect::version).toList()),
                            LOCKED.version(),
                            by.size()));
                case Unexplained _ -> Optional.of(Phrase.of("cadence.server.unexplained", LOCKED.version()));
            };
        }
    }

    /// Compares a run with the one that is expected.
    ///
    /// @param from when the server computed it
    public static Verdict explain(CronExpression expression, Instant from, Instant serverNext) {
        return explain(expression, from, from, serverNext);
    }

    /// The same, for a server that computed at some moment between the request and its answer, both included.
    public static Verdict explain(CronExpression expression, Instant earliest, Instant latest, Instant serverNext) {
        return Verdict.of(returning(expression, earliest, latest, serverNext));
    }

    /// The versions that may return `serverNext` if they compute at some moment from `earliest` to `latest`, both
    /// included; all of them for a random expression.
    ///
    /// None is missing that could, however long that time is: each day of it is tried, because near the end of a
    /// month an earlier start may pass over a run that a later one finds.
    public static Set<ServerDialect> returning(
            CronExpression expression, Instant earliest, Instant latest, Instant serverNext) {
        if (expression.random()) {
            return EnumSet.allOf(ServerDialect.class);
        }
        Set<ServerDialect> by = EnumSet.noneOf(ServerDialect.class);
        for (ServerDialect dialect : values()) {
            if (dialect.returns(expression, earliest, latest, serverNext)) {
                by.add(dialect);
            }
        }
        return by;
    }

    public String version() {
        return version;
    }

    /// The next run as this version computes it at `from`; empty if there is none.
    public Optional<Instant> nextAfter(CronExpression expression, Instant from) {
        return reading(expression).flatMap(read -> read.nextAfter(from));
    }

    /// Of all searches that start on one day, each finds what the last of them finds, or else a run of that very day.
    /// Such a run is no later than the last search that is asked for, and so is not `serverNext`.
    private boolean returns(CronExpression expression, Instant earliest, Instant latest, Instant serverNext) {
        Optional<CronExpression> read = reading(expression);
        if (read.isEmpty() || serverNext.getNano() != 0) {
            return false;
        }
        long stride = expression.stride();
        long from = Math.min(latest.getEpochSecond(), serverNext.getEpochSecond() - 1);
        while (from >= earliest.getEpochSecond()) {
            if (read.get().nextAfter(Instant.ofEpochSecond(from)).equals(Optional.of(serverNext))) {
                return true;
            }
            if (!read.get().mayOvershoot()) {
                return false; // its runs are a fixed set: an earlier search that finds it passes by no later start
            }
            from = Math.floorDiv(from + stride, SECONDS_A_DAY) * SECONDS_A_DAY - stride - 1;
        }
        return false;
    }

    /// Only steps are read in different ways, so any other text need not be read again.
    private Optional<CronExpression> reading(CronExpression expression) {
        return expression.text().indexOf('/') < 0
                ? Optional.of(expression.in(this))
                : CronParser.parse(expression.text(), this).toOptional();
    }

    /// Whether a day that the month does not have may carry the search past days of the next.
    boolean overshoots() {
        return overshoots;
    }

    /// Whether `59/15` stands for the whole field.
    boolean highestIsWhole() {
        return highestIsWhole;
    }

    /// Whether a day of month that never comes keeps plain weekdays from running; those with `#` and `L` it always
    /// does.
    boolean deadSideKills() {
        return deadSideKills;
    }
}
