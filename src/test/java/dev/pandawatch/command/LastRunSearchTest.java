package dev.pandawatch.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.async.UiTasks;
import dev.pandawatch.gateway.MonitorList;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.settings.ConnectionProfile;
import dev.pandawatch.settings.Credentials;
import dev.pandawatch.state.Connection;
import dev.pandawatch.state.MonitorBook;
import dev.pandawatch.state.RequestBudget;
import dev.pandawatch.state.Samples;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import javafx.util.Subscription;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A project with a run each minute, back from now: run 0 is the newest, run 2,000 lies 2,000 minutes back.
class LastRunSearchTest {
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

    /// So many runs, and monitors whose last runs are some of them.
    private void project(int many, int... last) {
        server.runs = IntStream.range(0, many)
                .mapToObj(i -> Samples.queuedAt(back(i), Samples.run("run" + i, "COMPLETED")))
                .toList();
        List<Monitor> monitors = IntStream.of(last)
                .mapToObj(i -> Samples.a("m" + i)
                        .next(Samples.NOW.plusSeconds(900))
                        .lastRun("run" + i, back(i))
                        .build())
                .toList();
        server.list = () -> new MonitorList(monitors, List.of());
    }

    private static Instant back(int minutes) {
        return Samples.NOW.minus(Duration.ofMinutes(minutes));
    }

    private List<String> refreshed() {
        server.asked.clear();
        clock.set(clock.get().plus(Refresher.CALM));
        beats.forEach(Runnable::run);
        return server.asked.stream()
                .filter(line -> !line.startsWith("scores") && !line.equals("list"))
                .toList();
    }

    private long unknown() {
        return book.monitors().stream()
                .filter(monitor -> book.lastRun(monitor).isEmpty())
                .count();
    }

    @Test
    void aSingleOneThatLiesDeepIsAskedForByItsIdOnce() {
        project(3000, 0, 2500);
        assertThat(refreshed()).hasSize(RunReading.PAGES);
        assertThat(unknown()).isEqualTo(1);

        assertThat(refreshed()).containsExactly("run run2500");
        assertThat(unknown()).isZero();
        assertThat(refreshed()).isEmpty();
    }

    @Test
    void whereManyLieTheListIsReadOn() {
        project(3000, IntStream.iterate(1610, i -> i < 2400, i -> i + 20).toArray());
        refreshed();

        assertThat(refreshed())
                .containsExactly(
                        "recent TRACE 1579",
                        "recent TRACE 1759",
                        "recent TRACE 1939",
                        "recent TRACE 2119",
                        "recent TRACE 2299");
        assertThat(unknown()).isZero();
        assertThat(book.history().from(Target.TRACE)).isEqualTo(back(2498).plusMillis(1));
    }

    @Test
    void whileSomethingIsDueFewAreSoughtSoThatTheNextRefreshIsNotLate() {
        project(3000, IntStream.iterate(1700, i -> i < 2400, i -> i + 70).toArray());
        refreshed();
        clock.set(Samples.NOW.plusSeconds(900).minus(Refresher.CALM));

        assertThat(refreshed()).hasSize(DeepReading.FEW).allMatch(line -> line.startsWith("run "));
        assertThat(refreshed()).hasSize(DeepReading.FEW);
        assertThat(unknown()).isZero();
    }

    @Test
    void whatIsNewMeanwhileShiftsThePagesAndLeavesNoGap() {
        project(3000, IntStream.iterate(1610, i -> i < 2400, i -> i + 20).toArray());
        refreshed();
        List<EvalRun> more = new ArrayList<>(server.runs);
        for (int i = 0; i < 50; i++) {
            more.addFirst(Samples.queuedAt(Samples.NOW.plusSeconds(i), Samples.run("new" + i, "COMPLETED")));
        }
        server.runs = more;
        refreshed();

        assertThat(unknown()).isZero();
        assertThat(book.history().from(Target.TRACE)).isBefore(back(2390));
    }

    @Test
    void whereRunsWereDeletedTheGapIsClosed() {
        project(3000, IntStream.iterate(1610, i -> i < 2200, i -> i + 20).toArray());
        refreshed();
        server.runs = server.runs.subList(300, 3000);
        refreshed();
        refreshed();

        assertThat(unknown()).isZero();
        Instant from = book.history().from(Target.TRACE);
        assertThat(server.runs)
                .filteredOn(run -> run.createdAt() != null && !run.createdAt().isBefore(from))
                .allMatch(run -> book.runs().containsKey(run.id()));
    }

    @Test
    void aDeepRunThatHasNotEndedIsLookedAtAgain() {
        project(3000, 2500);
        List<EvalRun> runs = new ArrayList<>(server.runs);
        runs.set(2500, Samples.queuedAt(back(2500), Samples.run("run2500", "RUNNING")));
        server.runs = runs;
        refreshed();
        assertThat(refreshed()).containsExactly("run run2500");
        assertThat(refreshed()).containsExactly("run run2500");

        runs.set(2500, Samples.queuedAt(back(2500), Samples.run("run2500", "COMPLETED")));
        assertThat(refreshed()).containsExactly("run run2500");
        assertThat(refreshed()).isEmpty();
    }

    @Test
    void ofFiveThousandMonitorsEachLastRunIsKnownWithinMinutesAndNoPathIsAskedTooOften() {
        project(60_000, IntStream.range(0, 5000).map(i -> i * 11).toArray());
        refreshed();
        assertThat(unknown()).isBetween(4800L, 4900L);
        List<String> before = List.of();
        int refreshes = 1;
        for (; unknown() > 0; refreshes++) {
            List<String> now = refreshed();
            assertThat(both(before, now, "recent TRACE")).isLessThanOrEqualTo(RequestBudget.HALF);
            assertThat(both(before, now, "run ")).isLessThanOrEqualTo(RequestBudget.HALF);
            before = now;
        }

        assertThat(Refresher.CALM.multipliedBy(refreshes)).isLessThanOrEqualTo(Duration.ofMinutes(7));
    }

    private static long both(List<String> before, List<String> now, String what) {
        return before.stream().filter(line -> line.startsWith(what)).count()
                + now.stream().filter(line -> line.startsWith(what)).count();
    }
}
