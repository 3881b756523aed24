package dev.pandawatch.cadence;

import dev.pandawatch.parse.Parsed;
import dev.pandawatch.parse.Violation;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// How often the server runs a monitor.
public sealed interface Cadence permits Cadence.Preset, Cadence.Cron {
    /// What the server's column holds of an expression: 50 characters less `cron:`. It accepts a longer one and then
    /// fails to store it.
    int LONGEST_EXPRESSION = 45;

    /// What stands before an expression on the wire.
    String CRON = "cron:";

    /// A fixed interval. The server adds it to the moment of the last run, so it is *not* aligned to the clock and only
    /// ever slips later (F36, F39).
    enum Preset implements Cadence {
        EVERY_6H(Duration.ofHours(6)),
        DAILY(Duration.ofDays(1)),
        WEEKLY(Duration.ofDays(7));

        private final Duration interval;

        Preset(Duration interval) {
            this.interval = interval;
        }

        public Duration interval() {
            return interval;
        }

        private Instant counted(Instant after, Instant start) {
            long intervals =
                    Math.max(1, Duration.between(after, start).minusNanos(1).dividedBy(interval) + 1);
            return after.plus(interval.multipliedBy(intervals));
        }
    }

    /// A cron schedule, read on the UTC clock.
    record Cron(CronExpression expression) implements Cadence {}

    /// Reads the wire form as strictly as the server: no other case, no space around it, no further preset (F33). Says
    /// nothing of whether the cadence ever fires.
    static Parsed<Cadence> parse(String wire) {
        for (Preset preset : Preset.values()) {
            if (preset.wire().equals(wire)) {
                return Parsed.ok(preset);
            }
        }
        if (!wire.startsWith(CRON)) {
            return Parsed.rejected(unknown(wire));
        }
        return switch (CronExpression.parse(wire.substring(CRON.length()))) {
            case Parsed.Rejected<CronExpression>(var violations) -> Parsed.rejected(violations);
            case Parsed.Ok<CronExpression>(var expression) -> checkLength(expression, wire.substring(CRON.length()));
        };
    }

    /// What is sent to the server and comes back from it.
    default String wire() {
        return switch (this) {
            case Preset preset -> preset.name().toLowerCase(Locale.ROOT);
            case Cron(var expression) -> CRON + expression.text();
        };
    }

    /// The server's `next_run_at`, computed at `from`; always later than `from`. Empty if it never fires, or if nobody
    /// can tell ([CronExpression#random]).
    default Optional<Instant> nextAfter(Instant from) {
        return switch (this) {
            case Preset preset -> Optional.of(from.plus(preset.interval()));
            case Cron(var expression) -> expression.nextAfter(from);
        };
    }

    /// The first run at or after `start` of the schedule that the server computes at `after`, without a walk over all
    /// that lie between. An interval goes on counting from `after`.
    default Optional<Instant> firstFrom(Instant after, Instant start) {
        return switch (this) {
            case Preset preset -> Optional.of(preset.counted(after, start));
            case Cron(var expression) -> new RunDays(expression).firstFrom(after, start);
        };
    }

    private static Parsed<Cadence> checkLength(CronExpression expression, String typed) {
        String text = expression.text();
        int length = text.codePointCount(0, text.length());
        if (length <= LONGEST_EXPRESSION) {
            return Parsed.ok(new Cron(expression));
        }
        int excess = text.length() - text.offsetByCodePoints(0, LONGEST_EXPRESSION);
        CronPlace tail = new CronPlace(null, typed.indexOf(text) + text.length() - excess, excess);
        return Parsed.rejected(tail.problem("cadence.problem.length", typed, length, LONGEST_EXPRESSION));
    }

    private static Violation unknown(String wire) {
        CronPlace all = new CronPlace(null, 0, wire.length());
        return suggestion(wire)
                .map(meant -> all.problem("cadence.problem.meant", wire, meant))
                .orElseGet(() -> all.problem("cadence.problem.unknown", wire));
    }

    /// The cadence that a person who wrote `wire` probably meant: `Daily`, ` daily`, `hourly`, `0 3 * * *`.
    private static Optional<String> suggestion(String wire) {
        String bare = wire.strip().toLowerCase(Locale.ROOT);
        String expression = bare.startsWith(CRON) ? wire.strip().substring(CRON.length()) : wire;
        return Stream.of(CRON + expression.strip(), bare, CRON + "@" + bare)
                .filter(candidate -> !candidate.equals(wire))
                .filter(candidate -> parse(candidate) instanceof Parsed.Ok)
                .findFirst();
    }
}
