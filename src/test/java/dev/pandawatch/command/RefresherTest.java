package dev.pandawatch.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.async.UiTasks;
import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.gateway.MonitorList;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.settings.ConnectionProfile;
import dev.pandawatch.settings.Credentials;
import dev.pandawatch.state.Connection;
import dev.pandawatch.state.MonitorBook;
import dev.pandawatch.state.Samples;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RefresherTest {
    private final AtomicReference<Instant> clock = new AtomicReference<>(Samples.NOW);
    private final Connection connection = new Connection(clock::get);
    private final MonitorBook book = new MonitorBook();
    private final FakeServer server = new FakeServer();
    private final Refresher refresher = new Refresher(connection, book, new UiTasks(Runnable::run, Runnable::run));
    private final List<Runnable> beats = new ArrayList<>();

    @BeforeEach
    void start() {
        connection.use(
                new ConnectionProfile("test", URI.create("http://localhost:1"), new Credentials.None("p"), false),
                server);
        refresher.start((_, action) -> {
            beats.add(action);
            return Subscription.EMPTY;
        });
    }

    @Test
    void theFirstBeatAsksAndThenOnlyEveryHalfMinute() {
        beat();
        pass(Duration.ofSeconds(29));
        assertThat(server.asked).containsExactly("list");

        pass(Duration.ofSeconds(1));
        assertThat(server.asked).containsExactly("list", "list");
    }

    @Test
    void whileSomethingIsDueItAsksEveryFiveSeconds() {
        server.list = () -> list(monitor("m", "run", Samples.NOW));
        server.runs = List.of(Samples.run("run", "COMPLETED"));
        beat();
        server.asked.clear();

        pass(Duration.ofSeconds(5));

        assertThat(server.asked).containsExactly("list");
    }

    @Test
    void aServerThatDoesNotAnswerIsAskedEverMoreRarely() {
        server.list = () -> {
            throw new GatewayException.Unreachable(
                    new GatewayException.Call("GET", "/evaluations/monitors", "id", false, 0, ""),
                    new IOException("refused"));
        };
        List<Duration> waits = new ArrayList<>();
        beat();
        for (int i = 0; i < 7; i++) {
            waits.add(Duration.between(clock.get(), refresher.nextAt()));
            clock.set(refresher.nextAt());
            beat();
        }

        assertThat(waits).extracting(Duration::toSeconds).containsExactly(10L, 20L, 40L, 80L, 120L, 120L, 120L);
        assertThat(connection.troubleProperty().get()).isInstanceOf(GatewayException.Unreachable.class);
    }

    @Test
    void whatIsKnownStaysWhileTheServerDoesNotAnswer() {
        server.list = () -> list(monitor("m", null, Samples.NOW.plusSeconds(900)));
        beat();
        server.list = () -> {
            throw new GatewayException.Broken(
                    new GatewayException.Call("GET", "/evaluations/monitors", "id", false, 502, ""));
        };
        pass(Refresher.CALM);

        assertThat(book.monitors()).hasSize(1);
        assertThat(connection.refreshedAtProperty().get()).isEqualTo(Samples.NOW);
    }

    @Test
    void fiveHundredMonitorsCostTheSameRequestsAsOne() {
        List<EvalRun> runs = IntStream.range(0, 500)
                .mapToObj(i -> Samples.run("run" + i, "COMPLETED"))
                .toList();
        server.list = () -> new MonitorList(
                IntStream.range(0, 500)
                        .mapToObj(i -> monitor("m" + i, "run" + i, Samples.NOW.plusSeconds(900)))
                        .toList(),
                List.of());
        server.runs = runs;
        beat();
        assertThat(server.asked).containsExactly("list", "recent TRACE 0", "recent TRACE 200", "recent TRACE 400");
        assertThat(book.runs()).hasSize(500);

        server.asked.clear();
        pass(Refresher.CALM);
        assertThat(server.asked).containsExactly("list");
    }

    @Test
    void anAnswerForTheProjectBeforeIsDropped() {
        List<Runnable> background = new ArrayList<>();
        Refresher slow = new Refresher(connection, book, new UiTasks(background::add, Runnable::run));
        server.list = () -> list(monitor("m", null, Samples.NOW.plusSeconds(900)));
        slow.refresh();
        slow.turn();
        background.getFirst().run();

        assertThat(book.monitors()).isEmpty();
    }

    private void beat() {
        beats.forEach(Runnable::run);
    }

    private void pass(Duration time) {
        clock.set(clock.get().plus(time));
        beat();
    }

    private static MonitorList list(Monitor... monitors) {
        return new MonitorList(List.of(monitors), List.of());
    }

    private static Monitor monitor(String id, @Nullable String lastRunId, Instant nextRunAt) {
        Samples.MonitorSample sample = Samples.a(id).next(nextRunAt);
        if (lastRunId != null) {
            sample.lastRun(lastRunId, Samples.NOW.minusSeconds(60));
        }
        return sample.build();
    }
}
