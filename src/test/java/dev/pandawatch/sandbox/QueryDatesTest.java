package dev.pandawatch.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryDatesTest {

    @ParameterizedTest(name = "[{0}]")
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-20                       | 2026-11-20T00:00:00Z
            2026-11-20T07:30                 | 2026-11-20T07:30:00Z
            2026-11-20 07:30:15              | 2026-11-20T07:30:15Z
            2026-11-20t07:30:15z             | 2026-11-20T07:30:15Z
            2026-11-20_07:30:15.5+02:00      | 2026-11-20T05:30:15.500Z
            2026-11-20T07:30:15,123456789Z   | 2026-11-20T07:30:15.123456Z
            2026-11-20T07:30:15-0930         | 2026-11-20T17:00:15Z
            1795132800                       | 2026-11-20T00:00:00Z
            1795132800.25                    | 2026-11-20T00:00:00.250Z
            1795132800000                    | 2026-11-20T00:00:00Z
            -86400                           | 1969-12-31T00:00:00Z
            0                                | 1970-01-01T00:00:00Z
            """)
    void aDateIsTaken(String text, Instant meant) {
        assertThat(QueryDates.read(text)).isEqualTo(new QueryDates.Reading.At(meant));
    }

    @ParameterizedTest(name = "[{0}]")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                            | input is too short
            soon                          | input is too short
            last tuesday                  | invalid character in year
            20260301T000000Z              | `invalid date separator, expected ``-```
            2026-W10-1T00:00:00Z          | invalid character in month
            2026-13-01                    | month value is outside expected range of 1-12
            2026-02-30T00:00:00Z          | day value is outside expected range
            2026-11-20T00:00:00 00:00     | unexpected extra characters at the end of the input
            2026-11-20T24:00:00Z          | unexpected extra characters at the end of the input
            2026-11-20T00:00:00+24:00     | unexpected extra characters at the end of the input
            999999999999999               | dates after 9999 are not supported as unix timestamps
            99999999999999999999999999    | dates after 9999 are not supported as unix timestamps
            -99999999999999               | dates before 1600 are not supported as unix timestamps
            """)
    void anythingElseIsRefusedWithTheServersReason(String text, String why) {
        assertThat(QueryDates.read(text)).isEqualTo(new QueryDates.Reading.Refused(why));
    }
}
