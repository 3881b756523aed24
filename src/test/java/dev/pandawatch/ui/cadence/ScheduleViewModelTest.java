package dev.pandawatch.ui.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.junit.jupiter.api.Test;

class ScheduleViewModelTest {
    private static final Instant NOW = Instant.parse("2026-11-22T21:40:00Z");
    /// Berlin turns its clocks forward.
    private static final Instant SPRING = Instant.parse("2027-03-28T01:00:00Z");

    private final StringProperty wire = new SimpleStringProperty("cron:0 6,18 * * 1-5");
    private final ScheduleViewModel schedule = new ScheduleViewModel(wire, NOW);

    @Test
    void theNextTenRunsFollowFromNow() {
        assertThat(shown().runs())
                .hasSize(10)
                .startsWith(Instant.parse("2026-11-23T06:00:00Z"), Instant.parse("2026-11-23T18:00:00Z"))
                .endsWith(Instant.parse("2026-11-27T18:00:00Z"));
    }

    @Test
    void anIntervalCountsFromNow() {
        wire.set("every_6h");

        assertThat(shown().interval()).isTrue();
        assertThat(shown().runs()).startsWith(NOW.plus(Duration.ofHours(6)), NOW.plus(Duration.ofHours(12)));
        assertThat(shown().timesOfDay()).isEmpty();
    }

    @Test
    void aNextRunThatStaysIsTheFirst() {
        wire.set("daily");
        schedule.standingProperty().set(NOW.plus(Duration.ofHours(2)));

        assertThat(shown().runs()).startsWith(NOW.plus(Duration.ofHours(2)), NOW.plus(Duration.ofHours(26)));
    }

    @Test
    void timeThatPassesMovesTheRuns() {
        schedule.nowProperty().set(Instant.parse("2026-11-23T06:00:00Z"));

        assertThat(shown().first()).contains(Instant.parse("2026-11-23T18:00:00Z"));
    }

    @Test
    void theFirstRunAfterTheClocksChangeIsToldApart() {
        schedule.clockChangeProperty().set(SPRING);

        assertThat(shown().afterChange()).contains(Instant.parse("2027-03-29T06:00:00Z"));
        assertThat(shown().timesOfDay())
                .containsExactly(Instant.parse("2026-11-23T06:00:00Z"), Instant.parse("2026-11-23T18:00:00Z"));
        assertThat(shown().timesAfterChange())
                .containsExactly(Instant.parse("2027-03-29T06:00:00Z"), Instant.parse("2027-03-29T18:00:00Z"));
    }

    @Test
    void aRunAtTheVeryMomentOfTheChangeIsAfterIt() {
        wire.set("cron:0 1 28 3 *");
        schedule.clockChangeProperty().set(SPRING);
        schedule.nowProperty().set(SPRING.minusSeconds(60));

        assertThat(shown().runs()).startsWith(SPRING);
    }

    @Test
    void aChangeThatTheRunsReachIsNotToldApart() {
        wire.set("cron:0 0 1 * *");
        schedule.clockChangeProperty().set(SPRING);

        assertThat(shown().afterChange()).isEmpty();
    }

    @Test
    void manyTimesOfDayDoNotFitIntoALine() {
        wire.set("cron:0 * * * *");

        assertThat(shown().timesOfDay()).isEmpty();
    }

    @Test
    void aCronThatNeverRunsHasNoRuns() {
        wire.set("cron:0 0 31 2 *");
        schedule.clockChangeProperty().set(SPRING);

        assertThat(shown().runs()).isEmpty();
        assertThat(shown().afterChange()).isEmpty();
    }

    @Test
    void nothingIsForetoldOfATextThatIsNoCadence() {
        wire.set("cron:0 25 * * *");

        assertThat(schedule.schedule().get()).isEmpty();
    }

    private ScheduleViewModel.Schedule shown() {
        return schedule.schedule().get().orElseThrow();
    }
}
