package dev.pandawatch.ui.monitors;

import static dev.pandawatch.ui.monitors.MonitorFields.NOW;
import static dev.pandawatch.ui.monitors.MonitorFields.monitor;
import static dev.pandawatch.ui.monitors.MonitorFields.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.run.NextRun;
import dev.pandawatch.run.RunOutcome;
import dev.pandawatch.ui.kit.HealthShape;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.outcome.OutcomeShape;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowWordsTest {
    private final RowWords words = new RowWords(
            Messages.bundled(), new InstantText(ZoneId.of("Europe/Berlin"), () -> NOW, Messages.bundled()));
    private final RowTips tips = new RowTips(words);

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # it is Sunday 22:40 in Berlin
            ACTIVE | 2026-11-23T06:00:00Z | in 8 h       | Mon 07:00 | Starts within 07:00–07:05 (06:00–06:05 UTC)
            ACTIVE | 2026-11-22T21:38:00Z | due now      | 22:38     | the scheduler has 5 minutes to see it
            ACTIVE | 2026-11-22T21:33:00Z | 7 min late   | 22:33     | no run was seen
            ACTIVE | 2026-11-22T21:27:00Z | 13 min late  | 22:27     | Two checks of the scheduler have passed
            PAUSED | -                    | paused       | ''        | until somebody resumes it
            PAUSED | 2026-11-23T06:00:00Z | paused       | ''        | that means nothing while it is paused
            ACTIVE | -                    | not known    | ''        | the server names no next run
            """)
    void theNextRunIsToldApart(String status, @Nullable Instant next, String distance, String moment, String tip) {
        MonitorRow row = row(monitor("m", fields -> {
            fields.status = status;
            fields.nextRunAt = next;
        }));

        assertThat(words.nextRuns().distance(row.next())).isEqualTo(distance);
        assertThat(words.nextRuns().moment(row.next())).isEqualTo(moment);
        assertThat(tips.of(SortOrder.Column.NEXT_RUN, row)).contains(tip);
    }

    @Test
    void ofAMomentThatPassedSinceTheListWasReadNothingIsClaimed() {
        NextRun next = new NextRun.Expected(NOW);

        assertThat(words.nextRuns().distance(next)).isEqualTo("due, not read");
        assertThat(words.nextRuns().moment(next)).isEqualTo("22:40");
    }

    @Test
    void aCadenceThatEndedNeverRuns() {
        MonitorRow row = row(monitor("m", fields -> {
            fields.cadence = "cron:0 0 1 1 * 0 2020";
            fields.nextRunAt = null;
        }));

        assertThat(words.nextRuns().distance(row.next())).isEqualTo("never");
        assertThat(words.health(row.health())).isEqualTo("Dead");
    }

    @ParameterizedTest(name = "{0} {1}: {2} of {3}, {4} failed: {5}")
    @CsvSource(delimiter = '|', textBlock = """
            PENDING   | TRACE   | 0   | 480  | 0    | Queued              | Nothing has begun
            RUNNING   | TRACE   | 312 | 480  | 0    | Running, 312 of 480 | 312 of 480 targets are done
            COMPLETED | TRACE   | 48  | 48   | 0    | Clean, 48           | No score of its 48 targets failed
            COMPLETED | SESSION | 154 | 154  | 0    | Unverified, 154     | Whether the signals behind them failed is not checked yet
            COMPLETED | TRACE   | 618 | 618  | 3    | 3 of 1,236 failed   | 3 of 1,236 scores failed
            COMPLETED | TRACE   | 96  | 96   | 192  | All 192 failed      | though the server calls the run completed
            COMPLETED | TRACE   | 0   | 0    | 0    | Nothing to score    | nothing to score
            FAILED    | TRACE   | 12  | 40   | 0    | Failed, 12 of 40    | The run broke off. out of memory
            ARCHIVED  | TRACE   | 1   | 1    | 0    | Says ARCHIVED       | which this program does not know
            """)
    void anOutcomeIsToldWithItsCounts(
            String status, String target, int done, int total, int failed, String brief, String meaning) {
        EvalRun run = RunFields.run("r", fields -> {
            fields.status = status;
            fields.target = target;
            fields.metrics = List.of("a", "b");
            fields.evaluated = done;
            fields.total = total;
            fields.failed = failed;
            fields.error = status.equals("FAILED") ? "out of memory" : null;
        });

        assertThat(words.outcomes().brief(run, RunOutcome.of(run))).isEqualTo(brief);
        assertThat(words.outcomes().meaning(run, RunOutcome.of(run))).contains(meaning);
    }

    @Test
    void whatMoreIsKnownOfARunIsToldToo() {
        EvalRun run = RunFields.run("r", _ -> {});
        RunOutcome stuck = new RunOutcome.Stuck(4, 10, Duration.ofMinutes(90), Duration.ofHours(1));
        RunOutcome hollow = new RunOutcome.NoVerdict(36, 10);
        RunOutcome retried = new RunOutcome.FailedForNow("out of memory", NOW);

        assertThat(words.outcomes().brief(run, stuck)).isEqualTo("Stuck at 4 of 10");
        assertThat(words.outcomes().meaning(run, stuck)).contains("not moved for at least 90 minutes");
        assertThat(OutcomeShape.of(stuck)).isEqualTo(HealthShape.FAILING);
        assertThat(words.outcomes().brief(run, hollow)).isEqualTo("No verdict, all " + run.totalTargets());
        assertThat(words.outcomes().meaning(run, hollow)).startsWith("36 signals behind the 10 scores failed.");
        assertThat(OutcomeShape.of(hollow)).isEqualTo(HealthShape.NO_VERDICT);
        assertThat(words.outcomes().brief(run, retried)).isEqualTo("Failed for now");
        assertThat(words.outcomes().meaning(run, retried)).endsWith("out of memory");
        assertThat(OutcomeShape.of(retried)).isEqualTo(HealthShape.RUNNING);
    }

    @Test
    void aStuckRunIsFailingAndSaysSo() {
        EvalRun run = RunFields.run("r", fields -> {
            fields.status = "PENDING";
            fields.evaluated = 0;
            fields.createdAt = NOW.minusSeconds(7200);
        });
        MonitorRow row = MonitorFields.row(monitor("m", "m"), run);

        assertThat(row.health()).isEqualTo(RowHealth.FAILING);
        assertThat(words.healthReason(row)).startsWith("It stands at 0 of 10 targets");
    }

    @Test
    void aRunThatBrokeOffThisMomentMayBeBegunAnew() {
        EvalRun run = RunFields.run("r", fields -> {
            fields.status = "FAILED";
            fields.error = "out of memory";
            fields.createdAt = NOW.minusSeconds(70);
        });
        MonitorRow row = MonitorFields.row(monitor("m", "m"), run);

        assertThat(row.health()).isEqualTo(RowHealth.RUNNING);
        assertThat(words.healthReason(row)).contains("may begin it again").endsWith("out of memory");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1      | 100 %
            0.25   | 25 %
            0.1234 | 12.34 %
            0.0001 | 0.01 %
            0.1    | 10 %
            """)
    void samplingIsAPercentageWithoutPaddedZeros(double rate, String expected) {
        assertThat(words.sampling(rate)).isEqualTo(expected);
    }

    @Test
    void theSummarySaysWhatIsScoredHowMuchAndWhen() {
        MonitorRow row = row(monitor("m", fields -> {
            fields.rate = 0.25;
            fields.metrics = List.of("coherence", "confidence", "plan_quality");
            fields.cadence = "cron:0 6 * * 1-5";
            fields.filters = new FilterDocument(Map.of("tags", List.of("prod"), "signal_weights", Map.of("x", 1)));
        }));

        assertThat(words.summary(row))
                .isEqualTo("Scores about 25 % of the traces that match one filter with coherence, confidence and"
                        + " plan_quality. Every weekday (Monday to Friday) at 06:00 UTC.");
    }

    @Test
    void aRunUnderWayHasMadeNothingYet() {
        Monitor monitor = monitor("m", fields -> fields.lastRunId = "r");
        MonitorRow queued = row(monitor, RunFields.run("r", fields -> {
            fields.status = "PENDING";
            fields.total = 2000;
        }));
        MonitorRow ended = row(monitor, RunFields.run("r", fields -> fields.total = 1));

        assertThat(words.summary(queued)).endsWith("The run under way makes 2,000 units.");
        assertThat(words.summary(ended)).endsWith("The last run made 1 unit.");
    }

    @Test
    void theDefinitionShowsWhatTheServerKeeps() {
        FilterDocument filters = FilterDocument.EMPTY
                .with("tags", List.of("prod", "eu"))
                .with("has_error", true)
                .with("odd", null)
                .with("signal_weights", Map.of("loop_detection", 1.5));
        Monitor odd = monitor("m", fields -> fields.filters = filters);

        assertThat(words.definitions().filters(odd))
                .isEqualTo("Traces tagged prod or eu; the server ignores has_error: it matches everything;"
                        + " the server ignores odd: it matches everything");
        assertThat(words.definitions().filters(monitor("m", fields -> {
                    fields.target = "AGENT";
                    fields.filters = filters;
                })))
                .as("a target of which this program knows no filters")
                .isEqualTo("tags = prod, eu\nhas_error = true\nodd = null");
        assertThat(words.definitions().filters(monitor("m", "all"))).isEqualTo("none: everything matches");
        assertThat(words.definitions()
                        .filters(monitor(
                                "m",
                                fields -> fields.filters =
                                        FilterDocument.EMPTY.with("date_from", "2026-11-21T18:10:00+00:00"))))
                .isEqualTo("Traces started on or after Sat 21 Nov 2026, 19:10 Berlin (18:10 UTC)");
        assertThat(words.definitions().weights(odd)).isEqualTo("loop_detection = 1.5");
        assertThat(words.definitions().model(odd, "openai/gpt-5")).isEqualTo("the server’s default, openai/gpt-5");
    }

    @Test
    void aCadenceThatCannotBeReadIsShownRawAndSaysSo() {
        MonitorRow row = row(monitor("m", fields -> fields.cadence = "hourly"));

        assertThat(row.cadence().brief()).isEqualTo("hourly");
        assertThat(tips.of(SortOrder.Column.CADENCE, row)).contains("cannot read that cadence");
    }
}
