package dev.pandawatch.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.async.UiTasks;
import dev.pandawatch.gateway.MonitorList;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.settings.ConnectionProfile;
import dev.pandawatch.settings.Credentials;
import dev.pandawatch.state.Connection;
import dev.pandawatch.state.MonitorBook;
import dev.pandawatch.state.Notices;
import dev.pandawatch.state.Samples;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every answer with a next run is compared with what was foretold.
class AgreementFeedTest {
    /// To the version that we foretell by this runs four times an hour, and never at :59.
    private static final Monitor STRANGE = Samples.a("m")
            .cadence("cron:59/15 * * * *")
            .next(Instant.parse("2026-11-22T21:59:00Z"))
            .build();

    private final Connection connection = new Connection(() -> Samples.NOW);
    private final MonitorBook book = new MonitorBook();
    private final FakeServer server = new FakeServer();
    private final UiTasks tasks = new UiTasks(Runnable::run, Runnable::run);
    private final MonitorCommands commands =
            new MonitorCommands(connection, book, new Notices(() -> Samples.NOW), tasks);

    @BeforeEach
    void connect() {
        connection.use(
                new ConnectionProfile("test", URI.create("http://localhost:1"), new Credentials.None("p"), false),
                server);
        server.monitor = () -> STRANGE;
        server.run = () -> Samples.run("run", "PENDING");
    }

    @Test
    void aListIsCompared() {
        server.list = () -> new MonitorList(List.of(STRANGE), List.of());
        new Refresher(connection, book, tasks).refresh();

        assertThat(disagrees()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("answers")
    void theAnswerToACommandIsCompared(Consumer<MonitorCommands> command) {
        assertThat(disagrees()).isFalse();
        command.accept(commands);

        assertThat(disagrees()).isTrue();
    }

    static Stream<Consumer<MonitorCommands>> answers() {
        return Stream.of(
                commands -> commands.resume(STRANGE),
                commands -> commands.runNow(STRANGE),
                commands -> commands.pause(STRANGE));
    }

    @Test
    void aDeletedMonitorIsNoWitness() {
        commands.resume(STRANGE);
        commands.delete(STRANGE);

        assertThat(disagrees()).isFalse();
    }

    private boolean disagrees() {
        return connection.agreement().phraseProperty().getValue().isPresent();
    }
}
