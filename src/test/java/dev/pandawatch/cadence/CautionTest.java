package dev.pandawatch.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.cadence.Caution.Kind;
import dev.pandawatch.cadence.Caution.Severity;
import java.text.MessageFormat;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CautionTest {
    private static final Instant NOW = Instant.parse("2026-11-22T20:11:41Z");

    /// The table has no caution for it, but the server starts 12 runs and not 60, as for any schedule that is denser
    /// than its looks (F38).
    private static final String EVERY_MINUTE_OF_AN_HOUR = "* 3 * * *";

    /// The beginnings of the agreed cautions, and the kinds of which one at least says it.
    private static final Map<String, Set<Kind>> MEANINGS = Map.ofEntries(
            Map.entry("The server looks for due monitors", Set.of(Kind.TOO_OFTEN)),
            Map.entry("Not evenly spaced", Set.of(Kind.UNEVEN_MINUTES, Kind.UNEVEN_HOURS)),
            Map.entry("A start equal to the field's maximum", Set.of(Kind.HIGHEST_START)),
            Map.entry("A range with equal ends", Set.of(Kind.EQUAL_ENDS)),
            Map.entry("After a 31st", Set.of(Kind.TWO_DAYS_IN_A_ROW)),
            Map.entry("1 March is skipped", Set.of(Kind.SKIPS)),
            Map.entry("Outside leap years 28 February", Set.of(Kind.SKIPS_OUTSIDE_LEAP_YEARS)),
            Map.entry("Seven months have a 31st", Set.of(Kind.FEW_MONTHS)),
            Map.entry("Once in four years", Set.of(Kind.LEAP_DAY)),
            Map.entry("Either day is enough", Set.of(Kind.EITHER_DAY)),
            Map.entry("The weekday has no effect", Set.of(Kind.WEEKDAY_IDLE)),
            Map.entry("The day of month has no effect: the", Set.of(Kind.DAY_IDLE)),
            Map.entry("The day of month has no effect beside", Set.of(Kind.DAY_IGNORED)),
            Map.entry("Accepted, but the 1st can never be", Set.of(Kind.NEVER_MEET)),
            Map.entry("Accepted, but 31 February", Set.of(Kind.NEVER_FIRES)),
            Map.entry("Accepted, but 30 February", Set.of(Kind.DEAD_DAY)),
            Map.entry("Six fields", Set.of(Kind.SIX_FIELDS)),
            Map.entry("Has a last run", Set.of(Kind.ENDS)),
            Map.entry("No preview is possible", Set.of(Kind.RANDOM)),
            Map.entry("Both parts are on the Monday", Set.of(Kind.NIGHT)));

    private static List<Caution> cautions(String text) {
        return Caution.of(
                new Cadence.Cron(CronExpression.parse(text).toOptional().orElseThrow()), NOW);
    }

    static String sentence(Caution caution) {
        String pattern = ResourceBundle.getBundle("dev.pandawatch.i18n.messages")
                .getString(caution.kind().key());
        return new MessageFormat(pattern, Locale.ENGLISH)
                .format(caution.arguments().toArray());
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvFileSource(resources = "descriptions.tsv", delimiter = '\t', numLinesToSkip = 1)
    void whatWasAgreedOnIsSaidAndNothingElsewhere(String text, String sentence, @Nullable String caution) {
        List<Kind> kinds = cautions(text).stream().map(Caution::kind).toList();

        if (text.equals(EVERY_MINUTE_OF_AN_HOUR)) {
            assertThat(kinds).containsExactly(Kind.TOO_OFTEN);
        } else if (caution == null) {
            assertThat(kinds).isEmpty();
        } else {
            Set<Kind> fitting = MEANINGS.entrySet().stream()
                    .filter(meaning -> caution.startsWith(meaning.getKey()))
                    .findFirst()
                    .orElseThrow()
                    .getValue();
            assertThat(kinds).containsAnyElementsOf(fitting);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            0 0 31 2 *          | Never runs: no such day comes within 50 years. The server accepts this and then fails to save it.
            0 0 1 1 * 0 2025    | Never runs again: its years ended with 2025. The server accepts this and then fails to save it.
            0 0 1 1 * 0 2026    | Never runs again: its years ended with 2026. The server accepts this and then fails to save it.
            0 0 1 1 * 0 2077    | Never runs: no such day comes within 50 years. The server accepts this and then fails to save it.
            0 0 1 1 * 0 2027    | Has a last run, in 2027 at the latest. When it is reached the server cannot compute a next one, and then runs no monitor of any project.
            0 0 * * * 0 *       | Seven fields: the sixth is the seconds and the last one is the years.
            */7 * * * *         | Not evenly spaced: from :56 to :00 it is 4 minutes, not 7.
            */59 * * * *        | Not evenly spaced: from :59 to :00 it is 1 minute, not 59.
            30 */5 * * *        | Not evenly spaced: from 20:30 to 00:30 it is 4 hours, not 5.
            0 0 13 * 5          | Either day is enough: it runs on Sunday 13 December 2026 for the day of month alone, and on Friday 27 November 2026 for the weekday alone.
            0 0 */3 * *         | Listed, and yet passed over in leap years: 1 March. A quirk of the server.
            0 0 L,31 * *        | Listed, and yet passed over: 30 April, 30 June, 30 September and 30 November. A quirk of the server.
            0 0 1,2,31 * *      | Listed, and yet passed over: 1 March. A quirk of the server.
            0 0 1,2,31 * *      | Listed, and yet passed over outside leap years: 2 March. A quirk of the server.
            0 0 30,L * *        | Listed, and yet passed over in leap years: 29 February. A quirk of the server.
            0 0 30,L * *        | Listed, and yet passed over outside leap years: 28 February. A quirk of the server.
            0 0 1,31 * 1        | Listed, and yet passed over: 1 March. A quirk of the server.
            0 0 31 * *          | Not every month has a 31st: 7 of 12 do.
            0 0 29 * *          | Not every month has a 29th: 11 of 12 do in most years.
            0 0 1,31 * *        | A server with version 6.1.0 of the cron library, or a later one, does run on these days.
            59/15 * * * *       | A server with version 6.3.0 of the cron library takes “59/15” for that one value.
            0 0 30 2 1          | A server with version 6.3.0 of the cron library runs on the weekdays.
            0 0 9 * * 1-5       | Six fields: the last one is the seconds, so “1-5” are seconds here and no weekdays.
            30 9 * * * 30       | Six fields: the last one is the seconds, and the first is the minutes.
            0 0 15-15/10 * *    | “15-15/10” stands for the whole field, as any range with equal ends does, and not for one value.
            0 0 * * SAT/2       | “SAT/2” stands for the whole field, as any step from its highest value does, and not for that value.
            0 0 1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17 * * | Has 49 characters: the server accepts this and then cannot store more than 45.
            """)
    void oneOfTheCautionsReads(String text, String sentence) {
        assertThat(cautions(text)).extracting(CautionTest::sentence).contains(sentence);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # 0-7 looks like the whole week and is
            0 0 * * 0-7
            # both day fields are full
            0 0 1-31 * 0-6
            # a gap of 45 minutes, on purpose
            0,15 * * * *
            # no steps that fill the day
            0 23-5/3 * * *
            # the one hour has no next to be near to
            */7 3 * * *
            0 0 29-31 * *
            0 0 L * *
            0 */6 * * 1-5
            0 22-23 * * 1-5
            """)
    void nothingIsSaidOf(String text) {
        assertThat(cautions(text)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            0 0 1-29 2 1    | WEEKDAY_IDLE
            0 0 1 1 0-6     | DAY_IDLE
            0 22-2 15 * *   | NIGHT
            58,2 * * * *    | TOO_OFTEN
            1-20 23,0 * * * | TOO_OFTEN
            0 0 29 2 mon#1  | NEVER_MEET
            """)
    void aKindIsFoundInOtherClothes(String text, Kind kind) {
        assertThat(cautions(text)).extracting(Caution::kind).containsExactly(kind);
    }

    /// From Saturday 28 February the search for the 31st passes over 1 March.
    @Test
    void aDayThatIsPassedOverIsNoExample() {
        CronExpression expression =
                CronExpression.parse("0 0 1,31 * 6").toOptional().orElseThrow();

        assertThat(Caution.of(new Cadence.Cron(expression), Instant.parse("2026-02-27T12:00:00Z")))
                .filteredOn(caution -> caution.kind() == Kind.EITHER_DAY)
                .extracting(CautionTest::sentence)
                .containsExactly("Either day is enough: it runs on Tuesday 31 March 2026 for the day of month alone, "
                        + "and on Saturday 28 February 2026 for the weekday alone.");
    }

    @Test
    void whatBlocksSavingComesFirst() {
        assertThat(cautions("*/7 * * * * 0 2027-2030"))
                .extracting(Caution::severity)
                .containsExactly(Severity.ERROR, Severity.NOTE);
    }

    @ParameterizedTest
    @EnumSource
    void anIntervalNeedsNoCaution(Cadence.Preset preset) {
        assertThat(Caution.of(preset, NOW)).isEmpty();
    }
}
