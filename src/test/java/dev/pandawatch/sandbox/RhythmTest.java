package dev.pandawatch.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RhythmTest {
    private static final Instant NOW = Instant.parse("2026-11-22T20:21:47.785879Z");

    private final Rhythm rhythm = new Rhythm();

    @Test
    void aRandomMinuteIsDrawnAnewEachTime() {
        assertThat(LongStream.range(0, 40)
                        .mapToObj(i -> rhythm.next("cron:R 3 * * *", NOW.plusSeconds(i * 86_400)))
                        .map(next -> next.atZone(ZoneOffset.UTC).getMinute())
                        .distinct())
                .hasSizeGreaterThan(10);
    }

    @ParameterizedTest(name = "{0} draws from {1} to {2}")
    @CsvSource(textBlock = """
            R,       0, 59
            R(5-7),  5,  7
            """)
    void aDrawStaysInItsRange(String field, int low, int high) {
        for (long seed = 0; seed < 200; seed++) {
            String minute = RandomCron.drawn(field + " 3 * * *", new Dice(seed)).split(" ", 2)[0];
            assertThat(Integer.parseInt(minute)).isBetween(low, high);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cron:0 0 31 2 *", "cron:0 0 1 1 * 0 2020"})
    void neverIsACrash(String cadence) {
        assertThat(Rhythm.checked(cadence)).isEqualTo(cadence);
        assertThatThrownBy(() -> rhythm.next(cadence, NOW))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        crash -> assertThat(crash.reply().status()).isEqualTo(500));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            it's      | Invalid cadence "it's".
            say "x"   | Invalid cadence 'say "x"'.
            """)
    void theRefusalShowsTheTextAsPythonDoes(String cadence, String start) {
        assertThatThrownBy(() -> Rhythm.checked(cadence)).hasMessageStartingWith(start);
    }
}
