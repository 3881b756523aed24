package dev.pandawatch.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class CadenceProseTest {

    private static String sentence(String text) {
        return CadenceProse.sentence(CronExpression.parse(text).toOptional().orElseThrow());
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "descriptions.tsv", delimiter = '\t', numLinesToSkip = 1)
    void theSentenceIsTheOneAgreedOn(String text, String sentence) {
        assertThat(sentence(text)).isEqualTo(sentence);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            0 20-4 * * *       | Every hour from 20:00 to 04:00 UTC
            # with days restricted, both parts lie on the same day
            0 20-4 * * 1       | Every hour from 00:00 to 04:00 and from 20:00 to 23:00 UTC, on Mondays
            0 */2 * * 1-5      | Every 2 hours from 00:00 to 22:00 UTC, on weekdays (Monday to Friday)
            0 */4 * * 1-5      | Every weekday (Monday to Friday) at 00:00, 04:00, 08:00, 12:00, 16:00 and 20:00 UTC
            30 1-5,9-17 * * *  | Every hour from 01:30 to 05:30 and from 09:30 to 17:30 UTC
            0 0,2,3,5,7,9,11 * * * | Every day at 00:00, 02:00, 03:00, 05:00, 07:00, 09:00 and 11:00 UTC
            */15 */2 * * *     | Every 15 minutes during every 2nd hour from 00:00 to 22:45 UTC
            5,17,43 22-2 * * * | At :05, :17 and :43 past every hour from 22:05 to 02:43 UTC
            0-5 * * * *        | Every minute from :00 to :05 past every hour
            0-29 3 * * *       | Every minute from 03:00 to 03:29 UTC
            0-30/2 * * * *     | Every 2 minutes from :00 to :30 past every hour
            1-3,7,9-11 * * * * | At :01 to :03, :07 and :09 to :11 past every hour
            5,8,13,21,34,35,36 3 * * * | Every day at 03:05, 03:08, 03:13, 03:21, 03:34, 03:35 and 03:36 UTC
            """)
    void timesOfDay(String text, String sentence) {
        assertThat(sentence(text)).isEqualTo(sentence);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            0 0 * * 1,2,3,5       | Every day from Monday to Wednesday and every Friday at 00:00 UTC
            */15 * * * 1,3        | Every 15 minutes, on Mondays and Wednesdays
            */5 * 31 * *          | Every 5 minutes, on the 31st of every month that has one
            * * 1 * 1             | Every minute, on the 1st of every month and also on Mondays
            0 0 31 * 0            | On the 31st of every month that has one, and also every Sunday, at 00:00 UTC
            0 0 29,31 * *         | On the 29th and 31st of every month, where they exist, at 00:00 UTC
            0 0 29 2,3 *          | On the 29th of February and March, where it exists, at 00:00 UTC
            # April and February have no such day
            0 0 31 4,5 *          | On 31 May every year at 00:00 UTC
            0 0 29,30 2 *         | On 29 February in leap years at 00:00 UTC
            0 0 */2 6 *           | On every odd-numbered day of June every year at 00:00 UTC
            0 0 2/2 * *           | On every even-numbered day of every month at 00:00 UTC
            0 0 1-7 6 *           | On 1 to 7 June every year at 00:00 UTC
            0 0 15,L 6 *          | On the 15th and the last day of June every year at 00:00 UTC
            0 0 * 1,3,4 *         | Every day in January, March and April at 00:00 UTC
            */20 9-17 * 12 *      | Every 20 minutes from 09:00 to 17:40 UTC, in December
            0 9 * 6-8 mon#1       | On the first Monday of each month from June to August at 09:00 UTC
            0 9 * * mon#1,L5      | On the first Monday and the last Friday of every month at 09:00 UTC
            0 9 * * fri#5         | On the fifth Friday of every month that has one, at 09:00 UTC
            # a star beside # makes the day of month count
            0 0 1-7 * mon#1,*     | On days 1 to 7 of every month, when that is also the first Monday, at 00:00 UTC
            # the star of a list decides; a star in the text of the other field makes a full range one
            0 0 *,1 * 1           | Every Monday at 00:00 UTC
            0 0 1-31 * */2        | Every Tuesday, Thursday, Saturday and Sunday at 00:00 UTC
            0 0 1-31 * 0,2,4,6    | Every day at 00:00 UTC
            """)
    void days(String text, String sentence) {
        assertThat(sentence(text)).isEqualTo(sentence);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            0 0 * * * 0,30         | Every day at 00:00:00 and 00:00:30 UTC
            * * * * * 5/15         | Every 15 seconds, starting at second 5
            * * * * * 3,7,8        | At seconds 3, 7 and 8 of every minute
            */5 * * * * 30         | Every 5 minutes, at second 30
            30 * * * * 15          | Every hour at :30:15
            */10 9-17 * * * 15     | Every 10 minutes from 09:00:15 to 17:50:15 UTC
            5 * * * * */20         | Every 20 seconds during minute :05 of every hour
            3-9 8 * * * *          | Every second from 08:03:00 to 08:09:59 UTC
            * 8-9 * * * 5-59/7     | At seconds 5, 12, 19, 26, 33, 40, 47 and 54 of every minute from 08:00:05 to 09:59:54 UTC
            */5 */2 * * * */20     | Every 20 seconds during every 5th minute of every 2nd hour from 00:00:00 to 22:55:40 UTC
            0 0 1 1 * 0 2026,2028  | On 1 January at 00:00 UTC, only in 2026 and 2028
            0 0 1 1 * 0 2028/4     | On 1 January at 00:00 UTC, only every 4th year from 2028 to 2096
            0 0 29 2 * 0 2028      | On 29 February at 00:00 UTC, only in 2028
            0 0 29 2 * 0 2027      | Never runs
            # what is over still says when it was; the caution says that it is over
            0 0 * * * 0 2020       | Every day at 00:00 UTC, only in 2020
            """)
    void secondsAndYears(String text, String sentence) {
        assertThat(sentence(text)).isEqualTo(sentence);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            R * * * *         | Every hour, at a minute
            R 9-17 * * 1-5    | Every hour from 09:00 to 17:59 UTC, on weekdays (Monday to Friday), at a minute
            0 R(9-17) * * 1-5 | Every weekday (Monday to Friday) from 09:00 to 17:00 UTC, at an hour
            0 3 * * * R       | Every day at 03:00 UTC, at a second
            0 0 R 6 *         | At 00:00 UTC, in June, with a day of the month
            """)
    void whatTheServerDraws(String text, String sentence) {
        assertThat(sentence(text)).isEqualTo(sentence + " that the server draws anew for each run");
    }

    @Test
    void noDrawMendsADateThatDoesNotExist() {
        assertThat(sentence("R 0 31 2 *")).isEqualTo("Never runs");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            every_6h              | Every 6 hours, counted from the last run, not from the clock | Every 6 h (interval)
            daily                 | Every 24 hours, counted from the last run, not from the clock | Every 24 h (interval)
            weekly                | Every 7 days, counted from the last run, not from the clock | Every 7 d (interval)
            cron:0 6 * * 1-5      | Every weekday (Monday to Friday) at 06:00 UTC | Every weekday at 06:00
            cron:*/10 9-17 * * 1-5 | Every 10 minutes from 09:00 to 17:50 UTC, on weekdays (Monday to Friday) | Every 10 minutes from 09:00 to 17:50, on weekdays
            """)
    void aCadenceHasALongAndAShortForm(String wire, String sentence, String brief) {
        Cadence cadence = Cadence.parse(wire).toOptional().orElseThrow();

        assertThat(CadenceProse.sentence(cadence)).isEqualTo(sentence);
        assertThat(CadenceProse.brief(cadence)).isEqualTo(brief);
    }
}
