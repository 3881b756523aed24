package dev.pandawatch.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PythonDatesTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(textBlock = """
            2026-03-01T00:00:00Z,           2026-03-01T00:00:00Z
            2026-03-01T00:00:00+02:00,      2026-02-28T22:00:00Z
            20260301T000000+0200,           2026-02-28T22:00:00Z
            2026-03-01T00:00:00.123456789Z, 2026-03-01T00:00:00.123456Z
            2026-03-01 00:00:00Z,           2026-03-01T00:00:00Z
            2026-03-01T00:00Z,              2026-03-01T00:00:00Z
            2026-W10-1T00:00:00Z,           2026-03-02T00:00:00Z
            2026W10,                        2026-03-02T00:00:00Z
            # without an offset it is the zone of the server: UTC
            2026-03-01,                     2026-03-01T00:00:00Z
            2026-03-01T05:06:07,            2026-03-01T05:06:07Z
            2026-03-01x05,                  2026-03-01T05:00:00Z
            """)
    void takesWhatFromisoformatTakes(String text, Instant meaning) {
        assertThat(PythonDates.parse(text)).contains(meaning);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "last tuesday",
                "1767225600",
                "2026-13-01",
                "2026-02-30",
                "2026-03-01T25:00",
                "2026-03-01T",
                "03/01/2026"
            })
    void refusesTheRest(String text) {
        assertThat(PythonDates.parse(text)).isEmpty();
    }
}
