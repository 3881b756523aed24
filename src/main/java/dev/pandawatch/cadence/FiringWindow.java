package dev.pandawatch.cadence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// When runs really start: the server looks for due monitors every 5 minutes, starts each that is due once, and asks
/// from then on for the next (F38). So each run starts within 5 minutes of its time, and runs nearer than that
/// share a look.
///
/// @param from the time of the first run
/// @param until 5 minutes after the time of the last
/// @param asked how many runs the schedule has in it
/// @param most how many of them can start
public record FiringWindow(Instant from, Instant until, int asked, int most) {
    /// From look to look.
    public static final Duration LENGTH = Duration.ofMinutes(5);

    /// What to expect of any schedule: the delay, and what follows an outage (F41).
    public static final Phrase DELAY = Phrase.of("cadence.window.delay");

    public static final Phrase OUTAGE = Phrase.of("cadence.window.outage");

    private static final int LOOK = 5 * 60;
    private static final int LOOKS_AN_HOUR = 12;
    private static final int SECONDS_AN_HOUR = 3600;

    /// A schedule that asks for more runs than can start.
    ///
    /// @param asked runs in an hour in which there are any
    /// @param most how many of these can start at most
    public record Crowd(int asked, int most) {
        public Phrase phrase() {
            return Phrase.of("cadence.window.crowd", asked, most);
        }
    }

    /// The windows of ascending runs; those that touch are one.
    public static List<FiringWindow> of(List<Instant> runs) {
        List<FiringWindow> windows = new ArrayList<>();
        List<Long> together = new ArrayList<>();
        for (Instant run : runs) {
            long second = run.getEpochSecond();
            if (!together.isEmpty() && second - together.getLast() >= LOOK) {
                windows.add(window(together));
                together.clear();
            }
            together.add(second);
        }
        if (!together.isEmpty()) {
            windows.add(window(together));
        }
        return windows;
    }

    /// How crowded a schedule is; empty if every run can start.
    public static Optional<Crowd> crowd(Cadence cadence) {
        return switch (cadence) {
            case Cadence.Preset _ -> Optional.empty();
            case Cadence.Cron(var expression) -> crowd(expression);
        };
    }

    /// The windows of a run and of those that follow in the same hour, for a schedule that is told hour by hour. In an
    /// hour the server looks no more than 12 times.
    ///
    /// @param run one that [CronExpression#nextAfter] returned
    public static List<FiringWindow> ofHour(CronExpression expression, Instant run) {
        long hour = Math.floorDiv(run.getEpochSecond(), SECONDS_AN_HOUR) * SECONDS_AN_HOUR;
        List<Instant> runs = secondsOfHour(expression).stream()
                .map(second -> Instant.ofEpochSecond(hour + second))
                .filter(moment -> !moment.isBefore(run))
                .toList();
        return of(runs).stream()
                .map(window ->
                        new FiringWindow(window.from, window.until, window.asked, Math.min(window.most, LOOKS_AN_HOUR)))
                .toList();
    }

    private static Optional<Crowd> crowd(CronExpression expression) {
        List<Long> hour = secondsOfHour(expression);
        int most = most(hour, LOOKS_AN_HOUR);
        return most < hour.size() ? Optional.of(new Crowd(hour.size(), most)) : Optional.empty();
    }

    private static List<Long> secondsOfHour(CronExpression expression) {
        List<Integer> seconds = expression.values(CronField.SECOND).list();
        List<Long> hour = new ArrayList<>();
        for (int minute : expression.values(CronField.MINUTE).list()) {
            seconds.forEach(second -> hour.add(minute * 60L + second));
        }
        return hour;
    }

    private static FiringWindow window(List<Long> seconds) {
        return new FiringWindow(
                Instant.ofEpochSecond(seconds.getFirst()),
                Instant.ofEpochSecond(seconds.getLast()).plus(LENGTH),
                seconds.size(),
                most(seconds, seconds.size()));
    }

    /// Nobody knows at which minutes the server looks, so the luckiest ones count: those right at one of the runs. A
    /// look takes what has become due since the one before.
    private static int most(List<Long> seconds, int limit) {
        Iterator<Long> phases =
                seconds.stream().map(second -> second % LOOK).distinct().iterator();
        int most = 0;
        while (phases.hasNext() && most < limit) {
            long phase = phases.next();
            int looks = 0;
            long last = Long.MIN_VALUE;
            for (long second : seconds) {
                long look = Math.ceilDiv(second - phase, (long) LOOK);
                looks += look == last ? 0 : 1;
                last = look;
            }
            most = Math.max(most, Math.min(looks, limit));
        }
        return most;
    }
}
