package dev.pandawatch.app;

import static dev.pandawatch.state.Samples.NOW;
import static dev.pandawatch.state.Samples.a;
import static dev.pandawatch.state.Samples.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pandawatch.async.UiTasks;
import dev.pandawatch.command.FakeServer;
import dev.pandawatch.command.Reckoning;
import dev.pandawatch.command.Refresher;
import dev.pandawatch.command.ScoreReading;
import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.gateway.MonitorList;
import dev.pandawatch.gateway.RunScore;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.notice.NoticeRound;
import dev.pandawatch.notice.NoticeShelf;
import dev.pandawatch.notice.Notification;
import dev.pandawatch.notice.Occurrence;
import dev.pandawatch.notice.Sighting;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.run.RunOutcome;
import dev.pandawatch.settings.ApiKey;
import dev.pandawatch.settings.ConnectionProfile;
import dev.pandawatch.settings.Credentials;
import dev.pandawatch.state.Connection;
import dev.pandawatch.state.MonitorBook;
import dev.pandawatch.storage.NoticeFile;
import dev.pandawatch.ui.shell.NotificationsViewModel;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoticeWatchTest {
    private final AtomicReference<Instant> clock = new AtomicReference<>(NOW.plus(Duration.ofMinutes(30)));
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final List<NoticeRound> rounds = new ArrayList<>();
    private final List<List<Occurrence>> told = new ArrayList<>();
    private final FakeServer server = new FakeServer();
    private Connection connection = new Connection(clock::get);
    private NotificationsViewModel notifications = start(NoticeShelf.inMemory());
    private Refresher refresher = new Refresher(connection, new MonitorBook(), tasks());

    @BeforeEach
    void begin() {
        start(NoticeShelf.inMemory());
        open(server);
    }

    @Test
    void whatWentWrongIsToldAfterTheRefreshAndOnce() {
        broken("m1");
        refresh();
        refresh();
        assertThat(told).hasSize(1);
        assertThat(told.getFirst()).extracting(Occurrence::identity).containsExactly("failed-run:of m1");
        assertThat(rounds).hasSize(2);
        assertThat(rounds.getLast().sightings())
                .extracting(sighting -> sighting.outcome().orElseThrow())
                .containsExactly(new RunOutcome.Failed(""));

        broken("m1", "m2");
        refresh();
        assertThat(told).hasSize(2);
        assertThat(told.getLast()).extracting(Occurrence::identity).containsExactly("failed-run:of m2");
    }

    @Test
    void aMonitorThatFiredWithoutARunIsSeenWithAllItsSilence() {
        clock.set(NOW);
        Instant ran = NOW.minus(Duration.ofHours(40));
        Monitor hourly = a("m1").cadence("cron:10 * * * *")
                .lastRun("r1", ran)
                .next(NOW.plus(Duration.ofMinutes(30)))
                .build();
        server.list = () -> new MonitorList(List.of(hourly), List.of());
        server.runs = List.of(queued("r1", hourly, ran));

        refresh();

        Sighting seen = rounds.getLast().sightings().iterator().next();
        assertThat(seen.silence().firings())
                .as("more than the list has marks for")
                .isGreaterThan(12);
        assertThat(told.getFirst()).extracting(Occurrence::kind).contains(Occurrence.Kind.QUIET);
    }

    @Test
    void aRefreshThatFailsIsNoLookHoweverMuchTimePasses() {
        Monitor due = a("m1").next(clock.get().plusSeconds(30)).build();
        Monitor other = a("m2").next(clock.get().plusSeconds(30)).build();
        server.list = () -> new MonitorList(List.of(due, other), List.of());
        refresh();
        assertThat(told).isEmpty();

        server.list = () -> {
            throw new GatewayException.Broken(
                    new GatewayException.Call("GET", "/evaluations/monitors", "x", false, 500, ""));
        };
        clock.set(clock.get().plus(Duration.ofHours(3)));
        refresh();

        assertThat(told).as("to the scheduler's fault it would look").isEmpty();
        assertThat(rounds).hasSize(1);
        assertThat(connection.troubleProperty().get()).isNotNull();
    }

    @Test
    void beforeThereIsAConnectionNothingIsLookedAt() {
        start(NoticeShelf.inMemory());
        refresher.refresh();
        answer();

        assertThat(rounds).isEmpty();
    }

    @Test
    void aLookThatIsStillUnderWayIsDroppedWithItsConnection() {
        broken("m1");
        refresher.refresh();
        background.remove().run(); // the refresh is answered, and the look waits
        assertThat(background).isNotEmpty();

        open(new FakeServer());

        assertThat(rounds).isEmpty();
        assertThat(notifications.all()).isEmpty();
    }

    @Test
    void aSandboxThatIsPutBackIsLookedAtAnewAndTellsNothingTwice() {
        broken("m1");
        refresh();
        told.clear();

        open(server);
        refresh();

        assertThat(notifications.all()).hasSize(1).allMatch(Notification::stands);
        assertThat(told).isEmpty();
    }

    @Test
    void afterARestartOfTheProgramWhatWasToldIsNotToldAgain(@TempDir Path folder) {
        start(kept(folder));
        open(server);
        broken("m1");
        refresh();
        assertThat(told).hasSize(1);
        told.clear();

        start(kept(folder));
        open(server);
        broken("m1", "m2");
        refresh();

        assertThat(notifications.all()).hasSize(2);
        assertThat(notifications.unseenProperty().get())
                .as("nobody saw the first one either")
                .isEqualTo(new NotificationsViewModel.Unseen(2, 0));
        assertThat(told).hasSize(1);
        assertThat(told.getFirst()).extracting(Occurrence::identity).containsExactly("failed-run:of m2");
    }

    @Test
    void whatFailedAtNightAndHealedIsThereInTheMorning(@TempDir Path folder) {
        start(kept(folder));
        open(server);
        broken("m1");
        refresh();
        clock.set(clock.get().plus(Duration.ofHours(1)));
        server.runs = List.of(run("next", "COMPLETED"));
        server.list = () ->
                new MonitorList(List.of(a("m1").lastRun("next", clock.get()).build()), List.of());
        refresh();

        start(kept(folder));
        open(server);
        clock.set(clock.get().plus(Duration.ofHours(5)));
        refresh();

        assertThat(notifications.all()).hasSize(1);
        Notification past = notifications.all().getFirst();
        assertThat(past.what().identity()).isEqualTo("failed-run:of m1");
        assertThat(past.what().subject()).isEqualTo("m1");
        assertThat(past.what().at()).isEqualTo(NOW);
        assertThat(past.stands()).isFalse();
        assertThat(notifications.unseenProperty().get()).isEqualTo(new NotificationsViewModel.Unseen(1, 1));
    }

    @Test
    void aLowMeanStandsOverARestartThoughItIsNotReadAgainAtOnce(@TempDir Path folder) {
        start(kept(folder));
        open(server);
        finished(1);
        server.scores = List.of(score("task_completion", "0.1"));
        refresh();
        assertThat(notifications.all()).hasSize(1);

        start(kept(folder));
        open(server);
        clock.set(clock.get().plus(Duration.ofDays(2)));
        refresh();

        assertThat(notifications.all())
                .filteredOn(entry -> entry.what().kind() == Occurrence.Kind.LOW_SCORE)
                .hasSize(1)
                .allMatch(Notification::stands);
    }

    @Test
    void theMeansOfNewRunsAreReadAFewAtATimeAndToldOnce() {
        finished(10);
        server.scores = List.of(score("task_completion", "0.2"), score("task_completion", "0.4"));

        refresh();
        assertThat(readings()).isEqualTo(ScoreReading.PAGES);
        assertThat(told).hasSize(1);
        assertThat(told.getFirst())
                .hasSize(4)
                .allSatisfy(low -> assertThat(low.phrase().arguments())
                        .satisfies(arguments ->
                                assertThat((double) arguments.get(2)).isCloseTo(0.3, within(1e-9))));
        refresh();
        assertThat(readings()).as("not at every refresh").isEqualTo(4);

        for (int minutes = 0; minutes < 5; minutes++) {
            clock.set(clock.get().plus(ScoreWatch.BETWEEN));
            refresh();
        }
        assertThat(readings()).as("each once").isEqualTo(10);
        assertThat(told.stream().flatMap(List::stream)).hasSize(10);
    }

    @Test
    void oldRunsAndRunsThatNobodyAsksAboutAreNotRead() {
        finished(3);
        clock.set(NOW.plus(Duration.ofDays(2)));
        refresh();
        assertThat(readings()).isZero();

        start(NoticeShelf.inMemory());
        clock.set(NOW.plus(Duration.ofHours(1)));
        open(server);
        notifications.change(notifications.rulesProperty().get().with(Occurrence.Kind.LOW_SCORE, false));
        refresh();
        assertThat(readings()).isZero();
    }

    @Test
    void aServerThatHadEnoughIsLeftAloneForAMinute() {
        finished(3);
        server.found = _ -> {
            throw new GatewayException.RateLimited(
                    new GatewayException.Call("GET", "/evaluations/trace-scores", "x", false, 429, ""));
        };
        refresh();
        refresh();
        assertThat(readings()).isEqualTo(1);
        assertThat(told).isEmpty();

        server.scores = List.of(score("task_completion", "0.1"));
        server.found = _ -> 1;
        clock.set(clock.get().plus(ScoreWatch.BETWEEN));
        refresh();
        assertThat(told.getFirst()).hasSize(3);
    }

    @Test
    void aRunWithMoreScoresThanAReadingFetchesHasNoMean() {
        finished(1);
        server.scores = List.of(score("task_completion", "0.1"));
        server.found = _ -> 801;

        refresh();

        assertThat(readings()).isEqualTo(1);
        assertThat(told).isEmpty();
    }

    private static EvalRun queued(String id, Monitor monitor, Instant at) {
        EvalRun it = run(id, "COMPLETED");
        return new EvalRun(
                id,
                it.name(),
                it.status(),
                it.targetType(),
                it.metricNames(),
                it.totalTargets(),
                it.evaluatedCount(),
                it.failedCount(),
                at,
                at,
                it.filters(),
                it.samplingRate(),
                it.model(),
                monitor.id(),
                it.errorMessage(),
                Map.of());
    }

    private void finished(int count) {
        List<Monitor> monitors = new ArrayList<>();
        List<EvalRun> runs = new ArrayList<>();
        for (int place = 0; place < count; place++) {
            runs.add(run("r" + place, "COMPLETED"));
            monitors.add(a("m" + place)
                    .lastRun("r" + place, NOW)
                    .next(NOW.plus(Duration.ofDays(9)))
                    .build());
        }
        server.runs = runs;
        server.list = () -> new MonitorList(monitors, List.of());
    }

    private static RunScore score(String metric, String value) {
        return new RunScore(
                "s",
                Target.TRACE,
                "t",
                metric,
                "SUCCESS",
                value,
                "NUMERIC",
                "AUTOMATED",
                "r",
                null,
                null,
                Map.of(),
                NOW,
                Map.of());
    }

    private int readings() {
        return server.scorePages.get();
    }

    private static NoticeShelf kept(Path folder) {
        return new NoticeFile(folder.resolve("notices.json"), (_, why) -> {
            throw new AssertionError(why);
        });
    }

    /// The program as it starts.
    private NotificationsViewModel start(NoticeShelf shelf) {
        MonitorBook book = new MonitorBook();
        connection = new Connection(clock::get);
        refresher = new Refresher(connection, book, tasks());
        notifications = new NotificationsViewModel(connection, shelf, tasks(), _ -> {});
        notifications.onTold(told::add);
        NotificationsViewModel heard = notifications;
        Reckoning reckoning = new Reckoning(connection, book, tasks());
        new NoticeWatch(connection, reckoning.watchedProperty(), tasks(), notifications.rulesProperty()::get, round -> {
                    rounds.add(round);
                    heard.look(round);
                })
                .start();
        return notifications;
    }

    private UiTasks tasks() {
        return new UiTasks(background::add, Runnable::run);
    }

    private void open(FakeServer turned) {
        ConnectionProfile profile = new ConnectionProfile(
                "Sandbox",
                URI.create("http://127.0.0.1:8765"),
                new Credentials.Key(new ApiKey("sk_pp_sandbox"), "support-agents"),
                true);
        connection.use(profile, turned);
        refresher.turn();
        answer();
    }

    private void broken(String... ids) {
        List<Monitor> monitors = new ArrayList<>();
        server.runs = java.util.Arrays.stream(ids)
                .map(id -> run("of " + id, "FAILED"))
                .toList();
        for (String id : ids) {
            monitors.add(a(id).named(id).lastRun("of " + id, NOW).build());
        }
        server.list = () -> new MonitorList(monitors, List.of());
    }

    private void refresh() {
        clock.set(clock.get().plusSeconds(1));
        refresher.refresh();
        answer();
    }

    private void answer() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }
}
