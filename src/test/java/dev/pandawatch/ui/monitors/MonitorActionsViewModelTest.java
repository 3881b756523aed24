package dev.pandawatch.ui.monitors;

import static dev.pandawatch.ui.monitors.MonitorFields.NOW;
import static dev.pandawatch.ui.monitors.MonitorFields.monitor;
import static dev.pandawatch.ui.monitors.MonitorFields.row;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.async.UiTasks;
import dev.pandawatch.command.FakeServer;
import dev.pandawatch.command.MonitorCommands;
import dev.pandawatch.command.Refresher;
import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.forecast.Workload;
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
import java.util.Map;
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
    void runNowIsAskedWithTheNextRunThatItLeadsToAndWhatItWillEvaluate() {
        MonitorRow half = row(monitor("m", fields -> {
            fields.cadence = "daily";
            fields.rate = 0.5;
            fields.metrics = List.of("coherence", "confidence");
            fields.filters = FilterDocument.EMPTY.with("name", "refund").with("signal_weights", Map.of());
        }));
        Instant next = NOW.plusSeconds(24 * 3600);
        server.matches = () -> 19;

        actions.start(MonitorAction.RUN_NOW, half);
        assertThat(actions.askProperty().get()).isEqualTo(new Ask.RunNow(half, next, new Foresight.Counting()));

        runAll();
        assertThat(server.asked).containsExactly("count TRACE {name=refund}");
        assertThat(actions.askProperty().get())
                .isEqualTo(new Ask.RunNow(
                        half,
                        next,
                        new Foresight.Counted(Workload.of(19, 0.5, List.of("coherence", "confidence"), Map.of()))));
        assertThat(((Foresight.Counted) ((Ask.RunNow)
                                        requireNonNull(actions.askProperty().get()))
                                .foresight())
                        .workload()
                        .units())
                .isEqualTo(18);
    }

    @Test
    void aCountThatFailsSaysWhyAndHindersNothing() {
        GatewayException why = new GatewayException.Broken(call(500));
        server.matches = () -> {
            throw why;
        };
        actions.start(MonitorAction.RUN_NOW, daily);
        runAll();
        assertThat(((Ask.RunNow) requireNonNull(actions.askProperty().get())).foresight())
                .isEqualTo(new Foresight.Uncounted(why));

        actions.confirm();
        runAll();
        assertThat(server.asked).contains("trigger m");
    }

    @Test
    void whatThisProgramDoesNotKnowIsNotCounted() {
        MonitorRow strange = row(monitor("m", fields -> fields.target = "SPAN"));

        actions.start(MonitorAction.RUN_NOW, strange);

        assertThat(((Ask.RunNow) requireNonNull(actions.askProperty().get())).foresight())
                .isEqualTo(new Foresight.Untold());
        assertThat(background).isEmpty();
    }

    @Test
    void whatIsConfirmedIsSentAndTheQuestionIsGone() {
        actions.start(MonitorAction.RUN_NOW, daily);
        actions.confirm();

        assertThat(actions.askProperty().get()).isNull();
        assertThat(actions.underWay()).containsEntry(new MonitorId("m"), MonitorAction.RUN_NOW);

        runAll();
        assertThat(server.asked).containsExactly("count TRACE {}", "trigger m", "get m");
        assertThat(actions.underWay()).isEmpty();
    }

    @Test
    void whatIsCancelledIsNotSent() {
        actions.start(MonitorAction.RUN_NOW, daily);
        actions.cancel();
        actions.confirm();
        runAll();

        assertThat(actions.askProperty().get()).isNull();
        assertThat(server.asked).containsExactly("count TRACE {}");
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
            assertThat(failure.action()).isEqualTo(MonitorAction.PAUSE);
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
