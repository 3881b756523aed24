package dev.pandawatch.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Random;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class GrowthTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static SequencedMap<LocalDate, Long> volume(long... counts) {
        SequencedMap<LocalDate, Long> volume = new TreeMap<>();
        for (int i = 0; i < counts.length; i++) {
            volume.put(TODAY.minusDays(counts.length - i), counts[i]);
        }
        return volume;
    }

    @Test
    void itIsTheMeanBetweenTheQuartiles() {
        assertThat(Growth.from(volume(10, 20, 30, 40, 100), TODAY, 1)).isEqualTo(new Growth(20, 40, 40));
        assertThat(Growth.from(volume(10, 20, 30, 40, 100), TODAY, 0.5)).isEqualTo(new Growth(10, 20, 20));
    }

    /// F137.
    @Test
    void aDayThatIsAbsentBroughtNothing() {
        SequencedMap<LocalDate, Long> volume = volume(12, 12, 12, 12);
        volume.remove(TODAY.minusDays(2));

        assertThat(Growth.from(volume, TODAY, 1)).isEqualTo(new Growth(0, 9, 12));
    }

    @Test
    void todayIsNotFinished() {
        SequencedMap<LocalDate, Long> volume = volume(12, 12);
        volume.put(TODAY, 1L);
        volume.put(TODAY.plusDays(1), 500L);

        assertThat(Growth.from(volume, TODAY, 1)).isEqualTo(Growth.of(12));
        assertThat(Growth.from(new TreeMap<>(), TODAY, 1)).isEqualTo(Growth.NONE);
    }

    @Test
    void lowIsNeverAboveHigh() {
        Random random = new Random(8);
        for (int i = 0; i < 1_000; i++) {
            Growth growth = Growth.from(
                    volume(random.longs(1 + random.nextInt(60), 0, 1_000).toArray()), TODAY, 0.3);
            assertThat(growth.likely()).isBetween(growth.low(), growth.high());
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new Growth(2, 1, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new Growth(-1, 0, 0));
    }
}
