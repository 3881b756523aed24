package dev.pandawatch.cadence;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// How an interval slips. The server computes the next run from the moment at which it started this one, which is the
/// first of its looks, 5 minutes apart, after the run was due (F38, F39). So runs only ever move later: each by less
/// than 5 minutes, more only after an outage, and none ever back.
///
/// @param firings those that are due within the span, the next one first
public record Drift(Cadence.Preset preset, Duration span, List<Firing> firings) {
    /// The usual span to look ahead.
    public static final Duration THIRTY_DAYS = Duration.ofDays(30);

    /// Delays outside these come of a run by hand, a pause or an outage, and not of slipping.
    private static final Duration EARLIEST = Duration.ofMinutes(-1);

    private static final Duration LATEST = FiringWindow.LENGTH.multipliedBy(2);

    /// One run to come.
    ///
    /// @param earliest if every look before it came in time
    /// @param likely if about every second run before it had to wait for another look, as was measured
    /// @param latest if every run waited for a whole look; not included
    public record Firing(Instant earliest, Instant likely, Instant latest) {}

    /// What past runs have slipped.
    ///
    /// @param intervals how many intervals between neighbouring runs were looked at
    /// @param slip by how much these were too long, together
    public record Measured(Cadence.Preset preset, int intervals, Duration slip) {
        /// How much this comes to in so long a time.
        public Duration in(Duration span) {
            double times = (double) span.toMillis()
                    / preset.interval().multipliedBy(intervals).toMillis();
            return Duration.ofMillis(Math.round(slip.toMillis() * times));
        }

        public Phrase phrase() {
            return Phrase.of(
                    "cadence.drift.measured",
                    intervals + 1,
                    Words.duration(slip),
                    Words.duration(in(THIRTY_DAYS)),
                    THIRTY_DAYS.toDays());
        }
    }

    public Drift {
        firings = List.copyOf(firings);
    }

    /// The band that widens from the next run on.
    ///
    /// @param next the server's `next_run_at`, or when it will be if the cadence is saved
    public static Drift of(Cadence.Preset preset, Instant next, Duration span) {
        List<Firing> firings = new ArrayList<>();
        Instant due = next;
        for (int number = 1; due.isBefore(next.plus(span)); number++) {
            Duration most = FiringWindow.LENGTH.multipliedBy(number);
            firings.add(new Firing(due, due.plus(most.dividedBy(2)), due.plus(most)));
            due = due.plus(preset.interval());
        }
        return new Drift(preset, span, firings);
    }

    /// By how much the last run of the span may be late at most.
    public Duration most() {
        return Duration.between(firings.getLast().earliest(), firings.getLast().latest());
    }

    public Phrase phrase() {
        return Phrase.of(
                "cadence.drift.band", span.toDays(), Words.duration(most()), Words.duration(most().dividedBy(2)));
    }

    /// What past runs tell; empty if no two of them are an interval apart.
    ///
    /// @param runs when they started, in any order
    public static Optional<Measured> measured(Cadence.Preset preset, List<Instant> runs) {
        List<Instant> ascending = List.copyOf(new TreeSet<>(runs));
        int intervals = 0;
        Duration slip = Duration.ZERO;
        for (int i = 1; i < ascending.size(); i++) {
            Duration late =
                    Duration.between(ascending.get(i - 1), ascending.get(i)).minus(preset.interval());
            if (late.compareTo(EARLIEST) >= 0 && late.compareTo(LATEST) <= 0) {
                intervals++;
                slip = slip.plus(late);
            }
        }
        return intervals == 0 ? Optional.empty() : Optional.of(new Measured(preset, intervals, slip));
    }

    /// The cron that runs at the minute of `next`, as often, and does not slip.
    public static CronSketch without(Cadence.Preset preset, Instant next) {
        LocalDateTime due = LocalDateTime.ofInstant(next, ZoneOffset.UTC);
        LocalTime time = due.toLocalTime();
        CronSketch daily = CronSketch.daily(time);
        return switch (preset) {
            case EVERY_6H -> {
                int first = time.getHour() % 6;
                yield daily.withHours(Set.of(first, first + 6, first + 12, first + 18));
            }
            case DAILY -> daily;
            case WEEKLY -> daily.withDays(Days.Weekdays.of(due.getDayOfWeek()));
        };
    }
}
