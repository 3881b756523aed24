package dev.pandawatch.cadence;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pandawatch.cadence.WeekPainting.Cell;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class WeekPaintingTest {
    private static final WeekPainting BLANK = new WeekPainting(new TreeSet<>());
    private static final CronSketch AT_15 = CronSketch.daily(LocalTime.of(6, 15));

    @Test
    void aScheduleOfTheWeekComesBackFromItsPainting() {
        assertThat(SketchMaker.sketches(21, 500).map(CronSketch::simplified))
                .filteredOn(sketch -> WeekPainting.of(sketch).isPresent())
                .hasSizeGreaterThan(100)
                .allSatisfy(sketch -> assertThat(WeekPainting.of(sketch)
                                .orElseThrow()
                                .onto(AT_15.withMinutes(sketch.minutes()).withMonths(sketch.months())))
                        .contains(new Fit.Exact<>(sketch)));
    }

    @Test
    void aScheduleOfTheMonthHasNoPainting() {
        assertThat(WeekPainting.of(AT_15.withDays(Days.MonthDays.of(1)))).isEmpty();
        assertThat(WeekPainting.of(AT_15.withDays(Days.LastWeekday.of(FRIDAY)))).isEmpty();
    }

    @Test
    void aStrokePaintsItsRectangleFromAnyCorner() {
        WeekPainting office = BLANK.stroke(new Cell(FRIDAY, 9), new Cell(MONDAY, 17), true);

        assertThat(office.cells()).hasSize(45);
        assertThat(office.onto(AT_15).map(fit -> fit.saved().toCron())).contains("15 9-17 * * 1-5");
        assertThat(office.stroke(new Cell(MONDAY, 10), new Cell(FRIDAY, 23), false)
                        .onto(AT_15)
                        .map(fit -> fit.saved().toCron()))
                .contains("15 9 * * 1-5");
    }

    @Test
    void theWholeWeekIsEveryDay() {
        assertThat(BLANK.stroke(new Cell(MONDAY, 6), new Cell(SUNDAY, 6), true).onto(AT_15))
                .contains(new Fit.Exact<>(AT_15));
    }

    @Test
    void whatIsNoRectangleConflicts() {
        WeekPainting painting = BLANK.stroke(new Cell(MONDAY, 6), new Cell(TUESDAY, 6), true)
                .stroke(new Cell(SATURDAY, 9), new Cell(SATURDAY, 9), true)
                .stroke(new Cell(WEDNESDAY, 6), new Cell(WEDNESDAY, 6), true);

        assertThat(painting.onto(AT_15))
                .contains(new Fit.Conflict<>(
                        AT_15.withHours(Set.of(6, 9)).withDays(Days.Weekdays.of(MONDAY, TUESDAY, WEDNESDAY, SATURDAY)),
                        new TreeSet<>(Set.of(
                                new Cell(MONDAY, 9),
                                new Cell(TUESDAY, 9),
                                new Cell(WEDNESDAY, 9),
                                new Cell(SATURDAY, 6))),
                        List.of(
                                AT_15.withDays(Days.Weekdays.of(MONDAY, TUESDAY, WEDNESDAY)),
                                AT_15.withHours(Set.of(9)).withDays(Days.Weekdays.of(SATURDAY)))));
    }

    @Test
    void nothingPaintedIsNoSchedule() {
        assertThat(BLANK.onto(AT_15)).isEmpty();
    }

    @Test
    void aDayHas24Hours() {
        assertThatThrownBy(() -> new Cell(MONDAY, 24)).isInstanceOf(IllegalArgumentException.class);
    }
}
