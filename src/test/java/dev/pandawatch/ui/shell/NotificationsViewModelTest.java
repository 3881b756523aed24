package dev.pandawatch.ui.shell;

import static dev.pandawatch.state.Samples.NOW;
import static dev.pandawatch.state.Samples.a;
import static dev.pandawatch.state.Samples.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.async.UiTasks;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.notice.NoticeBook;
import dev.pandawatch.notice.NoticeRound;
import dev.pandawatch.notice.NoticeRules;
import dev.pandawatch.notice.NoticeShelf;
import dev.pandawatch.notice.Notification;
import dev.pandawatch.notice.Occurrence;
import dev.pandawatch.notice.Sighting;
import dev.pandawatch.run.Silence;
import dev.pandawatch.settings.ConnectionProfile;
import dev.pandawatch.state.Connection;
import dev.pandawatch.ui.shell.NotificationsViewModel.Unseen;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class NotificationsViewModelTest {
    private static final Instant LATER = NOW.plus(Duration.ofMinutes(1));

    private final Map<String, NoticeBook> kept = new HashMap<>();
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final List<Destination> shown = new ArrayList<>();
    private final List<List<Occurrence>> told = new ArrayList<>();
    private final Connection connection = new Connection(() -> LATER);
    private NotificationsViewModel it = start();

    @Test
    void whatIsNewIsToldOnceAndCountedUntilTheListIsOpened() {
        open();
        it.look(broken("r1", "r2"));
        it.look(broken("r1", "r2"));

        assertThat(it.unseenProperty().get()).isEqualTo(new Unseen(2, 0));
        assertThat(told).hasSize(1);
        assertThat(told.getFirst()).extracting(Occurrence::identity).containsExactly("failed-run:r1", "failed-run:r2");
        it.openProperty().set(true);
        assertThat(it.unseenProperty().get()).isEqualTo(new Unseen(0, 0));
        it.openProperty().set(false);
        it.look(broken("r1", "r2", "r3"));
        assertThat(it.unseenProperty().get()).isEqualTo(new Unseen(1, 0));
        assertThat(it.all()).hasSize(3);
        assertThat(told.getLast()).extracting(Occurrence::identity).containsExactly("failed-run:r3");
    }

    @Test
    void whatHealedBeforeAnybodySawItIsCountedAsPast() {
        open();
        it.look(broken("r1", "r2"));
        it.look(broken("r2"));
        assertThat(it.unseenProperty().get()).isEqualTo(new Unseen(2, 1));
        assertThat(it.all()).extracting(Notification::stands).containsExactly(true, false);

        it.openProperty().set(true);
        it.openProperty().set(false);
        it.look(broken());

        assertThat(it.unseenProperty().get()).isEqualTo(new Unseen(0, 0));
        assertThat(it.all()).hasSize(2).noneMatch(Notification::stands);
    }

    @Test
    void whatComesWhileTheListIsOpenIsSeenAndMarkedAsNewUntilItIsClosed() {
        open();
        it.look(broken("r1"));
        it.openProperty().set(true);
        it.look(broken("r1", "r2"));

        assertThat(it.unseenProperty().get()).isEqualTo(new Unseen(0, 0));
        assertThat(it.all()).hasSize(2).allMatch(it::isNew);
        it.openProperty().set(false);
        it.openProperty().set(true);
        assertThat(it.all()).noneMatch(it::isNew);
    }

    @Test
    void afterARestartEverythingIsThereAndNothingIsToldAgain() {
        open();
        it.look(broken("r1", "r2"));
        it.openProperty().set(true);
        it.openProperty().set(false);
        it.look(broken("r2", "r3"));
        answer();
        told.clear();

        it = start();
        answer();
        assertThat(it.all())
                .as("before any look")
                .extracting(entry -> entry.identity() + " " + entry.seen() + " " + entry.stands())
                .containsExactly("failed-run:r2 true true", "failed-run:r3 false true", "failed-run:r1 true false");
        assertThat(it.unseenProperty().get()).isEqualTo(new Unseen(1, 0));
        it.look(broken("r2", "r3"));

        assertThat(it.unseenProperty().get()).isEqualTo(new Unseen(1, 0));
        assertThat(told).isEmpty();
    }

    @Test
    void aLookThatShowsNothingElseIsNotWrittenDown() {
        open();
        it.look(broken("r1"));
        answer();
        it.look(broken("r1"));

        assertThat(background).isEmpty();
    }

    @Test
    void aLookBeforeTheBookIsReadWaitsForIt() {
        kept.put("sandbox", NoticeBook.EMPTY.after(broken("r1")).book());
        connection.use(ShellFixture.SANDBOX, new ShellFixture.Answering("0.5.0"));
        it.look(broken("r1", "r2"));
        assertThat(told).isEmpty();

        answer();

        assertThat(told).hasSize(1);
        assertThat(told.getFirst()).extracting(Occurrence::identity).containsExactly("failed-run:r2");
    }

    @Test
    void rulesAreOfTheConnectionAndKept() {
        open();
        it.look(broken("r1"));
        NoticeRules silent = NoticeRules.DEFAULT.with(Occurrence.Kind.FAILED_RUN, false);
        it.change(silent);
        answer();
        assertThat(it.all()).isEmpty();
        it.look(broken("r2"));
        assertThat(told).hasSize(1);

        connection.use(ShellFixture.STAGING, new ShellFixture.Answering("0.5.0"));
        answer();
        assertThat(it.rulesProperty().get()).isEqualTo(NoticeRules.DEFAULT);
        it.look(broken("r2"));
        assertThat(told).hasSize(2);

        open();
        assertThat(it.rulesProperty().get()).isEqualTo(silent);
    }

    @Test
    void eachLeadsToItsMonitor() {
        open();
        it.look(broken("r1"));

        it.open(it.all().getFirst().what());

        assertThat(shown).containsExactly(new Destination.MonitorDetail(new MonitorId("of r1")));
    }

    @Test
    void aNotificationOfTheDesktopLeadsToItsMonitorAndSeveralToTheList() {
        List<ConnectionProfile> elsewhere = new ArrayList<>();
        open();
        it.look(broken("r1"));
        Runnable one = it.way(told.getLast(), elsewhere::add);
        it.look(broken("r1", "r2", "r3"));
        Runnable several = it.way(told.getLast(), elsewhere::add);

        one.run();
        assertThat(shown).containsExactly(new Destination.MonitorDetail(new MonitorId("of r1")));
        assertThat(it.openProperty().get()).isFalse();
        several.run();
        assertThat(shown).hasSize(1);
        assertThat(it.openProperty().get()).isTrue();
        assertThat(elsewhere).isEmpty();
    }

    @Test
    void aNotificationOfAnotherConnectionSaysWhoseItIs() {
        List<ConnectionProfile> elsewhere = new ArrayList<>();
        open();
        it.look(broken("r1"));
        Runnable way = it.way(told.getLast(), elsewhere::add);
        connection.use(ShellFixture.STAGING, new ShellFixture.Answering("0.5.0"));

        way.run();

        assertThat(shown).isEmpty();
        assertThat(elsewhere).containsExactly(ShellFixture.SANDBOX);
    }

    private NotificationsViewModel start() {
        NoticeShelf shelf = new NoticeShelf() {
            @Override
            public NoticeBook read(String name) {
                return kept.getOrDefault(name, NoticeBook.EMPTY);
            }

            @Override
            public void write(String name, NoticeBook book) {
                kept.put(name, book);
            }
        };
        NotificationsViewModel started =
                new NotificationsViewModel(connection, shelf, new UiTasks(background::add, Runnable::run), shown::add);
        started.onTold(told::add);
        return started;
    }

    private void open() {
        connection.use(ShellFixture.SANDBOX, new ShellFixture.Answering("0.5.0"));
        answer();
    }

    private void answer() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    /// Monitors whose last run broke off for good.
    private static NoticeRound broken(String... runs) {
        return new NoticeRound(
                Arrays.stream(runs).map(NotificationsViewModelTest::sighting).toList(), Optional.empty(), true, LATER);
    }

    private static Sighting sighting(String runId) {
        Monitor monitor = a("of " + runId).lastRun(runId, NOW).build();
        return new Sighting(monitor, Optional.of(run(runId, "FAILED")), Optional.empty(), Silence.NONE, Map.of());
    }
}
