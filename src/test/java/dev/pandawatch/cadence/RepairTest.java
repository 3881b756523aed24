package dev.pandawatch.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.cadence.Repair.Kind;
import java.util.List;
import java.util.Random;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepairTest {

    @ParameterizedTest(name = "{0} -> {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            * * * *                     | MISSING_END    | * * * * *
            0 3 * *                     | MISSING_END    | 0 3 * * *
            30 6                        | MISSING_END    | 30 6 * * *
            0 25 * * *                  | SWAPPED        | 25 0 * * *
            0 0 32 13 8                 | OUT_OF_RANGE   | 0 0 31 12 7
            0 0 0 * *                   | OUT_OF_RANGE   | 0 0 1 * *
            0 0 12 ? * MON-FRI          | QUARTZ         | 0 12 * * MON-FRI
            0 0 12 ? * 2-6              | QUARTZ         | 0 12 * * 1-5
            0 15 10 ? * 6L              | QUARTZ         | 15 10 * * L5
            0 15 10 ? * 6#3             | QUARTZ         | 15 10 * * 5#3
            0 15 10 ? * 6L 2027-2030    | QUARTZ         | 15 10 * * L5
            0 0/5 14 * * ?              | QUARTZ         | 0/5 14 * * *
            0 0 12 1 1 ? 2027           | QUARTZ         | 0 12 1 1 *
            0 0 12 ? * MONDAY           | QUARTZ         | 0 12 * * MON
            0 30 9 * * 1-5              | SECONDS_FIRST  | 30 9 * * 1-5
            0 0 12 * * *                | SECONDS_FIRST  | 0 12 * * *
            30 3 * * * 0                | SECONDS_LAST   | 30 3 * * *
            30 3 * * * 0 2027           | SECONDS_LAST   | 30 3 * * *
            @every 5m                   | IN_WORDS       | */5 * * * *
            @every 2h                   | IN_WORDS       | 0 */2 * * *
            @every 1h0m0s               | IN_WORDS       | 0 * * * *
            every 90 minutes            | -              | -
            every day                   | IN_WORDS       | 0 0 * * *
            Every 30 minutes            | IN_WORDS       | */30 * * * *
            hourly                      | IN_WORDS       | 0 * * * *
            Daily                       | IN_WORDS       | 0 0 * * *
            every_6h                    | IN_WORDS       | 0 */6 * * *
            @Hourly.                    | -              | -
            cron:0 3 * * *              | WRAPPED        | 0 3 * * *
            Cron: 0 3 * * monday        | WRAPPED        | 0 3 * * mon
            "0 3 * * *"                 | WRAPPED        | 0 3 * * *
            `0 3 * * *`                 | WRAPPED        | 0 3 * * *
            0 9 * * 5L                  | LAST_WEEKDAY   | 0 9 * * L5
            0 9 * * friL,monL           | LAST_WEEKDAY   | 0 9 * * L5,L1
            0 9 * * 1-5#2               | NTH_RANGE      | 0 9 * * mon-fri#2
            0 9 * * monday,Thursday     | FULL_NAME      | 0 9 * * mon,Thu
            0 9 1 January-sept *        | FULL_NAME      | 0 9 1 Jan-sep *
            0 24 * * *                  | MIDNIGHT       | 0 0 * * *
            0 9-24 * * *                | MIDNIGHT       | 0 9-23 * * *
            60 8 * * *                  | MIDNIGHT       | 0 8 * * *
            1,,2 3 * * *                | SMALL_SLIP     | 1,2 3 * * *
            */0 3 * * *                 | SMALL_SLIP     | * 3 * * *
            H/15 H * * *                | SMALL_SLIP     | */15 0 * * *
            0 ? * * *                   | SMALL_SLIP     | 0 * * * *
            0 8, 12 * * *               | SPACES         | 0 8,12 * * *
            0 9 * * 1–5                 | SPACES         | 0 9 * * 1-5
            0 3 * * * /usr/bin/backup   | MORE_TEXT      | 0 3 * * *
            CRON_TZ=UTC 0 3 * * *       | MORE_TEXT      | 0 3 * * *
            0 3 * * * # nightly run     | MORE_TEXT      | 0 3 * * *
            0 0 1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17 * * | SHORTER | 0 0 1-17 * *
            """)
    void whatWasMeantComesFirst(String text, String kind, String repaired) {
        List<Repair> repairs = Repair.of(text);

        if (kind.equals("-")) {
            assertThat(repairs).isEmpty();
        } else {
            assertThat(repairs).first().isEqualTo(new Repair(Kind.valueOf(kind), repaired));
        }
    }

    @Test
    void thereMayBeMoreThanOneWay() {
        assertThat(Repair.of("0 25 * * *")).extracting(Repair::text).containsExactly("25 0 * * *", "0 23 * * *");
        assertThat(Repair.of("* * * *")).extracting(Repair::text).containsExactly("* * * * *", "0 * * * *");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 3 * * *", "@daily", "0 0 1 * 1", "", "x", "@reboot", "0 0 15W * *", "5", "soon"})
    void nothingIsOfferedWhereNothingIsWrongOrNothingIsPlain(String text) {
        assertThat(Repair.of(text)).isEmpty();
    }

    @Test
    void everyRepairOfARefusedRowCanBeSaved() {
        assertThat(CronVectorsTest.vectors().filter(vector -> !vector.valid()))
                .allSatisfy(vector -> isOfferedSoundly(vector.row().get("expr").asString()));
    }

    @Test
    void everyRepairOfGarbageCanBeSaved() {
        List<String> pieces = List.of(
                "*",
                "?",
                "/",
                "-",
                ",",
                "#",
                "L",
                "H",
                "W",
                " ",
                " ",
                " ",
                "0",
                "5",
                "24",
                "99999999999",
                "monday",
                "jan",
                "@every",
                "cron:",
                "\"",
                "h",
                "'",
                "{0}",
                "$1",
                "\\",
                "٣");
        Random random = new Random(5);
        for (int i = 0; i < 3_000; i++) {
            isOfferedSoundly(random.ints(random.nextInt(16), 0, pieces.size())
                    .mapToObj(pieces::get)
                    .collect(Collectors.joining()));
        }
    }

    private static void isOfferedSoundly(String text) {
        assertThat(Repair.of(text)).as(text).hasSizeLessThanOrEqualTo(3).allSatisfy(repair -> {
            Cadence cadence =
                    Cadence.parse("cron:" + repair.text()).toOptional().orElseThrow();
            assertThat(cadence.wire()).isEqualTo("cron:" + repair.text());
            assertThat(repair.text()).isNotEqualTo(text);
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyKindHasASentenceThatShowsTheText(Kind kind) {
        assertThat(ResourceBundle.getBundle("dev.pandawatch.i18n.messages").getString(kind.key()))
                .contains("{0}");
    }
}
