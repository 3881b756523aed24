package dev.pandawatch.ui.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.cadence.CronSketch;
import dev.pandawatch.cadence.Shape;
import dev.pandawatch.cadence.SketchMaker;
import dev.pandawatch.cadence.WeekPainting.Cell;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarViewModelTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final StringProperty wire = new SimpleStringProperty("daily");
    private final ObjectProperty<ZoneId> zone = new SimpleObjectProperty<>(ZoneOffset.UTC);
    private Instant now = Instant.parse("2026-11-22T21:40:00Z");
    private final CalendarViewModel calendar = new CalendarViewModel(wire, zone, () -> now);

    @Test
    void everyFifteenMinutesInOfficeHoursOnWeekdays() {
        calendar.turnTo(Shape.WEEKDAYS);
        calendar.turnTo(Shape.EVERY_N_MINUTES);
        calendar.choose(CalendarPart.STEP, List.of(15), true);
        only(CalendarPart.HOURS, range(9, 17));

        assertThat(wire.get()).isEqualTo("cron:*/15 9-17 * * 1-5");
        assertThat(shown().shape()).isEqualTo(Shape.EVERY_N_MINUTES);
        assertThat(calendar.faceProperty().get().chosen(CalendarPart.STEP)).containsExactly(15);
    }

    @Test
    void mondayWednesdayFriday() {
        calendar.turnTo(Shape.WEEKDAYS);
        only(CalendarPart.WEEKDAYS, List.of(1, 3, 5));
        only(CalendarPart.HOURS, List.of(7));
        only(CalendarPart.MINUTES, List.of(15));

        assertThat(wire.get()).isEqualTo("cron:15 7 * * 1,3,5");
    }

    @Test
    void theFirstAndTheFifteenth() {
        calendar.turnTo(Shape.MONTH_DAYS);
        only(CalendarPart.MONTH_DAYS, List.of(1, 15));
        only(CalendarPart.HOURS, List.of(0));
        only(CalendarPart.MINUTES, List.of(0));

        assertThat(wire.get()).isEqualTo("cron:0 0 1,15 * *");
    }

    @Test
    void theLastDayOfTheMonth() {
        calendar.turnTo(Shape.LAST_DAY);
        only(CalendarPart.HOURS, List.of(23));
        only(CalendarPart.MINUTES, List.of(0));
        assertThat(wire.get()).isEqualTo("cron:0 23 L * *");

        calendar.choose(CalendarPart.LAST, List.of(5), true);
        assertThat(wire.get()).isEqualTo("cron:0 23 * * L5");

        calendar.choose(CalendarPart.LAST, List.of(CalendarPart.LAST_DAY), true);
        assertThat(wire.get()).isEqualTo("cron:0 23 L * *");
    }

    @Test
    void theFirstMondayOfEachQuarter() {
        calendar.turnTo(Shape.NTH_WEEKDAY);
        only(CalendarPart.MONTHS, List.of(1, 4, 7, 10));
        only(CalendarPart.HOURS, List.of(8));
        only(CalendarPart.MINUTES, List.of(0));

        assertThat(wire.get()).isEqualTo("cron:0 8 * */3 1#1");
        assertThat(calendar.faceProperty().get().chosen(CalendarPart.NTH)).containsExactly(11);
    }

    @Test
    void everyFourHours() {
        calendar.turnTo(Shape.HOURLY);
        only(CalendarPart.HOURS, List.of(0, 4, 8, 12, 16, 20));
        only(CalendarPart.MINUTES, List.of(0));

        assertThat(wire.get()).isEqualTo("cron:0 */4 * * *");
    }

    @Test
    void twoDaysOfTheYear() {
        calendar.turnTo(Shape.YEARLY);
        only(CalendarPart.MONTHS, List.of(1, 7));
        only(CalendarPart.HOURS, List.of(0));
        only(CalendarPart.MINUTES, List.of(0));

        assertThat(wire.get()).isEqualTo("cron:0 0 1 1,7 *");
    }

    @Test
    void timesThatNoCronHasAreProposedAndNotSaved() {
        times(LocalTime.of(6, 0));
        calendar.chooseTime(LocalTime.of(18, 30), true);

        assertThat(wire.get()).isEqualTo("cron:0 6 * * *");
        assertThat(calendar.picked().times()).containsExactly(LocalTime.of(6, 0), LocalTime.of(18, 30));
        assertThat(calendar.proposalProperty().get())
                .hasValueSatisfying(proposal -> assertThat(proposal.parts())
                        .extracting(CronSketch::toCron)
                        .containsExactly("0 6 * * *", "30 18 * * *"));
    }

    @Test
    void aProposalIsDecidedForOneCronThatHasMore() {
        times(LocalTime.of(6, 0));
        calendar.chooseTime(LocalTime.of(18, 30), true);
        calendar.takeAll();

        assertThat(wire.get()).isEqualTo("cron:0,30 6,18 * * *");
        assertThat(calendar.proposalProperty().get()).isEmpty();
    }

    @Test
    void aProposalIsDecidedForSeveralMonitors() {
        times(LocalTime.of(6, 0));
        calendar.chooseTime(LocalTime.of(18, 30), true);
        calendar.takeParts();

        assertThat(wire.get()).isEqualTo("cron:0 6 * * *");
        assertThat(calendar.remainingProperty().get()).containsExactly("cron:30 18 * * *");

        calendar.choose(CalendarPart.HOURS, List.of(7), true);
        assertThat(calendar.remainingProperty().get()).isEmpty();
    }

    @Test
    void aProposalThatIsDroppedLeavesEverythingAsItWas() {
        times(LocalTime.of(6, 0));
        calendar.chooseTime(LocalTime.of(18, 30), true);
        calendar.drop();

        assertThat(wire.get()).isEqualTo("cron:0 6 * * *");
        assertThat(calendar.picked().times()).containsExactly(LocalTime.of(6, 0));
    }

    @Test
    void whatIsToBeDecidedStaysWhileSomethingElseIsChosen() {
        times(LocalTime.of(6, 0));
        calendar.chooseTime(LocalTime.of(18, 30), true);
        calendar.choose(CalendarPart.WEEKDAYS, List.of(6, 7), false);

        assertThat(wire.get()).isEqualTo("cron:0 6 * * 1-5");
        assertThat(calendar.picked().times()).containsExactly(LocalTime.of(6, 0), LocalTime.of(18, 30));
        calendar.takeAll();
        assertThat(wire.get()).isEqualTo("cron:0,30 6,18 * * 1-5");
    }

    @Test
    void aTimeThatMakesTheRestAProductIsTakenAtOnce() {
        times(LocalTime.of(6, 0));
        calendar.chooseTime(LocalTime.of(18, 30), true);
        calendar.chooseTime(LocalTime.of(6, 0), false);

        assertThat(wire.get()).isEqualTo("cron:30 18 * * *");
        assertThat(calendar.proposalProperty().get()).isEmpty();
    }

    @Test
    void hoursOfTheWeekArePainted() {
        wire.set("cron:0 6 * * 1");
        calendar.stroke(new Cell(DayOfWeek.MONDAY, 6), new Cell(DayOfWeek.FRIDAY, 6), true);
        assertThat(wire.get()).isEqualTo("cron:0 6 * * 1-5");

        calendar.stroke(new Cell(DayOfWeek.TUESDAY, 9), new Cell(DayOfWeek.TUESDAY, 9), true);
        assertThat(wire.get()).isEqualTo("cron:0 6 * * 1-5");
        assertThat(calendar.picked().week())
                .hasValueSatisfying(painting -> assertThat(painting.cells()).contains(new Cell(DayOfWeek.TUESDAY, 9)));

        calendar.stroke(new Cell(DayOfWeek.MONDAY, 9), new Cell(DayOfWeek.FRIDAY, 9), true);
        assertThat(wire.get()).isEqualTo("cron:0 6,9 * * 1-5");
        assertThat(calendar.proposalProperty().get()).isEmpty();

        calendar.stroke(new Cell(DayOfWeek.MONDAY, 0), new Cell(DayOfWeek.SUNDAY, 23), false);
        assertThat(wire.get()).isEqualTo("cron:0 6,9 * * 1-5");
    }

    @ParameterizedTest(name = "{0} is shown and not rewritten")
    @ValueSource(
            strings = {"daily", "cron:0  6,18 * * MON-FRI", "cron:0 0 1 * 1", "cron:0 25 * * *", "cron:@daily", "hourly"
            })
    void lookingRewritesNothing(String text) {
        wire.set(text);
        zone.set(BERLIN);
        zone.set(ZoneOffset.UTC);
        calendar.drop();
        calendar.tick();

        assertThat(wire.get()).isEqualTo(text);
    }

    @Test
    void aScheduleOfEitherDayIsCustomAndItsTimesCanBeChosenAllTheSame() {
        wire.set("cron:0  6 1 * MON");

        assertThat(calendar.faceProperty().get()).isInstanceOfSatisfying(CalendarFace.Custom.class, custom -> {
            assertThat(custom.dayOfMonth()).isEqualTo("1");
            assertThat(custom.weekday()).isEqualTo("MON");
        });
        calendar.choose(CalendarPart.HOURS, List.of(18), true);
        assertThat(wire.get()).isEqualTo("cron:0  6,18 1 * MON");
        calendar.choose(CalendarPart.HOURS, List.of(6, 18), false);
        assertThat(wire.get()).isEqualTo("cron:0  6,18 1 * MON");
    }

    @Test
    void aShapeKeepsTheTimesOfACustomSchedule() {
        wire.set("cron:30 7 1 * 1");
        calendar.turnTo(Shape.WEEKDAYS);

        assertThat(wire.get()).isEqualTo("cron:30 7 * * 1-5");
    }

    @Test
    void anIntervalBecomesTheCronThatRunsAsOften() {
        wire.set("every_6h");
        assertThat(calendar.faceProperty().get()).isInstanceOf(CalendarFace.Interval.class);

        calendar.turnTo(Shape.HOURLY);

        assertThat(wire.get()).isEqualTo("cron:40 3/6 * * *");
    }

    @ParameterizedTest
    @EnumSource
    void theShapeThatWasChosenStaysWhileItsControlsAreUsed(Shape shape) {
        wire.set("cron:0 6 * * *");
        calendar.turnTo(shape);
        assertThat(shown().shape()).isEqualTo(shape);

        calendar.choose(CalendarPart.HOURS, List.of(12), true);
        calendar.choose(CalendarPart.WEEKDAYS, range(1, 7), true);
        calendar.choose(CalendarPart.MONTHS, range(1, 12), true);

        boolean weekly = shown().shape().shows(shown().sketch());
        assertThat(weekly).isTrue();
    }

    @Test
    void aChangeFromElsewhereChoosesTheBestShapeAgain() {
        calendar.turnTo(Shape.WEEKDAYS);
        wire.set("cron:0 0 L * *");

        assertThat(shown().shape()).isEqualTo(Shape.LAST_DAY);
    }

    @Test
    void everyScheduleThatCanBeClickedComesBackFromItsText() {
        assertThat(SketchMaker.sketches(29, 2_000)).allSatisfy(sketch -> {
            wire.set("cron:" + sketch.toCron());
            if (!sketch.tooLong()) {
                assertThat(shown().sketch()).isEqualTo(sketch.simplified());
            }
            assertThat(wire.get()).isEqualTo("cron:" + sketch.toCron());
        });
    }

    @Test
    void weekdaysInBerlin() {
        zone.set(BERLIN);
        calendar.turnTo(Shape.WEEKDAYS);
        only(CalendarPart.HOURS, List.of(6, 18));
        only(CalendarPart.MINUTES, List.of(0));

        assertThat(wire.get()).isEqualTo("cron:0 5,17 * * 1-5");
        assertThat(calendar.faceProperty().get().chosen(CalendarPart.HOURS)).containsExactly(6, 18);
        assertThat(shown().clock().slip()).isPresent();
        assertThat(shown().clock().moved()).isEmpty();
    }

    @ParameterizedTest(name = "06:00 and 18:00 on weekdays in {0} on {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            Europe/Berlin       | 2026-03-28T12:00:00Z | 0 5,17 * * 1-5
            Europe/Berlin       | 2026-03-29T12:00:00Z | 0 4,16 * * 1-5
            Europe/Berlin       | 2026-10-24T12:00:00Z | 0 4,16 * * 1-5
            Europe/Berlin       | 2026-10-25T12:00:00Z | 0 5,17 * * 1-5
            America/New_York    | 2026-03-07T12:00:00Z | 0 11,23 * * 1-5
            America/New_York    | 2026-10-31T12:00:00Z | 0 10,22 * * 1-5
            Asia/Kolkata        | 2026-03-29T12:00:00Z | 30 0,12 * * 1-5
            Asia/Kolkata        | 2026-10-25T12:00:00Z | 30 0,12 * * 1-5
            """)
    void timesOfAnotherZoneAreSavedInUtc(ZoneId asked, Instant at, String cron) {
        now = at;
        zone.set(asked);
        calendar.turnTo(Shape.WEEKDAYS);
        only(CalendarPart.HOURS, List.of(6, 18));
        only(CalendarPart.MINUTES, List.of(0));

        assertThat(wire.get()).isEqualTo("cron:" + cron);
        assertThat(shown().clock().asked()).isTrue();
        assertThat(shown().sketch().times()).containsExactly(LocalTime.of(6, 0), LocalTime.of(18, 0));
    }

    @ParameterizedTest(name = "Mondays 06:00 in {0} on {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            Australia/Lord_Howe | 2026-04-04T00:00:00Z | 0 19 * * 0
            Australia/Lord_Howe | 2026-04-05T00:00:00Z | 30 19 * * 0
            Australia/Lord_Howe | 2026-10-03T00:00:00Z | 30 19 * * 0
            Australia/Lord_Howe | 2026-10-04T00:00:00Z | 0 19 * * 0
            Pacific/Apia        | 2026-04-04T00:00:00Z | 0 17 * * 0
            Pacific/Apia        | 2026-09-26T00:00:00Z | 0 17 * * 0
            Europe/Berlin       | 2026-07-01T00:00:00Z | 0 4 * * 1
            """)
    void daysMoveWithTheTime(ZoneId asked, Instant at, String cron) {
        now = at;
        zone.set(asked);
        calendar.turnTo(Shape.WEEKDAYS);
        only(CalendarPart.WEEKDAYS, List.of(1));
        only(CalendarPart.HOURS, List.of(6));
        only(CalendarPart.MINUTES, List.of(0));

        assertThat(wire.get()).isEqualTo("cron:" + cron);
        assertThat(shown().clock().moved().isPresent()).isEqualTo(cron.endsWith("0"));
    }

    @Test
    void timesOnBothSidesOfMidnightNeedTwoMonitors() {
        zone.set(BERLIN);
        calendar.turnTo(Shape.WEEKDAYS);
        only(CalendarPart.HOURS, List.of(12));
        only(CalendarPart.MINUTES, List.of(0));
        calendar.choose(CalendarPart.HOURS, List.of(0), true);

        assertThat(wire.get()).isEqualTo("cron:0 11 * * 1-5");
        assertThat(calendar.faceProperty().get().chosen(CalendarPart.HOURS)).containsExactly(0, 12);
        assertThat(calendar.proposalProperty().get())
                .containsInstanceOf(Proposal.Elsewhere.class)
                .hasValueSatisfying(proposal -> assertThat(proposal.parts())
                        .extracting(CronSketch::toCron)
                        .containsExactly("0 23 * * 0-4", "0 11 * * 1-5"));

        calendar.takeParts();
        assertThat(wire.get()).isEqualTo("cron:0 23 * * 0-4");
    }

    @Test
    void whatNoCronOfTheZoneHasIsShownInUtc() {
        zone.set(BERLIN);
        wire.set("cron:0 11,23 * * 1-5");

        assertThat(shown().clock().asked()).isFalse();
        assertThat(shown().clock().zone()).isEqualTo(ZoneOffset.UTC);
        calendar.choose(CalendarPart.HOURS, List.of(23), false);
        assertThat(wire.get()).isEqualTo("cron:0 11 * * 1-5");
    }

    @Test
    void afterTheClocksChangedTheSameScheduleHasAnotherTime() {
        now = Instant.parse("2027-03-28T00:59:00Z");
        zone.set(BERLIN);
        wire.set("cron:0 6 * * *");
        assertThat(shown().sketch().times()).containsExactly(LocalTime.of(7, 0));

        now = Instant.parse("2027-03-28T01:00:00Z");
        calendar.tick();

        assertThat(shown().sketch().times()).containsExactly(LocalTime.of(8, 0));
        assertThat(wire.get()).isEqualTo("cron:0 6 * * *");
    }

    private CalendarFace.Sketched shown() {
        return calendar.faceProperty().get().sketched().orElseThrow();
    }

    private void times(LocalTime first) {
        calendar.turnTo(Shape.TIMES_A_DAY);
        only(CalendarPart.HOURS, List.of(first.getHour()));
        only(CalendarPart.MINUTES, List.of(first.getMinute()));
    }

    /// As a person does it: the wanted ones on, then the others off.
    private void only(CalendarPart part, List<Integer> keys) {
        SortedSet<Integer> before = calendar.faceProperty().get().chosen(part);
        calendar.choose(part, keys, true);
        calendar.choose(part, before.stream().filter(key -> !keys.contains(key)).toList(), false);
    }

    private static List<Integer> range(int from, int to) {
        return IntStream.rangeClosed(from, to).boxed().toList();
    }
}
