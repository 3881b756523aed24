package dev.pandawatch.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.parse.Violation;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A rejection says which field, underlines the piece and tells what is wrong.
class CronProblemTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            0 0 32 * *           | 32          | day of month 32: must be 1 to 31.
            0 0 1,5-40/2 * *     | 40          | day of month 40: must be 1 to 31.
            0 0 0-5 * *          | 0           | day of month 0: must be 1 to 31.
            60 0 * * *           | 60          | minute 60: must be 0 to 59.
            0 0 * * 8            | 8           | day of week 8: must be 0 to 7.
            0 0 * * 7 0 2027     | 7           | day of week 7: must be 0 to 6.
            0 0 1 1 * 0 2100     | 2100        | year 2100: must be 1970 to 2099.
            0 0 1 1 * 2027       | 2027        | second 2027: must be 0 to 59. With six fields the last one is the second.
            0 0 9 * * MON-FRI    | MON         | second MON: with six fields the last one is the second. Leave out the seconds at the beginning.
            0 30 9 * * 1-5       | 30          | hour 30: must be 0 to 23. With six fields the last one is the second.
            0 */0 * * *          | 0           | hour: the step after / must be 1 or more, not 0.
            1,,2 * * * *         | ""          | minute: a value is missing beside a comma.
            H/15 * * * *         | H           | minute H: the server does not accept H.
            R,5 * * * *          | R           | minute R: R can only stand alone in its field.
            0 R(9-5) * * *       | R(9-5)      | hour R(9-5): the first number must be lower than the second.
            ? * * * *            | ?           | minute ?: ? can only stand alone, as day of month or day of week.
            0 0 15W * *          | 15W         | day of month 15W: the server does not know W, the nearest weekday; a later one, from 6.2.4 of its cron library on, does.
            0 0 L-3 * *          | L           | day of month L: L, the last day, can only stand alone or at the end of a range.
            0 0 1 january *      | january     | month january: write a number, or jan, feb, mar, apr, may, jun, jul, aug, sep, oct, nov or dec.
            0 0 * * mon,Tues     | Tues        | day of week Tues: write a number, or sun, mon, tue, wed, thu, fri or sat.
            0 0 * * 5L           | 5L          | day of week 5L: the last Friday of the month is written L5; the number is the weekday, 0 is Sunday.
            0 0 * * 1#6          | 6           | day of week: the number after # must be 1 to 5, not 6.
            0 0 * * mon#1,tue    | tue         | day of week tue: a plain weekday cannot stand beside # or L weekdays.
            0 9-* * * *          | 9-*         | hour 9-*: write a number, a range such as 1-5, a step such as */2, or several with commas.
            * * * *              | * * * *     | An expression has five parts: minute, hour, day of month, month and day of week. This one has 4.
            0 0 * * * 0 2027 x   | x           | An expression has five parts: minute, hour, day of month, month and day of week. This one has 8.
            @reboot              | @reboot     | @reboot is not known: write @hourly, @daily, @midnight, @weekly, @monthly, @yearly or @annually.
            """)
    void eachProblemHasItsPlaceAndItsSentence(String expression, String piece, String sentence) {
        String typed = "  " + expression;
        List<Violation> problems = CronExpression.parse(typed).problems();

        assertThat(problems).extracting(CadenceTest::sentence).containsExactly(sentence);
        CronPlace place = CronPlace.of(problems.getFirst()).orElseThrow();
        assertThat(typed.substring(place.offset(), place.offset() + place.length()))
                .isEqualTo(piece);
    }

    @Test
    void garbageIsRefusedInWordsAndAtAPlaceWithinIt() {
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
                "W",
                "(",
                ")",
                " ",
                " ",
                "5",
                "31",
                "99999999999",
                "mon",
                "feb",
                "\t",
                "\u00A0",
                "\u200B",
                "\u0665",
                "\uD835\uDFD7",
                "\uD835",
                "\u0130",
                "@daily",
                "'",
                "{");
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            String garbage = random.ints(random.nextInt(12), 0, pieces.size())
                    .mapToObj(pieces::get)
                    .collect(Collectors.joining());

            assertThat(CronExpression.parse(garbage).problems()).allSatisfy(problem -> {
                CronPlace place = CronPlace.of(problem).orElseThrow();
                assertThat(place.offset() + place.length()).isBetween(0, garbage.length());
                assertThat(CadenceTest.sentence(problem)).endsWith(".");
            });
        }
    }

    @Test
    void eachWrongFieldIsNamedInItsOrder() {
        List<Violation> problems = CronExpression.parse("61 * 0 x mon").problems();

        assertThat(problems)
                .map(problem -> CronPlace.of(problem).orElseThrow())
                .containsExactly(
                        new CronPlace(CronField.MINUTE, 0, 2),
                        new CronPlace(CronField.DAY_OF_MONTH, 5, 1),
                        new CronPlace(CronField.MONTH, 7, 1));
    }

    @Test
    void nothingIsToldToBeMissing() {
        assertThat(CronExpression.parse(" \t").problems())
                .extracting(CadenceTest::sentence)
                .containsExactly("An expression is missing, for example 0 3 * * * for every day at 03:00 UTC.");
    }

    @Test
    void somebodyElsesViolationHasNoPlace() {
        assertThat(CronPlace.of(Violation.of("name", "editor.name.long", 300, 0, 1, "x")))
                .isEmpty();
    }
}
