package dev.pandawatch.ui.monitors;

import static dev.pandawatch.ui.monitors.MonitorFields.NOW;
import static dev.pandawatch.ui.monitors.MonitorFields.monitor;
import static dev.pandawatch.ui.monitors.MonitorFields.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.async.UiTasks;
import dev.pandawatch.command.FakeServer;
import dev.pandawatch.command.MonitorCommands;
import dev.pandawatch.command.Refresher;
import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.settings.ConnectionProfile;
import dev.pandawatch.settings.Credentials;
import dev.pandawatch.state.Connection;
import dev.pandawatch.state.MonitorBook;
import dev.pandawatch.state.Notices;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MonitorActionsViewModelTest {
    private static final ConnectionProfile PROFILE =
            new ConnectionProfile("test", URI.create("http://localhost:1"), new Credentials.None("p"), false);

    private final Queue<Runnable> background = new ArrayDeque<>();
    private final UiTasks tasks = new UiTasks(background::add, Runnable::run);
    private final MonitorBook book = new MonitorBook();
    private final Notices notices = new Notices(() -> NOW);
    private final Connection connection = new Connection(() -> NOW);
    private final FakeServer server = new FakeServer();
    private final MonitorCommands commands = new MonitorCommands(connection, book, notices, tasks);
    private final MonitorActionsViewModel actions =
            new MonitorActionsViewModel(commands, connection, notices, tasks, new Refresher(connection, book, tasks));

    private final MonitorRow daily = row(monitor("m", fields -> fields.cadence = "daily"));
    private final MonitorRow paused = row(monitor("p", fields -> fields.status = "PAUSED"));

    @BeforeEach
    void connect() {
        connection.use(PROFILE, server);
        server.monitor = daily::monitor;
        server.run = () -> RunFields.run("r", fields -> fields.status = "PENDING");
    }

    private void runAll() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    @Test
    void runNowIsAskedWithTheNextRunThatItLeadsTo() {
        actions.start(MonitorAction.RUN_NOW, daily);

        assertThat(actions.askProperty().get()).isEqualTo(new Ask.RunNow(daily, NOW.plusSeconds(24 * 3600)));
        assertThat(background).isEmpty();
    }

    @Test
    void whatIsConfirmedIsSentAndTheQuestionIsGone() {
        actions.start(MonitorAction.RUN_NOW, daily);
        actions.confirm();

        assertThat(actions.askProperty().get()).isNull();
        assertThat(actions.underWay()).containsEntry(new MonitorId("m"), MonitorAction.RUN_NOW);

        runAll();
        assertThat(server.asked).containsExactly("trigger m", "get m");
        assertThat(actions.underWay()).isEmpty();
    }

    @Test
    void whatIsCancelledIsNotSent() {
        actions.start(MonitorAction.RUN_NOW, daily);
        actions.cancel();
        actions.confirm();

        assertThat(actions.askProperty().get()).isNull();
        assertThat(background).isEmpty();
    }

    @Test
    void aPausedMonitorIsResumedOnlyAfterSayingFromWhen() {
        actions.pauseOrResume(paused);

        assertThat(actions.askProperty().get())
                .isEqualTo(new Ask.Resume(paused, Instant.parse("2026-11-23T06:00:00Z")));
    }

    @Test
    void pausingIsDoneAtOnce() {
        actions.pauseOrResume(daily);
        runAll();

        assertThat(server.asked).containsExactly("pause m");
    }

    @Test
    void deletionSaysHowManyRunsItCutsOffOnceTheServerTold() {
        server.runs = List.of(RunFields.run("a", fields -> {}), RunFields.run("b", fields -> {}));

        actions.start(MonitorAction.DELETE, daily);
        assertThat(actions.askProperty().get()).isEqualTo(new Ask.Delete(daily, new Ask.Loss.Reading()));

        runAll();
        assertThat(actions.askProperty().get()).isEqualTo(new Ask.Delete(daily, new Ask.Loss.Runs(2)));
    }

    @Test
    void aCountThatComesAfterTheAnswerOpensNoQuestion() {
        actions.start(MonitorAction.DELETE, daily);
        actions.cancel();
        runAll();

        assertThat(actions.askProperty().get()).isNull();
    }

    @Test
    void nothingIsAskedWhileACommandIsUnderWay() {
        actions.start(MonitorAction.PAUSE, daily);
        actions.start(MonitorAction.DELETE, daily);

        assertThat(actions.askProperty().get()).isNull();
        assertThat(background).hasSize(1);
    }

    @Test
    void aRefusalIsKeptInSightUntilItIsDismissed() {
        fail(new GatewayException.NotFound(call(404)));

        actions.start(MonitorAction.PAUSE, daily);
        runAll();

        assertThat(actions.failureProperty().get()).satisfies(failure -> {
            assertThat(failure.monitor()).isEqualTo("Nightly");
            assertThat(failure.uncertain()).isFalse();
        });
        assertThat(server.asked).doesNotContain("list");
        actions.dismiss();
        assertThat(actions.failureProperty().get()).isNull();
    }

    @Test
    void aCommandThatMayHaveBeenCarriedOutReadsTheListAgain() {
        fail(new GatewayException.Broken(call(500)));

        actions.start(MonitorAction.PAUSE, daily);
        runAll();

        assertThat(actions.failureProperty().get())
                .satisfies(failure -> assertThat(failure.uncertain()).isTrue());
        assertThat(server.asked).contains("list");
    }

    @Test
    void withoutAServerNothingIsLeftUnderWay() {
        MonitorActionsViewModel idle = new MonitorActionsViewModel(
                new MonitorCommands(new Connection(() -> NOW), book, notices, tasks),
                new Connection(() -> NOW),
                notices,
                tasks,
                new Refresher(connection, book, tasks));

        idle.start(MonitorAction.PAUSE, daily);

        assertThat(idle.underWay()).isEmpty();
    }

    private void fail(GatewayException why) {
        server.monitor = () -> {
            throw why;
        };
    }

    private static GatewayException.Call call(int status) {
        return new GatewayException.Call("POST", "/evaluations/monitors/m/pause", "id", true, status, "");
    }
}
