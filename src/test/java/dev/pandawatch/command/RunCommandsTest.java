package dev.pandawatch.command;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.async.UiTasks;
import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.parse.Violation;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.settings.ConnectionProfile;
import dev.pandawatch.settings.Credentials;
import dev.pandawatch.state.Connection;
import dev.pandawatch.state.MonitorBook;
import dev.pandawatch.state.Notice;
import dev.pandawatch.state.Notices;
import dev.pandawatch.state.Samples;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import javafx.collections.MapChangeListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunCommandsTest {
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final Connection connection = new Connection(() -> Samples.NOW);
    private final MonitorBook book = new MonitorBook();
    private final Notices notices = new Notices(() -> Samples.NOW);
    private final FakeServer server = new FakeServer();
    private final EvalRun run = Samples.ofMonitor("m", Samples.run("r", "COMPLETED"));
    private final RunCommands commands =
            new RunCommands(connection, book, notices, new UiTasks(background::add, Runnable::run));

    @BeforeEach
    void connect() {
        connection.use(profile("one"), server);
        server.run = () -> Samples.run("again", "PENDING");
        server.monitor = () -> Samples.monitor("m", "as the server has it");
    }

    private void runAll() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    private List<String> keys() {
        return notices.all().stream().map(Notice::key).toList();
    }

    @Test
    void aRetryIsSentOnceAndItsRunIsKnown() {
        commands.retry(run, "Nightly");
        commands.retry(run, "Nightly");
        commands.delete(run, "Nightly", false);
        assertThat(commands.underWay()).containsEntry("r", RunCommands.Kind.RETRY);

        runAll();

        assertThat(server.asked).containsExactly("retry " + run.targetType() + " r");
        assertThat(book.runs()).containsKey("again");
        assertThat(commands.underWay()).isEmpty();
        assertThat(keys()).containsExactly("notice.retried");
    }

    @Test
    void aDeletionKeepsTheScoresUnlessItIsToldAndReadsTheMonitorAgain() {
        commands.delete(run, "Nightly", false);
        runAll();
        commands.delete(run, "Nightly", true);
        runAll();

        String deletion = "delete run " + run.targetType() + " r";
        assertThat(server.asked).contains(deletion, deletion + " with its scores", "get m");
        assertThat(book.monitors()).extracting(Monitor::name).containsExactly("as the server has it");
        assertThat(keys()).containsExactly("notice.run-deleted.with-scores", "notice.run-deleted");
    }

    @Test
    void theDeletionOfARunWithoutAMonitorReadsNone() {
        commands.delete(Samples.run("r", "COMPLETED"), "Nightly", false);
        runAll();

        assertThat(server.asked).containsExactly("delete run TRACE r");
    }

    @Test
    void aRefusalStaysWithItsRunUntilItIsDismissed() {
        GatewayException why = new GatewayException.Refused(call(422), List.of(new Violation("", "x", List.of())));
        fail(why);

        commands.retry(run, "Nightly");
        runAll();

        assertThat(commands.failures()).containsEntry("r", new RunCommands.Failure(RunCommands.Kind.RETRY, why, false));
        assertThat(notices.all().getFirst().arguments()).containsExactly("Nightly", why);
        commands.dismiss("r");
        assertThat(commands.failures()).isEmpty();
    }

    @Test
    void whatMayHaveBeenCarriedOutIsSaidBeforeItEndsAndNotSentAgain() {
        fail(new GatewayException.Broken(call(500)));
        List<Boolean> uncertain = new ArrayList<>();
        commands.underWay().addListener((MapChangeListener<String, RunCommands.Kind>) change -> {
            if (change.wasRemoved()) {
                uncertain.add(requireNonNull(commands.failures().get("r")).uncertain());
            }
        });

        commands.retry(run, "Nightly");
        runAll();

        assertThat(uncertain).containsExactly(true);
        assertThat(server.asked).hasSize(1);
    }

    @Test
    void theNextCommandForgetsTheFailureAndSoDoesAnotherServer() {
        fail(new GatewayException.NotFound(call(404)));
        commands.retry(run, "Nightly");
        runAll();

        commands.delete(run, "Nightly", false);
        assertThat(commands.failures()).isEmpty();
        runAll();

        commands.retry(run, "Nightly");
        runAll();
        connection.use(profile("two"), new FakeServer());
        assertThat(commands.failures()).isEmpty();
    }

    @Test
    void anAnswerOfAServerThatIsNoLongerLookedAtSaysNothing() {
        commands.delete(run, "Nightly", false);
        connection.use(profile("two"), new FakeServer());
        runAll();

        assertThat(notices.all()).isEmpty();
        assertThat(commands.underWay()).isEmpty();
    }

    private void fail(GatewayException why) {
        server.run = () -> {
            throw why;
        };
    }

    private static ConnectionProfile profile(String name) {
        return new ConnectionProfile(name, URI.create("http://localhost:1"), new Credentials.None("p"), false);
    }

    private static GatewayException.Call call(int status) {
        return new GatewayException.Call("POST", "/evaluations/trace-runs/r/retry", "id", true, status, "");
    }
}
