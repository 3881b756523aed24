package dev.pandawatch.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.cadence.Caution.Kind;
import dev.pandawatch.cadence.Caution.Severity;
import dev.pandawatch.parse.Parsed;
import java.text.MessageFormat;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class RemedyTest {
    private static final Instant NOW = Instant.parse("2026-11-22T21:40:00Z");
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("dev.pandawatch.i18n.messages");

    private static CronExpression expression(String text) {
        return CronExpression.parse(text).toOptional().orElseThrow();
    }

    private static List<Caution> cautions(String text) {
        return Caution.of(new Cadence.Cron(expression(text)), NOW);
    }

    private static List<Remedy> remedies(String text, Kind kind) {
        Caution caution = cautions(text).stream()
                .filter(told -> told.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new AssertionError(kind + " is not told of " + text + ": " + cautions(text)));
        return Remedy.of(caution, expression(text), NOW);
    }

    private static String button(Remedy remedy) {
        String pattern = WORDS.getString(remedy.label().key());
        String label = new MessageFormat(pattern, Locale.ENGLISH)
                .format(remedy.label().arguments().toArray());
        return label + " = " + remedy.cron();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            0 23 1 * 1           | EITHER_DAY       | Mondays only = 0 23 * * 1; The 1st only = 0 23 1 * *; 1st Monday = 0 23 * * 1#1
            0 12 1,15 * mon      | EITHER_DAY       | Mondays only = 0 12 * * mon; The 1st and 15th only = 0 12 1,15 * *
            0 0 13 * 5           | EITHER_DAY       | Fridays only = 0 0 * * 5; The 13th only = 0 0 13 * *
            0 0 8-14 * 2         | EITHER_DAY       | Tuesdays only = 0 0 * * 2; Its days of the month only = 0 0 8-14 * *; 2nd Tuesday = 0 0 * * 2#2
            0 0 L * fri          | EITHER_DAY       | Fridays only = 0 0 * * fri; The last day only = 0 0 L * *; Last Friday = 0 0 * * L5
            0 0 1 * 1-5          | EITHER_DAY       | Weekdays only = 0 0 * * 1-5; The 1st only = 0 0 1 * *
            0 0 */1 * 1          | WEEKDAY_IDLE     | Without the weekday = 0 0 */1 * *; Mondays only = 0 0 * * 1
            0 0 5 * 0-6          | DAY_IDLE         | Without the day of month = 0 0 * * 0-6; The 5th only = 0 0 5 * *
            0 0 1 * mon#1        | DAY_IGNORED      | Without the day of month = 0 0 * * mon#1; The 1st only = 0 0 1 * *
            0 0 1 * mon#2        | NEVER_MEET       | Without the day of month = 0 0 * * mon#2; The 1st only = 0 0 1 * *
            0 0 30 2 1           | DEAD_DAY         | Mondays only = 0 0 * 2 1; The last day instead = 0 0 L 2 *
            0 0 31 2 *           | NEVER_FIRES      | The last day instead = 0 0 L 2 *
            0 0 1 1 * 0 2077     | NEVER_FIRES      | Without the year = 0 0 1 1 *
            0 0 1 1 * 0 2025     | OVER             | Without the year = 0 0 1 1 *
            0 0 1 1 * 5 2027     | ENDS             | Without seconds and years = 0 0 1 1 *
            R 3 * * *            | RANDOM           | A fixed time = 0 3 * * *
            0 0 1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17 * * | TOO_LONG | The same, shorter = 0 0 1-17 * *
            * * * * *            | TOO_OFTEN        | Every 5 minutes = */5 * * * *
            */2 3 * * 1          | TOO_OFTEN        | Every 5 minutes = */5 3 * * 1; At least 5 minutes apart = */6 3 * * 1
            58,2 * * * *         | TOO_OFTEN        | At least 5 minutes apart = 2 * * * *
            1-20 23,0 * * *      | TOO_OFTEN        | At least 5 minutes apart = 1-16/5 23,0 * * *
            */5 * * * * */20     | TOO_OFTEN        | Every 5 minutes = */5 * * * *
            0 0 12 * * *         | SIX_FIELDS       | As with seconds first = 0 12 * * *; Without the seconds = 0 0 12 * *
            30 9 * * * 30        | SIX_FIELDS       | Without the seconds = 30 9 * * *
            0 0 9 * * 1-5        | WEEKDAYS_AS_SECONDS | As with seconds first = 0 9 * * 1-5; Without the seconds = 0 0 9 * *
            0 0 * * * 0 *        | SEVEN_FIELDS     | Without seconds and years = 0 0 * * *
            */5 * * * *          | -                | -
            0 0 */5 * *          | SKIPS            | The last day instead of the 31st = 0 0 1-26/5,L * *; Without the 31st = 0 0 1-26/5 * *
            0 0 29,L * *         | SKIPS_OUTSIDE_LEAP_YEARS | Without the 29th = 0 0 L * *
            0 0 */3 * *          | SKIPS_IN_LEAP_YEARS | The last day instead of the 31st = 0 0 1-28/3,L * *; Without the 31st = 0 0 1-28/3 * *
            5-5 * * * *          | EQUAL_ENDS       | Minute 5 only = 5 * * * *; Every minute = * * * * *
            0 10-10/12,3 * * *   | EQUAL_ENDS       | Hour 10 only = 0 10,3 * * *; The whole field in steps of 12 = 0 */12,3 * * *
            59/15 * * * *        | HIGHEST_START    | Minute 59 only = 59 * * * *; The whole field in steps of 15 = */15 * * * *
            */15 22-2 * * 1      | NIGHT            | The evening only = */15 22,23 * * 1; The morning only = */15 0-2 * * 1
            */7 * * * *          | UNEVEN_MINUTES   | Every 6 minutes = */6 * * * *; Every 10 minutes = */10 * * * *
            */59 * * * *         | UNEVEN_MINUTES   | Every 30 minutes = */30 * * * *; Once an hour = 0 * * * *
            30 */5 * * *         | UNEVEN_HOURS     | Every 4 hours = 30 */4 * * *; Every 6 hours = 30 */6 * * *
            0 0 */2 * *          | TWO_DAYS_IN_A_ROW | Up to the 27th = 0 0 1-27/2 * *
            0 0 31 * *           | FEW_MONTHS       | The last day instead = 0 0 L * *; The 28th instead = 0 0 28 * *
            0 12 29 2 *          | LEAP_DAY         | The last day instead = 0 12 L 2 *; The 28th instead = 0 12 28 2 *
            """)
    void remediesAreOffered(String text, Kind kind, String buttons) {
        if (kind == null) {
            assertThat(cautions(text)).isEmpty();
            return;
        }
        assertThat(remedies(text, kind).stream().map(RemedyTest::button).collect(Collectors.joining("; ")))
                .isEqualTo(buttons);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "descriptions.tsv", delimiter = '\t', numLinesToSkip = 1)
    void everyRemedyOfADescribedExpressionHeals(String text) {
        healing(text);
    }

    @Test
    void everyRemedyOfARecordedExpressionHeals() {
        AtomicInteger offered = new AtomicInteger();
        Set<Kind> healed = EnumSet.noneOf(Kind.class);
        CronVectorsTest.vectors()
                .filter(CronVectorsTest.Vector::valid)
                .map(vector -> vector.row().get("expr").asString())
                .distinct()
                .forEach(text -> {
                    Set<Kind> kinds = healing(text);
                    healed.addAll(kinds);
                    offered.addAndGet(kinds.size());
                });

        assertThat(offered.get()).isGreaterThan(100);
        assertThat(healed).hasSizeGreaterThan(15);
    }

    /// Demands of each remedy that it can be saved, runs, and is free of what it is offered for.
    private static Set<Kind> healing(String text) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (Caution caution : cautions(text)) {
            for (Remedy remedy : Remedy.of(caution, expression(text), NOW)) {
                kinds.add(caution.kind());
                assertThat(remedy.cron()).isNotEqualTo(text).hasSizeLessThanOrEqualTo(Cadence.LONGEST_EXPRESSION);
                assertThat(Cadence.parse(Cadence.CRON + remedy.cron()) instanceof Parsed.Ok)
                        .as(remedy.cron())
                        .isTrue();
                assertThat(expression(remedy.cron()).nextAfter(NOW))
                        .as(remedy.cron())
                        .isPresent();
                assertThat(cautions(remedy.cron()))
                        .as("%s for %s", remedy, text)
                        .noneMatch(left -> left.severity() == Severity.ERROR)
                        .doesNotContain(caution);
                assertThat(button(remedy)).doesNotContain("{");
            }
        }
        return kinds;
    }
}
