package dev.pandawatch.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pandawatch.async.UiTasks;
import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.gateway.MonitorList;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.run.MonitorHealth;
import dev.pandawatch.run.RecentPast;
import dev.pandawatch.run.RunOutcome;
import dev.pandawatch.settings.ConnectionProfile;
import dev.pandawatch.settings.Credentials;
import dev.pandawatch.state.Connection;
import dev.pandawatch.state.MonitorBook;
import dev.pandawatch.state.Samples;
import dev.pandawatch.state.Watched;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.stream.IntStream;
import javafx.util.Subscription;
import org.junit.jupiter.api.Test;

class ReckoningTest {
    private static final ConnectionProfile PROFILE =
            new ConnectionProfile("test", URI.create("http://localhost:1"), new Credentials.None("p"), false);

    private final Queue<Runnable> background = new ArrayDeque<>();
    private final List<Runnable> beats = new ArrayList<>();
    private final MonitorBook book = new MonitorBook();
    private Instant now = Samples.NOW;
    private final Connection connection = new Connection(() -> now);
    private final Reckoning reckoning = new Reckoning(connection, book, new UiTasks(background::add, Runnable::run));

    private void work() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    private Watched watched() {
        return reckoning.watchedProperty().get();
    }

    private void read(String... ids) {
        book.replaceAll(new MonitorList(
                List.of(ids).stream().map(id -> Samples.a(id).build()).toList(), List.of()));
        connection.refreshed();
    }

    @Test
    void nothingIsWorkedOutOnTheThreadOfTheScreen() {
        read("a", "b");
        assertThat(watched().isEmpty()).isTrue();

        work();

        assertThat(watched().monitors()).extracting(seen -> seen.id().value()).containsExactly("a", "b");
        assertThat(watched().refreshedAt()).isEqualTo(Samples.NOW);
    }

    @Test
    void aMonitorOfWhichNothingNewWasHeardStaysTheVerySame() {
        read("a", "b");
        work();
        Watched before = watched();

        book.put(Samples.a("b").named("renamed").build());
        work();

        assertThat(watched().monitors().getFirst()).isSameAs(before.monitors().getFirst());
        assertThat(watched().monitors().getLast().monitor().name()).isEqualTo("renamed");
    }

    @Test
    void whatIsHeardOfSignalsIsLookedAt() {
        book.putRuns(List.of(Samples.ofMonitor("m", Samples.run("run", "SESSION", "COMPLETED", 10, 0))));
        book.replaceAll(new MonitorList(
                List.of(Samples.a("m")
                        .target("SESSION")
                        .lastRun("run", Samples.NOW)
                        .build()),
                List.of()));
        work();
        assertThat(outcome("run")).isInstanceOf(RunOutcome.Unverified.class);

        book.history().failedSignals(Map.of("run", 7L));
        work();

        assertThat(outcome("run")).isInstanceOf(RunOutcome.NoVerdict.class);
    }

    private RunOutcome outcome(String run) {
        return Objects.requireNonNull(
                watched().monitors().getFirst().past().outcomes().get(run));
    }

    @Test
    void thousandsStandInTheOrderOfTheBookEachAsIfItWereAlone() {
        read(IntStream.range(0, 3_000).mapToObj(i -> "m" + i).toArray(String[]::new));
        work();

        assertThat(watched().monitors()).extracting(Watched.Seen::monitor).isEqualTo(book.monitors());
        assertThat(watched().monitors())
                .extracting(Watched.Seen::past)
                .isEqualTo(book.monitors().stream()
                        .map(monitor -> RecentPast.of(monitor, book.heard(monitor), Samples.NOW))
                        .toList());
    }

    @Test
    void aBugInOneOfThousandsIsNotLost() {
        List<Monitor> monitors = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            Instant next = i == 2_000 ? Instant.MAX : Samples.NOW; // two ticks after it there is no time any more
            monitors.add(Samples.a("m" + i).cadence("unheard of").next(next).build());
        }
        book.replaceAll(new MonitorList(monitors, List.of()));

        assertThatThrownBy(this::work).isInstanceOf(DateTimeException.class);
    }

    @Test
    void whatIsWorkedOutForAFormerConnectionNeverArrives() {
        read("a");
        work();
        read("a", "b");
        connection.use(PROFILE, new FakeServer());
        assertThat(watched()).isEqualTo(Watched.NOTHING);

        background.remove().run();
        assertThat(watched()).isEqualTo(Watched.NOTHING);
        book.clear();
        work();

        assertThat(watched()).isEqualTo(Watched.NOTHING);
    }

    @Test
    void timeAloneMakesAMonitorLate() {
        Subscription ended = reckoning.start((_, beat) -> {
            beats.add(beat);
            return () -> beats.remove(beat);
        });
        Instant due = Samples.NOW.plusSeconds(30);
        book.put(Samples.a("a").next(due).build());
        work();
        beats.forEach(Runnable::run);
        assertThat(background).as("nothing has changed").isEmpty();

        now = due.plusSeconds(301);
        beats.forEach(Runnable::run);
        work();

        assertThat(watched().monitors().getFirst().past().health().state()).isEqualTo(MonitorHealth.State.LATE);
        ended.unsubscribe();
        assertThat(beats).isEmpty();
    }

    @Test
    void timeAloneMakesNobodyLateWhileTheServerIsNotHeard() {
        reckoning.start((_, beat) -> {
            beats.add(beat);
            return Subscription.EMPTY;
        });
        Instant due = Samples.NOW.plusSeconds(30);
        book.replaceAll(new MonitorList(
                List.of(
                        Samples.a("a").next(due).build(),
                        Samples.a("b").next(due).build()),
                List.of()));
        connection.refreshed();
        connection.failed(new GatewayException.Broken(new GatewayException.Call("GET", "/", "id", false, 502, "")));
        work();

        now = due.plusSeconds(3600);
        beats.forEach(Runnable::run);
        work();

        assertThat(states()).containsOnly(MonitorHealth.State.NEVER_RAN);
        assertThat(watched().alarm()).isEmpty();

        connection.refreshed();
        work();
        assertThat(states()).containsOnly(MonitorHealth.State.STALLED);
        assertThat(watched().alarm()).isPresent();
    }

    private List<MonitorHealth.State> states() {
        return watched().monitors().stream()
                .map(seen -> seen.past().health().state())
                .toList();
    }
}
