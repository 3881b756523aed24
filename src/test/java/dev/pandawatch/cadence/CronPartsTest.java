package dev.pandawatch.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Month;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CronPartsTest {

    @Test
    void whatIsChosenReplacesItsFieldAndNothingElse() {
        CronParts parts = parts("0  6,18\t1 Jan-Mar MON");

        assertThat(parts.minutes()).containsExactly(0);
        assertThat(parts.hours()).containsExactly(6, 18);
        assertThat(parts.months()).containsExactly(Month.JANUARY, Month.FEBRUARY, Month.MARCH);
        assertThat(parts.withMinutes(List.of(30, 0))).isEqualTo("0,30  6,18\t1 Jan-Mar MON");
        assertThat(parts.withHours(List.of(9, 10, 11))).isEqualTo("0  9-11\t1 Jan-Mar MON");
        assertThat(parts.withMonths(List.of(Month.JULY))).isEqualTo("0  6,18\t1 7 MON");
    }

    @ParameterizedTest(name = "{0} cannot be taken apart")
    @ValueSource(strings = {"R * 1 * 1", "0 0 1 * 1 30", "0 0 1 * 1 0 *"})
    void secondsYearsAndDrawsHaveNoParts(String text) {
        assertThat(CronExpression.parse(text).toOptional().flatMap(CronParts::of))
                .isEmpty();
    }

    private static CronParts parts(String text) {
        return CronExpression.parse(text).toOptional().flatMap(CronParts::of).orElseThrow();
    }
}
