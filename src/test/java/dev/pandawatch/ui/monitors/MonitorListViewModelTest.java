package dev.pandawatch.ui.monitors;

import static dev.pandawatch.ui.monitors.MonitorFields.NOW;
import static dev.pandawatch.ui.monitors.MonitorFields.monitor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.async.UiTasks;
import dev.pandawatch.command.FakeServer;
import dev.pandawatch.command.Reckoning;
import dev.pandawatch.command.Refresher;
import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.gateway.MonitorList;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.settings.ConnectionProfile;
import dev.pandawatch.settings.Credentials;
import dev.pandawatch.state.Connection;
import dev.pandawatch.state.MonitorBook;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import javafx.util.Subscription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonitorListViewModelTest {
    private static final ConnectionProfile PROFILE =
            new ConnectionProfile("test", URI.create("http://localhost:1"), new Credentials.None("p"), false);

    private Instant now = NOW;
    private final HandTicker ticker = new HandTicker();
    private final MonitorBook book = new MonitorBook();
    private final Connection connection = new Connection(() -> now);
    private final FakeServer server = new FakeServer();
    private final UiTasks atOnce = new UiTasks(Runnable::run, Runnable::run);
    private final Refresher refresher = new Refresher(connection, book, atOnce);
    private final Reckoning reckoning = new Reckoning(connection, book, atOnce);
    private final Subscription beating = reckoning.start(ticker);
    private final MonitorListViewModel list =
            new MonitorListViewModel(reckoning, connection, refresher, ticker, atOnce);

    @AfterEach
    void stop() {
        beating.unsubscribe();
    }

    private void know(Monitor... monitors) {
        know(List.of(monitors), List.of());
    }

    private void know(List<Monitor> monitors, List<Integer> unreadable) {
        connection.use(PROFILE, server);
        server.list = () -> new MonitorList(monitors, unreadable);
        list.refresh();
    }

    private List<String> keys() {
        return list.rowsProperty().get().stream().map(ListRow::key).toList();
    }

    @Test
    void theMostUrgentMonitorsStandFirstAndEqualsKeepTheServersOrder() {
        know(
                monitor("new", "b"),
                monitor("old", "a"),
                monitor("late", fields -> fields.nextRunAt = NOW.minusSeconds(400)),
                monitor("paused", fields -> fields.status = "PAUSED"));

        assertThat(keys()).containsExactly("late", "new", "old", "paused");
    }

    @Test
    void aSearchFindsAHealthByItsWord() {
        list.findBy(
                Map.of(RowHealth.LATE, "Late", RowHealth.NEVER_RAN, "Never ran", RowHealth.PAUSED, "Paused"), _ -> "");
        know(
                monitor("a", fields -> fields.nextRunAt = NOW.minusSeconds(400)),
                monitor("b", "An evaluation of plans"),
                monitor("c", fields -> fields.status = "PAUSED"));

        list.searchProperty().set("LATE");
        assertThat(keys()).containsExactly("a");
        list.searchProperty().set("never plans");
        assertThat(keys()).containsExactly("b");
    }

    @Test
    void aSearchFindsWhatIsSaidOfALastRunAndForgetsWhatWasSaidBefore() {
        Queue<String> asked = new ArrayDeque<>();
        know(ran("a", 0), ran("b", 3));
        list.findBy(Map.of(), row -> {
            asked.add(row.key());
            return Objects.requireNonNull(row.lastRun()).failedCount() + " Échecs";
        });
        assertThat(asked).as("also of rows that are there already").containsExactly("a", "b");

        list.searchProperty().set("3 echec");
        assertThat(keys()).containsExactly("b");
        list.searchProperty().set("echecs");
        assertThat(keys()).containsExactly("b", "a");
        assertThat(asked).as("a key of the search asks for no words").hasSize(2);

        book.putRuns(List.of(run("a", 4), run("b", 0)));
        list.searchProperty().set("4 echecs");
        assertThat(keys()).containsExactly("a");
        list.searchProperty().set("3 echecs");
        assertThat(keys()).isEmpty();
    }

    private Monitor ran(String id, int failed) {
        book.putRuns(List.of(run(id, failed)));
        return monitor(id, fields -> {
            fields.lastRunId = "run-" + id;
            fields.lastRunAt = NOW.minusSeconds(3600);
        });
    }

    private static EvalRun run(String monitor, int failed) {
        return RunFields.run("run-" + monitor, fields -> {
            fields.monitor = new MonitorId(monitor);
            fields.createdAt = NOW.minusSeconds(3600);
            fields.total = 10;
            fields.evaluated = 10;
            fields.failed = failed;
        });
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            refund,            a
            REFUND flow,       a
            resume,            b
            tool_corr,         b
            gpt-5,             b
            billing,           a
            00:30,             a
            cron:30,           a
            paused session,    b
            """)
    void aSearchLooksThroughAllText(String text, String found) {
        know(
                monitor("a", fields -> {
                    fields.name = "Refund flow";
                    fields.cadence = "cron:30 0 * * *";
                    fields.filters = new FilterDocument(Map.of("tags", List.of("billing", "prod")));
                }),
                monitor("b", fields -> {
                    fields.name = "Résumé parser";
                    fields.target = "SESSION";
                    fields.status = "PAUSED";
                    fields.model = "openai/gpt-5";
                    fields.metrics = List.of("tool_correctness");
                }));

        list.searchProperty().set(text);

        assertThat(keys()).containsExactly(found);
        assertThat(list.narrowedProperty().get()).isTrue();
    }

    @Test
    void choicesOfOneFacetAddUpAndFacetsNarrowEachOther() {
        know(
                monitor("trace", "t"),
                monitor("session", fields -> fields.target = "SESSION"),
                monitor("paused", fields -> fields.status = "PAUSED"));

        list.toggle(new Facet.Choice(Facet.TARGET, "TRACE"));
        assertThat(keys()).containsExactly("trace", "paused");

        list.toggle(new Facet.Choice(Facet.HEALTH, "PAUSED"));
        assertThat(keys()).containsExactly("paused");

        list.toggle(new Facet.Choice(Facet.HEALTH, "NEVER_RAN"));
        assertThat(keys()).containsExactly("trace", "paused");

        list.clear();
        assertThat(keys()).hasSize(3);
    }

    @Test
    void cadenceMetricAndModelAreFacetsTooAndAMonitorCountsForEachOfItsMetrics() {
        know(
                monitor("a", fields -> fields.metrics = List.of("x", "y")),
                monitor("b", fields -> {
                    fields.metrics = List.of("y");
                    fields.cadence = "every_6h";
                    fields.model = "openai/gpt-5";
                }),
                monitor("c", fields -> fields.cadence = "whenever"));

        assertThat(list.offersProperty().get().get(Facet.METRIC))
                .extracting(offer -> offer.choice().value() + " " + offer.count())
                .containsExactly("task_completion 1", "x 1", "y 2");
        assertThat(list.offersProperty().get().get(Facet.CADENCE))
                .extracting(offer -> offer.choice().value() + " " + offer.count())
                .containsExactly("cron 1", "interval 1", "unreadable 1");
        list.toggle(new Facet.Choice(Facet.METRIC, "y"));
        list.toggle(new Facet.Choice(Facet.MODEL, ""));

        assertThat(keys()).containsExactly("a");
    }

    @Test
    void twoMonitorsOverTwoTicksLateAreTheSchedulersFault() {
        know(
                monitor("a", fields -> fields.nextRunAt = NOW.minusSeconds(700)),
                monitor("b", fields -> fields.nextRunAt = NOW.minusSeconds(590)));
        assertThat(list.summaryProperty().get().alarm()).isEmpty();

        now = NOW.plusSeconds(60);
        ticker.tick(1000);

        assertThat(list.summaryProperty().get().alarm()).isPresent();
    }

    @Test
    void anOfferCountsWhatTheOtherFacetsLetThrough() {
        know(
                monitor("trace", "t"),
                monitor("session", fields -> fields.target = "SESSION"),
                monitor("paused", fields -> fields.status = "PAUSED"));

        list.toggle(new Facet.Choice(Facet.TARGET, "TRACE"));

        assertThat(list.offersProperty().get().get(Facet.TARGET))
                .extracting(offer -> offer.choice().value() + " " + offer.count() + " " + offer.chosen())
                .containsExactly("SESSION 1 false", "TRACE 2 true");
        assertThat(list.offersProperty().get().get(Facet.HEALTH))
                .extracting(offer -> offer.choice().value() + " " + offer.count())
                .containsExactly("NEVER_RAN 1", "PAUSED 1");
    }

    @Test
    void anUnreadableMonitorMatchesEverySearchAndEveryChoiceButThatOfAnotherHealth() {
        know(List.of(monitor("a", "a"), monitor("b", "b")), List.of(1));
        UnreadableRow unreadable = new UnreadableRow(2, 3);

        list.searchProperty().set("nothing has this");
        list.toggle(new Facet.Choice(Facet.TARGET, "SESSION"));
        assertThat(list.rowsProperty().get()).containsExactly(unreadable);

        Facet.Choice other = new Facet.Choice(Facet.HEALTH, RowHealth.NEVER_RAN.name());
        list.toggle(other);
        assertThat(list.rowsProperty().get()).isEmpty();

        list.toggle(new Facet.Choice(Facet.HEALTH, RowHealth.UNREADABLE.name()));
        assertThat(list.rowsProperty().get()).containsExactly(unreadable);

        list.clear();
        list.toggle(other);
        assertThat(list.rowsProperty().get()).hasSize(2).doesNotContain(unreadable);
    }

    @Test
    void whatIsUnreadableIsOnOfferAmongTheHealths() {
        know(List.of(monitor("a", "a"), monitor("b", "b")), List.of(1));

        assertThat(list.offersProperty().get().get(Facet.HEALTH))
                .extracting(offer -> offer.choice().value() + " " + offer.count())
                .containsExactly("UNREADABLE 1", "NEVER_RAN 2");
        assertThat(list.offersProperty().get().get(Facet.TARGET))
                .extracting(offer -> offer.choice().value() + " " + offer.count())
                .containsExactly("TRACE 2");
    }

    @Test
    void aMonitorThatDidNotChangeIsTheVerySameRow() {
        Monitor changing = monitor("b", "b");
        know(monitor("a", "a"), changing);
        List<ListRow> before = list.rowsProperty().get();

        know(monitor("a", "a"), monitor("b", "b, renamed"));

        assertThat(list.rowsProperty().get().getFirst()).isSameAs(before.getFirst());
        assertThat(list.rowsProperty().get().getLast()).isNotEqualTo(before.getLast());
    }

    @Test
    void theSelectionSurvivesChangesAndEndsWithTheMonitor() {
        know(monitor("a", "a"), monitor("b", "b"));
        list.select("b");

        know(monitor("c", "c"), monitor("a", "a"), monitor("b", "b, renamed"));
        assertThat(list.selectedProperty().get())
                .isInstanceOfSatisfying(
                        MonitorRow.class,
                        row -> assertThat(row.monitor().name()).isEqualTo("b, renamed"));

        know(monitor("a", "a"));
        assertThat(list.selectedProperty().get()).isNull();
    }

    @Test
    void aMonitorBecomesDueAndThenLateWithoutARefresh() {
        know(monitor("m", fields -> fields.nextRunAt = NOW.plusSeconds(30)));
        List<RowHealth> seen = new ArrayList<>();

        for (int second = 0; second <= 400; second++) {
            now = NOW.plusSeconds(second);
            ticker.tick(1000);
            RowHealth health = list.rowsProperty().get().getFirst().health();
            if (seen.isEmpty() || seen.getLast() != health) {
                seen.add(health);
            }
        }

        assertThat(seen).containsExactly(RowHealth.NEVER_RAN, RowHealth.LATE);
    }

    @Test
    void theWordsMoveEachSecondUnderAMinuteAndElseEachMinute() {
        know(monitor("m", fields -> fields.nextRunAt = NOW.plusSeconds(62)));
        List<Instant> moved = new ArrayList<>();
        list.nowProperty().subscribe(at -> moved.add(at));
        moved.clear();

        for (int second = 1; second <= 5; second++) {
            now = NOW.plusSeconds(second);
            ticker.tick(1000);
        }

        assertThat(moved).containsExactly(NOW.plusSeconds(3), NOW.plusSeconds(4), NOW.plusSeconds(5));
    }

    @Test
    void theHeadTellsHealthsAndTheNextFiringOfAllMonitorsWhateverIsShown() {
        know(
                monitor("soon", fields -> fields.nextRunAt = NOW.plusSeconds(60)),
                monitor("paused", fields -> {
                    fields.status = "PAUSED";
                    fields.nextRunAt = NOW.plusSeconds(30);
                }),
                monitor("late", fields -> fields.nextRunAt = NOW.minusSeconds(400)));
        list.searchProperty().set("nothing has this");

        ListSummary summary = list.summaryProperty().get();

        assertThat(summary.total()).isEqualTo(3);
        assertThat(summary.healths())
                .containsExactly(
                        Map.entry(RowHealth.LATE, 1),
                        Map.entry(RowHealth.NEVER_RAN, 1),
                        Map.entry(RowHealth.PAUSED, 1));
        assertThat(summary.next()).isEqualTo(new ListSummary.NextFiring(NOW.plusSeconds(60), "Nightly"));
    }

    @Test
    void aShortWaitShowsNothingAndALongOneSaysSo() {
        connection.use(PROFILE, server);
        assertThat(list.stateProperty().get()).isEqualTo(ListState.SOON);

        ticker.tick(200);
        assertThat(list.stateProperty().get()).isEqualTo(ListState.LOADING);

        list.refresh();
        assertThat(list.stateProperty().get()).isEqualTo(ListState.NONE_YET);
    }

    @Test
    void aServerThatNeverAnsweredIsAnErrorAndOneThatStoppedKeepsItsList() {
        connection.use(PROFILE, server);
        server.list = MonitorListViewModelTest::unreachable;
        list.refresh();
        assertThat(list.stateProperty().get()).isEqualTo(ListState.FAILED);

        know(monitor("m", "m"));
        assertThat(list.stateProperty().get()).isEqualTo(ListState.ROWS);
        assertThat(list.knownAt()).isEqualTo(NOW);

        server.list = MonitorListViewModelTest::unreachable;
        list.refresh();
        assertThat(list.stateProperty().get()).isEqualTo(ListState.ROWS);
        assertThat(list.troubleProperty().get()).isInstanceOf(GatewayException.Unreachable.class);
    }

    @Test
    void nothingMatchesIsNotTheSameAsNothingThere() {
        know(monitor("m", "m"));

        list.searchProperty().set("nothing has this");
        assertThat(list.stateProperty().get()).isEqualTo(ListState.NO_MATCH);

        know();
        assertThat(list.stateProperty().get()).isEqualTo(ListState.NONE_YET);
    }

    @Test
    void anotherServerStartsWithAnEmptyQuery() {
        know(monitor("m", "m"));
        list.searchProperty().set("m");
        list.toggle(new Facet.Choice(Facet.TARGET, "TRACE"));

        connection.use(
                new ConnectionProfile("other", URI.create("http://localhost:2"), new Credentials.None("p"), false),
                server);

        assertThat(list.searchProperty().get()).isEmpty();
        assertThat(list.choices()).isEmpty();
    }

    @Test
    void manyChangesInARowAreMappedOnce() {
        Queue<Runnable> later = new ArrayDeque<>();
        UiTasks tasks = new UiTasks(Runnable::run, later::add);
        MonitorListViewModel lazy =
                new MonitorListViewModel(new Reckoning(connection, book, tasks), connection, refresher, ticker, tasks);
        drain(later);

        for (int i = 0; i < 100; i++) {
            book.put(monitor("m" + i, "m" + i));
        }

        assertThat(later).hasSize(1);
        drain(later);
        assertThat(lazy.rowsProperty().get()).hasSize(100);
    }

    @Test
    void fiveThousandMonitorsAreFilteredAndSorted() {
        List<Monitor> many = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            int minute = i;
            many.add(monitor("m" + i, fields -> {
                fields.name = "Monitor " + minute;
                fields.cadence = "cron:" + minute % 60 + " " + minute / 60 % 24 + " * * *";
            }));
        }
        Queue<Runnable> later = new ArrayDeque<>();
        MonitorBook large = new MonitorBook();
        UiTasks tasks = new UiTasks(Runnable::run, later::add);
        MonitorListViewModel lazy =
                new MonitorListViewModel(new Reckoning(connection, large, tasks), connection, refresher, ticker, tasks);
        large.replaceAll(new MonitorList(many, List.of()));
        drain(later);

        lazy.searchProperty().set("m123");
        assertThat(lazy.rowsProperty().get()).hasSize(1 + 10);

        lazy.searchProperty().set("");
        SortOrder byName = new SortOrder(SortOrder.Column.NAME, true);
        lazy.sortBy(byName);
        assertThat(lazy.rowsProperty().get()).hasSize(5_000).isSortedAccordingTo(byName);
    }

    @Test
    void rowsArriveWithTheirPastAndUntilThenNothingIsSaidOfTheProject() {
        Queue<Runnable> work = new ArrayDeque<>();
        MonitorListViewModel slow = working(work);
        connection.use(PROFILE, server);
        ticker.tick(200);
        server.list = () -> new MonitorList(List.of(monitor("a", "a")), List.of());

        refresher.refresh();
        assertThat(slow.rowsProperty().get()).isEmpty();
        assertThat(slow.stateProperty().get()).isEqualTo(ListState.LOADING);
        drain(work);

        assertThat(slow.rowsProperty().get()).extracting(ListRow::health).containsExactly(RowHealth.NEVER_RAN);
        assertThat(slow.stateProperty().get()).isEqualTo(ListState.ROWS);
    }

    @Test
    void selectionSearchAndUnchangedRowsStayWhileNewOnesAreWorkedOut() {
        Queue<Runnable> work = new ArrayDeque<>();
        MonitorListViewModel slow = working(work);
        know(monitor("a", "a"), monitor("b", "b"));
        drain(work);
        slow.select("b");
        ListRow before = slow.selectedProperty().get();

        server.list = () -> new MonitorList(List.of(monitor("a", "a, renamed"), monitor("b", "b")), List.of());
        refresher.refresh();
        slow.searchProperty().set("b");
        assertThat(slow.selectedProperty().get()).isSameAs(before);
        assertThat(slow.rowsProperty().get()).hasSize(1);
        drain(work);

        assertThat(slow.searchProperty().get()).isEqualTo("b");
        assertThat(slow.selectedProperty().get()).isSameAs(before);
        assertThat(slow.rowsProperty().get()).singleElement().isSameAs(before);
    }

    @Test
    void rowsOfAFormerServerGoAtOnceAndNeverComeBack() {
        Queue<Runnable> work = new ArrayDeque<>();
        MonitorListViewModel slow = working(work);
        know(monitor("a", "a"));
        drain(work);
        book.put(monitor("b", "b"));
        work.remove().run(); // its past is there, its row is being made

        connection.use(PROFILE, server);
        assertThat(slow.rowsProperty().get()).isEmpty();
        book.clear();
        drain(work);

        assertThat(slow.rowsProperty().get()).isEmpty();
    }

    private MonitorListViewModel working(Queue<Runnable> background) {
        UiTasks tasks = new UiTasks(background::add, Runnable::run);
        return new MonitorListViewModel(new Reckoning(connection, book, tasks), connection, refresher, ticker, tasks);
    }

    private static void drain(Queue<Runnable> waiting) {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private static MonitorList unreachable() {
        throw new GatewayException.Unreachable(
                new GatewayException.Call("GET", "/evaluations/monitors", "id", false, 0, ""),
                new IOException("refused"));
    }
}
