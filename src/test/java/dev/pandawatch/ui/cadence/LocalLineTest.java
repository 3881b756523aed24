package dev.pandawatch.ui.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalLineTest {

    @ParameterizedTest(name = "{0} in {1} on {2}")
    @CsvSource(delimiter = '|', textBlock = """
            0 6,18 * * 1-5    | Europe/Berlin       | 2026-11-22 | In Berlin 07:00 and 19:00; from Mon 29 Mar, 08:00 and 20:00.
            0 6,18 * * 1-5    | Europe/Berlin       | 2026-07-22 | In Berlin 08:00 and 20:00; from Mon 26 Oct, 07:00 and 19:00.
            */15 9-17 * * 1-5 | Europe/Berlin       | 2026-11-22 | In Berlin from 10:00 to 18:45; from Mon 29 Mar, 11:00 to 19:45.
            */15 9-17 * * 1-5 | America/New_York    | 2026-11-22 | In New York from 04:00 to 12:45; from Mon 15 Mar, 05:00 to 13:45.
            */15 2-8 * * 1-5  | America/New_York    | 2026-07-22 | In New York from 22:00 the day before to 04:45; from Sun 1 Nov, 21:00 the day before to 03:45.
            */15 16-23 * * *  | Asia/Kolkata        | 2026-11-22 | In Kolkata from 21:30 to 05:15.
            */15 16-23 * * 1  | Asia/Kolkata        | 2026-11-22 | In Kolkata from 21:30 to 05:15 the next day.
            0 * * * *         | Asia/Kolkata        | 2026-11-22 | In Kolkata at :30 of every hour.
            */15 * * * *      | Asia/Kolkata        | 2026-11-22 | The same minutes in Kolkata.
            */7 * * * *       | Asia/Kolkata        | 2026-11-22 | In Kolkata the minutes past the hour are 30 min on.
            0 * * * *         | Europe/Berlin       | 2026-11-22 | The same minutes in Berlin.
            0 * * * *         | Australia/Lord_Howe | 2026-11-22 | The same minutes in Lord Howe; from Sun 4 Apr, :30.
            0 * * * *         | Australia/Lord_Howe | 2026-07-22 | In Lord Howe at :30 of every hour; from Sun 4 Oct, :00.
            0 6 * * *         | Australia/Lord_Howe | 2026-11-22 | In Lord Howe 17:00; from Sun 4 Apr, 16:30.
            0 */2 * * *       | Pacific/Apia        | 2026-11-22 | In Apia from 01:00 to 23:00.
            0 20 * * *        | Pacific/Apia        | 2026-11-22 | In Apia 09:00, the day after.
            0 */2 * * 1       | Pacific/Apia        | 2026-11-22 | In Apia from 13:00 to 11:00 the next day.
            0 8-11,14-17 * * * | Europe/Berlin      | 2026-11-22 | In Berlin from 09:00 to 12:00 and 15:00 to 18:00; from Sun 28 Mar, 10:00 to 13:00 and 16:00 to 19:00.
            0 0 31 2 *        | Europe/Berlin       | 2026-11-22 | ''
            0 6 * * *         | UTC                 | 2026-11-22 | ''
            """)
    void saysTheTimesOnThePersonsClock(String cron, String zone, String day, String line) {
        Instant now = Instant.parse(day + "T20:40:00Z");
        ScheduleViewModel schedule = new ScheduleViewModel(new SimpleStringProperty("cron:" + cron), now);
        InstantText times = new InstantText(ZoneId.of(zone), InstantSource.fixed(now), Messages.bundled());
        schedule.clockChangeProperty().set(times.nextClockChange(now).orElse(null));

        assertThat(new LocalLine(times, Messages.bundled())
                        .of(schedule.schedule().get().orElseThrow()))
                .isEqualTo(line);
    }
}
