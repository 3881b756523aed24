package dev.pandawatch.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstantTextTest {
    private static final String NOW = "2026-11-22T21:40:12Z";

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # floored: 8 h 19 min
            2026-11-23T06:00:00Z | in 8 h
            # minutes up to two hours, for what is to come
            2026-11-22T23:12:12Z | in 92 min
            2026-11-22T23:40:11Z | in 119 min
            2026-11-22T23:40:12Z | in 2 h
            2026-11-23T21:40:11Z | in 23 h
            2026-11-23T21:40:12Z | in 1 d
            2026-11-28T04:00:00Z | in 5 d
            2026-11-22T21:40:57Z | in 45 s
            2026-11-22T21:41:11Z | in 59 s
            2026-11-22T21:41:12Z | in 1 min
            2026-11-22T21:40:12Z | now
            2026-11-22T21:40:12.999Z | now
            2026-11-22T21:40:11.001Z | now
            2026-11-22T21:40:08Z | 4 s ago
            2026-11-22T20:56:00Z | 44 min ago
            2026-11-22T20:27:00Z | 1 h ago
            2026-11-22T18:01:00Z | 3 h ago
            2025-11-30T12:00:00Z | 357 d ago
            """)
    void distancesAreFloored(Instant at, String expected) {
        assertThat(berlin(NOW).distance(at)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-23T06:00:00Z | in 8 h 20 min
            2026-11-23T18:00:00Z | in 20 h 20 min
            2026-11-24T06:00:00Z | in 1 d 8 h
            2026-11-23T05:40:00Z | in 8 h
            2026-11-24T21:50:00Z | in 2 d
            2027-01-12T00:00:00Z | in 50 d 2 h
            2027-03-29T06:00:00Z | in 126 d
            2026-11-22T22:00:00Z | in 20 min
            2026-11-22T21:40:30Z | in 30 s
            2026-11-22T13:15:00Z | 8 h 25 min ago
            """)
    void fullDistancesHaveASecondUnitUnlessItIsEmpty(Instant at, String expected) {
        assertThat(berlin("2026-11-22T21:40:00Z").fullDistance(at)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-22T21:52:00Z | 22:52
            # within two hours the day goes without saying
            2026-11-22T23:12:00Z | 00:12
            2026-11-23T06:00:00Z | Mon 07:00
            2026-11-28T04:00:00Z | Sat 05:00
            2026-11-20T18:01:00Z | Fri 19:01
            # today's weekday would be mistaken for today
            2026-11-29T15:40:00Z | 29 Nov 16:40
            2026-11-30T23:00:00Z | 1 Dec 00:00
            2026-11-15T07:00:00Z | 15 Nov 08:00
            2027-11-22T08:00:00Z | 22 Nov 2027 09:00
            """)
    void aMomentIsAsShortAsItCanBeWithoutBeingMistaken(Instant at, String expected) {
        assertThat(berlin(NOW).moment(at)).isEqualTo(expected);
    }

    @Test
    void aDateIsThePersonsDayAndBearsItsYear() {
        assertThat(berlin(NOW).date(Instant.parse("2026-10-04T23:30:00Z"))).isEqualTo("5 Oct 2026");
    }

    @ParameterizedTest(name = "{0}: {1}; {2}; {3}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-23T06:00:00Z | Mon 23 Nov 07:00 | Mon 23 Nov 06:00 UTC | Mon 23 Nov 2026, 07:00 Berlin (06:00 UTC)
            2026-11-22T23:30:00Z | Mon 23 Nov 00:30 | Sun 22 Nov 23:30 UTC | Mon 23 Nov 2026, 00:30 Berlin (Sun 23:30 UTC)
            # summer time
            2027-03-29T06:00:00Z | Mon 29 Mar 08:00 | Mon 29 Mar 06:00 UTC | Mon 29 Mar 2027, 08:00 Berlin (06:00 UTC)
            2027-12-01T06:00:00Z | Wed 1 Dec 2027 07:00 | Wed 1 Dec 2027 06:00 UTC | Wed 1 Dec 2027, 07:00 Berlin (06:00 UTC)
            2026-09-01T10:00:00Z | Tue 1 Sep 12:00 | Tue 1 Sep 10:00 UTC | Tue 1 Sep 2026, 12:00 Berlin (10:00 UTC)
            """)
    void localTimeAndUtcAgree(Instant at, String local, String utc, String both) {
        InstantText text = berlin(NOW);

        assertThat(text.dayAndClock(at)).isEqualTo(local);
        assertThat(text.utcDayAndClock(at)).isEqualTo(utc);
        assertThat(text.both(at)).isEqualTo(both);
    }

    @Test
    void aFiringStartsWithinTheFiveMinutesAfterItsMoment() {
        Instant due = Instant.parse("2026-11-23T06:00:00Z");

        assertThat(berlin(NOW).window(due)).isEqualTo("07:00–07:05");
        assertThat(berlin(NOW).utcWindow(due)).isEqualTo("06:00–06:05 UTC");
    }

    @ParameterizedTest(name = "due {0}: {1}")
    @CsvSource(textBlock = """
            2026-11-22T21:27:00Z, 13 min late
            2026-11-22T19:00:00Z, 2 h late
            2026-11-22T21:40:00Z, 12 s late
            2026-11-22T21:50:00Z, 0 s late
            """)
    void latenessIsFloored(Instant due, String expected) {
        assertThat(berlin(NOW).late(due)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(textBlock = """
            Europe/Berlin, Berlin
            America/Argentina/Buenos_Aires, Buenos Aires
            UTC, UTC
            Z, UTC
            Etc/UTC, UTC
            Etc/GMT, UTC
            +02:00, +02:00
            """)
    void aZoneIsCalledByItsCity(String zone, String name) {
        assertThat(text(ZoneId.of(zone), NOW).zoneName()).isEqualTo(name);
    }

    @Test
    void whoLivesInUtcIsNotToldTheTimeTwice() {
        BiFunction<String, String, String> both =
                (zone, at) -> text(ZoneId.of(zone), NOW).both(Instant.parse(at));

        assertThat(both.apply("Etc/UTC", "2026-11-23T06:00:00Z")).isEqualTo("Mon 23 Nov 2026, 06:00 UTC");
        // the same clock today, but not in summer
        assertThat(both.apply("Europe/London", "2026-11-23T06:00:00Z"))
                .isEqualTo("Mon 23 Nov 2026, 06:00 London (06:00 UTC)");
    }

    @Test
    void theRunningClockShowsSeconds() {
        assertThat(berlin(NOW).now()).isEqualTo("Sun 22 Nov 2026, 22:40:12 Berlin");
    }

    @Test
    void theNextClockChangeIsFoundWhereThereIsOne() {
        assertThat(berlin(NOW).nextClockChange(Instant.parse(NOW))).contains(Instant.parse("2027-03-28T01:00:00Z"));
        assertThat(text(ZoneId.of("Asia/Tokyo"), NOW).nextClockChange(Instant.parse(NOW)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} to {2} is {3}")
    @CsvSource(delimiter = '|', textBlock = """
            Europe/Berlin       | 2026-11-22T06:00:00Z | 2027-03-29T06:00:00Z | +1 h
            Europe/Berlin       | 2026-09-22T06:00:00Z | 2026-11-22T06:00:00Z | −1 h
            Australia/Lord_Howe | 2026-11-22T06:00:00Z | 2027-06-22T06:00:00Z | −30 min
            Europe/Berlin       | 2026-11-22T06:00:00Z | 2026-12-22T06:00:00Z | ''
            """)
    void theClocksMoveBySoMuch(String zone, String from, String to, String shift) {
        assertThat(text(ZoneId.of(zone), NOW).clockShift(Instant.parse(from), Instant.parse(to)))
                .isEqualTo(shift);
    }

    @ParameterizedTest(name = "{0} at {1} is {2} days ahead")
    @CsvSource({
        "Europe/Berlin, 2026-11-22T22:59:59Z, 0",
        "Europe/Berlin, 2026-11-22T23:00:00Z, 1",
        "America/New_York, 2026-11-22T04:59:59Z, -1"
    })
    void theDateHereMayBeAnotherThanInUtc(String zone, String at, int days) {
        assertThat(text(ZoneId.of(zone), NOW).dayShift(Instant.parse(at))).isEqualTo(days);
    }

    private static InstantText berlin(String now) {
        return text(ZoneId.of("Europe/Berlin"), now);
    }

    @Test
    void anotherZoneTellsTheSameMomentOnItsOwnClock() {
        InstantText kolkata = berlin(NOW).in(ZoneId.of("Asia/Kolkata"));

        assertThat(kolkata.zone()).isEqualTo(ZoneId.of("Asia/Kolkata"));
        assertThat(kolkata.dayAndClock(Instant.parse("2026-11-23T06:00:00Z"))).isEqualTo("Mon 23 Nov 11:30");
        assertThat(kolkata.distance(Instant.parse("2026-11-23T06:00:00Z"))).isEqualTo("in 8 h");
    }

    private static InstantText text(ZoneId zone, String now) {
        return new InstantText(zone, InstantSource.fixed(Instant.parse(now)), Messages.bundled());
    }

    @Test
    void aRowOfMomentsNeedsNoZoneAtEach() {
        Instant late = Instant.parse("2026-11-23T23:30:00Z");

        assertThat(berlin(NOW).dayAndBoth(Instant.parse("2026-11-23T06:00:00Z")))
                .isEqualTo("Mon 23 Nov 07:00 (06:00 UTC)");
        assertThat(berlin(NOW).dayAndBoth(late)).isEqualTo("Tue 24 Nov 00:30 (Mon 23:30 UTC)");
        assertThat(text(ZoneId.of("UTC"), NOW).dayAndBoth(late)).isEqualTo("Mon 23 Nov 23:30");
    }
}
