package dev.pandawatch.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamplingTest {

    /// F46 gives the first four; then the places where a double falls short of the decimal.
    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource(textBlock = """
            19,    0,      1
            19,    0.5,    9
            19,    0.999,  18
            19,    1,      19
            100,   0.29,   28
            100,   0.57,   56
            1000,  0.001,  1
            1284,  0.12,   154
            3,     0.1,    1
            0,     0,      0
            0,     0.5,    0
            0,     1,      0
            """)
    void aRunTakesAsManyAsTheServer(int matches, double rate, int targets) {
        assertThat(Sampling.targets(matches, rate)).isEqualTo(targets);
    }

    @Test
    void aHigherRateNeverTakesFewer() {
        Random random = new Random(46);
        for (int i = 0; i < 10_000; i++) {
            int matches = random.nextInt(5_000);
            double one = random.nextDouble();
            double two = random.nextDouble();
            assertThat(Sampling.targets(matches, Math.max(one, two)))
                    .isBetween(Sampling.targets(matches, Math.min(one, two)), matches);
        }
    }

    @Test
    void aRateIsAShare() {
        assertThatIllegalArgumentException().isThrownBy(() -> Sampling.targets(1, 1.01));
        assertThatIllegalArgumentException().isThrownBy(() -> Sampling.targets(1, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> Sampling.targets(-1, 0.5));
    }
}
