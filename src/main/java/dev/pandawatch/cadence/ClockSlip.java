package dev.pandawatch.cadence;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How the next change of the clocks moves a UTC schedule away from the hour at which a person wants it, told by its
/// first time of day.
///
/// @param change when the clocks change
/// @param now until then
/// @param then from then on
public record ClockSlip(Season season, Instant change, Times now, Times then) {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);

    /// The first run of a day on both clocks.
    ///
    /// @param local at which the schedule runs, on the clock of the zone
    /// @param utc at which it would have to run, for the local time of today
    public record Times(LocalTime local, LocalTime utc) {}

    /// What it is now.
    public enum Season {
        /// Daylight saving begins with the change.
        WINTER,
        /// Daylight saving ends with the change.
        SUMMER,
        /// The change is none of daylight saving.
        NEITHER;

        static Season of(boolean summerNow, boolean summerThen) {
            if (summerNow == summerThen) {
                return NEITHER;
            }
            return summerNow ? SUMMER : WINTER;
        }
    }

    /// That the hour cannot be held, with both UTC times and the day of the change.
    ///
    /// @param place the name of the zone, as the person knows it
    public Phrase phrase(ZoneId zone, String place) {
        String key = switch (season) {
            case WINTER -> "cadence.zone.slip-in-winter";
            case SUMMER -> "cadence.zone.slip-in-summer";
            case NEITHER -> "cadence.zone.slip";
        };
        return Phrase.of(
                key,
                now.local().toString(),
                place,
                now.utc().toString(),
                then.utc().toString(),
                then.local().toString(),
                DATE.format(change.atZone(zone)));
    }
}
