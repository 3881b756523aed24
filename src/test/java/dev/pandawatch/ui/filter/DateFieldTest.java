package dev.pandawatch.ui.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateFieldTest {
    private final ObjectProperty<ZoneId> zone = new SimpleObjectProperty<>(ZoneOffset.UTC);
    private final DateField field = new DateField(zone);

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-10-15 |           | 2026-10-15T00:00:00Z
            2026-10-15 | 6:30      | 2026-10-15T06:30:00Z
            2026-10-15 | 06:30:15  | 2026-10-15T06:30:15Z
            2026-10-15 | 06:30:15.5 | 2026-10-15T06:30:15.500Z
            # what is no moment stays as typed, for the rules to refuse
            2026-02-30 |           | 2026-02-30TZ
            15.10.2026 | 06:30     | 15.10.2026T06:30Z
            2026-10-15 | 25:00     | 2026-10-15T25:00Z
                       | 06:30     | T06:30Z
            """)
    void aDayAndATimeInUtcAreAMoment(String day, String time, String expected) {
        field.dayProperty().set(day == null ? "" : day);
        field.timeProperty().set(time == null ? "" : time);

        assertThat(field.value()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} is shown as {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-10-15T00:00:00Z      | 2026-10-15 | 00:00
            2026-10-15T00:30:00+02:00 | 2026-10-14 | 22:30
            2026-10-15T06:30:15.5Z    | 2026-10-15 | 06:30:15.500
            # as typed here
            15.10.2026T06:30Z         | 15.10.2026 | 06:30
            """)
    void aStoredMomentIsShownInUtc(String stored, String day, String time) {
        assertThat(field.show(stored)).isTrue();
        assertThat(field.dayProperty().get()).isEqualTo(day);
        assertThat(field.timeProperty().get()).isEqualTo(time);
    }

    @Test
    void aDateWithoutAnOffsetDoesNotFit() {
        assertThat(field.show("2026-10-15")).isFalse();
        assertThat(field.show("2026-10-15T00:00:00")).isFalse();
        assertThat(field.value()).isNull();
    }

    @Test
    void nothingTypedIsNothing() {
        assertThat(field.show(null)).isTrue();
        assertThat(field.value()).isNull();
    }

    @Test
    void anotherZoneShowsTheSameMomentAndWritesNothing() {
        field.show("2026-10-15T02:00:00+02:00");
        List<Object> written = new ArrayList<>();
        field.onChange(() -> written.add(field.moment()));

        zone.set(ZoneId.of("Europe/Berlin"));
        assertThat(field.dayProperty().get()).isEqualTo("2026-10-15");
        assertThat(field.timeProperty().get()).isEqualTo("02:00");
        assertThat(written).isEmpty();

        field.timeProperty().set("6:30");
        assertThat(field.value()).isEqualTo("2026-10-15T04:30:00Z");
    }

    @Test
    void aTimeThatTheClocksLeaveOutIsTakenAsMuchLaterAndOneThatComesTwiceIsTheFirst() {
        zone.set(ZoneId.of("Europe/Berlin"));
        field.dayProperty().set("2026-03-29");
        field.timeProperty().set("02:30");
        assertThat(field.value()).isEqualTo("2026-03-29T01:30:00Z");

        field.dayProperty().set("2026-10-25");
        assertThat(field.value()).isEqualTo("2026-10-25T00:30:00Z");
    }

    @Test
    void aQuickChoiceIsOneChange() {
        zone.set(ZoneId.of("Europe/Berlin"));
        List<Object> written = new ArrayList<>();
        field.onChange(() -> written.add(String.valueOf(field.value())));
        field.startOfDay(Instant.parse("2026-11-22T23:30:00Z"), 7);

        assertThat(written).containsExactly("2026-11-15T23:00:00Z");
    }
}
