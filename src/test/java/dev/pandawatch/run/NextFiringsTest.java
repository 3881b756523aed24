package dev.pandawatch.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.cadence.Cadence;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class NextFiringsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T21:40:00Z");

    private static NextFirings firings(NextRun next, String cadence) {
        return NextFirings.of(next, Cadence.parse(cadence).toOptional().orElse(null), NOW);
    }

    private static NextRun expected(String at) {
        return new NextRun.Expected(Instant.parse(at));
    }

    @Test
    void theServersOwnMomentComesFirstAndTheCadenceGoesOnFromThere() {
        NextFirings firings = firings(expected("2026-11-24T18:00:00Z"), "cron:0 6,18 * * *");

        assertThat(firings.at())
                .containsExactly(
                        Instant.parse("2026-11-24T18:00:00Z"),
                        Instant.parse("2026-11-25T06:00:00Z"),
                        Instant.parse("2026-11-25T18:00:00Z"),
                        Instant.parse("2026-11-26T06:00:00Z"),
                        Instant.parse("2026-11-26T18:00:00Z"));
        assertThat(firings.noteKey()).isEqualTo("drawer.firings.window");
    }

    @Test
    void afterAMomentThatHasPassedComesTheFirstAfterNow() {
        Instant passed = NOW.minusSeconds(500);
        for (NextRun next : List.of(
                new NextRun.Due(passed),
                new NextRun.Late(passed, Duration.ofSeconds(500)),
                new NextRun.Stalled(passed, Duration.ofSeconds(500)))) {
            NextFirings firings = firings(next, "every_6h");

            assertThat(firings.at()).startsWith(passed, NOW.plusSeconds(6 * 3600));
            assertThat(firings.noteKey()).isEqualTo("drawer.firings.slips");
        }
    }

    @Test
    void aPausedMonitorHasNoneWhateverTheServerKeeps() {
        assertThat(firings(new NextRun.Paused(true), "daily"))
                .isEqualTo(new NextFirings(List.of(), "drawer.firings.paused-stale"));
        assertThat(firings(new NextRun.Paused(false), "daily"))
                .isEqualTo(new NextFirings(List.of(), "drawer.firings.paused"));
        assertThat(firings(new NextRun.Never(), "daily").noteKey()).isEqualTo("drawer.firings.never");
        assertThat(firings(new NextRun.Unknown(), "daily").noteKey()).isEqualTo("drawer.firings.unknown");
    }

    @Test
    void aCadenceThatCannotBeReadTellsOnlyTheServersMoment() {
        NextFirings firings = firings(expected("2026-11-23T06:00:00Z"), "cron:every full moon");

        assertThat(firings.at()).containsExactly(Instant.parse("2026-11-23T06:00:00Z"));
        assertThat(firings.noteKey()).isEqualTo("drawer.firings.unreadable");
    }

    @Test
    void nobodyCanForetellARandomCadence() {
        NextFirings firings = firings(expected("2026-11-23T06:00:00Z"), "cron:R 3 * * *");

        assertThat(firings.at()).hasSize(1);
        assertThat(firings.noteKey()).isEqualTo("drawer.firings.random");
    }

    @Test
    void aScheduleThatEndsSaysSo() {
        NextFirings firings = firings(expected("2027-01-01T00:00:00Z"), "cron:0 0 1 1 * 0 2027");

        assertThat(firings.at()).hasSize(1);
        assertThat(firings.noteKey()).isEqualTo("drawer.firings.end");
    }
}
