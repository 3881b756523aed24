package dev.pandawatch.ui.detail;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.async.UiTasks;
import dev.pandawatch.command.RunCommands;
import dev.pandawatch.gateway.Exchange;
import dev.pandawatch.gateway.RunGateway;
import dev.pandawatch.gateway.Server;
import dev.pandawatch.gateway.http.HttpGateways;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.run.RetryPlan;
import dev.pandawatch.sandbox.SandboxClock;
import dev.pandawatch.sandbox.SandboxOptions;
import dev.pandawatch.sandbox.SandboxServer;
import dev.pandawatch.settings.ApiKey;
import dev.pandawatch.settings.ConnectionProfile;
import dev.pandawatch.settings.Credentials;
import dev.pandawatch.state.Connection;
import dev.pandawatch.state.MonitorBook;
import dev.pandawatch.state.Notices;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Retry and deletion from the detail view, on the seeded sandbox.
class RetryTalkTest {
    private static final Instant NOW = Instant.parse("2026-11-22T14:00:00.250Z");

    private final SandboxClock.Manual clock = SandboxClock.manual(NOW);
    private final SandboxServer sandbox = sandbox();
    private final ConnectionProfile profile = new ConnectionProfile(
            "sandbox",
            sandbox.baseUrl(),
            new Credentials.Key(new ApiKey(SandboxServer.KEY), SandboxServer.PROJECT),
            true);
    private final Server server = HttpGateways.open(profile, new Unheard(), Clock.systemUTC());
    private final UiTasks tasks = new UiTasks(Runnable::run, Runnable::run);
    private final Connection connection = new Connection(() -> NOW);
    private final MonitorBook book = new MonitorBook();
    private final Notices notices = new Notices(() -> NOW);

    private SandboxServer sandbox() {
        try {
            return SandboxServer.start(new SandboxOptions(0, null, clock, 1));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void connect() {
        connection.use(profile, server);
        book.replaceAll(server.monitors().list());
    }

    @AfterEach
    void stop() {
        server.close();
        sandbox.close();
    }

    private record Unheard() implements Exchange.Listener {
        @Override
        public void started(String requestId) {}

        @Override
        public void ended(Exchange exchange) {}
    }

    private EvalRun withFailures() {
        return server.runs().recent(Target.TRACE, RunGateway.LONGEST_PAGE, 0).items().stream()
                .filter(run -> run.finished() && run.failedCount() > 0 && run.monitorId() != null)
                .findFirst()
                .orElseThrow();
    }

    private DetailViewModel opened(EvalRun run) {
        DetailViewModel detail = new DetailViewModel(
                requireNonNull(run.monitorId()),
                new DetailViewModel.Sources(
                        connection,
                        book,
                        new RunCommands(connection, book, notices, tasks),
                        tasks,
                        (_, _) -> () -> {}));
        detail.start();
        detail.choose(past(detail).line(run.id()).orElseThrow());
        return detail;
    }

    private static MonitorPast past(DetailViewModel detail) {
        return requireNonNull(detail.pastProperty().get());
    }

    @Test
    void aRetryMakesAsManyScoresAsForetoldAndStandsBelowItsRun() {
        EvalRun run = withFailures();
        DetailViewModel detail = opened(run);

        detail.retryChosen();
        RunAsk.Retry asked = (RunAsk.Retry)
                requireNonNull(detail.panel().actions().askProperty().get());
        RetryPlan plan = ((RunAsk.Known.Told) asked.plan()).plan();
        detail.panel().actions().confirm();

        List<RunLine> lines = past(detail).lines();
        int place = lines.indexOf(past(detail).line(run.id()).orElseThrow());
        EvalRun retry = ((RunLine.Retry) lines.get(place + 1)).record();
        clock.advance(Duration.ofMinutes(5));
        assertThat(plan.failed()).isEqualTo(run.failedCount());
        assertThat(retry.totalTargets()).isEqualTo(plan.targets());
        assertThat(retry.metricNames()).hasSize(plan.metrics());
        assertThat(server.runs().scores(Target.TRACE, retry.id())).hasSize((int) plan.scores());
    }

    @Test
    void aDeletedLastRunIsForgottenByItsMonitor() {
        EvalRun any = withFailures();
        String last = requireNonNull(
                book.find(requireNonNull(any.monitorId())).orElseThrow().lastRunId());
        DetailViewModel detail = opened(server.runs().run(last));

        detail.deleteChosen();
        detail.panel().actions().confirm();

        assertThat(past(detail).line(last)).isEmpty();
        assertThat(past(detail).monitor().lastRunId()).isNull();
        assertThat(past(detail).monitor().lastRunAt()).isNotNull();
        assertThat(past(detail).health()).isNotNull();
    }
}
