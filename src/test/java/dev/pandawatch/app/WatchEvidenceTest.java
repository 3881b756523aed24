package dev.pandawatch.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.app.WatchStory.Told;
import dev.pandawatch.gateway.FaultProxy.Fault;
import dev.pandawatch.run.RunOutcome;
import dev.pandawatch.sandbox.Dependency;
import dev.pandawatch.sandbox.VanishedTargets;
import dev.pandawatch.ui.detail.DetailViewModel;
import dev.pandawatch.ui.detail.MonitorPast;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What list and detail say of a run for which its record alone is no proof, on the sandbox's clock.
class WatchEvidenceTest {
    private static final String TEN_MINUTES = "cron:*/10 * * * *";

    /// 1,957 targets of four seconds each.
    private static final String SLOW =
            "'target_type': 'TRACE', 'metrics': ['task_completion', 'confidence'], 'model': 'openai/slow-judge'";

    private final WatchBench bench = WatchBench.seeded(WatchStory.NOW);
    private final WatchStory story = new WatchStory(bench, "Story");

    @AfterEach
    void close() {
        bench.close();
    }

    private void assertBoth(String health, String reason) {
        Told told = story.told();
        assertThat(told.list()).isEqualTo(health);
        assertThat(told.detail()).isEqualTo(health + " " + reason);
    }

    private void trigger() {
        story.raw("POST", story.path() + "/trigger", "");
    }

    @Test
    void aSlowRunThatMovesIsNotStuckHoweverOldItIs() {
        story.created("weekly", SLOW);
        trigger();
        story.minutes(100);

        assertBoth("RUNNING", "running");
        assertThat(bench.book.lastRun(bench.monitor("Story")).orElseThrow().evaluatedCount())
                .isBetween(1400, 1600);
    }

    @Test
    void neitherIsOneThatIsSeenForTheFirstTime() {
        story.created("weekly", SLOW);
        trigger();
        bench.time.advance(Duration.ofMinutes(100));
        bench.turned(Duration.ofSeconds(10));

        assertBoth("RUNNING", "running");
    }

    @Test
    void ifItsWorkerDiesItIsStuckOnceNothingHasMovedForAnHour() {
        story.created("weekly", SLOW);
        trigger();
        story.minutes(30);
        bench.sandbox.outages().fail(Dependency.WORKER);
        story.minutes(58);
        assertBoth("RUNNING", "running");

        story.minutes(5);
        assertBoth("FAILING", "stuck");
        assertThat(idle()).isBetween(61L, 64L);
    }

    @Test
    void whileTheServerIsAwayNothingIsSaidOfWhatNobodySaw() {
        story.created("weekly", SLOW);
        trigger();
        story.minutes(30);
        bench.proxy.fail(Fault.DOWN);
        story.minutes(70);
        assertThat(bench.row("Story").health().name()).isEqualTo("RUNNING");

        bench.proxy.recover();
        story.minutes(5);
        assertBoth("RUNNING", "running");
    }

    @Test
    void whatIsTwoTicksLateIsStalledAlthoughARunIsQueued() {
        story.created(TEN_MINUTES, "'sampling_rate': 0.05, 'only_if_changed': false");
        bench.sandbox.outages().fail(Dependency.WORKER);
        trigger();
        story.minutes(8);
        assertBoth("RUNNING", "pending");

        story.minutes(8);
        assertBoth("LATE", "late");
        story.minutes(8);
        assertBoth("STALLED", "stalled");
    }

    @Test
    void aRunWhoseTargetsAllVanishedIsNotGreen() {
        story.created("weekly", "'sampling_rate': 0.01, 'only_if_changed': false");
        trigger();
        new VanishedTargets(bench.sandbox).vanish(Integer.MAX_VALUE);
        story.minutes(3);

        assertThat(bench.book.lastRun(bench.monitor("Story")).orElseThrow().status())
                .isEqualTo("COMPLETED");
        assertBoth("UNKNOWN", "nothing");
    }

    @Test
    void ifEachScoreThatExistsFailedAllFailed() {
        story.created(
                "weekly",
                "'target_type': 'TRACE', 'metrics': ['task_completion'], 'sampling_rate': 0.006, 'only_if_changed': false");
        bench.sandbox.outages().fail(Dependency.JUDGE);
        trigger();
        new VanishedTargets(bench.sandbox).vanish(1);
        story.minutes(3);

        assertBoth("FAILING", "all-failed");
        assertThat(story.told().outcome()).isEqualTo("AllFailed[scores=10]");
    }

    @Test
    void whatTheDetailLearnsOfAVanishedTargetTheListKnows() {
        story.created("weekly", "'sampling_rate': 0.006, 'only_if_changed': false");
        trigger();
        new VanishedTargets(bench.sandbox).vanish(4);
        bench.pass(Duration.ofMinutes(2));
        bench.detail("Story").stop();

        assertThat(bench.row("Story").past().outcomes().values()).contains(new RunOutcome.Clean(7));
    }

    @Test
    void aLastRunThatLiesDeepIsReadByAndBy() {
        story.created("weekly", "'sampling_rate': 0, 'only_if_changed': false");
        trigger();
        for (int i = 0; i < 6; i++) {
            new WatchStory(bench, "Often " + i)
                    .created("cron:*/5 * * * *", "'sampling_rate': 0, 'only_if_changed': false");
        }
        bench.time.advance(Duration.ofHours(25));
        bench.turned(Duration.ofSeconds(30));
        assertThat(bench.row("Story").past().health().reason().key()).isEqualTo("run.health.unread");

        bench.pass(Duration.ofSeconds(30));
        assertThat(bench.row("Story").health().name()).isEqualTo("HEALTHY");
    }

    /// Minutes, as the sentence says.
    private long idle() {
        DetailViewModel detail = bench.detail("Story");
        MonitorPast past = detail.pastProperty().get();
        detail.stop();
        assertThat(past).isNotNull();
        return (long) past.health().reason().arguments().getLast();
    }
}
