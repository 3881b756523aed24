package dev.pandawatch.ui.monitors;

import static dev.pandawatch.ui.monitors.MonitorFields.NOW;
import static dev.pandawatch.ui.monitors.MonitorFields.monitor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.async.UiTasks;
import dev.pandawatch.command.FakeServer;
import dev.pandawatch.command.Reckoning;
import dev.pandawatch.command.Refresher;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.settings.ConnectionProfile;
import dev.pandawatch.settings.Credentials;
import dev.pandawatch.state.Catalog;
import dev.pandawatch.state.Connection;
import dev.pandawatch.state.MonitorBook;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DrawerViewModelTest {
    private static final ConnectionProfile PROFILE =
            new ConnectionProfile("test", URI.create("http://localhost:1"), new Credentials.None("p"), false);

    private static final UiTasks AT_ONCE = new UiTasks(Runnable::run, Runnable::run);
    private final HandTicker ticker = new HandTicker();
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final UiTasks tasks = new UiTasks(background::add, Runnable::run);
    private final MonitorBook book = new MonitorBook();
    private final Connection connection = new Connection(() -> NOW);
    private final FakeServer server = new FakeServer();
    private final MonitorListViewModel list = new MonitorListViewModel(
            new Reckoning(connection, book, AT_ONCE),
            connection,
            new Refresher(connection, book, tasks),
            ticker,
            AT_ONCE);
    private final DrawerViewModel drawer = new DrawerViewModel(list, connection, new Catalog(), tasks, ticker);

    @BeforeEach
    void connect() {
        connection.use(PROFILE, server);
        book.put(monitor("a", "a"));
        book.put(monitor("b", "b"));
    }

    private String shown() {
        ListRow row = drawer.rowProperty().get();
        return row == null ? "" : row.key();
    }

    @Test
    void itFollowsTheSelectionOnceThatStandsStill() {
        list.select("a");
        list.select("b");
        assertThat(shown()).isEmpty();

        ticker.tick(120);
        assertThat(shown()).isEqualTo("b");
        assertThat(background).hasSize(1);
    }

    @Test
    void whatChangesOfTheShownMonitorIsShownAtOnce() {
        list.select("a");
        ticker.tick(120);

        book.put(monitor("a", "a, renamed"));

        assertThat(drawer.rowProperty().get())
                .isInstanceOfSatisfying(
                        MonitorRow.class,
                        row -> assertThat(row.monitor().name()).isEqualTo("a, renamed"));
    }

    @Test
    void itIsOpenBesideTheListButOverItOnlyWhenAsked() {
        assertThat(drawer.openProperty().get()).isFalse();

        list.select("a");
        ticker.tick(120);
        assertThat(drawer.openProperty().get()).isTrue();

        drawer.narrowProperty().set(true);
        assertThat(drawer.openProperty().get()).isFalse();

        drawer.toggle();
        assertThat(drawer.openProperty().get()).isTrue();

        drawer.narrowProperty().set(false);
        drawer.close();
        assertThat(drawer.openProperty().get()).isFalse();
    }

    @Test
    void itReadsTheLastRunsOfTheMonitorItShows() {
        server.runs = List.of(RunFields.run("r2", fields -> {}), RunFields.run("r1", fields -> {}));
        list.select("a");
        ticker.tick(120);
        assertThat(drawer.runsProperty().get()).isEqualTo(new RecentRuns.Reading());

        background.remove().run();

        assertThat(server.asked).containsExactly("runs a");
        assertThat(drawer.runsProperty().get()).isEqualTo(new RecentRuns.Known(server.runs, 2));
    }

    @Test
    void theAnswerForAMonitorThatIsNoLongerShownIsDropped() {
        server.runs = List.of(RunFields.run("r1", fields -> {}));
        list.select("a");
        ticker.tick(120);
        list.select("b");
        ticker.tick(120);

        background.remove().run();
        assertThat(drawer.runsProperty().get()).isEqualTo(new RecentRuns.Reading());

        background.remove().run();
        assertThat(server.asked).containsExactly("runs a", "runs b");
    }

    @Test
    void aNewStateOfTheLastRunReadsTheRunsAgainAndKeepsTheOldOnesMeanwhile() {
        Monitor ran = monitor("a", fields -> {
            fields.lastRunId = "r1";
            fields.lastRunAt = NOW;
        });
        book.put(ran);
        list.select("a");
        ticker.tick(120);
        server.runs = List.of(RunFields.run("r1", fields -> fields.status = "RUNNING"));
        background.remove().run();

        book.putRuns(List.of(RunFields.run("r1", fields -> {})));

        assertThat(background).hasSize(1);
        assertThat(drawer.runsProperty().get()).isInstanceOf(RecentRuns.Known.class);
    }

    @Test
    void anUnreadableMonitorHasNeitherRunsNorFirings() {
        book.replaceAll(new dev.pandawatch.gateway.MonitorList(List.of(), List.of(0)));

        drawer.open("place 1");

        assertThat(shown()).isEqualTo("place 1");
        assertThat(drawer.openProperty().get()).isTrue();
        assertThat(drawer.firingsProperty().get().at()).isEmpty();
        assertThat(background).isEmpty();
    }
}
