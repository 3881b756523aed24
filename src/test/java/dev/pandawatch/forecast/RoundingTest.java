package dev.pandawatch.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTest {
    @ParameterizedTest
    @CsvSource({"26812, 26800", "154, 154", "999, 999", "1005, 1010", "0, 0", "123456789, 123000000", "9999, 10000"})
    void threeDigitsCount(long exact, long about) {
        assertThat(Rounding.about(exact)).isEqualTo(about);
    }

    @ParameterizedTest
    @CsvSource({"27.6, 28", "5.28, 5.3", "9.96, 10.0", "0, 0.0", "120.4, 120"})
    void smallNumbersKeepOneDecimal(double exact, BigDecimal about) {
        assertThat(Rounding.about(exact)).isEqualByComparingTo(about);
    }

    @ParameterizedTest
    @CsvSource({"107.248, 107", "0, 0.00", "9.994, 9.99", "0.004, 0.00", "1234.5, 1230", "999.5, 1000"})
    void dollarsHaveCentsOnlyBelowTen(BigDecimal exact, BigDecimal about) {
        assertThat(Rounding.dollars(exact)).isEqualTo(about);
    }
}
