package dev.pandawatch.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.async.UiTasks;
import dev.pandawatch.gateway.Exchange;
import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.gateway.MonitorList;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.run.LedgerEvidence;
import dev.pandawatch.run.ScheduleLog;
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
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
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

    /// The answer to the first question tells of it, so that was asked by a clock ten minutes ahead.
    @Test
    void aClockThatIsFoundToBeAheadOfTheServersDelaysNothing() {
        beat();
        connection.ended(new Exchange(
                "GET", "/", 200, "id", clock.get(), Duration.ZERO, clock.get().minusSeconds(600)));
        pass(Duration.ofSeconds(1));
        server.asked.clear();

        pass(Duration.ofSeconds(29));
        assertThat(server.asked).isEmpty();

        pass(Duration.ofSeconds(1));
        assertThat(server.asked).containsExactly("list");
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

    /// The answer was on its way when the monitor was paused.
    @Test
    void anOlderListDoesNotUndoWhatWasDoneMeanwhile() {
        Monitor active = monitor("m", null, Samples.NOW.plusSeconds(900));
        Monitor renamed = Samples.monitor("m", "renamed meanwhile");
        server.list = () -> list(active);
        beat();
        server.list = () -> {
            book.put(renamed);
            return list(active);
        };
        pass(Refresher.CALM);
        assertThat(book.monitors()).containsExactly(renamed);

        server.list = () -> list(active);
        pass(Refresher.CALM);
        assertThat(book.monitors()).containsExactly(active);
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
        assertThat(server.asked.subList(0, 4))
                .containsExactly("list", "recent TRACE 0", "recent TRACE 200", "recent TRACE 400");
        assertThat(server.asked).as("scores of a few are counted").hasSize(4 + SignalReading.AT_ONCE);
        assertThat(book.runs()).hasSize(500);

        server.asked.clear();
        pass(Refresher.CALM);
        assertThat(server.asked).startsWith("list").hasSize(1 + SignalReading.AT_ONCE);
    }

    @Test
    void ofSessionRunsTheFailedSignalsAreAskedOnceAndAFewAtATime() {
        int many = SignalReading.AT_ONCE + 3;
        List<Monitor> monitors = IntStream.range(0, many)
                .mapToObj(i -> Samples.a("m" + i)
                        .target("SESSION")
                        .lastRun("run" + i, Samples.NOW)
                        .build())
                .toList();
        server.list = () -> new MonitorList(monitors, List.of());
        server.runs = IntStream.range(0, many)
                .mapToObj(i -> Samples.run("run" + i, "SESSION", i == 0 ? "RUNNING" : "COMPLETED", 10, 0))
                .toList();
        server.found = wanted -> "run1".equals(wanted.runId()) && wanted.level() == Target.TRACE ? 7 : 0;
        beat();
        assertThat(asked(many)).hasSize(SignalReading.AT_ONCE);
        pass(Refresher.CALM);
        assertThat(asked(many)).hasSize(many - 1).doesNotContain("run0");
        assertThat(book.history().learned("run1").failedSignals()).hasValue(7);
        assertThat(book.history().learned("run2").failedSignals()).hasValue(0);

        server.asked.clear();
        pass(Refresher.CALM);
        assertThat(server.asked).filteredOn("scores TRACE 0"::equals).isEmpty();
    }

    private List<String> asked(int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> "run" + i)
                .filter(id -> book.history().learned(id).failedSignals().isPresent())
                .toList();
    }

    @Test
    void theListIsReadAlthoughNobodyTellsOfSignals() {
        server.list = () -> list(
                Samples.a("m").target("SESSION").lastRun("run", Samples.NOW).build());
        server.runs = List.of(Samples.run("run", "SESSION", "COMPLETED", 10, 0));
        server.found = _ -> {
            throw new GatewayException.Broken(
                    new GatewayException.Call("GET", "/evaluations/trace-scores", "id", false, 500, ""));
        };
        beat();

        assertThat(connection.troubleProperty().get()).isNull();
        assertThat(book.monitors()).hasSize(1);
        assertThat(book.history().learned("run").failedSignals()).isEmpty();
        server.found = _ -> 0;
        pass(Refresher.CALM);
        assertThat(book.history().learned("run").failedSignals()).hasValue(0);
    }

    @Test
    void theListWaitsForNoSignals() {
        List<Runnable> background = new ArrayList<>();
        Refresher slow = new Refresher(connection, book, new UiTasks(background::add, Runnable::run));
        server.list = () -> list(
                Samples.a("m").target("SESSION").lastRun("run", Samples.NOW).build());
        server.runs = List.of(Samples.run("run", "SESSION", "COMPLETED", 10, 0));
        AtomicInteger told = new AtomicInteger();
        book.history().signals().addListener(_ -> told.incrementAndGet());
        slow.refresh();
        background.getFirst().run();

        assertThat(book.monitors()).hasSize(1);
        assertThat(book.runs()).containsKey("run");
        assertThat(slow.busyProperty().get()).isTrue();
        assertThat(server.asked).containsExactly("list", "recent SESSION 0");

        background.getLast().run();

        assertThat(told.get()).as("of signals and of scores").isEqualTo(2);
        assertThat(book.history().learned("run").failedSignals()).hasValue(0);
        assertThat(slow.busyProperty().get()).isFalse();
    }

    @Test
    void whatHappensToAScheduleBetweenTwoRefreshesIsWrittenDown() {
        Monitor active = monitor("m", null, Samples.NOW.plusSeconds(900));
        server.list = () -> list(active);
        beat();
        server.list = () -> list(Samples.a("m").paused().build());
        pass(Refresher.CALM);

        assertThat(book.logbook().of(active.id()).pauses())
                .containsExactly(new LedgerEvidence.Span(Samples.NOW.plus(Refresher.CALM), null));
        refresher.turn();
        assertThat(book.logbook().of(active.id())).isEqualTo(ScheduleLog.EMPTY);
    }

    @Test
    void theHistoryReachesAsFarAsTheListWasRead() {
        server.list = () -> list(monitor("m", "run0", Samples.NOW.plusSeconds(900)));
        server.runs = past(2000);
        beat();

        assertThat(asked()).hasSize(1 + RunReading.PAGES).endsWith("recent TRACE 1400");
        assertThat(book.history().from(Target.TRACE))
                .isEqualTo(Samples.NOW.minusSeconds(60 * 1599).plusMillis(1));
        assertThat(book.history().from(Target.SESSION)).isEqualTo(Instant.MAX);
    }

    @Test
    void aNewRunIsReadWithOnePageAndLeavesNoGap() {
        server.list = () -> list(monitor("m", "run0", Samples.NOW.plusSeconds(900)));
        server.runs = past(2000);
        beat();
        Instant from = book.history().from(Target.TRACE);
        server.asked.clear();
        List<EvalRun> more = new ArrayList<>(past(2000));
        more.addFirst(at("new", Samples.NOW.plusSeconds(20)));
        server.runs = more;
        server.list = () -> list(monitor("m", "new", Samples.NOW.plusSeconds(900)));
        pass(Refresher.CALM);

        assertThat(asked()).containsExactly("list", "recent TRACE 0");
        assertThat(book.history().from(Target.TRACE)).isEqualTo(from);
        assertThat(book.runs()).containsKey("new");
    }

    @Test
    void aGapThatIsTooWideToCloseIsNotClaimedAsKnown() {
        server.list = () -> list(monitor("m", "run0", Samples.NOW.plusSeconds(90_000)));
        server.runs = past(2000);
        beat();
        List<EvalRun> more = new ArrayList<>(IntStream.range(0, 1700)
                .mapToObj(i -> at("new" + i, Samples.NOW.plusSeconds(80_000 - i)))
                .toList());
        more.addAll(past(2000));
        server.runs = more;
        server.list = () -> list(monitor("m", "new0", Samples.NOW.plusSeconds(90_000)));
        pass(Duration.ofSeconds(80_000));

        assertThat(book.history().from(Target.TRACE))
                .isEqualTo(Samples.NOW.plusSeconds(80_000 - 1599).plusMillis(1));
    }

    @Test
    void aLastRunThatWasDeletedIsSoughtOnce() {
        server.list = () -> list(monitor("m", "gone", Samples.NOW.plusSeconds(900)));
        beat();
        server.asked.clear();
        pass(Refresher.CALM);
        assertThat(server.asked).containsExactly("list", "run gone");
        server.asked.clear();
        pass(Refresher.CALM);

        assertThat(server.asked).containsExactly("list");
    }

    @Test
    void aFailedRunIsReadOnceMoreAfterTheServerMayHaveTriedItAgain() {
        server.list = () -> list(monitor("m", "run", Samples.NOW.plusSeconds(900)));
        server.runs = List.of(Samples.run("run", "FAILED"));
        beat();
        server.asked.clear();
        pass(Refresher.CALM);
        assertThat(server.asked).contains("recent TRACE 0");
        server.asked.clear();
        pass(Refresher.CALM);

        assertThat(server.asked).containsExactly("list");
    }

    @Test
    void whatIsDueKeepsItLivelyUntilItIsSeenOrTwoTicksHavePassed() {
        Instant due = Samples.NOW.plusSeconds(100);
        server.list = () -> list(monitor("m", null, due));
        beat();
        assertThat(rhythm()).isEqualTo(Refresher.CALM);
        clock.set(due);
        assertThat(rhythm()).isEqualTo(Refresher.LIVELY);
        clock.set(due.plus(Duration.ofMinutes(9)));
        assertThat(rhythm()).isEqualTo(Refresher.LIVELY);
        clock.set(due.plus(Duration.ofMinutes(11)));
        assertThat(rhythm()).isEqualTo(Refresher.CALM);

        clock.set(due.plus(Duration.ofMinutes(2)));
        server.list = () -> list(monitor("m", null, due.plusSeconds(3600)));
        refresher.refresh();
        assertThat(rhythm()).isEqualTo(Refresher.CALM);
    }

    @Test
    void aRunThatIsStuckIsNotWatchedForEver() {
        server.list = () -> list(monitor("m", "run", Samples.NOW.plusSeconds(90_000)));
        server.runs = List.of(Samples.run("run", "RUNNING"));
        beat();
        assertThat(rhythm()).isEqualTo(Refresher.LIVELY);
        clock.set(Samples.NOW.plus(Duration.ofHours(2)));
        assertThat(rhythm()).as("it may have moved meanwhile").isEqualTo(Refresher.LIVELY);

        beat();
        assertThat(rhythm()).isEqualTo(Refresher.CALM);
    }

    @Test
    void whileNobodyLooksOrTheServerSaysTooManyItTakesItsTime() {
        server.list = () -> list(monitor("m", null, Samples.NOW));
        beat();
        refresher.hiddenProperty().set(true);
        assertThat(rhythm()).isEqualTo(Refresher.PATIENT);

        refresher.hiddenProperty().set(false);
        server.list = () -> {
            throw new GatewayException.RateLimited(
                    new GatewayException.Call("GET", "/evaluations/monitors", "id", false, 429, ""));
        };
        refresher.refresh();
        assertThat(rhythm()).isEqualTo(Refresher.PATIENT);
    }

    @Test
    void aListOfManyPagesIsReadSoRarelyThatHalfOfTheLimitIsLeft() {
        server.list = () -> new MonitorList(
                IntStream.range(0, 5000)
                        .mapToObj(i -> monitor("m" + i, null, Samples.NOW))
                        .toList(),
                List.of());
        beat();

        double refreshes = 60_000.0 / rhythm().toMillis();
        assertThat(refreshes * Refresher.pages(5000, 0)).isLessThanOrEqualTo(100);
        assertThat(rhythm()).isGreaterThan(Refresher.LIVELY);
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

    /// Without the counting of scores.
    private List<String> asked() {
        return server.asked.stream().filter(line -> !line.startsWith("scores")).toList();
    }

    private void beat() {
        beats.forEach(Runnable::run);
    }

    private void pass(Duration time) {
        clock.set(clock.get().plus(time));
        beat();
    }

    private Duration rhythm() {
        return refresher.period();
    }

    private static List<EvalRun> past(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> at("run" + i, Samples.NOW.minusSeconds(60L * i)))
                .toList();
    }

    private static EvalRun at(String id, Instant moment) {
        EvalRun run = Samples.run(id, "COMPLETED");
        return new EvalRun(
                id,
                run.name(),
                run.status(),
                run.targetType(),
                run.metricNames(),
                run.totalTargets(),
                run.evaluatedCount(),
                run.failedCount(),
                moment,
                moment.plusSeconds(30),
                run.filters(),
                run.samplingRate(),
                run.model(),
                run.monitorId(),
                run.errorMessage(),
                Map.of());
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
