package dev.pandawatch.ui.cadence;

import dev.pandawatch.cadence.Cadence;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The firings of a cadence one by one, where the calendar only counts them.
///
/// @param after only later firings are meant; an interval counts from here
/// @param zone whose days and hours are asked for
public record FiringTimes(Cadence cadence, Instant after, ZoneId zone) {

    /// The firings that a server foretells at `now`.
    ///
    /// @param standing the next run that it has already set and that will stay; `null` if the schedule starts now
    static FiringTimes of(Cadence cadence, Instant now, @Nullable Instant standing, ZoneId zone) {
        if (standing == null) {
            return new FiringTimes(cadence, now, zone);
        }
        Instant before = switch (cadence) {
            case Cadence.Preset interval -> standing.minus(interval.interval());
            case Cadence.Cron _ -> standing.minusSeconds(1);
        };
        return new FiringTimes(cadence, before, zone);
    }

    /// The first firing later than `from`.
    public Optional<Instant> next(Instant from) {
        Instant start = from.isAfter(after) ? from : after;
        return switch (cadence) {
            case Cadence.Cron cron -> cron.nextAfter(start);
            case Cadence.Preset preset -> {
                Duration interval = preset.interval();
                long passed = Duration.between(after, start).dividedBy(interval);
                yield Optional.of(after.plus(interval.multipliedBy(passed + 1)));
            }
        };
    }

    /// The first firings of a day.
    public List<Instant> ofDay(LocalDate day, int most) {
        return firings(start(day), start(day.plusDays(1))).limit(most).toList();
    }

    /// The first firings in an hour of the clock; where clocks go back, those of both rounds.
    ///
    /// @param hour the beginning of the hour
    public List<Instant> ofHour(LocalDateTime hour, int most) {
        // wide enough for whatever the clocks do
        Instant about = hour.atZone(zone).toInstant();
        Predicate<Instant> inside =
                run -> !local(run).isBefore(hour) && local(run).isBefore(hour.plusHours(1));
        return firings(about.minus(Duration.ofHours(1)), about.plus(Duration.ofHours(3)))
                .filter(inside)
                .limit(most)
                .toList();
    }

    /// The last firing of a day; halves the rest of the day until nothing follows.
    public Optional<Instant> lastOfDay(LocalDate day) {
        Instant end = start(day.plusDays(1));
        Optional<Instant> first = next(start(day).minusSeconds(1)).filter(end::isAfter);
        return first.map(found -> last(found, end));
    }

    private Instant last(Instant first, Instant end) {
        Instant known = first;
        Instant none = end;
        while (Duration.between(known, none).compareTo(Duration.ofSeconds(1)) > 0) {
            Instant middle = known.plus(Duration.between(known, none).dividedBy(2));
            Optional<Instant> later = next(middle).filter(end::isAfter);
            if (later.isPresent()) {
                known = later.get();
            } else {
                none = middle;
            }
        }
        return next(known).filter(end::isAfter).orElse(known);
    }

    private Stream<Instant> firings(Instant from, Instant until) {
        return Stream.iterate(next(from.minusSeconds(1)), Optional::isPresent, run -> run.flatMap(this::next))
                .flatMap(Optional::stream)
                .takeWhile(until::isAfter)
                .dropWhile(run -> run.isBefore(from));
    }

    private LocalDateTime local(Instant run) {
        return LocalDateTime.ofInstant(run, zone);
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
