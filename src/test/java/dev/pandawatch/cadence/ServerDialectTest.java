package dev.pandawatch.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.cadence.ServerDialect.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerDialectTest {
    private static CronExpression cron(String text) {
        return CronExpression.parse(text).toOptional().orElseThrow();
    }

    /// On how many recorded rows each version is known to differ from 6.0.0; that of `15W`, which it refuses, left out.
    @ParameterizedTest
    @CsvSource({"V6_0_0, 0", "V6_1_0, 73", "V6_2_4, 73", "V6_3_0, 110"})
    void aVersionDiffersOnAsManyRowsAsRecorded(ServerDialect dialect, int rows) {
        assertThat(CronVectorsTest.vectors()
                        .filter(vector -> vector.valid() && vector.row().has("base"))
                        .filter(vector -> !vector.runs().equals(runs(dialect, vector))))
                .hasSize(rows);
    }

    private static List<Optional<Instant>> runs(ServerDialect dialect, CronVectorsTest.Vector vector) {
        CronExpression expression = cron(vector.row().get("expr").asString());
        List<Optional<Instant>> runs = new ArrayList<>();
        Instant from = Instant.parse(vector.row().get("base").asString());
        while (runs.size() < 10) {
            Optional<Instant> run = dialect.nextAfter(expression, from);
            runs.add(run);
            if (run.isEmpty()) {
                break;
            }
            from = run.get();
        }
        return runs;
    }

    @ParameterizedTest(name = "{0} from {1}: {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # as foretold
            0 3 * * *     | 2026-11-22T20:11:41Z | 2026-11-23T03:00:00Z | -
            # 1 March is passed over
            0 0 */5 * *   | 2027-02-27T00:00:00Z | 2027-03-01T00:00:00Z | This server computes schedules as versions 6.1.0, 6.2.4 and 6.3.0 of its cron library do, and not as 6.0.0: what is foretold here may differ from what it does.
            0 0 29,L * *  | 2027-02-27T00:00:00Z | 2027-02-28T00:00:00Z | This server computes schedules as versions 6.1.0, 6.2.4 and 6.3.0 of its cron library do, and not as 6.0.0: what is foretold here may differ from what it does.
            # one value, not all
            59/15 * * * * | 2026-11-22T20:11:41Z | 2026-11-22T20:59:00Z | This server computes schedules as version 6.3.0 of its cron library does, and not as 6.0.0: what is foretold here may differ from what it does.
            # the Mondays of February
            0 0 30 2 1    | 2026-11-22T20:11:41Z | 2027-02-01T00:00:00Z | This server computes schedules as version 6.3.0 of its cron library does, and not as 6.0.0: what is foretold here may differ from what it does.
            0 3 * * *     | 2026-11-22T20:11:41Z | 2026-11-23T04:00:00Z | This server computes schedules differently, as no known version of its cron library does: what is foretold here for 6.0.0 may be wrong.
            # drawn anew, so nobody can contradict
            R 3 * * *     | 2026-11-22T20:11:41Z | 2026-11-23T03:17:00Z | -
            """)
    void aReturnedRunShowsTheVersion(String text, Instant from, Instant returned, String sentence) {
        Verdict verdict = ServerDialect.explain(cron(text), from, returned);

        assertThat(verdict.phrase().map(CronSegmentsTest::sentence)).isEqualTo(Optional.ofNullable(sentence));
    }

    @Test
    void aRunMayLieBetweenRequestAndAnswer() {
        Instant asked = Instant.parse("2026-11-22T20:11:59.900Z");
        Instant answered = Instant.parse("2026-11-22T20:12:00.200Z");
        CronExpression everyMinute = cron("* * * * *");

        assertThat(ServerDialect.explain(everyMinute, asked, answered, Instant.parse("2026-11-22T20:12:00Z")))
                .isEqualTo(new Verdict.Agrees());
        assertThat(ServerDialect.explain(everyMinute, asked, answered, Instant.parse("2026-11-22T20:13:00Z")))
                .isEqualTo(new Verdict.Agrees());
        assertThat(ServerDialect.explain(everyMinute, asked, answered, Instant.parse("2026-11-22T20:14:00Z")))
                .isEqualTo(new Verdict.Unexplained());
    }

    @Test
    void whatALaterVersionAloneAcceptsIsRefused() {
        assertThat(CronExpression.parse("0 0 15W * *").toOptional()).isEmpty();
    }
}
