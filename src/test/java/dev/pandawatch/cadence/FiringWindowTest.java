package dev.pandawatch.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiringWindowTest {
    private static final Instant NOW = Instant.parse("2026-11-22T20:11:41Z");

    private static CronExpression cron(String text) {
        return CronExpression.parse(text).toOptional().orElseThrow();
    }

    private static List<FiringWindow> windows(String text, int runs) {
        CronExpression expression = cron(text);
        return FiringWindow.of(Stream.iterate(
                        expression.nextAfter(NOW).orElseThrow(),
                        run -> expression.nextAfter(run).orElseThrow())
                .limit(runs)
                .toList());
    }

    private static FiringWindow window(String from, String until, int asked, int most) {
        return new FiringWindow(
                Instant.parse("2026-11-2" + from + ":00Z"), Instant.parse("2026-11-2" + until + ":00Z"), asked, most);
    }

    @Test
    void aRunStartsWithinFiveMinutes() {
        assertThat(windows("0 6,18 * * *", 2))
                .containsExactly(window("3T06:00", "3T06:05", 1, 1), window("3T18:00", "3T18:05", 1, 1));
    }

    @Test
    void runsThatShareALookAreOneWindow() {
        assertThat(windows("0,1,20 * * * *", 4))
                .containsExactly(
                        window("2T20:20", "2T20:25", 1, 1),
                        window("2T21:00", "2T21:06", 2, 2),
                        window("2T21:20", "2T21:25", 1, 1));
        assertThat(windows("* * * * *", 20)).containsExactly(window("2T20:12", "2T20:36", 20, 5));
    }

    @Test
    void fiveMinutesApartIsFarEnough() {
        assertThat(windows("*/5 * * * *", 3)).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            * * * * *        | 60   | 12
            */4 * * * *      | 15   | 12
            */2 9 * * *      | 30   | 12
            0-4 * * * *      | 5    | 2
            * * * * * *      | 3600 | 12
            0,1,2 * * * *    | 3    | 2
            0 0 * * * */20   | 3    | 2
            """)
    void moreThanCanStartIsTold(String text, int asked, int most) {
        Optional<FiringWindow.Crowd> crowd = FiringWindow.crowd(new Cadence.Cron(cron(text)));

        assertThat(crowd).contains(new FiringWindow.Crowd(asked, most));
        assertThat(crowd.map(FiringWindow.Crowd::phrase).map(CronSegmentsTest::sentence))
                .contains("Asks for %,d runs an hour; the server can start at most %d.".formatted(asked, most));
    }

    @ParameterizedTest
    @CsvSource({"0 * * * *", "*/5 * * * *", "58 * * * *"})
    void whatCanStartIsNoCrowd(String text) {
        assertThat(FiringWindow.crowd(new Cadence.Cron(cron(text)))).isEmpty();
        assertThat(FiringWindow.crowd(Cadence.Preset.EVERY_6H)).isEmpty();
    }

    @Test
    void whatToExpectIsTold() {
        assertThat(CronSegmentsTest.sentence(FiringWindow.DELAY))
                .isEqualTo("A run starts up to 5 minutes after its time.");
        assertThat(CronSegmentsTest.sentence(FiringWindow.OUTAGE)).contains("one run, no more");
    }

    @Test
    void anHourIsToldByItsWindows() {
        assertThat(FiringWindow.ofHour(cron("* * * * *"), Instant.parse("2026-11-23T06:00:00Z")))
                .containsExactly(window("3T06:00", "3T07:04", 60, 12));
        assertThat(FiringWindow.ofHour(cron("0-2,30 * * * *"), Instant.parse("2026-11-23T06:01:00Z")))
                .containsExactly(window("3T06:01", "3T06:07", 2, 2), window("3T06:30", "3T06:35", 1, 1));
    }
}
