package dev.pandawatch.cadence;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A schedule moved from the clock of a zone to the UTC clock of the server, or back, by the offset that holds at a
/// moment. The server knows no zones (F35): where the offset changes, the runs keep to UTC.
public sealed interface ZoneShift {

    /// One cron has the very runs.
    ///
    /// @param days by how many days the days of the schedule have moved: -1, 0 or 1
    /// @param slip what the next change of the clocks does to it; empty if nothing, or if none is known
    record Held(CronSketch sketch, int days, Optional<ClockSlip> slip) implements ZoneShift {
        /// That the days have moved; empty if they have not.
        public Optional<Phrase> moved() {
            return days == 0
                    ? Optional.empty()
                    : Optional.of(Phrase.of(days < 0 ? "cadence.zone.day-earlier" : "cadence.zone.day-later"));
        }
    }

    /// No cron has these runs.
    ///
    /// @param parts schedules that have them together, a monitor each; none if even several crons cannot
    record Unheld(Phrase why, List<CronSketch> parts) implements ZoneShift {
        public Unheld {
            parts = List.copyOf(parts);
        }
    }

    /// The UTC schedule of what a person means by the clock of `zone`.
    ///
    /// @param at decides the offset, and which change of the clocks is the next
    static ZoneShift toUtc(CronSketch local, ZoneId zone, Instant at) {
        return shifted(local, zone, at, -1);
    }

    /// What the clock of `zone` shows of a UTC schedule.
    static ZoneShift toLocal(CronSketch utc, ZoneId zone, Instant at) {
        return shifted(utc, zone, at, 1);
    }

    private static ZoneShift shifted(CronSketch sketch, ZoneId zone, Instant at, int sign) {
        ZoneOffset now = zone.getRules().getOffset(at);
        SketchShift shift = new SketchShift(sketch, sign * minutes(now));
        List<CronSketch> parts = shift.parts();
        if (parts.size() != 1) {
            String key = parts.isEmpty() ? "cadence.zone.days" : "cadence.zone.several";
            return new Unheld(Phrase.of(key, parts.size()), parts);
        }
        CronSketch moved = parts.getFirst();
        CronSketch utc = sign < 0 ? moved : sketch;
        return new Held(moved, shift.days(), slip(utc, zone, at));
    }

    /// What becomes of the first run of a day. Nothing is told if the schedule looks the same by either offset, as does
    /// every hour.
    private static Optional<ClockSlip> slip(CronSketch utc, ZoneId zone, Instant at) {
        @Nullable ZoneOffsetTransition change = zone.getRules().nextTransition(at);
        if (change == null) {
            return Optional.empty();
        }
        ZoneOffset now = change.getOffsetBefore();
        ZoneOffset then = change.getOffsetAfter();
        List<CronSketch> before = new SketchShift(utc, minutes(now)).parts();
        if (before.equals(new SketchShift(utc, minutes(then)).parts()) && !before.isEmpty()) {
            return Optional.empty();
        }
        LocalTime time = utc.times().first();
        LocalTime local = time.plusSeconds(now.getTotalSeconds());
        boolean summerNow = zone.getRules().isDaylightSavings(at);
        boolean summerThen = zone.getRules().isDaylightSavings(change.getInstant());
        ClockSlip.Season season = ClockSlip.Season.of(summerNow, summerThen);
        LocalTime wantedThen = local.minusSeconds(then.getTotalSeconds());
        return Optional.of(new ClockSlip(
                season,
                change.getInstant(),
                new ClockSlip.Times(local, time),
                new ClockSlip.Times(time.plusSeconds(then.getTotalSeconds()), wantedThen)));
    }

    private static int minutes(ZoneOffset offset) {
        return Math.floorDiv(offset.getTotalSeconds(), 60);
    }
}
