package dev.pandawatch.ui.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.cadence.DayReason;
import dev.pandawatch.cadence.FiringWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.junit.jupiter.api.Test;

class RunListViewModelTest {
    private static final Instant NOW = Instant.parse("2026-11-22T21:40:00Z");

    private final StringProperty wire = new SimpleStringProperty("cron:0 6,18 * * 1-5");
    private final ScheduleViewModel schedule = new ScheduleViewModel(wire, NOW);
    private final RunListViewModel list = schedule.list();

    @Test
    void runsAreNumberedAndKnowWhatIsBeforeThem() {
        assertThat(list.rows()).hasSize(RunListViewModel.MORE);
        RunRow second = list.rows().get(1);
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.at()).isEqualTo(Instant.parse("2026-11-23T18:00:00Z"));
        assertThat(second.before()).isEqualTo(Instant.parse("2026-11-23T06:00:00Z"));
        assertThat(second.window().until()).isEqualTo(Instant.parse("2026-11-23T18:05:00Z"));
        assertThat(list.rows().getFirst().before()).isEqualTo(NOW);
    }

    @Test
    void moreFollowWithoutAGap() {
        list.more();

        assertThat(list.rows()).hasSize(2 * RunListViewModel.MORE);
        assertThat(list.rows().get(RunListViewModel.MORE).before())
                .isEqualTo(list.rows().get(RunListViewModel.MORE - 1).at());
        assertThat(list.rows().getLast().number()).isEqualTo(2 * RunListViewModel.MORE);
    }

    @Test
    void theListEndsWithTheSchedule() {
        wire.set("cron:0 0 1 * * 0 2027");
        list.more();
        list.more();

        assertThat(list.rows()).hasSize(12);
    }

    @Test
    void timeThatPassesKeepsWhatHasBeenScrolledTo() {
        list.more();
        schedule.nowProperty().set(NOW.plus(Duration.ofDays(1)));

        assertThat(list.rows()).hasSize(2 * RunListViewModel.MORE);
        assertThat(list.rows().getFirst().at()).isEqualTo(Instant.parse("2026-11-24T06:00:00Z"));
    }

    @Test
    void anotherCadenceBeginsAnew() {
        list.more();
        wire.set("cron:0 7 * * *");

        assertThat(list.rows()).hasSize(RunListViewModel.MORE);
    }

    @Test
    void aTextThatIsNoCadenceHasNoRows() {
        wire.set("cron:0 25 * * *");
        assertThat(list.rows()).isEmpty();

        list.more();
        assertThat(list.rows()).isEmpty();
    }

    @Test
    void aDateStartsTheListThere() {
        list.startProperty().set(Instant.parse("2031-07-31T22:00:00Z"));

        assertThat(list.jumped()).isTrue();
        assertThat(list.rows().getFirst().number()).isEqualTo(1);
        assertThat(list.rows().getFirst().at()).isEqualTo(Instant.parse("2031-08-01T06:00:00Z"));
        assertThat(schedule.schedule().get().orElseThrow().first()).contains(Instant.parse("2026-11-23T06:00:00Z"));
    }

    @Test
    void aDateThatHasPassedIsNow() {
        list.startProperty().set(Instant.parse("2020-01-01T00:00:00Z"));

        assertThat(list.jumped()).isFalse();
        assertThat(list.rows().getFirst().at()).isEqualTo(Instant.parse("2026-11-23T06:00:00Z"));
    }

    @Test
    void anIntervalGoesOnCountingUpToTheDate() {
        wire.set("every_6h");
        list.startProperty().set(NOW.plus(Duration.ofDays(10)).plusSeconds(1));
        assertThat(list.rows().getFirst().at())
                .isEqualTo(NOW.plus(Duration.ofDays(10)).plus(Duration.ofHours(6)));

        schedule.standingProperty().set(NOW.plus(Duration.ofHours(2)));
        wire.set("daily");
        assertThat(list.rows().getFirst().at())
                .isEqualTo(NOW.plus(Duration.ofDays(10)).plus(Duration.ofHours(2)));
    }

    @Test
    void aRunThatIsDueStandsFirst() {
        schedule.standingProperty().set(NOW.minusSeconds(90));
        wire.set("daily");

        assertThat(list.rows().getFirst().at()).isEqualTo(NOW.minusSeconds(90));
    }

    @Test
    void aCrowdIsToldHourByHour() {
        wire.set("cron:* * * * *");

        assertThat(list.rows().getFirst().window())
                .isEqualTo(new FiringWindow(
                        Instant.parse("2026-11-22T21:41:00Z"), Instant.parse("2026-11-22T22:04:00Z"), 19, 5));
        assertThat(list.rows().get(1).window())
                .isEqualTo(new FiringWindow(
                        Instant.parse("2026-11-22T22:00:00Z"), Instant.parse("2026-11-22T23:04:00Z"), 60, 12));
        assertThat(list.rows().get(1).crowded()).isTrue();
    }

    @Test
    void aCrowdWithPausesHasAWindowForEachPart() {
        wire.set("cron:0,1,2,30 6 * * *");

        assertThat(list.rows()).extracting(row -> row.window().asked()).startsWith(3, 1, 3, 1);
        assertThat(list.rows().get(2).at()).isEqualTo(Instant.parse("2026-11-24T06:00:00Z"));
    }

    @Test
    void secondsAreWalkedAsQuicklyAsHours() {
        wire.set("cron:* * * * * *");
        list.more();

        assertThat(list.rows()).hasSize(2 * RunListViewModel.MORE);
        assertThat(list.rows().getLast().window().asked()).isEqualTo(3600);
    }

    @Test
    void whereEitherDayIsEnoughEachRowKnowsItsReason() {
        wire.set("cron:0 23 1 * 1");

        assertThat(list.rows())
                .extracting(RunRow::reason)
                .startsWith(
                        Optional.of(DayReason.WEEKDAY),
                        Optional.of(DayReason.WEEKDAY),
                        Optional.of(DayReason.DAY_OF_MONTH));
    }

    @Test
    void aShiftOfDaysIsSharedOnlyIfAllRowsHaveIt() {
        assertThat(list.dayShift(_ -> 1)).isEqualTo(1);
        assertThat(list.dayShift(run -> run.equals(list.rows().getLast().at()) ? 0 : 1))
                .isZero();
    }
}
