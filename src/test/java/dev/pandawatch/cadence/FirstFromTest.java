package dev.pandawatch.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirstFromTest {
    private static final Instant NOW = Instant.parse("2026-11-22T21:40:17Z");

    private static Cadence cadence(String wire) {
        return Cadence.parse(wire).toOptional().orElseThrow();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "cron:*/20 * * * *",
                "cron:0 6,18 * * 1-5",
                "cron:15 3 */5 * *",
                "cron:0 23 31,l * *",
                "cron:30 4 1,30 * 1",
                "cron:0 0 1 * 1",
                "cron:0 9 * * mon#1",
                "cron:0 12 29 2 *",
                "every_6h",
                "weekly"
            })
    void isWhereAWalkFromRunToRunWouldArrive(String wire) {
        Cadence cadence = cadence(wire);
        for (int days = 0; days < 500; days += 3) {
            Instant start = Instant.parse("2026-11-23T23:00:00Z").plus(Duration.ofDays(days));
            Optional<Instant> walked = cadence.nextAfter(NOW);
            while (walked.isPresent() && walked.get().isBefore(start)) {
                walked = cadence.nextAfter(walked.get());
            }
            assertThat(cadence.firstFrom(NOW, start)).as("from %s", start).isEqualTo(walked);
        }
    }

    @Test
    void aRunAtTheStartItselfCounts() {
        Instant start = Instant.parse("2027-03-01T06:00:00Z");

        assertThat(cadence("cron:0 6 * * *").firstFrom(NOW, start)).contains(start);
        assertThat(cadence("daily").firstFrom(NOW, NOW.plus(Duration.ofDays(4))))
                .contains(NOW.plus(Duration.ofDays(4)));
    }

    @Test
    void aStartThatHasPassedIsTheNextRun() {
        assertThat(cadence("cron:0 6 * * *").firstFrom(NOW, Instant.EPOCH))
                .contains(Instant.parse("2026-11-23T06:00:00Z"));
        assertThat(cadence("daily").firstFrom(NOW, Instant.EPOCH)).contains(NOW.plus(Duration.ofDays(1)));
    }

    @Test
    void aScheduleThatHasEndedHasNone() {
        assertThat(cadence("cron:0 0 1 1 * 0 2027").firstFrom(NOW, Instant.parse("2027-01-02T00:00:00Z")))
                .isEmpty();
    }
}
