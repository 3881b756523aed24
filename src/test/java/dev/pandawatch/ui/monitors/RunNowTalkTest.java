package dev.pandawatch.ui.monitors;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.async.UiTasks;
import dev.pandawatch.command.MonitorCommands;
import dev.pandawatch.command.Refresher;
import dev.pandawatch.gateway.Exchange;
import dev.pandawatch.gateway.Server;
import dev.pandawatch.gateway.http.HttpGateways;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.sandbox.SandboxClock;
import dev.pandawatch.sandbox.SandboxOptions;
import dev.pandawatch.sandbox.SandboxServer;
import dev.pandawatch.settings.ApiKey;
import dev.pandawatch.settings.ConnectionProfile;
import dev.pandawatch.settings.Credentials;
import dev.pandawatch.state.Connection;
import dev.pandawatch.state.MonitorBook;
import dev.pandawatch.state.Notice;
import dev.pandawatch.state.Notices;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What is foretold before a run by hand, held against what the sandbox then does with every monitor that it has.
class RunNowTalkTest {
    private static final Instant NOW = Instant.parse("2026-11-22T14:00:00.250Z");

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
    private final MonitorActionsViewModel actions = new MonitorActionsViewModel(
            new MonitorCommands(connection, book, notices, tasks),
            connection,
            notices,
            tasks,
            new Refresher(connection, book, tasks));

    private static SandboxServer sandbox() {
        try {
            return SandboxServer.start(new SandboxOptions(0, null, SandboxClock.manual(NOW), 1));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
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

    @Test
    void everyRunTakesWhatWasForetold() {
        connection.use(profile, server);
        List<Monitor> monitors = server.monitors().list().monitors();
        assertThat(monitors).hasSizeGreaterThan(10);
        int ran = 0;
        for (Monitor monitor : monitors) {
            actions.start(MonitorAction.RUN_NOW, monitor, null);
            Ask.RunNow asked = (Ask.RunNow) requireNonNull(actions.askProperty().get());
            actions.confirm();
            if (asked.foresight() instanceof Foresight.Counted(var workload) && workload.targets() > 0) {
                EvalRun run = server.monitors().runs(monitor.id(), 1, 0).items().getFirst();
                assertThat(run.totalTargets()).as(monitor.name()).isEqualTo(workload.targets());
                assertThat(run.units()).as(monitor.name()).isEqualTo(workload.units());
                assertMoved(monitor, asked);
                ran++;
            } else {
                assertThat(notices.all().getFirst())
                        .as(monitor.name())
                        .extracting(Notice::key)
                        .isEqualTo("notice.failed");
                assertThat(server.monitors().get(monitor.id())).isEqualTo(monitor);
            }
        }
        assertThat(ran).isGreaterThan(8);
    }

    private void assertMoved(Monitor before, Ask.RunNow asked) {
        Monitor after = book.find(before.id()).orElseThrow();
        assertThat(after.status()).isEqualTo(before.status());
        if (asked.nextRun() != null) {
            assertThat(Duration.between(asked.nextRun(), requireNonNull(after.nextRunAt())))
                    .as(before.name())
                    .isLessThan(Duration.ofSeconds(1))
                    .isGreaterThan(Duration.ofSeconds(-1));
        }
    }
}
