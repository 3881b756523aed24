package dev.pandawatch.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.parse.Parsed;
import dev.pandawatch.parse.Violation;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CadenceTest {
    private static final Instant NOW = Instant.parse("2026-11-22T14:23:05.123456Z");

    static String sentence(Violation violation) {
        String pattern =
                ResourceBundle.getBundle("dev.pandawatch.i18n.messages").getString(violation.key());
        return new MessageFormat(pattern).format(violation.arguments().toArray());
    }

    @ParameterizedTest
    @CsvSource({"every_6h, PT6H", "daily, PT24H", "weekly, PT168H"})
    void aPresetCountsFromTheLastRunToTheMicrosecond(String wire, Duration interval) {
        Cadence cadence = Cadence.parse(wire).toOptional().orElseThrow();

        assertThat(cadence.nextAfter(NOW)).contains(NOW.plus(interval));
    }

    @ParameterizedTest
    @EnumSource
    void aPresetReadsWhatItWrites(Cadence.Preset preset) {
        assertThat(Cadence.parse(preset.wire())).isEqualTo(Parsed.ok(preset));
    }

    @Test
    void anExpressionIsTrimmedOutsideAndKeptInside() {
        Cadence cadence = Cadence.parse("cron:  0  3 * * MON\t").toOptional().orElseThrow();

        assertThat(cadence.wire()).isEqualTo("cron:0  3 * * MON");
        assertThat(cadence.nextAfter(NOW)).contains(Instant.parse("2026-11-23T03:00:00Z"));
    }

    @Test
    void expressionsAreEqualByText() {
        assertThat(Cadence.parse("cron:0 3 * * *")).isEqualTo(Cadence.parse("cron: 0 3 * * * "));
        assertThat(Cadence.parse("cron:0 3 * * *")).isNotEqualTo(Cadence.parse("cron:0 3 * * ?"));
    }

    @Test
    void anExpressionThatFiresNeverIsAcceptedAllTheSame() {
        Cadence cadence = Cadence.parse("cron:0 0 31 2 *").toOptional().orElseThrow();

        assertThat(cadence.nextAfter(NOW)).isEmpty();
    }

    @Test
    void nobodyCanForetellARandomExpression() {
        Cadence cadence = Cadence.parse("cron:R 3 * * *").toOptional().orElseThrow();

        assertThat(cadence.nextAfter(NOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            Daily|daily
             daily|daily
            EVERY_6H |every_6h
            hourly|cron:@hourly
            0 3 * * *|cron:0 3 * * *
            @daily|cron:@daily
            CRON:0 3 * * MON|cron:0 3 * * MON
             cron:0 3 * * *|cron:0 3 * * *
            """)
    void aNearMissIsToldWhatWasMeant(String wire, String meant) {
        Violation problem = Cadence.parse(wire).problems().getFirst();

        assertThat(sentence(problem)).isEqualTo("“" + wire + "” is not a cadence. Did you mean “" + meant + "”?");
        assertThat(Cadence.parse(meant).toOptional()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "custom", "cron", "cron :0 3 * * *", "every_5h", "0 25 * * *"})
    void anythingElseIsToldWhatThereIs(String wire) {
        Violation problem = Cadence.parse(wire).problems().getFirst();

        assertThat(problem.field()).isEqualTo("cadence");
        assertThat(sentence(problem)).endsWith("write every_6h, daily, weekly, or cron: and an expression.");
    }

    @Test
    void whatTheColumnCannotHoldIsRefused() {
        String longest = "00 00 1,2,3,4,5,6,7,8,9,10,11,12,13,14,15 1 *";
        assertThat(Cadence.parse("cron: " + longest).toOptional()).isPresent();

        String wire = "cron: " + longest.replace("15 1 ", "15 10 ");
        Violation problem = Cadence.parse(wire).problems().getFirst();
        assertThat(sentence(problem))
                .isEqualTo("An expression may have at most 45 characters, as the server cannot store more. "
                        + "This one has 46.");
        assertThat(CronPlace.of(problem)).contains(new CronPlace(null, 46, 1));
    }
}
