package dev.pandawatch.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneShiftTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant WINTER = Instant.parse("2026-01-15T12:00:00Z");

    private static CronSketch sketch(String text) {
        return CronExpression.parse(text).toOptional().flatMap(CronSketch::of).orElseThrow();
    }

    private static String utc(String local, ZoneId zone, Instant at) {
        return switch (ZoneShift.toUtc(sketch(local), zone, at)) {
            case ZoneShift.Held held -> held.sketch().toCron();
            case ZoneShift.Unheld(var _, var parts) ->
                String.join(" and ", parts.stream().map(CronSketch::toCron).toList());
        };
    }

    @ParameterizedTest(name = "{1} in {0} on {2} is {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # before, between and after the two changes of a year
            Europe/Berlin        | 0 3 * * *      | 2026-03-28 | 0 2 * * *
            Europe/Berlin        | 0 3 * * *      | 2026-03-30 | 0 1 * * *
            Europe/Berlin        | 0 3 * * *      | 2026-10-24 | 0 1 * * *
            Europe/Berlin        | 0 3 * * *      | 2026-10-26 | 0 2 * * *
            America/New_York     | 30 21 * * 1-5  | 2026-03-07 | 30 2 * * 2-6
            America/New_York     | 30 21 * * 1-5  | 2026-03-09 | 30 1 * * 2-6
            America/New_York     | 30 21 * * 1-5  | 2026-10-31 | 30 1 * * 2-6
            America/New_York     | 30 21 * * 1-5  | 2026-11-02 | 30 2 * * 2-6
            Asia/Kolkata         | 0 9 * * *      | 2026-01-15 | 30 3 * * *
            Asia/Kolkata         | 0 9 * * *      | 2026-07-15 | 30 3 * * *
            # half an hour of daylight saving, which ends in April
            Australia/Lord_Howe  | 0 9 * * 1      | 2026-04-04 | 0 22 * * 0
            Australia/Lord_Howe  | 0 9 * * 1      | 2026-04-06 | 30 22 * * 0
            Australia/Lord_Howe  | 0 9 * * 1      | 2026-10-03 | 30 22 * * 0
            Australia/Lord_Howe  | 0 9 * * 1      | 2026-10-05 | 0 22 * * 0
            Pacific/Apia         | 0 6 * * 1      | 2026-01-15 | 0 17 * * 0
            # while it still had daylight saving
            Pacific/Apia         | 0 6 * * 1      | 2021-01-15 | 0 16 * * 0
            # days of the month: the day before the 1st is the last
            Europe/Berlin        | 0 0 1 * *      | 2026-01-15 | 0 23 L * *
            Europe/Berlin        | 0 0 1,15 * *   | 2026-01-15 | 0 23 14,L * *
            Europe/Berlin        | 0 0 1 1,7 *    | 2026-01-15 | 0 23 L 6,12 *
            Europe/Berlin        | 0 0 10 3 *     | 2026-01-15 | 0 23 9 3 *
            America/New_York     | 0 20 L * *     | 2026-01-15 | 0 1 1 * *
            America/New_York     | 0 20 L 12 *    | 2026-01-15 | 0 1 1 1 *
            America/New_York     | 0 20 31 * *    | 2026-01-15 | 0 1 1 1,2,4,6,8,9,11 *
            America/New_York     | 0 20 15 * *    | 2026-01-15 | 0 1 16 * *
            # no day moves
            Europe/Berlin        | 0 8 * */3 1#1  | 2026-01-15 | 0 7 * */3 1#1
            Europe/Berlin        | 0 23 L * *     | 2026-01-15 | 0 22 L * *
            # some times move to another day, all days have them
            Europe/Berlin        | 0 */6 * * *    | 2026-01-15 | 0 5/6 * * *
            Asia/Kolkata         | */15 * * * *   | 2026-01-15 | */15 * * * *
            # several monitors
            Europe/Berlin        | 0 0,12 * * 1-5 | 2026-01-15 | 0 23 * * 0-4 and 0 11 * * 1-5
            Asia/Kolkata         | 0,45 9 * * *   | 2026-01-15 | 30 3 * * * and 15 4 * * *
            # not even several
            Europe/Berlin        | 0 0 * * 1#1    | 2026-01-15 | ''
            Europe/Berlin        | 0 0 L * *      | 2026-01-15 | ''
            Europe/Berlin        | 0 0 31 * *     | 2026-01-15 | ''
            Europe/Berlin        | 0 0 1,15 1 *   | 2026-01-15 | ''
            Europe/Berlin        | 0 0 * 6 *      | 2026-01-15 | ''
            Europe/Berlin        | 0 0 * 6 1      | 2026-01-15 | ''
            America/New_York     | 0 20 28 * *    | 2026-01-15 | ''
            """)
    void theServersClockShows(ZoneId zone, String local, LocalDate day, String utc) {
        assertThat(utc(local, zone, day.atTime(12, 0).atZone(zone).toInstant())).isEqualTo(utc);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Berlin",
                "America/New_York",
                "Asia/Kolkata",
                "Australia/Lord_Howe",
                "Pacific/Apia",
                "Asia/Kathmandu",
                "Pacific/Kiritimati"
            })
    void untilTheClocksChangeItRunsAtTheVeryTimesThatWereMeant(ZoneId zone) {
        for (String day : List.of("2026-02-03", "2026-05-01", "2026-08-30", "2026-11-10")) {
            Instant from = LocalDate.parse(day).atStartOfDay(zone).toInstant();
            Instant until = from.plus(Duration.ofDays(9));
            List<CronSketch> sketches = SketchMaker.sketches(day.hashCode(), 150)
                    .filter(local -> local.times().size() <= 12 && isPlain(local.days()))
                    .toList();
            int count = 0;
            for (CronSketch local : sketches) {
                if (ZoneShift.toUtc(local, zone, from) instanceof ZoneShift.Held held) {
                    count++;
                    assertThat(runs(held.sketch(), zone, from, until))
                            .as(local + " as " + held.sketch())
                            .isEqualTo(meant(local, zone, from, until));
                    assertThat(ZoneShift.toLocal(held.sketch(), zone, from))
                            .isInstanceOfSatisfying(
                                    ZoneShift.Held.class,
                                    back -> assertThat(back.sketch().simplified())
                                            .isEqualTo(local.simplified()));
                }
            }
            assertThat(count).isGreaterThan(5);
        }
    }

    /// The server passes over days at the end of a month, in UTC and nowhere else; not the matter here.
    private static boolean isPlain(Days days) {
        return !(days instanceof Days.MonthDays(var numbers, var _)) || numbers.isEmpty() || numbers.last() <= 28;
    }

    private static List<ZonedDateTime> runs(CronSketch utc, ZoneId zone, Instant from, Instant until) {
        CronExpression expression = utc.expression();
        return Stream.iterate(
                        expression.nextAfter(from.minusSeconds(1)),
                        Optional::isPresent,
                        run -> run.flatMap(expression::nextAfter))
                .flatMap(Optional::stream)
                .takeWhile(until::isAfter)
                .map(run -> run.atZone(zone))
                .toList();
    }

    private static List<ZonedDateTime> meant(CronSketch local, ZoneId zone, Instant from, Instant until) {
        SortedSet<ZonedDateTime> meant = new TreeSet<>();
        for (LocalDate day = LocalDate.ofInstant(from, zone);
                day.atStartOfDay(zone).toInstant().isBefore(until);
                day = day.plusDays(1)) {
            if (local.months().contains(day.getMonth()) && has(local.days(), day)) {
                for (LocalTime time : local.times()) {
                    meant.add(day.atTime(time).atZone(zone));
                }
            }
        }
        return meant.stream()
                .filter(moment -> moment.toInstant().isBefore(until))
                .toList();
    }

    private static boolean has(Days days, LocalDate day) {
        LocalDate lastOfItsName = day.with(TemporalAdjusters.lastInMonth(day.getDayOfWeek()));
        return switch (days) {
            case Days.EveryDay _ -> true;
            case Days.Weekdays(var weekdays) -> weekdays.contains(day.getDayOfWeek());
            case Days.MonthDays(var numbers, var last) ->
                numbers.contains(day.getDayOfMonth()) || (last && day.getDayOfMonth() == day.lengthOfMonth());
            case Days.NthWeekday(var places) ->
                places.contains(new Days.Nth(day.getDayOfWeek(), day.get(ChronoField.ALIGNED_WEEK_OF_MONTH)));
            case Days.LastWeekday(var weekdays) -> weekdays.contains(day.getDayOfWeek()) && day.equals(lastOfItsName);
        };
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Europe/Berlin       | 2026-01-15 | 03:00 in Berlin is 02:00 UTC in winter and 01:00 UTC in summer; this monitor will run at 02:00 UTC, so at 04:00 in Berlin from Sunday 29 March 2026 on.
            Europe/Berlin       | 2026-07-15 | 03:00 in Berlin is 01:00 UTC in summer and 02:00 UTC in winter; this monitor will run at 01:00 UTC, so at 02:00 in Berlin from Sunday 25 October 2026 on.
            America/New_York    | 2026-01-15 | 03:00 in New York is 08:00 UTC in winter and 07:00 UTC in summer; this monitor will run at 08:00 UTC, so at 04:00 in New York from Sunday 8 March 2026 on.
            Australia/Lord_Howe | 2026-01-15 | 03:00 in Lord Howe is 16:00 UTC in summer and 16:30 UTC in winter; this monitor will run at 16:00 UTC, so at 02:30 in Lord Howe from Sunday 5 April 2026 on.
            """)
    void theHourThatCannotBeHeldIsTold(ZoneId zone, LocalDate day, String sentence) {
        String place = zone.getId().substring(zone.getId().indexOf('/') + 1).replace('_', ' ');
        ZoneShift shift = ZoneShift.toUtc(
                CronSketch.daily(LocalTime.of(3, 0)),
                zone,
                day.atTime(12, 0).atZone(zone).toInstant());

        assertThat(shift)
                .isInstanceOfSatisfying(
                        ZoneShift.Held.class,
                        held -> assertThat(held.slip())
                                .map(slip -> CronSegmentsTest.sentence(slip.phrase(zone, place)))
                                .contains(sentence));
    }

    @Test
    void theOtherWayRoundTheSameSlipIsTold() {
        assertThat(ZoneShift.toLocal(CronSketch.daily(LocalTime.of(2, 0)), BERLIN, WINTER))
                .isInstanceOfSatisfying(ZoneShift.Held.class, held -> {
                    assertThat(held.sketch().times()).containsExactly(LocalTime.of(3, 0));
                    assertThat(held.slip())
                            .hasValueSatisfying(slip -> assertThat(slip.then())
                                    .isEqualTo(new ClockSlip.Times(LocalTime.of(4, 0), LocalTime.of(1, 0))));
                });
    }

    @ParameterizedTest
    @CsvSource({"Asia/Kolkata, 0 9 * * *", "Pacific/Apia, 0 9 * * *", "Europe/Berlin, 20 * * * *", "UTC, 0 9 * * *"})
    void nothingIsToldWhereTheClocksChangeNothing(ZoneId zone, String local) {
        assertThat(ZoneShift.toUtc(sketch(local), zone, WINTER))
                .isInstanceOfSatisfying(
                        ZoneShift.Held.class, held -> assertThat(held.slip()).isEmpty());
    }

    @Test
    void aDayThatMovesIsTold() {
        assertThat(ZoneShift.toUtc(sketch("0 0 * * 1-5"), BERLIN, WINTER))
                .isInstanceOfSatisfying(ZoneShift.Held.class, held -> {
                    assertThat(held.days()).isEqualTo(-1);
                    assertThat(held.moved().map(CronSegmentsTest::sentence))
                            .contains("In UTC this is one day earlier.");
                });
        assertThat(ZoneShift.toUtc(sketch("0 0 * * *"), BERLIN, WINTER))
                .isInstanceOfSatisfying(
                        ZoneShift.Held.class, held -> assertThat(held.moved()).isEmpty());
    }

    @Test
    void whyNoCronHoldsItIsTold() {
        assertThat(ZoneShift.toUtc(sketch("0 0,12 * * 1-5"), BERLIN, WINTER))
                .isInstanceOfSatisfying(
                        ZoneShift.Unheld.class,
                        unheld -> assertThat(CronSegmentsTest.sentence(unheld.why()))
                                .isEqualTo("In UTC these times need 2 expressions, and so 2 monitors."));
        assertThat(ZoneShift.toUtc(sketch("0 0 * * 1#1"), BERLIN, WINTER))
                .isInstanceOfSatisfying(
                        ZoneShift.Unheld.class,
                        unheld -> assertThat(CronSegmentsTest.sentence(unheld.why()))
                                .startsWith("These days cannot be written in UTC"));
    }
}
