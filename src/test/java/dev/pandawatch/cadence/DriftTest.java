package dev.pandawatch.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.cadence.Cadence.Preset;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DriftTest {
    private static final Instant NEXT = Instant.parse("2026-11-23T14:23:05.123456Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EVERY_6H | 120 | Slips later with each run: by up to 10 h in 30 days, about 5 h.
            DAILY    | 30  | Slips later with each run: by up to 2 h 30 min in 30 days, about 1 h 15 min.
            WEEKLY   | 5   | Slips later with each run: by up to 25 min in 30 days, about 12 min.
            """)
    void theBandOfThirtyDays(Preset preset, int firings, String sentence) {
        Drift drift = Drift.of(preset, NEXT, Drift.THIRTY_DAYS);

        assertThat(drift.firings()).hasSize(firings);
        assertThat(drift.firings().getFirst())
                .isEqualTo(new Drift.Firing(NEXT, NEXT.plusSeconds(150), NEXT.plusSeconds(300)));
        assertThat(CronSegmentsTest.sentence(drift.phrase())).isEqualTo(sentence);
    }

    /// The server as it is: it looks every 300 s or a little later, and counts on from its look.
    private static List<Instant> played(Preset preset, long seed, int runs) {
        Random random = new Random(seed);
        List<Instant> starts = new ArrayList<>();
        Instant due = NEXT;
        Instant look = NEXT.minusSeconds(random.nextInt(300));
        while (starts.size() < runs) {
            look = look.plusMillis(299_950 + random.nextInt(100));
            if (!due.isAfter(look)) {
                starts.add(look);
                due = look.plus(preset.interval());
            }
        }
        return starts;
    }

    @ParameterizedTest
    @EnumSource
    void aServerThatLooksEveryFiveMinutesStaysWithinTheBand(Preset preset) {
        Duration jitter = Duration.ofMillis(200);
        List<Drift.Firing> band = Drift.of(preset, NEXT, Drift.THIRTY_DAYS).firings();
        for (int seed = 0; seed < 20; seed++) {
            List<Instant> starts = played(preset, seed, band.size());
            for (int i = 0; i < band.size(); i++) {
                assertThat(starts.get(i))
                        .isBetween(band.get(i).earliest(), band.get(i).latest().plus(jitter.multipliedBy(i + 1)));
            }
        }
    }

    @Test
    void whatRunsHaveSlippedIsMeasured() {
        List<Instant> runs = new ArrayList<>(List.of(NEXT));
        for (int i = 0; i < 10; i++) {
            runs.addFirst(runs.getFirst().minus(Duration.ofDays(1)).minusSeconds(i % 2 == 0 ? 300 : 2));
        }

        assertThat(Drift.measured(Preset.DAILY, runs)).hasValueSatisfying(measured -> {
            assertThat(measured.intervals()).isEqualTo(10);
            assertThat(measured.slip()).isEqualTo(Duration.ofSeconds(1510));
            assertThat(measured.in(Drift.THIRTY_DAYS)).isEqualTo(Duration.ofSeconds(4530));
            assertThat(CronSegmentsTest.sentence(measured.phrase()))
                    .isEqualTo("Its last 11 runs have slipped by 25 min: about 1 h 15 min in 30 days.");
        });
    }

    @Test
    void aRunByHandAndAnOutageAreNoSlipping() {
        Duration day = Duration.ofDays(1);
        Instant byHand = NEXT.plus(day).plus(Duration.ofHours(3));
        Instant afterOutage = byHand.plus(day).plus(Duration.ofHours(2));

        assertThat(Drift.measured(Preset.DAILY, List.of(NEXT, byHand, afterOutage)))
                .isEmpty();
        assertThat(Drift.measured(
                        Preset.DAILY,
                        List.of(afterOutage.plus(day).plusSeconds(60), NEXT, NEXT.plus(day), byHand, afterOutage)))
                .contains(new Drift.Measured(Preset.DAILY, 2, Duration.ofSeconds(60)));
    }

    @Test
    void oneRunTellsNothing() {
        assertThat(Drift.measured(Preset.DAILY, List.of(NEXT))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "EVERY_6H, 23 2/6 * * *",
        "DAILY, 23 14 * * *",
        "WEEKLY, 23 14 * * 1",
    })
    void theCronThatDoesNotSlip(Preset preset, String cron) {
        assertThat(Drift.without(preset, NEXT).toCron()).isEqualTo(cron);
    }

    @ParameterizedTest
    @CsvSource({"PT40S, 40 s", "PT5M, 5 min", "PT90M, 1 h 30 min", "PT47H, 47 h", "PT51H, 2 d 3 h", "PT48H, 2 d"})
    void aDurationInWords(Duration duration, String words) {
        assertThat(Words.duration(duration)).isEqualTo(words);
    }
}
