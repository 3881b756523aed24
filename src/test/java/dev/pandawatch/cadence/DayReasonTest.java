package dev.pandawatch.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayReasonTest {
    private static CronExpression cron(String text) {
        return CronExpression.parse(text).toOptional().orElseThrow();
    }

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource({
        "0 23 1 * 1, 2026-11-23, WEEKDAY",
        "0 23 1 * 1, 2026-12-01, DAY_OF_MONTH",
        "0 23 1 * 1, 2027-02-01, BOTH",
        "0 23 L * 0, 2026-11-30, DAY_OF_MONTH",
        "0 23 15 6 1, 2026-06-15, BOTH"
    })
    void tellsWhichDayFieldListsTheDay(String text, String day, DayReason reason) {
        assertThat(cron(text).dayReason(Instant.parse(day + "T23:00:00Z"))).contains(reason);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"0 23 * * 1", "0 23 1 * *", "0 23 * * *", "0 23 1 * 1#2"})
    void thereIsNothingToTellWithoutAChoice(String text) {
        assertThat(cron(text).dayReason(Instant.parse("2026-12-01T23:00:00Z"))).isEqualTo(Optional.empty());
    }

    @Test
    void daysAreCountedInWords() {
        assertThat(CadenceProse.ordinal(1)).isEqualTo("1st");
        assertThat(CadenceProse.ordinal(12)).isEqualTo("12th");
        assertThat(CadenceProse.ordinal(23)).isEqualTo("23rd");
    }
}
