package dev.pandawatch.ui.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.cadence.Cadence;
import dev.pandawatch.ui.cadence.FiringCalendarViewModel.Content;
import dev.pandawatch.ui.cadence.FiringCalendarViewModel.Days;
import dev.pandawatch.ui.cadence.FiringCalendarViewModel.Lack;
import dev.pandawatch.ui.cadence.FiringCalendarViewModel.Mode;
import dev.pandawatch.ui.cadence.FiringCalendarViewModel.Nothing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiringCalendarViewModelTest {
    private static final Instant NOW = Instant.parse("2026-11-22T21:40:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final StringProperty wire = new SimpleStringProperty("cron:0 6,18 * * 1-5");
    private final ObjectProperty<Instant> now = new SimpleObjectProperty<>(NOW);
    private final FiringCalendarViewModel calendar = new FiringCalendarViewModel(wire, now, BERLIN);

    @ParameterizedTest(name = "{0} from {1}")
    @CsvSource({
        "Europe/Berlin, 2026-10-20T11:20:30Z", "Europe/Berlin, 2027-03-24T11:20:30Z",
        "America/New_York, 2026-10-28T11:20:30Z", "America/New_York, 2027-03-10T11:20:30Z",
        "Asia/Kolkata, 2026-10-28T11:20:30Z", "Asia/Kolkata, 2027-03-10T11:20:30Z",
        "Australia/Lord_Howe, 2026-10-01T11:20:30Z", "Australia/Lord_Howe, 2027-04-01T11:20:30Z",
        "Pacific/Apia, 2026-09-24T11:20:30Z", "Pacific/Apia, 2027-04-01T11:20:30Z"
    })
    void everyModeCountsWhatTheRunsList(ZoneId zone, Instant from) {
        now.set(from);
        FiringCalendarViewModel there = new FiringCalendarViewModel(wire, now, zone);
        for (String cadence : new String[] {"cron:17,40 6-9,23 * * 1-5", "cron:*/20 * * * *", "every_6h", "daily"}) {
            wire.set(cadence);
            for (Mode mode : Mode.values()) {
                there.modeProperty().set(mode);
                assertThat(counted(there)).as("%s %s", cadence, mode).isEqualTo(listed(there, from));
            }
        }
    }

    /// The cells as they would be if every run were listed by the server's rule, one from the other.
    private Map<LocalDateTime, Integer> listed(FiringCalendarViewModel there, Instant from) {
        Cadence cadence = Cadence.parse(wire.get()).toOptional().orElseThrow();
        boolean week = there.modeProperty().get() == Mode.WEEK;
        LocalDate end = week
                ? there.today().get().plusDays(7)
                : there.firstProperty().get().plusMonths(there.months()).atDay(1);
        Instant until = end.atStartOfDay(there.zone()).toInstant();
        return Stream.iterate(cadence.nextAfter(from), Optional::isPresent, run -> run.flatMap(cadence::nextAfter))
                .flatMap(Optional::stream)
                .takeWhile(until::isAfter)
                .map(run -> LocalDateTime.ofInstant(run, there.zone())
                        .truncatedTo(week ? ChronoUnit.HOURS : ChronoUnit.DAYS))
                .collect(Collectors.toMap(cell -> cell, _ -> 1, Integer::sum, TreeMap::new));
    }

    private static Map<LocalDateTime, Integer> counted(FiringCalendarViewModel there) {
        return there.rows().stream()
                .collect(Collectors.toMap(FiringRow::from, FiringRow::count, (a, b) -> a, TreeMap::new));
    }

    @Test
    void theTimesOfACellAreThoseOfTheRuns() {
        ZoneId howe = ZoneId.of("Australia/Lord_Howe");
        now.set(Instant.parse("2027-04-01T11:20:30Z"));
        wire.set("cron:*/20 * * * *");
        FiringCalendarViewModel there = new FiringCalendarViewModel(wire, now, howe);
        there.modeProperty().set(Mode.WEEK);
        FiringTimes times = there.times().get().orElseThrow();

        assertThat(there.rows())
                .allSatisfy(row -> assertThat(times.ofHour(row.from(), 100)).hasSize(row.count()));
        // half an hour comes twice, so one hour has more
        assertThat(there.rows()).extracting(FiringRow::count).contains(5);
        there.modeProperty().set(Mode.MONTHS);
        assertThat(there.rows()).allSatisfy(row -> {
            assertThat(times.ofDay(row.day(), 100)).hasSize(row.count());
            assertThat(times.lastOfDay(row.day()))
                    .contains(times.ofDay(row.day(), 100).getLast());
        });
        assertThat(times.lastOfDay(LocalDate.of(2027, 3, 31))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"every_6h", "daily", "weekly", "cron:0 6,18 * * 1-5"})
    void aNextRunThatStaysIsTheFirst(String cadence) {
        Instant kept = Instant.parse("2026-11-24T06:00:00Z");
        wire.set(cadence);
        calendar.standingProperty().set(kept);

        assertThat(calendar.times().get().orElseThrow().next(Instant.EPOCH)).contains(kept);
        assertThat(calendar.rows().getFirst().day()).isEqualTo(LocalDate.of(2026, 11, 24));
        calendar.modeProperty().set(Mode.WEEK);
        assertThat(calendar.rows().getFirst().from()).isEqualTo(LocalDateTime.parse("2026-11-24T07:00"));
    }

    @Test
    void theWeekBeginsTodayWhereverAnIntervalCountsFrom() {
        wire.set("weekly");
        calendar.standingProperty().set(NOW.plusSeconds(86_400));
        calendar.modeProperty().set(Mode.WEEK);

        assertThat(calendar.content().get())
                .isInstanceOfSatisfying(
                        FiringCalendarViewModel.Hours.class,
                        hours -> assertThat(hours.week().first()).isEqualTo(TODAY));
    }

    @ParameterizedTest
    @CsvSource({"cron:0 25 * * *,WAITS", "'',WAITS", "cron:0 0 31 2 *,NEVER", "cron:R * * * *,RANDOM"})
    void whatNeverFiresSaysWhy(String cadence, Lack lack) {
        wire.set(cadence);

        assertThat(calendar.content().get()).isEqualTo(new Nothing(lack));
        assertThat(calendar.rows()).isEmpty();
    }

    @Test
    void everyMinuteOfAYearIsCountedAtOnce() {
        wire.set("cron:* * * * *");
        now.set(Instant.parse("2026-12-31T22:59:59Z"));
        calendar.goToToday();
        calendar.turn(1);
        calendar.modeProperty().set(Mode.YEAR);

        assertThat(calendar.content().get())
                .isInstanceOfSatisfying(
                        Days.class, days -> assertThat(days.calendar().total()).isEqualTo(525_600));
    }

    @Test
    void theKeyboardTurnsThePages() {
        calendar.goTo(LocalDate.of(2027, 1, 15));
        assertThat(calendar.firstProperty().get()).isEqualTo(YearMonth.of(2026, 12));

        calendar.goTo(LocalDate.of(2026, 10, 1));
        assertThat(calendar.firstProperty().get()).isEqualTo(YearMonth.of(2026, 10));

        calendar.goToToday();
        assertThat(calendar.firstProperty().get()).isEqualTo(YearMonth.of(2026, 11));
        assertThat(calendar.dayProperty().get()).isEqualTo(TODAY);
    }

    @Test
    void aPageThatIsTurnedTakesTheDayAlong() {
        calendar.turn(1);
        assertThat(calendar.dayProperty().get()).isEqualTo(LocalDate.of(2026, 12, 1));

        calendar.turn(-3);
        assertThat(calendar.dayProperty().get()).isEqualTo(LocalDate.of(2026, 10, 31));
        calendar.turn(1);
        assertThat(calendar.dayProperty().get()).isEqualTo(LocalDate.of(2026, 10, 31));
    }

    @Test
    void anHourStaysInTheSevenDays() {
        calendar.goTo(LocalDateTime.parse("2026-12-24T10:00"));
        assertThat(calendar.hourProperty().get()).isEqualTo(LocalDateTime.parse("2026-11-28T23:00"));

        calendar.goTo(LocalDateTime.parse("2026-11-21T10:00"));
        assertThat(calendar.hourProperty().get()).isEqualTo(LocalDateTime.parse("2026-11-22T00:00"));
    }

    @Test
    void aNewDayMovesWhatStoodOnToday() {
        now.set(NOW.plusSeconds(86_400));

        assertThat(calendar.dayProperty().get()).isEqualTo(TODAY.plusDays(1));
        assertThat(calendar.hourProperty().get()).isEqualTo(TODAY.plusDays(1).atStartOfDay());
    }

    @Test
    void passingTimeTakesFiringsAway() {
        Content before = calendar.content().get();
        now.set(NOW.plusSeconds(60));
        assertThat(calendar.content().get()).isEqualTo(before);

        now.set(Instant.parse("2026-11-23T06:00:00Z"));
        assertThat(calendar.content().get()).isNotEqualTo(before);
        assertThat(calendar.rows().getFirst().count()).isOne();
    }
}
