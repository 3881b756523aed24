package dev.pandawatch.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CronPresetTest {
    private static final Instant NOW = Instant.parse("2026-11-22T20:11:41Z");

    @ParameterizedTest
    @EnumSource
    void eachCanBeClickedAndNeedsNoCaution(CronPreset preset) {
        CronExpression expression =
                CronExpression.parse(preset.cron()).toOptional().orElseThrow();

        assertThat(CronSketch.of(expression).map(CronSketch::toCron)).contains(preset.cron());
        assertThat(Caution.of(new Cadence.Cron(expression), NOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HOURLY                | Every hour                            | Every hour, on the hour
            WEEKDAY_MORNINGS      | Weekdays, 06:00 UTC                   | Every weekday (Monday to Friday) at 06:00 UTC
            TWICE_A_DAY           | Twice a day, 06:00 and 18:00 UTC      | Every 12 hours, at 06:00 and 18:00 UTC
            MONDAY_MORNING        | Mondays, 06:00 UTC                    | Every Monday at 06:00 UTC
            FIRST_OF_THE_MONTH    | First of the month, 06:00 UTC         | On the 1st of every month at 06:00 UTC
            LAST_DAY_OF_THE_MONTH | Last day of the month, 23:00 UTC      | On the last day of every month at 23:00 UTC
            FIRST_MONDAY          | First Monday of the month, 06:00 UTC  | On the first Monday of every month at 06:00 UTC
            """)
    void eachDoesWhatItsNameSays(CronPreset preset, String name, String sentence) {
        assertThat(ResourceBundle.getBundle("dev.pandawatch.i18n.messages").getString(preset.key()))
                .isEqualTo(name);
        assertThat(CadenceProse.sentence(
                        CronExpression.parse(preset.cron()).toOptional().orElseThrow()))
                .isEqualTo(sentence);
    }
}
