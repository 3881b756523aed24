package dev.pandawatch.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.gateway.Page;
import dev.pandawatch.gateway.RunGateway;
import dev.pandawatch.gateway.RunScore;
import dev.pandawatch.gateway.ScoreSelection;
import dev.pandawatch.gateway.Server;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.sandbox.SandboxClock;
import dev.pandawatch.sandbox.SandboxOptions;
import dev.pandawatch.sandbox.SandboxServer;
import dev.pandawatch.settings.ApiKey;
import dev.pandawatch.settings.ConnectionProfile;
import dev.pandawatch.settings.Credentials;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Our calls about runs and scores against the seeded sandbox.
class RunTalkTest {
    private static final Instant NOW = Instant.parse("2026-11-22T14:00:00.250Z");
    private static final String NOBODY = "00000000-0000-4000-a000-000000000099";

    private final SandboxClock.Manual clock = SandboxClock.manual(NOW);
    private final SandboxServer sandbox = sandbox();
    private final Server server = HttpGateways.open(
            new ConnectionProfile(
                    "sandbox",
                    sandbox.baseUrl(),
                    new Credentials.Key(new ApiKey(SandboxServer.KEY), SandboxServer.PROJECT),
                    true),
            new Journal(),
            Clock.systemUTC());
    private final RunGateway runs = server.runs();

    private SandboxServer sandbox() {
        try {
            return SandboxServer.start(new SandboxOptions(0, null, clock, 1));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @AfterEach
    void stop() {
        server.close();
        sandbox.close();
    }

    private EvalRun newest(Target target, Predicate<EvalRun> wanted) {
        for (int offset = 0; ; offset += RunGateway.LONGEST_PAGE) {
            Page<EvalRun> page = runs.recent(target, RunGateway.LONGEST_PAGE, offset);
            assertThat(page.items()).as("no such run in the seed").isNotEmpty();
            for (EvalRun run : page.items()) {
                if (wanted.test(run)) {
                    return run;
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    void theScoresOfARunAreThoseThatItCounts(Target target) {
        EvalRun run = newest(target, each -> each.status().equals("COMPLETED"));

        List<RunScore> scores = runs.scores(target, run.id());

        assertThat(runs.run(run.id())).isEqualTo(run);
        assertThat(scores).hasSize((int) run.units()).allSatisfy(score -> {
            assertThat(score.level()).isEqualTo(target);
            assertThat(score.runId()).isEqualTo(run.id());
            assertThat(run.metricNames()).contains(score.metric());
            assertThat(score.targetId()).isNotEmpty();
            assertThat(score.createdAt()).isBetween(run.createdAt(), run.completedAt());
        });
        assertThat(scores.stream().filter(RunScore::failed)).hasSize(run.failedCount());
        assertThat(paged(ScoreSelection.ofRun(target, run.id()))).isEqualTo(scores);
    }

    private List<RunScore> paged(ScoreSelection wanted) {
        List<RunScore> all = new ArrayList<>();
        Page<RunScore> page;
        do {
            page = runs.scores(wanted, 7, all.size());
            all.addAll(page.items());
        } while (all.size() < page.total());
        return all;
    }

    @Test
    void failuresAreFoundByThemselves() {
        EvalRun run = newest(Target.TRACE, each -> each.failedCount() > 0 && each.finished());
        ScoreSelection failed = ScoreSelection.ofRun(Target.TRACE, run.id()).failed();

        List<RunScore> failures = runs.scores(failed, 200, 0).items();

        assertThat(failures).hasSize(run.failedCount()).allSatisfy(score -> {
            assertThat(score.value()).isNull();
            assertThat(score.reason()).startsWith("Metric execution failed: ");
        });
        RunScore first = failures.getFirst();
        assertThat(runs.scores(failed.ofTarget(first.targetId()).ofMetric(first.metric()), 200, 0)
                        .items())
                .containsExactly(first);
        Instant at = Objects.requireNonNull(first.createdAt());
        assertThat(runs.scores(failed.between(at, at.plusSeconds(60)), 200, 0).items())
                .containsExactly(first);
        assertThat(runs.scores(failed.between(null, at), 200, 0).total()).isEqualTo(run.failedCount() - 1);
    }

    @Test
    void aSessionThatNobodyJudgedIsTold() {
        EvalRun blind = newest(Target.SESSION, run -> {
            List<RunScore> signals = runs.scores(Target.TRACE, run.id());
            return !signals.isEmpty()
                    && signals.stream().filter(RunScore::failed).count() > signals.size() / 2;
        });

        assertThat(blind.failedCount()).isZero();
        assertThat(runs.scores(Target.SESSION, blind.id())).allSatisfy(score -> {
            assertThat(score.number()).isEqualTo(1.0);
            assertThat(score.signals().values()).allMatch(signals -> signals.size() < 4);
        });
    }

    @Test
    void aRetryIsANewRunOfTheFailures() {
        EvalRun run = newest(Target.TRACE, each -> each.failedCount() > 0 && each.finished());

        EvalRun retry = runs.retry(Target.TRACE, run.id());

        assertThat(retry.status()).isEqualTo("PENDING");
        assertThat(retry.monitorId()).isNull();
        assertThat(retry.filters().get("retry_of")).isEqualTo(run.id());
        assertThat(runs.recent(Target.TRACE, 1, 0).items()).containsExactly(retry);
        clock.advance(Duration.ofMinutes(1));
        assertThat(runs.scores(Target.TRACE, retry.id())).hasSize(run.failedCount());
        assertThat(runs.run(run.id())).isEqualTo(run);
    }

    @Test
    void aRunWithoutFailuresIsNotRetried() {
        EvalRun run = newest(Target.TRACE, each -> each.failedCount() == 0 && each.finished());

        assertThatThrownBy(() -> runs.retry(Target.TRACE, run.id()))
                .isInstanceOfSatisfying(
                        GatewayException.Refused.class,
                        refused ->
                                assertThat(refused.serverText()).isEqualTo("No failed scores to retry in this run."));
    }

    @Test
    void aDeletedRunLeavesItsScoresOrTakesThemAlong() {
        EvalRun first = newest(Target.TRACE, EvalRun::finished);
        int scores = runs.scores(ScoreSelection.all(Target.TRACE), 1, 0).total();

        runs.delete(Target.TRACE, first.id(), false);
        assertThat(runs.scores(ScoreSelection.all(Target.TRACE), 1, 0).total()).isEqualTo(scores);
        assertThat(runs.scores(Target.TRACE, first.id())).isEmpty();
        runs.delete(Target.TRACE, first.id(), true);

        EvalRun second = newest(Target.TRACE, EvalRun::finished);
        runs.delete(Target.TRACE, second.id(), true);
        assertThat(runs.scores(ScoreSelection.all(Target.TRACE), 1, 0).total())
                .isEqualTo(scores - (int) second.units());
        assertThatThrownBy(() -> runs.run(second.id())).isInstanceOf(GatewayException.NotFound.class);
    }

    @Test
    void whatIsNotThereIsNotFoundOrEmpty() {
        assertThatThrownBy(() -> runs.run(NOBODY)).isInstanceOf(GatewayException.NotFound.class);
        assertThatThrownBy(() -> runs.retry(Target.SESSION, NOBODY)).isInstanceOf(GatewayException.NotFound.class);
        assertThat(runs.scores(Target.SESSION, NOBODY)).isEmpty();
        runs.delete(Target.SESSION, NOBODY, true);
    }
}
