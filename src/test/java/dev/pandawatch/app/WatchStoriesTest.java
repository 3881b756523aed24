package dev.pandawatch.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.app.WatchStory.Told;
import dev.pandawatch.gateway.FaultProxy.Fault;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.run.SchedulerAlarm;
import dev.pandawatch.sandbox.Dependency;
import dev.pandawatch.sandbox.LaidTraces;
import dev.pandawatch.sandbox.SandboxServer;
import dev.pandawatch.state.Notice;
import dev.pandawatch.ui.detail.DetailViewModel;
import dev.pandawatch.ui.detail.RunLine;
import dev.pandawatch.ui.monitors.MonitorAction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What befalls a monitor on the sandbox's clock, and what list and detail then tell of it. Firings are R ran, H ran by
/// hand, L ran late, - did not run, u may still run, ? not known.
class WatchStoriesTest {
    private static final String TEN_MINUTES = "cron:*/10 * * * *";
    private static final String FEW = "'sampling_rate': 0.05, 'only_if_changed': false";
    private static final String JUDGED =
            "'target_type': 'TRACE', 'metrics': ['task_completion', 'tool_correctness'], " + FEW;
    private static final String SESSIONS = "'target_type': 'SESSION', 'metrics': ['agent_reliability'], " + FEW;

    private final WatchBench bench = WatchBench.seeded(WatchStory.NOW);
    private final WatchStory story = new WatchStory(bench, "Story");

    @AfterEach
    void close() {
        bench.close();
    }

    private WatchStory of(String cadence, String rest) {
        return story.created(cadence, rest);
    }

    private void pauseFor(int minutes) {
        story.raw("POST", story.path() + "/pause", "").minutes(minutes).raw("POST", story.path() + "/resume", "");
    }

    private static void assertHealthy(Told told, String firings) {
        assertThat(told.list()).isEqualTo("HEALTHY");
        assertThat(told.detail()).isEqualTo("HEALTHY healthy");
        assertThat(told.firings()).isEqualTo(firings);
        assertThat(told.outcome()).startsWith("Clean");
        assertThat(told.causes()).isEmpty();
    }

    @Test
    void aSampleRunsEachTime() {
        Told told = of(TEN_MINUTES, FEW).minutes(35).told();

        assertHealthy(told, "RRR");
        assertThat(told.marks()).isEqualTo("RRR");
    }

    @Test
    void nothingHasChangedSoItIsSkipped() {
        Told told = of(
                        TEN_MINUTES,
                        "'filters': {'date_to': '2026-11-20T00:00:00Z'}, 'sampling_rate': 0.05, 'only_if_changed': true")
                .minutes(45)
                .told();

        assertThat(told.list()).isEqualTo("QUIET");
        assertThat(told.detail()).isEqualTo("QUIET quiet");
        assertThat(told.marks()).isEqualTo("R--u");
        assertThat(told.firings()).isEqualTo("R--u");
        assertThat(told.outcome()).startsWith("Clean");
        assertThat(told.causes().getFirst()).isEqualTo("NO_CHANGE LIKELY");
        assertThat(told.causes().getLast()).isEqualTo("NOTHING_MATCHED UNLIKELY");
    }

    @Test
    void nothingMatches() {
        Told told = of(TEN_MINUTES, "'filters': {'user_id': 'nobody'}, 'only_if_changed': false")
                .minutes(45)
                .told();

        assertThat(told.list()).isEqualTo("QUIET");
        assertThat(told.detail()).isEqualTo("QUIET quiet.never");
        assertThat(told.firings()).isEqualTo("---u");
        assertThat(told.outcome()).isEmpty();
        assertThat(told.causes().getFirst()).isEqualTo("NOTHING_MATCHED LIKELY");
    }

    @Test
    void theFilterBreaks() {
        Told told = of(TEN_MINUTES, "'filters': {'status': 'error'}, 'only_if_changed': false")
                .minutes(45)
                .told();

        assertThat(told.detail()).isEqualTo("QUIET quiet.never");
        assertThat(told.outcome()).isEmpty();
        assertThat(told.firings()).isEqualTo("---u");
        assertThat(told.causes()).containsExactly("FILTER_BREAKS LIKELY", "UNSEEN POSSIBLE");
    }

    @Test
    void noRunCanBearTheName() {
        WatchStory named = new WatchStory(bench, "N".repeat(250)).created(TEN_MINUTES, FEW);
        Told told = named.minutes(45).told();

        assertThat(told.detail()).isEqualTo("QUIET quiet.never");
        assertThat(told.outcome()).isEmpty();
        assertThat(told.firings()).isEqualTo("---u");
        assertThat(told.causes()).containsExactly("NAME_TOO_LONG LIKELY", "UNSEEN POSSIBLE");
    }

    @Test
    void whatThePlanForbidsIsDroppedInSilence() {
        of(TEN_MINUTES, FEW).minutes(15);
        bench.sandbox.outages().fail(Dependency.PLAN);
        Told silent = story.minutes(25).told();

        assertThat(silent.detail()).isEqualTo("QUIET quiet");
        assertThat(silent.outcome()).startsWith("Clean");
        assertThat(silent.firings()).isEqualTo("R--u");
        assertThat(silent.causes()).containsExactly("PLAN POSSIBLE", "UNSEEN POSSIBLE", "NOTHING_MATCHED UNLIKELY");
    }

    @Test
    void aRunByHandTellsThatThePlanForbidsIt() {
        of(TEN_MINUTES, FEW).minutes(15);
        bench.sandbox.outages().fail(Dependency.PLAN);
        story.minutes(15);
        bench.actions.start(MonitorAction.RUN_NOW, bench.row("Story"));
        bench.actions.confirm();
        Told silent = story.minutes(10).told();

        assertThat(bench.notices.all()).extracting(Notice::key).containsExactly("notice.failed");
        assertThat(silent.firings()).isEqualTo("R--u");
        assertThat(silent.causes())
                .containsExactly("PLAN_REFUSES LIKELY", "UNSEEN POSSIBLE", "NOTHING_MATCHED UNLIKELY");

        bench.sandbox.outages().restore(Dependency.PLAN);
        Told running = story.minutes(15).told();
        assertThat(running.detail()).isEqualTo("HEALTHY healthy");
        assertThat(running.firings()).isEqualTo("R--RR");
        assertThat(running.causes())
                .as("what held then is not known any more")
                .containsExactly("NOTHING_MATCHED POSSIBLE", "PLAN POSSIBLE", "UNSEEN POSSIBLE");
    }

    @Test
    void whatArrivedLateIsSkippedForItHadStartedBefore() {
        LaidTraces traces = new LaidTraces(bench.sandbox, SandboxServer.PROJECT);
        traces.lay(WatchStory.NOW.minusSeconds(60), WatchStory.NOW, "courier");
        of(TEN_MINUTES, "'filters': {'user_id': 'courier'}, 'only_if_changed': true")
                .minutes(15);
        traces.lay(WatchStory.NOW.plusSeconds(60), WatchStory.NOW.plusSeconds(16 * 60), "courier");
        Told told = story.minutes(30).told();

        assertThat(bench.server()
                        .discovery()
                        .count(Target.TRACE, bench.monitor("Story").filters()))
                .isEqualTo(2);
        assertThat(told.detail()).isEqualTo("QUIET quiet");
        assertThat(told.outcome()).startsWith("Clean");
        assertThat(told.firings()).isEqualTo("R--u");
        assertThat(told.causes()).startsWith("NO_CHANGE LIKELY").endsWith("NOTHING_MATCHED UNLIKELY");
    }

    @Test
    void whatAPauseSkippedIsNoSilence() {
        of(TEN_MINUTES, FEW).minutes(25);
        pauseFor(30);

        assertHealthy(story.minutes(20).told(), "RRRR");
    }

    @Test
    void whileItIsPausedNothingIsExpectedOfIt() {
        of(TEN_MINUTES, FEW).minutes(25).raw("POST", story.path() + "/pause", "");
        Told told = story.minutes(40).told();

        assertThat(told.list()).isEqualTo("PAUSED");
        assertThat(told.detail()).startsWith("PAUSED");
        assertThat(told.firings()).isEqualTo("RR");
    }

    @Test
    void aResumeStartsAnIntervalAnew() {
        of("every_6h", FEW).minutes(370);
        pauseFor(30);

        assertHealthy(story.minutes(370).told(), "RR");
    }

    @Test
    void aRunByHandStartsAnIntervalAnew() {
        of("every_6h", FEW).minutes(120).raw("POST", story.path() + "/trigger", "");

        assertHealthy(story.minutes(370).told(), "HR");
    }

    @Test
    void aCadenceSentUnchangedStartsAnIntervalAnew() {
        of("every_6h", FEW).minutes(120).raw("PATCH", story.path(), "{'cadence': 'every_6h'}");

        assertHealthy(story.minutes(370).told(), "R");
    }

    @Test
    void runsOfAnotherCadenceAreNotHeldAgainstTheNewOne() {
        of("every_6h", FEW).minutes(370).raw("PATCH", story.path(), "{'cadence': 'cron:*/15 * * * *'}");

        assertHealthy(story.minutes(50).told(), "?RRR");
    }

    @Test
    void aRunByHandWhilePausedLeavesItPaused() {
        of(TEN_MINUTES, FEW).raw("POST", story.path() + "/pause", "").raw("POST", story.path() + "/trigger", "");
        Told told = story.minutes(45).told();

        assertThat(told.detail()).isEqualTo("PAUSED paused.inert");
        assertThat(told.outcome()).startsWith("Clean");
        assertThat(told.firings()).isEqualTo("H");
    }

    @Test
    void twoRunsByHandAreTwoRuns() {
        of(TEN_MINUTES, FEW).minutes(25).raw("POST", story.path() + "/trigger", "");
        story.raw("POST", story.path() + "/trigger", "");

        assertHealthy(story.minutes(3).told(), "RRHH");
    }

    @Test
    void theJudgeIsOutAndTheServerSaysCompleted() {
        of(TEN_MINUTES, JUDGED);
        bench.sandbox.outages().fail(Dependency.JUDGE);
        Told told = story.minutes(25).told();

        assertThat(told.list()).isEqualTo("FAILING");
        assertThat(told.detail()).isEqualTo("FAILING all-failed");
        assertThat(told.outcome()).startsWith("AllFailed");
        assertThat(told.firings()).isEqualTo("RR");
    }

    @Test
    void theJudgeIsBack() {
        of(TEN_MINUTES, JUDGED);
        bench.sandbox.outages().fail(Dependency.JUDGE);
        story.minutes(25);
        bench.sandbox.outages().restore(Dependency.JUDGE);

        assertHealthy(story.minutes(10).told(), "RRR");
    }

    @Test
    void withoutJudgeAndEmbeddingsEverySessionIsPerfectAndNothingIsGreen() {
        of(TEN_MINUTES, SESSIONS);
        bench.sandbox.outages().fail(Dependency.JUDGE);
        bench.sandbox.outages().fail(Dependency.EMBEDDINGS);
        Told told = story.minutes(25).told();

        assertThat(told.list()).isEqualTo("NO_VERDICT");
        assertThat(told.detail()).isEqualTo("NO_VERDICT no-verdict");
        assertThat(told.outcome()).startsWith("NoVerdict");
        assertThat(told.firings()).isEqualTo("RR");
    }

    @Test
    void withoutEmbeddingsSessionsSayNothingEither() {
        of(TEN_MINUTES, SESSIONS);
        bench.sandbox.outages().fail(Dependency.EMBEDDINGS);
        Told told = story.minutes(25).told();

        assertThat(told.list()).isEqualTo("NO_VERDICT");
        assertThat(told.outcome()).startsWith("NoVerdict");
        assertThat(told.firings()).isEqualTo("RR");
    }

    @Test
    void sessionsWhoseSignalsWereMadeAreGreen() {
        assertHealthy(of(TEN_MINUTES, SESSIONS).minutes(25).told(), "RR");
    }

    @Test
    void withoutAWorkerNothingIsTakenUp() {
        of(TEN_MINUTES, FEW).minutes(12);
        bench.sandbox.outages().fail(Dependency.WORKER);
        Told told = story.minutes(40).told();

        assertThat(told.list()).isEqualTo("STALLED");
        assertThat(told.firings()).isEqualTo("R-");
        assertThat(told.causes()).containsExactly("SCHEDULER_STALLED KNOWN");
    }

    @Test
    void theWorkerIsDeadAndTheRunPendsForEver() {
        of(TEN_MINUTES, FEW).raw("POST", story.path() + "/trigger", "");
        bench.sandbox.outages().fail(Dependency.WORKER);
        Told told = story.minutes(90).told();

        assertThat(told.list()).isEqualTo("FAILING");
        assertThat(told.detail()).isEqualTo("FAILING stuck");
        assertThat(told.outcome()).startsWith("Stuck");
        assertThat(told.firings()).isEqualTo("H-");
    }

    @Test
    void aTickLateIsLateAndTwoAreStalled() {
        of(TEN_MINUTES, FEW).minutes(15);
        bench.sandbox.outages().fail(Dependency.SCHEDULER);

        Told late = story.minutes(11).told();
        assertThat(late.detail()).isEqualTo("LATE late");
        assertThat(late.outcome()).startsWith("Clean");
        assertThat(late.firings()).isEqualTo("Ru");

        Told stalled = story.minutes(6).told();
        assertThat(stalled.list()).isEqualTo("STALLED");
        assertThat(stalled.firings()).isEqualTo("R-");
    }

    @Test
    void theSchedulerIsDownAndThatIsNobodysOwnFault() {
        of(TEN_MINUTES, FEW).minutes(20);
        bench.sandbox.outages().fail(Dependency.SCHEDULER);
        Told told = story.minutes(60).told();

        assertThat(told.detail()).isEqualTo("STALLED stalled");
        assertThat(told.firings()).isEqualTo("R-");
        assertThat(told.causes()).containsExactly("SCHEDULER_STALLED KNOWN");
        assertThat(bench.list.summaryProperty().get().alarm()).isPresent();
    }

    @Test
    void theSchedulerWasDownForAnHour() {
        of(TEN_MINUTES, FEW).minutes(20);
        bench.sandbox.outages().fail(Dependency.SCHEDULER);
        story.minutes(60);
        bench.sandbox.outages().restore(Dependency.SCHEDULER);
        Told told = story.minutes(25).told();

        assertThat(told.list()).isEqualTo("HEALTHY");
        assertThat(told.firings()).as("one run makes up for all (F41)").isEqualTo("RLRR");
        assertThat(told.outcome()).startsWith("Clean");
        assertThat(bench.list.summaryProperty().get().alarm()).isEmpty();
    }

    /// Its record looks like one that the scheduler made up for; but we know who started it.
    @Test
    void aRunByHandInAnOutageIsNotTakenForTheSchedulers() {
        of(TEN_MINUTES, FEW).minutes(20);
        bench.sandbox.outages().fail(Dependency.SCHEDULER);
        story.minutes(30);
        bench.actions.start(MonitorAction.RUN_NOW, bench.row("Story"));
        bench.actions.confirm();
        story.minutes(2);
        bench.sandbox.outages().restore(Dependency.SCHEDULER);
        Told told = story.minutes(15).told();

        assertThat(told.list()).isEqualTo("HEALTHY");
        assertThat(told.outcome()).startsWith("Clean");
        assertThat(told.firings()).isEqualTo("R----HR");
        assertThat(told.causes().getFirst()).isEqualTo("SCHEDULER_STALLED LIKELY");
    }

    @Test
    void anExpressionOfAYearThatIsOverStopsTheSchedulerForEverybody() {
        Told told = of("cron:0 22 22 11 * 0 2026", FEW).minutes(60).told();

        assertThat(told.list()).isEqualTo("DEAD");
        assertThat(told.detail()).isEqualTo("DEAD dead.stopper");
        assertThat(told.outcome()).isEmpty();
        assertThat(told.firings()).isEqualTo("-");
        assertThat(bench.list.summaryProperty().get().alarm())
                .hasValueSatisfying(alarm -> assertThat(alarm.suspects())
                        .singleElement()
                        .isInstanceOf(SchedulerAlarm.Suspect.Exhausted.class));
    }

    @Test
    void itWasJustMadeAndHasNotRun() {
        Told told = of("cron:0 6 * * *", FEW).minutes(5).told();

        assertThat(told.list()).isEqualTo("NEVER_RAN");
        assertThat(told.firings()).isEmpty();
    }

    @Test
    void aDeletedRunLeavesAMonitorWhoseLastRunIsNotKnown() {
        of("every_6h", FEW).minutes(370);
        String run = bench.monitor("Story").lastRunId();
        story.raw("DELETE", "/evaluations/trace-runs/" + run, "");
        Told told = story.minutes(2).told();

        assertThat(told.detail()).isEqualTo("UNKNOWN unknown");
        assertThat(told.firings()).as("it ran, says the date of its last run").isEqualTo("R");
        assertThat(told.outcome()).isEmpty();
    }

    @Test
    void aRetryStandsUnderItsRunAndIsNoFiring() {
        of(TEN_MINUTES, JUDGED);
        bench.sandbox.outages().fail(Dependency.JUDGE);
        story.minutes(12);
        bench.sandbox.outages().restore(Dependency.JUDGE);
        EvalRun run = bench.book.lastRun(bench.monitor("Story")).orElseThrow();
        bench.server().runs().retry(Target.TRACE, run.id());
        Told told = story.minutes(2).told();

        assertThat(told.detail()).isEqualTo("FAILING all-failed");
        assertThat(told.firings()).isEqualTo("R");
        DetailViewModel detail = bench.detail("Story");
        assertThat(detail.pastProperty().get()).isNotNull();
        assertThat(detail.pastProperty().get().lines())
                .extracting(RunLine::getClass)
                .containsExactly(RunLine.Ran.class, RunLine.Retry.class);
        detail.stop();
    }

    @Test
    void theServerWasAwayForAWhileAndNothingIsMissed() {
        of(TEN_MINUTES, FEW).minutes(15);
        bench.proxy.fail(Fault.DOWN);
        story.minutes(12);
        assertThat(bench.list.troubleProperty().get()).isNotNull();
        bench.proxy.recover();

        assertHealthy(story.minutes(8).told(), "RRR");
    }

    @Test
    void theRateLimitWasReachedForAWhileAndNothingIsMissed() {
        of(TEN_MINUTES, FEW).minutes(15);
        bench.proxy.fail(Fault.RATE_LIMITED);
        story.minutes(12);
        bench.proxy.recover();

        assertHealthy(story.minutes(8).told(), "RRR");
    }

    @Test
    void aRunThatDiedThreeTimesIsFailedForGood() {
        Told told = new WatchStory(bench, "Meeting notes").told();

        assertThat(told.list()).isEqualTo("HEALTHY");
        assertThat(told.firings()).contains("R").doesNotContain("-");
        DetailViewModel detail = bench.detail("Meeting notes");
        assertThat(detail.pastProperty().get()).isNotNull();
        assertThat(detail.pastProperty().get().lines())
                .filteredOn(line -> line instanceof RunLine.Ran ran
                        && ran.outcome().toString().startsWith("Failed["))
                .hasSize(1);
        detail.stop();
    }
}
