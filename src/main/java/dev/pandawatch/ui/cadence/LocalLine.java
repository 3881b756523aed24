package dev.pandawatch.ui.cadence;

import dev.pandawatch.cadence.DayTimes;
import dev.pandawatch.ui.cadence.ScheduleViewModel.Schedule;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The times of day on the person's clock, and how they will be after it changes.
record LocalLine(InstantText times, Messages messages) {
    /// More minutes past the hour than these are told by how far they move.
    private static final int FEW_MINUTES = 4;

    private static final int SECONDS_A_DAY = 86_400;

    /// What a clock shows of a time of day in UTC.
    ///
    /// @param day 1 on the day after, -1 on the day before
    private record Shown(int day, LocalTime time) {}

    /// Empty where there is nothing to add to the sentence in UTC.
    String of(Schedule schedule) {
        if (schedule.interval()) {
            return messages.text("schedule.interval");
        }
        if (times.zoneName().equals("UTC") || schedule.runs().isEmpty()) {
            return "";
        }
        return schedule.timesOfDay().isEmpty()
                ? schedule.dayTimes().map(day -> spread(schedule, day)).orElse("")
                : few(schedule);
    }

    private String few(Schedule schedule) {
        List<Instant> now = schedule.timesOfDay();
        String line = messages.text(day(now), times.zoneName(), clocks(now));
        List<Instant> later = schedule.timesAfterChange();
        if (later.isEmpty() || clocks(later).equals(clocks(now))) {
            return messages.text("schedule.local.stop", line);
        }
        Instant first = later.stream().min(Comparator.naturalOrder()).orElseThrow();
        return messages.text("schedule.local.later", line, times.day(first), clocks(later));
    }

    /// The key of the line, which says if all runs fall on another day here than in UTC.
    private String day(List<Instant> moments) {
        List<Integer> shifts = moments.stream().map(times::dayShift).distinct().toList();
        if (shifts.equals(List.of(1))) {
            return "schedule.local.after";
        }
        return shifts.equals(List.of(-1)) ? "schedule.local.before" : "schedule.local";
    }

    private String clocks(List<Instant> moments) {
        return list(moments.stream().map(times::clock).toList());
    }

    /// More times of day than a line can list.
    private String spread(Schedule schedule, DayTimes day) {
        int offset = offset(schedule.runs().getFirst());
        boolean same = day instanceof DayTimes.Hourly(var minutes)
                && hourly(minutes, offset).equals(hourly(minutes, 0));
        String line = messages.text(same ? "schedule.hourly.same" : key(day), times.zoneName(), words(day, offset));
        String later = then(schedule, day, offset);
        return later.isEmpty() ? messages.text("schedule.local.stop", line) : line + later;
    }

    /// What there is to say of the time after the clocks change; empty if nothing changes.
    private String then(Schedule schedule, DayTimes day, int now) {
        Optional<Instant> change = schedule.firstAfterChange();
        int offset = change.map(this::offset).orElse(now);
        String later = words(day, offset);
        return later.equals(words(day, now))
                ? ""
                : change.map(run -> messages.text("schedule.local.then", times.day(run), later))
                        .orElse("");
    }

    private static String key(DayTimes day) {
        return switch (day) {
            case DayTimes.Hourly(var minutes) when minutes.size() > FEW_MINUTES -> "schedule.hourly.moved";
            case DayTimes.Hourly _ -> "schedule.hourly";
            case DayTimes.Spells _, DayTimes.Round _ -> "schedule.spells";
        };
    }

    private String words(DayTimes day, int offset) {
        return switch (day) {
            case DayTimes.Hourly(var minutes)
            when minutes.size() > FEW_MINUTES ->
                messages.text("time.minutes", Math.floorMod(Math.floorDiv(offset, 60), 60));
            case DayTimes.Hourly(var minutes) -> list(hourly(minutes, offset));
            case DayTimes.Spells(var spells, var everyDay) ->
                list(spells.stream()
                        .map(spell -> spell(spell, everyDay, offset))
                        .toList());
            case DayTimes.Round(var round) -> {
                List<LocalTime> here = round.stream()
                        .map(time -> shown(time, offset).time())
                        .sorted()
                        .toList();
                yield messages.text(
                        "schedule.spell",
                        here.getFirst().toString(),
                        here.getLast().toString());
            }
        };
    }

    private static List<String> hourly(List<Integer> minutes, int offset) {
        return minutes.stream()
                .map(minute -> Math.floorMod(minute + Math.floorDiv(offset, 60), 60))
                .sorted()
                .map(":%02d"::formatted)
                .toList();
    }

    private String spell(DayTimes.Spell spell, boolean everyDay, int offset) {
        Shown first = shown(spell.first(), offset);
        Shown last = shown(spell.last(), offset);
        String key = everyDay ? "schedule.spell" : spellKey(first.day(), last.day());
        return messages.text(key, first.time().toString(), last.time().toString());
    }

    private static String spellKey(int first, int last) {
        if (first != last) {
            return first < 0 ? "schedule.spell.out" : "schedule.spell.into";
        }
        return switch (first) {
            case -1 -> "schedule.spell.before";
            case 1 -> "schedule.spell.after";
            default -> "schedule.spell";
        };
    }

    private static Shown shown(LocalTime time, int offset) {
        int second = time.toSecondOfDay() + offset;
        return new Shown(
                Math.floorDiv(second, SECONDS_A_DAY), LocalTime.ofSecondOfDay(Math.floorMod(second, SECONDS_A_DAY)));
    }

    private int offset(Instant at) {
        return times.zone().getRules().getOffset(at).getTotalSeconds();
    }

    private String list(List<String> words) {
        List<String> all = new ArrayList<>(words);
        String last = all.removeLast();
        return all.isEmpty() ? last : messages.text("schedule.and", String.join(", ", all), last);
    }
}
