package dev.pandawatch.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.time.Instant;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EitherDayTest {
    private static final Instant NOW = Instant.parse("2026-11-22T21:40:00Z");

    private static EitherDay either(String text) {
        return EitherDay.of(CronExpression.parse(text).toOptional().orElseThrow(), NOW)
                .orElseThrow();
    }

    @Test
    void theNextTwoDaysOfEachSideAreFoundAndTheNextOfBoth() {
        EitherDay either = either("0 23 1 * 1");

        assertThat(either.byDayAlone())
                .containsExactly(Instant.parse("2026-12-01T23:00:00Z"), Instant.parse("2027-01-01T23:00:00Z"));
        assertThat(either.byWeekdayAlone())
                .containsExactly(Instant.parse("2026-11-23T23:00:00Z"), Instant.parse("2026-11-30T23:00:00Z"));
        assertThat(either.both()).contains(Instant.parse("2027-02-01T23:00:00Z"));
        assertThat(either.names().oneDayOfMonth()).isEqualTo("the 1st");
        assertThat(either.names().oneWeekday()).isEqualTo("a Monday");
    }

    @Test
    void ofSeveralRunsADayTheFirstOneThatIsLeftStands() {
        EitherDay either = either("0 20,22 1 * 0");

        assertThat(either.byWeekdayAlone())
                .containsExactly(Instant.parse("2026-11-22T22:00:00Z"), Instant.parse("2026-11-29T20:00:00Z"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            0 23 1 * 1          | It fires on the 1st and also on every Monday: about 5 times a month, not only on Mondays that fall on the 1st.
            0 12 1,15 * mon,fri | It fires on the 1st and 15th and also on every Monday and Friday: about 10 times a month, not only on Mondays and Fridays that fall on the 1st and 15th.
            0 0 15 6 wed        | It fires on the 15th and also on every Wednesday: about 6 times a year, not only on Wednesdays that fall on the 15th.
            0 0 L * 1-5         | It fires on the last day and also on every weekday: about 22 times a month, not only on weekdays that fall on the last day.
            0 0 */2 * 1         | It fires on its days of the month and also on every Monday: about 18 times a month, not only on Mondays that fall on its days of the month.
            """)
    void whatItComesToIsSaid(String text, String sentence) {
        Phrase phrase = either(text).phrase();
        String pattern =
                ResourceBundle.getBundle("dev.pandawatch.i18n.messages").getString(phrase.key());

        assertThat(new MessageFormat(pattern, Locale.ENGLISH)
                        .format(phrase.arguments().toArray()))
                .isEqualTo(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 0 * * 1", "0 0 1 * mon#1", "0 0 */1 * 1", "0 0 30 2 1", "0 0 1-29 2 1", "R 0 1 * 1"})
    void whereNoFieldAddsDaysThereIsNothingToTell(String text) {
        assertThat(EitherDay.of(CronExpression.parse(text).toOptional().orElseThrow(), NOW))
                .isEmpty();
    }
}
