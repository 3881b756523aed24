package dev.pandawatch.forecast;

import dev.pandawatch.filter.DateWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/// What is to be foretold.
///
/// @param matches how many targets pass the filters now
/// @param rate from 0 to 1
/// @param metrics how many, duplicates included
/// @param window in which targets must have started; outside nothing new matches
public record Plan(int matches, double rate, int metrics, DateWindow window, Schedule schedule) {
    private static final double DAY = Duration.ofDays(1).toMillis();

    public Plan {
        if (metrics < 0) {
            throw new IllegalArgumentException(metrics + " metrics");
        }
        Sampling.targets(matches, rate);
    }

    Plan withRate(double other) {
        return new Plan(matches, other, metrics, window, schedule);
    }

    Plan withSchedule(Schedule other) {
        return new Plan(matches, rate, metrics, window, other);
    }

    /// Only what starts from now on.
    Plan fromNow() {
        Instant now = schedule.now();
        Instant to = window.to();
        DateWindow later = to == null || now.isBefore(to) ? new DateWindow(now, to) : window;
        return new Plan(0, rate, metrics, later, schedule);
    }

    /// How many targets match in the middle of `day`.
    ///
    /// @param perDay how many more match each day, as long as the window is open
    int matchesOn(LocalDate day, double perDay) {
        Instant noon = day.atStartOfDay(schedule.zone()).plusHours(12).toInstant();
        Instant start = later(schedule.now(), window.from() == null ? schedule.now() : window.from());
        Instant end = window.to() == null || noon.isBefore(window.to()) ? noon : window.to();
        double days = Math.max(0, Duration.between(start, end).toMillis() / DAY);
        return (int) Math.min(Integer.MAX_VALUE, matches + Math.floor(perDay * days));
    }

    /// What a run evaluates on `day`.
    long unitsOn(LocalDate day, double perDay) {
        return (long) Sampling.targets(matchesOn(day, perDay), rate) * metrics;
    }

    private static Instant later(Instant one, Instant two) {
        return one.isAfter(two) ? one : two;
    }
}
