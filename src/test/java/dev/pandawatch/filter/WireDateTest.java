package dev.pandawatch.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class WireDateTest {

    @ParameterizedTest(name = "[{0}] is {1}")
    @CsvFileSource(resources = "wire-dates.tsv", delimiter = '\t', ignoreLeadingAndTrailingWhitespace = false)
    void aTextMeansWhatItMeansToTheServer(String text, String meaning) {
        WireDate expected = switch (meaning) {
            case "local" -> new WireDate.Floating();
            case "unreadable" -> new WireDate.Unreadable();
            default -> new WireDate.Moment(Instant.parse(meaning));
        };

        assertThat(WireDate.read(text)).isEqualTo(expected);
    }

    @Test
    void anEmptyTextIsUnreadable() {
        assertThat(WireDate.read("")).isEqualTo(new WireDate.Unreadable());
    }

    @Test
    void anOffsetCannotLeadOutOfTheYearsThatTheServerKnows() {
        assertThat(WireDate.read("0001-01-01T00:00:00+05:00")).isEqualTo(new WireDate.Unreadable());
        assertThat(WireDate.read("9999-12-31T23:59:59-05:00")).isEqualTo(new WireDate.Unreadable());
    }
}
