package dev.pandawatch.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The JDK is the judge.
class WireInstantTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-22T21:40:00Z",
                "2026-11-22T21:40:00+00:00",
                "2026-11-22T21:40:00.5Z",
                "2026-11-22T21:40:00.000001+00:00",
                "2026-11-22T21:40:07.123456Z",
                "2026-11-22T21:40:07.123456789Z",
                "2026-11-22T21:40:00+02:00",
                "2026-11-22T21:40:00.25-05:30",
                "2026-11-22T21:40Z",
                "2026-11-22T21:40:00.Z",
                "2026-11-22t21:40:00z",
                "2024-02-29T23:59:59Z",
                "0000-01-01T00:00:00Z",
                "-0001-01-01T00:00:00Z",
                "+12026-11-22T21:40:00Z",
                "9999-12-31T23:59:59.999999999Z"
            })
    void readsWhatTheJdkReads(String text) {
        assertThat(WireInstant.read(text)).isEqualTo(OffsetDateTime.parse(text).toInstant());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "+00:00",
                "2026-11-22T21:40:00",
                "2026-11-22T21:40:00.1234567891Z",
                "2026-11-22 21:40:00Z",
                "2026-11-22T21:40:0\u0660Z",
                "2026-11-22T21:40:60Z",
                "2026-11-22T24:00:00Z",
                "2026-02-30T00:00:00Z",
                "2025-02-29T00:00:00Z",
                "2026-13-01T00:00:00Z",
                "2026-00-01T00:00:00Z",
                "2026-11-22T21:40:00ZZ"
            })
    void refusesWhatTheJdkRefuses(String text) {
        assertThatExceptionOfType(DateTimeParseException.class).isThrownBy(() -> OffsetDateTime.parse(text));
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> WireInstant.read(text));
    }
}
