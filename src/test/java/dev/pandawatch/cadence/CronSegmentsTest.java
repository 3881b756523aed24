package dev.pandawatch.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.cadence.CronSegments.Segment;
import dev.pandawatch.cadence.CronSegments.Token;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CronSegmentsTest {
    static String sentence(Phrase phrase) {
        String pattern =
                ResourceBundle.getBundle("dev.pandawatch.i18n.messages").getString(phrase.key());
        return new MessageFormat(pattern, Locale.ENGLISH)
                .format(phrase.arguments().toArray());
    }

    @Test
    void eachFieldLiesWhereItIsTyped() {
        assertThat(CronSegments.of("  */15 9\tL JAN Mon-Fri ").segments())
                .containsExactly(
                        new Segment(CronField.MINUTE, 2, 6, "*/15"),
                        new Segment(CronField.HOUR, 7, 8, "9"),
                        new Segment(CronField.DAY_OF_MONTH, 9, 10, "L"),
                        new Segment(CronField.MONTH, 11, 14, "JAN"),
                        new Segment(CronField.DAY_OF_WEEK, 15, 22, "Mon-Fri"));
    }

    @Test
    void whatIsMissingLiesAtTheEnd() {
        assertThat(CronSegments.of("0 3 ").segments())
                .hasSize(5)
                .contains(new Segment(CronField.DAY_OF_MONTH, 4, 4, ""), new Segment(CronField.DAY_OF_WEEK, 4, 4, ""));
    }

    @Test
    void sixAndSevenFieldsHaveTheirSegmentsAndMoreAreLeftOver() {
        assertThat(CronSegments.of("0 3 * * * 0").segments())
                .last()
                .isEqualTo(new Segment(CronField.SECOND, 10, 11, "0"));
        assertThat(CronSegments.of("0 3 * * * 0 2027 x y").segments())
                .hasSize(7)
                .last()
                .isEqualTo(new Segment(CronField.YEAR, 12, 16, "2027"));
    }

    @Test
    void aWordShowsTheFieldsItStandsFor() {
        assertThat(CronSegments.of("@Weekly").segments())
                .extracting(Segment::typed)
                .containsExactly("0", "0", "*", "*", "0");
    }

    /// The caret stands at the bar.
    @ParameterizedTest(name = "{0}: {1} in {2}: {3}")
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            |*/15 9 * * *         ; */15    ; minute       ; 15 minutes apart: 0, 15, 30 and 45
            */15| 9 * * *         ; */15    ; minute       ; 15 minutes apart: 0, 15, 30 and 45
            */15 |9 * * *         ; 9       ; hour         ; hour 9
            */2| * * * *          ; */2     ; minute       ; 2 minutes apart: 0, 2, 4 and so on to 58
            0 9-17,2|2 * * *      ; 22      ; hour         ; hour 22
            0 9-1|7,22 * * *      ; 9-17    ; hour         ; hours 9 to 17
            0 22-|2 * * *         ; 22-2    ; hour         ; hours 0 to 2, 22 and 23
            0 23-5/2| * * *       ; 23-5/2  ; hour         ; 2 hours apart: 2, 4 and 23
            0 0 *| * *            ; *       ; day of month ; every day
            0 0 ?| * *            ; ?       ; day of month ; every day
            0 0 1,L| * *          ; L       ; day of month ; the last day of the month
            0 0 15-15| * *        ; 15-15   ; day of month ; 15-15 stands for every day
            59/15| * * * *        ; 59/15   ; minute       ; 59/15 stands for the whole field in steps: 0, 15, 30 and 45
            0 0 1 nov-feb| *      ; nov-feb ; month        ; January, February, November and December
            0 0 1 */3| *          ; */3     ; month        ; 3 months apart: January, April, July and October
            0 0 1 7| *            ; 7       ; month        ; July
            0 0 * * Mon-fri|      ; Mon-fri ; day of week  ; Monday to Friday
            0 0 * * 0|            ; 0       ; day of week  ; Sunday
            0 0 * * 0-7|          ; 0-7     ; day of week  ; every weekday
            0 0 * * mon#1,L5|     ; L5      ; day of week  ; the last Friday of the month
            0 0 * * mon-wed#2|    ; mon-wed#2 ; day of week ; the second Monday, the second Tuesday and the second Wednesday of the month
            0 0 * * * 30|         ; 30      ; second       ; second 30
            0 0 1 1 * 0 2027-2029|; 2027-2029 ; year       ; years 2027 to 2029
            R| * * * *            ; R       ; minute       ; drawn anew by the server at each computation
            |                     ; ~~      ; minute       ; the minute is still missing
            0 |                   ; ~~      ; hour         ; the hour is still missing
            0 9,|                 ; ~~      ; hour         ; the hour is still missing
            0 9-|                 ; 9-      ; hour         ; after - comes the last hour
            */|                   ; */      ; minute       ; after / comes how many minutes apart
            0 0 * * mon#|         ; mon#    ; day of week  ; after # comes which one in the month, 1 to 5
            0 25| * * *           ; 25      ; hour         ; hour 25: must be 0 to 23.
            0 0 15W| * *          ; 15W     ; day of month ; ~day of month 15W: the server does not know W, the nearest weekday; a later one, from 6.2.4 of its cron library on, does.~
            @dai|ly               ; @daily  ; minute       ; @daily stands for 0 0 * * *
            @d|                   ; @d      ; minute       ; one of @hourly, @daily, @midnight, @weekly, @monthly, @yearly and @annually
            """)
    void theCaretTellsWhatItStandsAt(String marked, String typed, String field, String meaning) {
        String text = marked.replace("|", "");
        Token token = CronSegments.of(text).at(marked.indexOf('|'));

        assertThat(text.substring(token.from(), token.to())).isEqualTo(typed);
        assertThat(sentence(token.segment().name())).isEqualTo(field);
        assertThat(sentence(token.meaning())).isEqualTo(meaning);
    }

    @Test
    void eachFieldSaysWhatMayStandThere() {
        assertThat(CronSegments.of("* * * * * * *").segments())
                .extracting(segment -> sentence(segment.allowed()))
                .startsWith("0 to 59", "0 to 23", "1 to 31, or L for the last day", "1 to 12, or jan to dec")
                .endsWith("0 to 59", "1970 to 2099");
    }

    @Test
    void noTextAndNoCaretIsTooStrange() {
        List<String> pieces = List.of(
                "*",
                "?",
                "/",
                "-",
                ",",
                "#",
                "L",
                "R",
                "H",
                " ",
                " ",
                "\u00A0",
                "5",
                "99999999999",
                "mon",
                "@",
                "@daily",
                "\uD835",
                "\u0130",
                "(",
                "'",
                "{0}");
        Random random = new Random(3);
        for (int i = 0; i < 5_000; i++) {
            String text = random.ints(random.nextInt(14), 0, pieces.size())
                    .mapToObj(pieces::get)
                    .collect(Collectors.joining());
            CronSegments segments = CronSegments.of(text);
            for (int caret = -1; caret <= text.length() + 1; caret++) {
                Token token = segments.at(caret);
                assertThat(token.from()).isBetween(0, text.length());
                assertThat(token.to()).isBetween(token.from(), text.length());
                assertThat(sentence(token.meaning())).isNotEmpty();
            }
        }
    }
}
