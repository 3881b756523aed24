package dev.pandawatch.ui.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DriftViewModelTest {
    private static final Instant NOW = Instant.parse("2026-11-22T21:40:00Z");

    private final StringProperty wire = new SimpleStringProperty("daily");
    private final ScheduleViewModel schedule = new ScheduleViewModel(wire, NOW);
    private final DriftViewModel drift = schedule.drift();

    @ParameterizedTest(name = "{0} has {1} firings, the last up to {2} min late, and {3} does not slip")
    @CsvSource({"every_6h, 120, 600, 40 3/6 * * *", "daily, 30, 150, 40 21 * * *", "weekly, 5, 25, 40 21 * * 0"})
    void aBandFollowsEveryInterval(String interval, int firings, int minutes, String cron) {
        wire.set(interval);

        assertThat(drift.band().getValue().orElseThrow().firings()).hasSize(firings);
        assertThat(drift.band().getValue().orElseThrow().most()).hasMinutes(minutes);
        assertThat(drift.cron()).contains(cron);
    }

    @Test
    void aCronDoesNotSlip() {
        wire.set("cron:0 6 * * *");

        assertThat(drift.band().getValue()).isEmpty();
        assertThat(drift.cron()).isEmpty();
    }

    @Test
    void pastRunsTellWhatHasSlipped() {
        assertThat(drift.measured().getValue()).isEmpty();

        schedule.pastRunsProperty()
                .set(List.of(NOW, NOW.plus(Duration.ofDays(1)).plusSeconds(120)));
        assertThat(drift.measured().getValue().orElseThrow().slip()).hasSeconds(120);

        wire.set("cron:0 6 * * *");
        assertThat(drift.measured().getValue()).isEmpty();
    }

    @Test
    void theCronIsHandedToWhoeverTakesIt() {
        drift.useCron();
        List<String> used = new ArrayList<>();
        drift.onUseCronProperty().set(used::add);
        drift.useCron();

        assertThat(used).containsExactly("40 21 * * *");
    }
}
