package dev.pandawatch.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.cadence.DayTimes.Hourly;
import dev.pandawatch.cadence.DayTimes.Round;
import dev.pandawatch.cadence.DayTimes.Spell;
import dev.pandawatch.cadence.DayTimes.Spells;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class DayTimesTest {

    private static DayTimes times(String text) {
        return DayTimes.of(CronExpression.parse(text).toOptional().orElseThrow());
    }

    private static Spell spell(String first, String last) {
        return new Spell(LocalTime.parse(first), LocalTime.parse(last));
    }

    @Test
    void everyHourOfEveryDayIsToldByItsMinutes() {
        assertThat(times("0 * * * *")).isEqualTo(new Hourly(List.of(0)));
        assertThat(times("*/20 * */1 * *")).isEqualTo(new Hourly(List.of(0, 20, 40)));
    }

    @Test
    void everyHourOfSomeDaysIsAStretchOfTheDay() {
        assertThat(times("0 * * * 1")).isEqualTo(new Spells(List.of(spell("00:00", "23:00")), false));
    }

    @Test
    void neighbouringHoursAreAStretchFromTheFirstToTheLastTime() {
        assertThat(times("*/15 9-17 * * 1-5")).isEqualTo(new Spells(List.of(spell("09:00", "17:45")), false));
        assertThat(times("5 8-11,14-17 * * *"))
                .isEqualTo(new Spells(List.of(spell("08:05", "11:05"), spell("14:05", "17:05")), true));
    }

    @Test
    void aStretchOverMidnightIsOneWhereNoDayIsLeftOut() {
        assertThat(times("0 22-23,0-5 * * *")).isEqualTo(new Spells(List.of(spell("22:00", "05:00")), true));
        assertThat(times("0 22-23,0-5 * * 1"))
                .isEqualTo(new Spells(List.of(spell("00:00", "05:00"), spell("22:00", "23:00")), false));
    }

    @Test
    void hoursEquallyFarApartGoRoundTheClock() {
        assertThat(times("10,40 */6 * * *"))
                .isEqualTo(new Round(List.of(
                        LocalTime.of(0, 10),
                        LocalTime.of(0, 40),
                        LocalTime.of(6, 10),
                        LocalTime.of(6, 40),
                        LocalTime.of(12, 10),
                        LocalTime.of(12, 40),
                        LocalTime.of(18, 10),
                        LocalTime.of(18, 40))));
    }

    @Test
    void scatteredHoursAreToldByTheFirstAndTheLast() {
        assertThat(times("0 1,3,8,10,15 * * *")).isEqualTo(new Spells(List.of(spell("01:00", "15:00")), true));
    }
}
