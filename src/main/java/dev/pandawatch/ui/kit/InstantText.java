package dev.pandawatch.ui.kit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.Locale;
import java.util.Optional;

/// Instants in words, in the person's zone. The only class that knows a zone; texts name it or say UTC wherever a
/// schedule is meant. Distances are always floored, so that nothing is promised sooner or later than it is.
public final class InstantText {
    /// How often the server looks for due monitors; a firing starts at most this much after its moment (F38).
    public static final Duration TICK = Duration.ofMinutes(5);

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    /// From here on a date without its year could be taken for another one.
    private static final int DAYS_WITHOUT_YEAR = 330;
    /// From here on hours no longer matter beside the days.
    private static final int DAYS_WITHOUT_HOURS = 100;

    private final ZoneId zone;
    private final InstantSource clock;
    private final Messages messages;

    public InstantText(ZoneId zone, InstantSource clock, Messages messages) {
        this.zone = zone;
        this.clock = clock;
        this.messages = messages;
    }

    /// The person's zone, for a question of the domain that is asked by days or hours of a clock.
    public ZoneId zone() {
        return zone;
    }

    /// The same in another zone.
    public InstantText in(ZoneId other) {
        return new InstantText(other, clock, messages);
    }

    /// The city of the zone's name, `Berlin`; `UTC` for every way of writing UTC.
    public String zoneName() {
        if (inUtc()) {
            return "UTC";
        }
        String id = zone.getId();
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }

    /// `07:00`
    public String clock(Instant at) {
        return pattern("HH:mm", zone).format(at);
    }

    /// `Mon 23 Nov`, with the year where it could be mistaken.
    public String day(Instant at) {
        return day(at, zone);
    }

    /// `5 Oct 2026`
    public String date(Instant at) {
        return pattern("d MMM yyyy", zone).format(at);
    }

    /// `Mon 23 Nov 07:00`
    public String dayAndClock(Instant at) {
        return day(at) + " " + clock(at);
    }

    /// `Mon 07:00`, for a moment of any week.
    public String weekdayAndClock(Instant at) {
        return pattern("EEE HH:mm", zone).format(at);
    }

    /// The shortest text that cannot be mistaken: `22:52` today or within two hours, `Mon 07:00` within six days,
    /// else `29 Nov 16:40`.
    public String moment(Instant at) {
        LocalDate today = local(clock.instant()).toLocalDate();
        long days = ChronoUnit.DAYS.between(today, local(at).toLocalDate());
        boolean soon = Duration.between(clock.instant(), at).abs().compareTo(HOUR.multipliedBy(2)) < 0;
        if (days == 0 || soon) {
            return clock(at);
        }
        if (Math.abs(days) < 7) {
            return weekdayAndClock(at);
        }
        return date(at, zone, "d MMM") + " " + clock(at);
    }

    /// `06:00 UTC`
    public String utcClock(Instant at) {
        return pattern("HH:mm 'UTC'", ZoneOffset.UTC).format(at);
    }

    /// `Mon 23 Nov 06:00 UTC`
    public String utcDayAndClock(Instant at) {
        return day(at, ZoneOffset.UTC) + " " + utcClock(at);
    }

    /// `Mon 23 Nov 2026, 07:00 Berlin (06:00 UTC)`; the weekday stands with UTC too where it is another day there.
    public String both(Instant at) {
        String here = pattern("EEE d MMM yyyy, HH:mm", zone).format(at) + " " + zoneName();
        if (inUtc()) {
            return here;
        }
        return here + " (" + utcOf(at) + ")";
    }

    /// With the weekday where it is another day there.
    private String utcOf(Instant at) {
        return dayShift(at) == 0
                ? utcClock(at)
                : pattern("EEE HH:mm 'UTC'", ZoneOffset.UTC).format(at);
    }

    /// `Mon 23 Nov 07:00 (06:00 UTC)`, in a row of moments whose zone is named once; `Mon 23 Nov 06:00` in UTC.
    public String dayAndBoth(Instant at) {
        if (inUtc()) {
            return dayAndClock(at);
        }
        return dayAndClock(at) + " (" + utcOf(at) + ")";
    }

    /// `Sun 22 Nov 2026, 22:40:12 Berlin`: a running clock.
    public String now() {
        return pattern("EEE d MMM yyyy, HH:mm:ss", zone).format(clock.instant()) + " " + zoneName();
    }

    /// `21:40:12 UTC`: the same running clock in UTC.
    public String nowUtc() {
        return pattern("HH:mm:ss 'UTC'", ZoneOffset.UTC).format(clock.instant());
    }

    /// `07:00–07:05`: when a firing due at `due` can start, in the person's zone.
    public String window(Instant due) {
        return clock(due) + "–" + clock(due.plus(TICK));
    }

    /// `06:00–06:05 UTC`
    public String utcWindow(Instant due) {
        return pattern("HH:mm", ZoneOffset.UTC).format(due) + "–" + utcClock(due.plus(TICK));
    }

    /// When the person's clocks change next, after `from`; empty in a zone that keeps its offset.
    public Optional<Instant> nextClockChange(Instant from) {
        return Optional.ofNullable(zone.getRules().nextTransition(from)).map(ZoneOffsetTransition::getInstant);
    }

    /// `+1 h`, `−30 min`: how far the person's clocks have moved between `from` and `to`; empty if they have not.
    public String clockShift(Instant from, Instant to) {
        int seconds = offset(to) - offset(from);
        String sign = seconds < 0 ? "−" : "+";
        return seconds == 0 ? "" : sign + twoUnits(Duration.ofSeconds(Math.abs(seconds)));
    }

    /// By how many days the person's date is ahead of the UTC date at `at`: -1, 0 or 1.
    public int dayShift(Instant at) {
        return (int) ChronoUnit.DAYS.between(
                at.atZone(ZoneOffset.UTC).toLocalDate(), local(at).toLocalDate());
    }

    private int offset(Instant at) {
        return zone.getRules().getOffset(at).getTotalSeconds();
    }

    /// Whether `at` is over, seen from the running clock.
    public boolean passed(Instant at) {
        return !at.isAfter(clock.instant());
    }

    /// One unit, floored: `in 45 s`, `in 92 min`, `in 8 h`, `in 5 d`, `44 min ago`, `1 h ago`, `now`. What is to come
    /// counts in minutes up to two hours, for there each minute matters.
    public String distance(Instant at) {
        Duration ahead = Duration.between(clock.instant(), at);
        return signed(ahead, oneUnit(ahead.abs(), ahead.isPositive() ? HOUR.multipliedBy(2) : HOUR));
    }

    /// Two units, floored, without an empty second one: `in 8 h 20 min`, `in 1 d 8 h`, `in 126 d`.
    public String fullDistance(Instant at) {
        Duration ahead = Duration.between(clock.instant(), at);
        return signed(ahead, twoUnits(ahead.abs()));
    }

    /// `13 min late`, for a firing that was due at `due` and has not been seen.
    public String late(Instant due) {
        Duration behind = Duration.between(due, clock.instant());
        return messages.text("time.late", oneUnit(behind.isNegative() ? Duration.ZERO : behind, HOUR));
    }

    private String signed(Duration ahead, String amount) {
        if (ahead.abs().toSeconds() == 0) {
            return messages.text("time.now");
        }
        return messages.text(ahead.isPositive() ? "time.in" : "time.ago", amount);
    }

    private String oneUnit(Duration amount, Duration hoursFrom) {
        if (amount.compareTo(MINUTE) < 0) {
            return messages.text("time.seconds", amount.toSeconds());
        }
        if (amount.compareTo(hoursFrom) < 0) {
            return messages.text("time.minutes", amount.toMinutes());
        }
        return amount.compareTo(DAY) < 0
                ? messages.text("time.hours", amount.toHours())
                : messages.text("time.days", amount.toDays());
    }

    private String twoUnits(Duration amount) {
        if (amount.compareTo(HOUR) < 0) {
            return oneUnit(amount, HOUR);
        }
        boolean inDays = amount.compareTo(DAY) >= 0;
        String large = oneUnit(amount, HOUR);
        long small = inDays ? amount.toHoursPart() : amount.toMinutesPart();
        if (small == 0 || amount.toDays() >= DAYS_WITHOUT_HOURS) {
            return large;
        }
        return large + " " + messages.text(inDays ? "time.hours" : "time.minutes", small);
    }

    private String day(Instant at, ZoneId in) {
        return date(at, in, "EEE d MMM");
    }

    private String date(Instant at, ZoneId in, String shortPattern) {
        long days = Duration.between(clock.instant(), at).abs().toDays();
        return pattern(days < DAYS_WITHOUT_YEAR ? shortPattern : shortPattern + " yyyy", in)
                .format(at);
    }

    private ZonedDateTime local(Instant at) {
        return at.atZone(zone);
    }

    private boolean inUtc() {
        return zone.normalized().equals(ZoneOffset.UTC);
    }

    private static DateTimeFormatter pattern(String pattern, ZoneId in) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(in);
    }
}
