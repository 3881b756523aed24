package dev.pandawatch.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.async.UiTasks;
import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.settings.ConnectionProfile;
import dev.pandawatch.settings.Credentials;
import dev.pandawatch.state.Connection;
import dev.pandawatch.state.MonitorBook;
import dev.pandawatch.state.Notice;
import dev.pandawatch.state.Notices;
import dev.pandawatch.state.Samples;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonitorCommandsTest {
    private static final ConnectionProfile PROFILE =
            new ConnectionProfile("test", URI.create("http://localhost:1"), new Credentials.None("p"), false);

    private final Queue<Runnable> background = new ArrayDeque<>();
    private final Connection connection = new Connection(() -> Samples.NOW);
    private final MonitorBook book = new MonitorBook();
    private final Notices notices = new Notices(() -> Samples.NOW);
    private final FakeServer server = new FakeServer();
    private final Monitor monitor = Samples.monitor("m", "Nightly");
    private final MonitorCommands commands =
            new MonitorCommands(connection, book, notices, new UiTasks(background::add, Runnable::run));

    @BeforeEach
    void connect() {
        connection.use(PROFILE, server);
        book.put(monitor);
        server.monitor = () -> Samples.monitor("m", "as the server has it");
    }

    @Test
    void aPausedMonitorIsTheServersVersion() {
        commands.pause(monitor);
        background.remove().run();

        assertThat(book.monitors()).extracting(Monitor::name).containsExactly("as the server has it");
        assertThat(notices.all()).extracting(Notice::key).containsExactly("notice.paused");
    }

    @Test
    void aSecondCommandForTheSameMonitorIsNotSent() {
        commands.runNow(monitor);
        commands.runNow(monitor);
        commands.delete(monitor);

        assertThat(background).hasSize(1);
        assertThat(commands.busy()).containsExactly(monitor.id());
    }

    @Test
    void runningNowReadsTheScheduleThatItRestarted() {
        server.run = () -> Samples.run("r", "PENDING");

        commands.runNow(monitor);
        background.remove().run();
        background.remove().run();

        assertThat(server.asked).containsExactly("trigger m", "get m");
        assertThat(book.runs()).containsKey("r");
        assertThat(book.monitors()).extracting(Monitor::name).containsExactly("as the server has it");
        assertThat(commands.busy()).isEmpty();
    }

    @Test
    void aRunThatStartedIsNoFailureThoughItsMonitorCannotBeReadAfterwards() {
        server.run = () -> Samples.run("r", "PENDING");
        server.monitor = () -> {
            throw new GatewayException.Broken(call(500));
        };

        commands.runNow(monitor);
        background.remove().run();
        background.remove().run();

        assertThat(notices.all()).extracting(Notice::key).containsExactly("notice.unread", "notice.started.anew");
        assertThat(book.monitors()).containsExactly(monitor);
    }

    /// F36, F40, F75.
    @ParameterizedTest
    @CsvSource({
        "true, daily, notice.started.anew",
        "true, cron:0 6 * * *, notice.started",
        "false, daily, notice.started.paused"
    })
    void whatARunByHandDoesToTheScheduleIsTold(boolean active, String cadence, String told) {
        server.run = () -> Samples.run("r", "PENDING");

        Samples.MonitorSample sample = Samples.a("m").cadence(cadence);
        commands.runNow((active ? sample : sample.paused()).build());
        background.remove().run();

        assertThat(notices.all()).extracting(Notice::key).containsExactly(told);
    }

    @Test
    void aDeletedMonitorLeavesTheBook() {
        commands.delete(monitor);
        background.remove().run();

        assertThat(book.monitors()).isEmpty();
    }

    @Test
    void aFailureIsToldAndNothingIsChanged() {
        GatewayException why = new GatewayException.NotFound(call(404));
        server.monitor = () -> {
            throw why;
        };

        commands.resume(monitor);
        background.remove().run();

        assertThat(book.monitors()).containsExactly(monitor);
        assertThat(notices.all().getFirst().key()).isEqualTo("notice.failed");
        assertThat(notices.all().getFirst().arguments()).containsExactly("Nightly", why);
        assertThat(commands.busy()).isEmpty();
    }

    @Test
    void anAnswerOfAServerThatIsNoLongerLookedAtChangesNothing() {
        commands.pause(monitor);
        connection.use(PROFILE, new FakeServer());
        background.remove().run();

        assertThat(book.monitors()).containsExactly(monitor);
        assertThat(notices.all()).isEmpty();
    }

    @Test
    void onlyAWriteWithoutACleanAnswerMayHaveBeenCarriedOut() {
        assertThat(MonitorCommands.uncertain(new GatewayException.Unreachable(call(0), new IOException("cut off"))))
                .isTrue();
        assertThat(MonitorCommands.uncertain(new GatewayException.Broken(call(500))))
                .isTrue();
        assertThat(MonitorCommands.uncertain(new GatewayException.NotFound(call(404))))
                .isFalse();
        assertThat(MonitorCommands.uncertain(new GatewayException.Broken(
                        new GatewayException.Call("GET", "/evaluations/monitors/m", "id", false, 500, ""))))
                .isFalse();
    }

    private static GatewayException.Call call(int status) {
        return new GatewayException.Call("POST", "/evaluations/monitors/m/pause", "id", true, status, "");
    }
}
