package dev.pandawatch.notice;

import static dev.pandawatch.state.Samples.NOW;
import static dev.pandawatch.state.Samples.a;
import static dev.pandawatch.state.Samples.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.cadence.Phrase;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.notice.Occurrence.Kind;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.run.FiringLedger;
import dev.pandawatch.run.LedgerEvidence;
import dev.pandawatch.run.RunEvidence;
import dev.pandawatch.run.RunOutcome;
import dev.pandawatch.run.SchedulerAlarm;
import dev.pandawatch.run.Silence;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NoticeRoundTest {
    private static final Instant LATER = NOW.plus(RunOutcome.RETRIED_WITHIN);
    private static final NoticeRules RULES = NoticeRules.DEFAULT;

    @Test
    void aRunThatBrokeOffIsToldWhenNoRetryIsLeft() {
        Monitor monitor = a("m1").named("Nightly").lastRun("r1", NOW).build();
        EvalRun broken = run("r1", "FAILED");

        assertThat(seen(monitor, broken, NOW)).as("it may be begun anew").isEmpty();
        assertThat(seen(monitor, broken, LATER))
                .containsExactly(new Occurrence(
                        Kind.FAILED_RUN,
                        "failed-run:r1",
                        "Nightly",
                        Optional.of(new MonitorId("m1")),
                        NOW,
                        new Phrase("run.health.failed", List.of(""))));
    }

    @Test
    void aRunWithoutOneScoreIsToldAndOneWithSomeIsNot() {
        Monitor monitor = a("m1").lastRun("r1", NOW).build();

        assertThat(seen(monitor, run("r1", "TRACE", "COMPLETED", 10, 10), LATER))
                .extracting(Occurrence::identity, Occurrence::phrase)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "failed-run:r1", new Phrase("run.health.all-failed", List.of(10L))));
        assertThat(seen(monitor, run("r1", "TRACE", "COMPLETED", 10, 9), LATER)).isEmpty();
        assertThat(seen(monitor, run("r1", "RUNNING"), LATER)).isEmpty();
        assertThat(seen(monitor, run("r1", "COMPLETED"), LATER)).isEmpty();
    }

    @Test
    void aRunWithoutAVerdictIsToldAndItsMeansAreNot() {
        Monitor monitor = a("m1").target("SESSION").lastRun("r1", NOW).build();
        EvalRun run = run("r1", "SESSION", "COMPLETED", 10, 0);
        Sighting sighting = new Sighting(
                monitor,
                Optional.of(run),
                Optional.of(new RunOutcome.NoVerdict(30, 10)),
                Silence.NONE,
                Map.of("agent_reliability", 0.1));

        assertThat(told(round(sighting)))
                .extracting(Occurrence::identity, Occurrence::phrase)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "no-verdict:r1", new Phrase("run.health.no-verdict", List.of(30L, 10L))));
    }

    /// One target vanished, so the record counts a score that does not exist (F111).
    @Test
    void aRunOfWhichAllScoresThatExistFailedIsTold() {
        Monitor monitor = a("m1").lastRun("r1", NOW).build();
        Sighting sighting = new Sighting(
                monitor,
                Optional.of(run("r1", "TRACE", "COMPLETED", 10, 9)),
                Optional.of(new RunOutcome.AllFailed(9)),
                Silence.NONE,
                Map.of());

        assertThat(told(round(sighting)))
                .extracting(Occurrence::phrase)
                .containsExactly(new Phrase("run.health.all-failed", List.of(9L)));
    }

    @Test
    void aSilenceIsToldFromTheGivenFiringOnAndIsTheSameThingUntilTheNextRun() {
        Instant ran = NOW.minus(Duration.ofHours(5));
        Monitor monitor = hourly(ran, NOW.plus(Duration.ofMinutes(30)));
        Monitor hoursOn = hourly(ran, NOW.plus(Duration.ofMinutes(150)));
        hoursOn = touched(hoursOn, NOW.plus(Duration.ofHours(1)));
        Monitor ranAgain = hourly(NOW.minus(Duration.ofHours(2)), NOW.plus(Duration.ofMinutes(30)));
        int firings = silence(monitor, NOW).silence().firings();
        assertThat(firings).isPositive();

        List<Occurrence> first = round(silence(monitor, NOW)).occurrences(RULES.withQuietFirings(firings));
        assertThat(first).extracting(Occurrence::kind).containsExactly(Kind.QUIET);
        assertThat(round(silence(monitor, NOW)).occurrences(RULES.withQuietFirings(firings + 1)))
                .isEmpty();

        Sighting later = silence(hoursOn, NOW.plus(Duration.ofHours(2)));
        assertThat(later.silence().firings()).isGreaterThan(firings);
        assertThat(told(round(later)))
                .extracting(Occurrence::identity)
                .containsExactly(first.getFirst().identity());
        assertThat(round(silence(ranAgain, NOW)).occurrences(RULES))
                .extracting(Occurrence::identity)
                .doesNotContain(first.getFirst().identity())
                .hasSize(1);
    }

    @Test
    void aPausedMonitorIsNotCalledQuiet() {
        Monitor monitor =
                a("m1").cadence("every_6h").lastRun("r1", NOW).paused().build();
        Sighting silent = silence(hourly(NOW.minus(Duration.ofHours(5)), NOW.plusSeconds(60)), NOW);
        Sighting paused = new Sighting(monitor, Optional.empty(), Optional.empty(), silent.silence(), Map.of());

        assertThat(told(round(paused))).isEmpty();
    }

    @Test
    void aSchedulerThatStandsIsToldOnceForAll() {
        List<Monitor> late = List.of(
                a("m1").next(NOW.minus(Duration.ofHours(1))).build(),
                a("m2").next(NOW.minus(Duration.ofHours(2))).build());
        Optional<SchedulerAlarm> alarm = SchedulerAlarm.of(late, List.of(), NOW);
        Optional<SchedulerAlarm> later = SchedulerAlarm.of(late, List.of(), NOW.plus(Duration.ofHours(3)));

        List<Occurrence> first = told(new NoticeRound(List.of(), alarm, true, NOW));
        assertThat(first).extracting(Occurrence::kind).containsExactly(Kind.SCHEDULER);
        assertThat(first.getFirst().monitor()).isEmpty();
        assertThat(new NoticeRound(List.of(), later, true, NOW).occurrences(RULES))
                .isEqualTo(first);
    }

    @Test
    void lowMeansAreToldOnceForTheRunWithEveryMetric() {
        Monitor monitor = a("m1").lastRun("r1", NOW).build();
        Sighting sighting = sighting(monitor, run("r1", "COMPLETED"), LATER)
                .withMeans(Map.of("coherence", 0.49, "task_completion", 0.5, "toxicity", 0.1));

        assertThat(told(round(sighting)))
                .extracting(Occurrence::identity, Occurrence::phrase)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "low-score:r1",
                        new Phrase("notify.low-score", List.of(0.5, "coherence", 0.49, "toxicity", 0.1))));
        assertThat(round(sighting).occurrences(RULES.withScoreBelow(0.2)))
                .extracting(Occurrence::phrase)
                .containsExactly(new Phrase("notify.low-score", List.of(0.2, "toxicity", 0.1)));
        assertThat(round(sighting).occurrences(RULES.withScoreBelow(0.1))).isEmpty();
    }

    @Test
    void aPhraseThatNoKindSaysIsKnown() {
        assertThat(Kind.FAILED_RUN.says(new Phrase("run.health.failed", List.of(1L))))
                .isFalse();
        assertThat(Kind.FAILED_RUN.says(new Phrase("run.health.no-such", List.of(""))))
                .isFalse();
        assertThat(Kind.QUIET.says(new Phrase("run.health.quiet", List.of(3L)))).isFalse();
        assertThat(Kind.QUIET.says(new Phrase("run.health.failed", List.of(""))))
                .isFalse();
        assertThat(Kind.LOW_SCORE.says(new Phrase("notify.low-score", List.of(0.5))))
                .isFalse();
        assertThat(Kind.LOW_SCORE.says(new Phrase("notify.low-score", List.of(0.5, "m", 0.1, "n"))))
                .isFalse();
    }

    @Test
    void aRuleThatIsSwitchedOffTellsNothing() {
        Monitor monitor = a("m1").lastRun("r1", NOW).build();
        EvalRun broken = run("r1", "FAILED");

        assertThat(round(sighting(monitor, broken, LATER)).occurrences(RULES.with(Kind.FAILED_RUN, false)))
                .isEmpty();
        assertThat(RULES.with(Kind.FAILED_RUN, false).with(Kind.FAILED_RUN, true))
                .isEqualTo(RULES);
    }

    private static List<Occurrence> seen(Monitor monitor, EvalRun run, Instant now) {
        return told(new NoticeRound(List.of(sighting(monitor, run, now)), Optional.empty(), true, now));
    }

    /// Whatever is told is something that its kind says.
    private static List<Occurrence> told(NoticeRound round) {
        List<Occurrence> told = round.occurrences(RULES);
        assertThat(told).allMatch(occurrence -> occurrence.kind().says(occurrence.phrase()));
        return told;
    }

    private static NoticeRound round(Sighting sighting) {
        return new NoticeRound(List.of(sighting), Optional.empty(), true, LATER);
    }

    private static Sighting sighting(Monitor monitor, EvalRun run, Instant now) {
        return new Sighting(
                monitor,
                Optional.of(run),
                Optional.of(RunOutcome.of(run, RunEvidence.at(now))),
                Silence.NONE,
                Map.of());
    }

    private static Sighting silence(Monitor monitor, Instant now) {
        Instant since = Optional.ofNullable(monitor.lastRunAt()).orElseThrow();
        FiringLedger ledger = FiringLedger.of(monitor, List.of(), LedgerEvidence.runsFrom(since), since, now);
        return new Sighting(monitor, Optional.empty(), Optional.empty(), Silence.of(ledger), Map.of());
    }

    private static Monitor hourly(Instant ran, Instant next) {
        return a("m1").cadence("cron:10 * * * *").lastRun("r1", ran).next(next).build();
    }

    /// A firing that comes to nothing moves `updated_at`, and nothing else does here.
    private static Monitor touched(Monitor it, Instant at) {
        return new Monitor(
                it.id(),
                it.projectId(),
                it.name(),
                it.targetType(),
                it.metricNames(),
                it.filters(),
                it.samplingRate(),
                it.model(),
                it.cadence(),
                it.onlyIfChanged(),
                it.status(),
                it.lastRunAt(),
                it.lastRunId(),
                it.nextRunAt(),
                it.createdAt(),
                at,
                Map.of());
    }
}
