package dev.pandawatch.ui.monitors;

import static dev.pandawatch.ui.monitors.MonitorFields.NOW;
import static dev.pandawatch.ui.monitors.MonitorFields.monitor;
import static dev.pandawatch.ui.monitors.MonitorFields.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class NextFiringsTest {
    private static NextFirings firings(Consumer<MonitorFields> fields) {
        return NextFirings.of(row(monitor("m", fields)), NOW);
    }

    @Test
    void theServersOwnMomentComesFirstAndTheCadenceGoesOnFromThere() {
        NextFirings firings = firings(fields -> {
            fields.cadence = "cron:0 6,18 * * *";
            fields.nextRunAt = Instant.parse("2026-11-24T18:00:00Z");
        });

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
        NextFirings firings = firings(fields -> {
            fields.cadence = "every_6h";
            fields.nextRunAt = NOW.minusSeconds(500);
        });

        assertThat(firings.at()).startsWith(NOW.minusSeconds(500), NOW.plusSeconds(6 * 3600));
        assertThat(firings.noteKey()).isEqualTo("drawer.firings.slips");
    }

    @Test
    void aPausedMonitorHasNoneWhateverTheServerKeeps() {
        assertThat(firings(fields -> fields.status = "PAUSED"))
                .isEqualTo(new NextFirings(java.util.List.of(), "drawer.firings.paused-stale"));
        assertThat(firings(fields -> {
                    fields.status = "PAUSED";
                    fields.nextRunAt = null;
                }))
                .isEqualTo(new NextFirings(java.util.List.of(), "drawer.firings.paused"));
    }

    @Test
    void aCadenceThatCannotBeReadTellsOnlyTheServersMoment() {
        NextFirings firings = firings(fields -> fields.cadence = "cron:every full moon");

        assertThat(firings.at()).containsExactly(Instant.parse("2026-11-23T06:00:00Z"));
        assertThat(firings.noteKey()).isEqualTo("drawer.firings.unreadable");
    }

    @Test
    void nobodyCanForetellARandomCadence() {
        NextFirings firings = firings(fields -> fields.cadence = "cron:R 3 * * *");

        assertThat(firings.at()).hasSize(1);
        assertThat(firings.noteKey()).isEqualTo("drawer.firings.random");
    }

    @Test
    void aScheduleThatEndsSaysSo() {
        NextFirings firings = firings(fields -> {
            fields.cadence = "cron:0 0 1 1 * 0 2027";
            fields.nextRunAt = Instant.parse("2027-01-01T00:00:00Z");
        });

        assertThat(firings.at()).hasSize(1);
        assertThat(firings.noteKey()).isEqualTo("drawer.firings.end");
    }
}
