package dev.pandawatch.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class WireDateTest {

    @ParameterizedTest(name = "[{0}] is {1}")
    @CsvFileSource(resources = "wire-dates.tsv", delimiter = '\t', ignoreLeadingAndTrailingWhitespace = false)
    void aTextMeansWhatItMeansToTheServer(String text, String meaning) {
        WireDate read = WireDate.read(text);

        switch (meaning) {
            case "local" -> assertThat(read).isInstanceOf(WireDate.Floating.class);
            case "unreadable" -> assertThat(read).isEqualTo(new WireDate.Unreadable());
            default -> assertThat(read).isEqualTo(new WireDate.Moment(Instant.parse(meaning)));
        }
    }

    @ParameterizedTest(name = "[{0}] is {1} in the zone of the server")
    @CsvSource({
        "2026-03-01, 2026-03-01T00:00",
        "20260301, 2026-03-01T00:00",
        "2026-W10-1, 2026-03-02T00:00",
        "2026-03-01 07:30, 2026-03-01T07:30",
        "20260301T073015.5, 2026-03-01T07:30:15.500"
    })
    void whatHasNoOffsetKeepsItsLocalTime(String text, LocalDateTime local) {
        assertThat(WireDate.read(text)).isEqualTo(new WireDate.Floating(local));
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
