package dev.pandawatch.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiringCalendarTest {
    private static final Instant NOW = Instant.parse("2026-11-22T20:11:41Z");
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static Cadence cron(String text) {
        return new Cadence.Cron(CronExpression.parse(text).toOptional().orElseThrow());
    }

    private static List<Instant> runs(Cadence cadence, Instant after, Instant until) {
        return Stream.iterate(cadence.nextAfter(after), Optional::isPresent, run -> run.flatMap(cadence::nextAfter))
                .flatMap(Optional::stream)
                .takeWhile(until::isAfter)
                .toList();
    }

    /// The days of a year as they would be if every run were listed.
    private static List<Integer> listed(Cadence cadence, YearMonth first, ZoneId zone, Instant after) {
        LocalDate start = first.atDay(1);
        List<Integer> counts = new ArrayList<>();
        start.datesUntil(start.plusYears(1)).forEach(_ -> counts.add(0));
        Instant end = start.plusYears(1).atStartOfDay(zone).toInstant();
        for (Instant run : runs(cadence, after, end)) {
            int day = (int) (LocalDate.ofInstant(run, zone).toEpochDay() - start.toEpochDay());
            if (day >= 0) {
                counts.set(day, counts.get(day) + 1);
            }
        }
        return counts;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/5 * * * *",
                "0 3 * * *",
                "17,40 6-9,23 * * 1-5",
                "0 0 1 * 1",
                "0 0 L * *",
                "0 9 * * mon#1",
                "0 0 29 2 *",
                "15 10 */10 nov-feb fri-mon",
                // passes over days, in either search
                "59 23 1,31 * *",
                "0 0 1,31 * 0",
                "30 12 31,1 * sat",
                "0 0 30,L * *",
                "5 5 5 5 * 5,50",
                "0 0 31 2 *",
                "R * * * *"
            })
    void aYearCountsWhatTheRunsList(String text) {
        for (ZoneId zone :
                List.of(ZoneOffset.UTC, BERLIN, ZoneId.of("Asia/Kolkata"), ZoneId.of("Australia/Lord_Howe"))) {
            assertThat(FiringCalendar.year(cron(text), NOVEMBER, zone, NOW).counts())
                    .as(zone.getId())
                    .isEqualTo(listed(cron(text), NOVEMBER, zone, NOW));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"every_6h", "daily", "weekly"})
    void anIntervalCountsFromItsAnchor(String wire) {
        Cadence cadence = Cadence.parse(wire).toOptional().orElseThrow();

        assertThat(FiringCalendar.year(cadence, NOVEMBER, BERLIN, NOW).counts())
                .isEqualTo(listed(cadence, NOVEMBER, BERLIN, NOW));
        assertThat(FiringCalendar.year(cadence, NOVEMBER.plusYears(3), BERLIN, NOW)
                        .counts())
                .isEqualTo(listed(cadence, NOVEMBER.plusYears(3), BERLIN, NOW));
    }

    @Test
    void anyScheduleCountsWhatItsRunsList() {
        assertThat(CronVectorsTest.vectors()
                        .filter(vector -> vector.row().has("next"))
                        .filter(vector -> vector.row().get("next").size() == 10))
                .allSatisfy(vector -> {
                    Cadence cadence = cron(vector.row().get("expr").asString());
                    Instant base = Instant.parse(vector.row().get("base").asString());
                    List<Instant> ten = runs(
                            cadence,
                            base,
                            Instant.parse(vector.row().get("next").get(9).asString()));
                    Instant until = ten.getLast();
                    FiringCounts counts = FiringCounts.of(cadence, base, until);
                    assertThat(counts.between(base.getEpochSecond(), until.getEpochSecond()))
                            .isEqualTo(8);
                });
    }

    @Test
    void aMonthFarAheadIsThatOfTheYear() {
        for (String text : List.of("0 0 1,31 * 0", "59 23 */5 * *", "0 12 * * L5")) {
            YearMonth march = YearMonth.of(2041, 3);
            List<Integer> year = listed(cron(text), march, ZoneOffset.UTC, NOW);

            assertThat(FiringCalendar.month(cron(text), march, ZoneOffset.UTC, NOW)
                            .counts())
                    .isEqualTo(year.subList(0, 31));
        }
    }

    @Test
    void nothingCountsBeforeTheSearchBegins() {
        FiringCounts counts = FiringCounts.of(cron("*/5 * * * *"), NOW, NOW.plusSeconds(86_400));

        assertThat(counts.between(NOW.getEpochSecond() - 40_000, NOW.getEpochSecond() - 300))
                .isZero();
        assertThat(counts.between(NOW.getEpochSecond() - 300, NOW.getEpochSecond() + 300))
                .isEqualTo(1);
    }

    @Test
    void aDayIsAskedByItsDate() {
        FiringCalendar month = FiringCalendar.month(cron("0 */6 * * *"), NOVEMBER, ZoneOffset.UTC, NOW);

        assertThat(month.on(LocalDate.of(2026, 11, 22))).isZero();
        assertThat(month.on(LocalDate.of(2026, 11, 23))).isEqualTo(4);
        assertThat(month.on(LocalDate.of(2026, 12, 1))).isZero();
        assertThat(month.on(LocalDate.of(2026, 10, 31))).isZero();
        assertThat(month.total()).isEqualTo(32);
        assertThat(month.most()).isEqualTo(4);
    }

    @Test
    void everySecondOfAYearIsCounted() {
        Instant before = Instant.parse("2026-12-31T23:59:59Z");
        assertThat(FiringCalendar.year(cron("* * * * *"), YearMonth.of(2027, 1), ZoneOffset.UTC, before)
                        .total())
                .isEqualTo(525_600);
        assertThat(FiringCalendar.year(cron("* * * * * *"), YearMonth.of(2027, 1), ZoneOffset.UTC, before)
                        .total())
                .isEqualTo(31_536_000);
    }

    @ParameterizedTest(name = "{0} in {1} from {2}")
    @CsvSource({
        "*/20 9-17 * * 1-5, Europe/Berlin, 2026-11-22T20:11:41Z",
        "*/20 9-17 * * 1-5, Asia/Kolkata, 2026-11-22T20:11:41Z",
        // an hour twice, an hour never, half an hour twice
        "*/20 * * * *, Europe/Berlin, 2026-10-22T20:11:41Z",
        "*/20 * * * *, Europe/Berlin, 2026-03-27T20:11:41Z",
        "*/20 * * * *, Australia/Lord_Howe, 2026-04-02T20:11:41Z"
    })
    void aWeekCountsByTheHourOfTheZone(String text, ZoneId zone, Instant from) {
        FiringCalendar.Week week = FiringCalendar.week(cron(text), zone, from);

        LocalDate first = LocalDate.ofInstant(from, zone);
        int[][] listed = new int[7][24];
        for (Instant run :
                runs(cron(text), from, first.plusDays(7).atStartOfDay(zone).toInstant())) {
            ZonedDateTime local = run.atZone(zone);
            listed[(int) (local.toLocalDate().toEpochDay() - first.toEpochDay())][local.getHour()]++;
        }
        assertThat(week.first()).isEqualTo(first);
        for (int day = 0; day < 7; day++) {
            assertThat(week.hours().get(day))
                    .isEqualTo(Arrays.stream(listed[day]).boxed().toList());
        }
        assertThat(week.most()).isBetween(3, 6);
    }
}
