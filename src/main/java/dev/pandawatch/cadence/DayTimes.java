package dev.pandawatch.cadence;

import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

/// How the times of day of an expression lie on the UTC clock, in the form in which another clock can tell them. A
/// cron has the same times on each of its days.
public sealed interface DayTimes {
    /// More stretches than these are told by the first and the last time of the day alone.
    int MOST_SPELLS = 3;

    /// Every hour of every day alike.
    ///
    /// @param minutes past the hour, ascending
    record Hourly(List<Integer> minutes) implements DayTimes {
        public Hourly {
            minutes = List.copyOf(minutes);
        }
    }

    /// Stretches of a day, the earliest first.
    ///
    /// @param everyDay whether no day is left out, so that it does not matter on which one a stretch begins
    record Spells(List<Spell> spells, boolean everyDay) implements DayTimes {
        public Spells {
            spells = List.copyOf(spells);
        }
    }

    /// Hours of every day that are equally far apart round the clock.
    ///
    /// @param times the first and the last of each hour
    record Round(List<LocalTime> times) implements DayTimes {
        public Round {
            times = List.copyOf(times);
        }
    }

    /// A stretch of times, both ends included.
    ///
    /// @param last earlier than `first` if it falls on the next day
    record Spell(LocalTime first, LocalTime last) {}

    static DayTimes of(CronExpression expression) {
        List<Integer> hours = expression.values(CronField.HOUR).list();
        List<Integer> minutes = expression.values(CronField.MINUTE).list();
        boolean everyDay = expression.anyDay();
        if (everyDay && hours.size() == CronField.HOUR.span()) {
            return new Hourly(minutes);
        }
        List<Run> runs = everyDay ? Run.around(hours, 0, CronField.HOUR.span()) : Run.of(hours);
        if (runs.size() <= MOST_SPELLS) {
            return new Spells(
                    runs.stream()
                            .map(run -> spell(run.first(), run.last(), minutes))
                            .toList(),
                    everyDay);
        }
        if (everyDay && Run.stepAround(hours, CronField.HOUR.span()) > 0) {
            return new Round(hours.stream()
                    .flatMap(hour ->
                            Stream.of(minutes.getFirst(), minutes.getLast()).map(minute -> LocalTime.of(hour, minute)))
                    .distinct()
                    .toList());
        }
        return new Spells(List.of(spell(hours.getFirst(), hours.getLast(), minutes)), everyDay);
    }

    private static Spell spell(int firstHour, int lastHour, List<Integer> minutes) {
        return new Spell(
                LocalTime.of(firstHour, minutes.getFirst()),
                LocalTime.of(lastHour % CronField.HOUR.span(), minutes.getLast()));
    }
}
