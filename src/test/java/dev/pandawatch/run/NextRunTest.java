package dev.pandawatch.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.state.Samples;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextRunTest {
    private static final Instant NOW = Samples.NOW;

    @ParameterizedTest(name = "{0} s past its moment: {1}")
    @CsvSource(textBlock = """
            # one second to go
            -1, Expected
            # the very moment: the scheduler may look now
            0, Due
            # one tick is what the scheduler has
            300, Due
            301, Late
            600, Late
            # two ticks: something keeps it
            601, Stalled
            86400, Stalled
            """)
    void anActiveMonitor(long secondsPast, String expected) {
        NextRun next = NextRun.of(monitor("ACTIVE", "daily", NOW.minusSeconds(secondsPast)), NOW);

        assertThat(next.getClass().getSimpleName()).isEqualTo(expected);
    }

    @Test
    void lateSaysByHowMuch() {
        assertThat(NextRun.of(monitor("ACTIVE", "daily", NOW.minusSeconds(400)), NOW))
                .isEqualTo(new NextRun.Late(NOW.minusSeconds(400), Duration.ofSeconds(400)));
    }

    @Test
    void aPausedMonitorDoesNotRunWhateverTheServerKeeps() {
        assertThat(NextRun.of(monitor("PAUSED", "daily", NOW.minusSeconds(9000)), NOW))
                .isEqualTo(new NextRun.Paused(true));
        assertThat(NextRun.of(monitor("PAUSED", "daily", null), NOW)).isEqualTo(new NextRun.Paused(false));
    }

    @Test
    void anActiveMonitorWithoutAMomentIsDeadOnlyIfItsCadenceFindsNone() {
        assertThat(NextRun.of(monitor("ACTIVE", "cron:0 0 31 2 *", null), NOW)).isEqualTo(new NextRun.Never());
        assertThat(NextRun.of(monitor("ACTIVE", "daily", null), NOW)).isEqualTo(new NextRun.Unknown());
        assertThat(NextRun.of(monitor("ACTIVE", "hourly", null), NOW)).isEqualTo(new NextRun.Unknown());
    }

    private static Monitor monitor(String status, String cadence, @Nullable Instant nextRunAt) {
        Samples.MonitorSample sample = Samples.a("m").cadence(cadence).next(nextRunAt);
        return (status.equals("PAUSED") ? sample.paused() : sample).build();
    }
}
