package dev.pandawatch.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.command.MonitorCommands;
import dev.pandawatch.command.Refresher;
import dev.pandawatch.command.RunCommands;
import dev.pandawatch.gateway.FaultProxy.Fault;
import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.gateway.MonitorList;
import dev.pandawatch.gateway.Server;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.run.Firing;
import dev.pandawatch.state.Notice;
import dev.pandawatch.ui.detail.DetailViewModel;
import dev.pandawatch.ui.detail.Entry;
import dev.pandawatch.ui.detail.MonitorPast;
import dev.pandawatch.ui.detail.RunLine;
import dev.pandawatch.ui.monitors.ListRow;
import dev.pandawatch.ui.monitors.ListState;
import dev.pandawatch.ui.monitors.MonitorAction;
import dev.pandawatch.ui.monitors.MonitorActionsViewModel.Failure;
import dev.pandawatch.ui.monitors.RowHealth;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// List, detail and each action while something between us and the server is wrong, and afterwards.
class WatchFaultsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T21:40:00Z");
    private static final Duration A_LONG_TIME = Duration.ofMinutes(2);
    private static final Duration SOON = Duration.ofMillis(700);
    private static final Duration USUAL = Duration.ofSeconds(10);

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(Fault.DOWN, GatewayException.Unreachable.class),
                Arguments.of(Fault.SLOW, GatewayException.TimedOut.class),
                Arguments.of(Fault.INTERNAL_ERROR, GatewayException.Broken.class),
                Arguments.of(Fault.BAD_GATEWAY, GatewayException.Broken.class),
                Arguments.of(Fault.TRUNCATED, GatewayException.Garbled.class),
                Arguments.of(Fault.RESET, GatewayException.Unreachable.class),
                Arguments.of(Fault.RATE_LIMITED, GatewayException.RateLimited.class));
    }

    static Stream<Arguments> faultsAndActions() {
        return faults().flatMap(fault -> Arrays.stream(MonitorAction.values())
                .map(action -> Arguments.of(fault.get()[0], fault.get()[1], action)));
    }

    private static WatchBench bench(Fault fault) {
        WatchBench bench = WatchBench.seeded(NOW);
        return fault == Fault.SLOW ? bench.turned(SOON) : bench;
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("faults")
    void theListKeepsWhatItKnewSaysWhyAndRecoversByItself(Fault fault, Class<? extends GatewayException> kind) {
        try (WatchBench bench = bench(fault)) {
            List<String> keys = bench.keys();
            Map<String, RowHealth> states = states(bench);
            Instant known = Objects.requireNonNull(bench.list.knownAt());
            bench.list.select(keys.getFirst());
            bench.proxy.fail(fault);

            bench.pass(Refresher.CALM);

            assertThat(bench.list.troubleProperty().get()).isInstanceOf(kind);
            assertThat(bench.list.stateProperty().get()).isEqualTo(ListState.ROWS);
            assertThat(bench.keys()).isEqualTo(keys).hasSizeGreaterThan(20);
            assertThat(bench.list.knownAt()).isEqualTo(known);
            int asked = bench.proxy.asked().size();
            bench.pass(Duration.ofSeconds(1));
            assertThat(bench.proxy.asked()).as("it does not hammer").hasSize(asked);

            bench.pass(Duration.ofMinutes(40));
            assertThat(states(bench))
                    .as("of what is not read nothing is claimed")
                    .isEqualTo(states);
            assertThat(bench.list.summaryProperty().get().alarm()).isEmpty();

            bench.proxy.recover();
            bench.pass(A_LONG_TIME);

            assertThat(bench.list.troubleProperty().get()).isNull();
            assertThat(bench.list.knownAt())
                    .isAfterOrEqualTo(known.plus(A_LONG_TIME).minusSeconds(1));
            assertThat(bench.list.selectedProperty().get())
                    .isNotNull()
                    .extracting(ListRow::key)
                    .isEqualTo(keys.getFirst());
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("faults")
    void aListThatWasNeverReadSaysWhyAndRecoversByItself(Fault fault, Class<? extends GatewayException> kind) {
        try (WatchBench bench = WatchBench.seeded(NOW)) {
            bench.proxy.fail(fault);
            bench.turned(fault == Fault.SLOW ? SOON : USUAL);

            assertThat(bench.list.stateProperty().get()).isEqualTo(ListState.FAILED);
            assertThat(bench.list.troubleProperty().get()).isInstanceOf(kind);
            assertThat(bench.list.knownAt()).isNull();

            bench.proxy.recover();
            bench.pass(A_LONG_TIME);

            assertThat(bench.list.stateProperty().get()).isEqualTo(ListState.ROWS);
            assertThat(bench.list.troubleProperty().get()).isNull();
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("faults")
    void theDetailKeepsWhatItKnewSaysWhyAndRecoversByItself(Fault fault, Class<? extends GatewayException> kind) {
        try (WatchBench bench = bench(fault)) {
            DetailViewModel detail = bench.detail("Flight booking drift");
            MonitorPast before = detail.pastProperty().get();
            Instant read = detail.readAtProperty().get();
            bench.proxy.fail(fault);

            detail.refresh();

            assertThat(detail.staleProperty().get())
                    .isNotNull()
                    .satisfies(stale -> assertThat(stale.why()).isInstanceOf(kind))
                    .extracting(DetailViewModel.Stale::shown)
                    .isEqualTo(read);
            assertThat(detail.pastProperty().get().records()).isEqualTo(before.records());

            bench.proxy.recover();
            bench.pass(A_LONG_TIME);

            assertThat(detail.staleProperty().get()).isNull();
            assertThat(detail.readAtProperty().get())
                    .isAfterOrEqualTo(read.plus(A_LONG_TIME).minusSeconds(1));
            detail.stop();
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("faults")
    void aDetailThatWasNeverReadSaysWhyAndRecoversByItself(Fault fault, Class<? extends GatewayException> kind) {
        try (WatchBench bench = bench(fault)) {
            bench.proxy.fail(fault);

            DetailViewModel detail = bench.detail("Flight booking drift");

            assertThat(detail.pastProperty().get()).isNull();
            assertThat(detail.staleProperty().get())
                    .isNotNull()
                    .satisfies(stale -> assertThat(stale.why()).isInstanceOf(kind))
                    .extracting(DetailViewModel.Stale::shown)
                    .isNull();

            bench.proxy.recover();
            bench.pass(A_LONG_TIME);

            assertThat(detail.pastProperty().get()).isNotNull();
            assertThat(detail.staleProperty().get()).isNull();
            detail.stop();
        }
    }

    /// Of the faults that strike after the server has done it, the list tells so as soon as it can be read.
    @ParameterizedTest(name = "{2} while {0}")
    @MethodSource("faultsAndActions")
    void anActionIsSentOnceAndWhatBecameOfItIsRead(
            Fault fault, Class<? extends GatewayException> kind, MonitorAction action) {
        try (WatchBench bench = bench(fault)) {
            String name = name(action);
            Monitor before = bench.monitor(name);
            int writes = bench.writes().size();
            if (action != MonitorAction.PAUSE) { // which asks nothing
                bench.actions.start(action, bench.row(name));
            }
            bench.proxy.fail(fault);

            if (action == MonitorAction.PAUSE) {
                bench.actions.start(action, bench.row(name));
            } else {
                bench.actions.confirm();
            }

            boolean done = fault == Fault.SLOW || fault == Fault.TRUNCATED || fault == Fault.RESET;
            boolean nothingToLose = action == MonitorAction.DELETE && fault == Fault.TRUNCATED; // 204 has no body
            if (nothingToLose) {
                assertThat(bench.actions.failureProperty().get()).isNull();
            } else {
                assertThat(bench.actions.failureProperty().get())
                        .isNotNull()
                        .satisfies(failure -> assertThat(failure.why()).isInstanceOf(kind))
                        .satisfies(failure ->
                                assertThat(failure.uncertain()).isEqualTo(MonitorCommands.uncertain(failure.why())))
                        .extracting(Failure::monitor)
                        .isEqualTo(before.name());
                assertThat(bench.book.find(before.id())).isPresent();
            }
            assertThat(bench.actions.underWay()).isEmpty();

            bench.proxy.recover();
            bench.pass(A_LONG_TIME);

            assertThat(bench.writes().size() - writes).isLessThanOrEqualTo(1);
            assertThat(isDone(action, before, bench.book.find(before.id()))).isEqualTo(done);
        }
    }

    static Stream<Arguments> faultsAndRunCommands() {
        return faults().flatMap(fault -> Arrays.stream(RunCommands.Kind.values())
                .map(kind -> Arguments.of(fault.get()[0], fault.get()[1], kind)));
    }

    @ParameterizedTest(name = "{2} while {0}")
    @MethodSource("faultsAndRunCommands")
    void aCommandForARunIsSentOnceAndWhatBecameOfItIsRead(
            Fault fault, Class<? extends GatewayException> why, RunCommands.Kind command) {
        try (WatchBench bench = bench(fault)) {
            DetailViewModel detail = bench.detail("Checkout agent tool correctness");
            EvalRun run = Objects.requireNonNull(detail.pastProperty().get())
                    .records()
                    .runs()
                    .getFirst();
            int writes = bench.writes().size();
            bench.proxy.fail(fault);

            switch (command) {
                case RETRY -> bench.runs.retry(run, "Checkout");
                case DELETE -> bench.runs.delete(run, "Checkout", false);
            }

            boolean done = fault == Fault.SLOW || fault == Fault.TRUNCATED || fault == Fault.RESET;
            if (command == RunCommands.Kind.DELETE && fault == Fault.TRUNCATED) { // 204 has no body
                assertThat(bench.runs.failures()).isEmpty();
            } else {
                assertThat(bench.runs.failures()).hasEntrySatisfying(run.id(), failure -> {
                    assertThat(failure.kind()).isEqualTo(command);
                    assertThat(failure.why()).isInstanceOf(why);
                    assertThat(failure.uncertain()).isEqualTo(MonitorCommands.uncertain(failure.why()));
                });
            }
            assertThat(bench.runs.underWay()).isEmpty();

            bench.proxy.recover();
            bench.pass(A_LONG_TIME);

            assertThat(bench.writes().size() - writes).isLessThanOrEqualTo(1);
            List<RunLine> lines =
                    Objects.requireNonNull(detail.pastProperty().get()).lines();
            assertThat(
                            switch (command) {
                                case RETRY -> lines.stream().anyMatch(RunLine.Retry.class::isInstance);
                                case DELETE ->
                                    lines.stream().noneMatch(line -> line.key().equals(run.id()));
                            })
                    .isEqualTo(done);
            detail.stop();
        }
    }

    @Test
    void aRunThatStartedIsNotCalledFailedBecauseTheMonitorCouldNotBeReadAgain() {
        try (WatchBench bench = WatchBench.seeded(NOW)) {
            Monitor monitor = bench.monitor("Flight booking drift");
            bench.actions.start(MonitorAction.RUN_NOW, bench.row("Flight booking drift"));
            String path = "GET /evaluations/monitors/" + monitor.id() + " ";
            bench.proxy.fail(Fault.INTERNAL_ERROR, line -> line.startsWith(path));

            bench.actions.confirm();

            assertThat(bench.actions.failureProperty().get()).isNull();
            assertThat(bench.notices.all()).extracting(Notice::key).anyMatch(key -> key.startsWith("notice.started"));
            bench.proxy.recover();
            bench.pass(Refresher.CALM);
            assertThat(bench.monitor("Flight booking drift").lastRunId()).isNotEqualTo(monitor.lastRunId());
        }
    }

    /// "Late" and "stalled" are told by the server's clock, however wrong ours is.
    @ParameterizedTest
    @ValueSource(longs = {-10, 10})
    void aClockThatIsTenMinutesOffChangesNothing(long minutes) {
        Map<String, RowHealth> right;
        try (WatchBench bench = WatchBench.seeded(NOW)) {
            right = states(bench);
        }
        try (WatchBench bench = WatchBench.ahead(NOW, Duration.ofMinutes(minutes))) {
            assertThat(states(bench)).isEqualTo(right);
            assertThat(bench.connection.clockAheadProperty().get())
                    .isBetween(
                            Duration.ofMinutes(-minutes).minusSeconds(2),
                            Duration.ofMinutes(-minutes).plusSeconds(2));
        }
    }

    @ParameterizedTest(name = "{0} min")
    @ValueSource(longs = {-10, 10})
    void aClockThatIsTenMinutesOffDelaysNoRefresh(long minutes) {
        try (WatchBench bench = WatchBench.ahead(NOW, Duration.ofMinutes(minutes))) {
            bench.pass(Duration.ofSeconds(1)); // it may have to learn by what clock it asks
            int asked = bench.proxy.asked().size();

            bench.pass(Refresher.CALM);

            assertThat(bench.proxy.asked().size()).isGreaterThan(asked);
            assertThat(bench.list.knownAt())
                    .isBetween(
                            bench.sandbox.now().minusSeconds(2),
                            bench.sandbox.now().plusSeconds(2));
        }
    }

    @ParameterizedTest(name = "{0} min")
    @ValueSource(longs = {-10, 10})
    void aClockThatIsTenMinutesOffChangesNothingInTheDetail(long minutes) {
        MonitorPast right;
        try (WatchBench bench = WatchBench.seeded(NOW)) {
            right = past(bench);
        }
        try (WatchBench bench = WatchBench.ahead(NOW, Duration.ofMinutes(minutes))) {
            MonitorPast past = past(bench);

            assertThat(past.health()).isEqualTo(right.health());
            assertThat(past.entries()).extracting(Entry::firing).isEqualTo(firings(right));
            assertThat(past.now()).isBetween(NOW.minusSeconds(2), NOW.plusSeconds(2));
        }
    }

    private static MonitorPast past(WatchBench bench) {
        DetailViewModel detail = bench.detail("Flight booking drift");
        try {
            return Objects.requireNonNull(detail.pastProperty().get());
        } finally {
            detail.stop();
        }
    }

    private static List<Firing> firings(MonitorPast past) {
        return past.entries().stream().map(Entry::firing).toList();
    }

    static Stream<Arguments> actionsAndClocks() {
        return Arrays.stream(MonitorAction.values())
                .flatMap(action -> Stream.of(Arguments.of(action, -10L), Arguments.of(action, 10L)));
    }

    @ParameterizedTest(name = "{0}, {1} min")
    @MethodSource("actionsAndClocks")
    void anActionIsDoneWhateverOurClockSays(MonitorAction action, long minutes) {
        try (WatchBench bench = WatchBench.ahead(NOW, Duration.ofMinutes(minutes))) {
            Monitor before = bench.monitor(name(action));

            act(bench, action);
            bench.pass(Refresher.CALM);

            assertThat(bench.actions.failureProperty().get()).isNull();
            assertThat(bench.writes()).hasSize(1);
            assertThat(isDone(action, before, bench.book.find(before.id()))).isTrue();
        }
    }

    /// The connections that were kept are dead then.
    @ParameterizedTest(name = "{0}")
    @EnumSource(MonitorAction.class)
    void anActionRightAfterARestartOfTheServerIsDoneOnceOrSaidNotToBe(MonitorAction action) {
        try (WatchBench bench = WatchBench.seeded(NOW).direct()) {
            Monitor before = bench.monitor(name(action));
            bench.restart();

            act(bench, action);
            Failure failure = bench.actions.failureProperty().get();
            bench.pass(A_LONG_TIME);

            boolean done = isDone(action, before, bench.book.find(before.id()));
            assertThat(done || (failure != null && failure.why() instanceof GatewayException.Unreachable))
                    .isTrue();
            assertThat(bench.list.troubleProperty().get()).isNull();
        }
    }

    @Test
    void listAndDetailOutliveARestartOfTheServer() {
        try (WatchBench bench = WatchBench.seeded(NOW).direct()) {
            List<String> keys = bench.keys();
            DetailViewModel detail = bench.detail("Flight booking drift");
            bench.restart();

            bench.pass(A_LONG_TIME);
            detail.refresh();

            assertThat(bench.list.troubleProperty().get()).isNull();
            assertThat(bench.list.knownAt()).isEqualTo(NOW.plus(A_LONG_TIME));
            assertThat(bench.keys()).isEqualTo(keys);
            assertThat(detail.staleProperty().get()).isNull();
            assertThat(detail.readAtProperty().get()).isEqualTo(NOW.plus(A_LONG_TIME));
            detail.stop();
        }
    }

    private static String name(MonitorAction action) {
        return action == MonitorAction.RESUME ? "Legacy planner" : "Flight booking drift";
    }

    private static void act(WatchBench bench, MonitorAction action) {
        bench.actions.start(action, bench.row(name(action)));
        if (action != MonitorAction.PAUSE) { // which asks nothing
            bench.actions.confirm();
        }
    }

    private static boolean isDone(MonitorAction action, Monitor before, Optional<Monitor> after) {
        return switch (action) {
            case RUN_NOW ->
                after.filter(monitor -> !Objects.equals(monitor.lastRunId(), before.lastRunId()))
                        .isPresent();
            case PAUSE -> after.filter(monitor -> !monitor.active()).isPresent();
            case RESUME -> after.filter(Monitor::active).isPresent();
            case DELETE -> after.isEmpty();
        };
    }

    private static Map<String, RowHealth> states(WatchBench bench) {
        Map<String, RowHealth> states = new TreeMap<>();
        for (ListRow row : bench.list.rowsProperty().get()) {
            states.put(row.key(), row.health());
        }
        assertThat(states).hasSizeGreaterThan(20);
        return states;
    }

    @Test
    void theListIsShownAlthoughTheServerCannotReadOneOfItsMonitors() {
        try (WatchBench bench = WatchBench.poisoned(NOW)) {
            MonitorList list = bench.server().monitors().list();

            assertThat(list.unreadable()).hasSize(1);
            assertThat(bench.list.troubleProperty().get()).isNull();
            assertThat(bench.list.rowsProperty().get()).hasSize(list.monitors().size() + 1);
            assertThat(bench.list.rowsProperty().get())
                    .filteredOn(row -> row.health() == RowHealth.UNREADABLE)
                    .hasSize(1);
        }
    }

    @Test
    void anAnswerOfTheServerBeforeIsNotTakenForOneOfTheServerOfNow() {
        try (WatchBench bench = WatchBench.seeded(NOW);
                WatchBench other = WatchBench.empty(NOW)) {
            Server before = bench.server();
            bench.connection.use(bench.connection.profileProperty().get(), other.server());

            assertThat(bench.connection.isOn(before)).isFalse();
            bench.refresher.turn();
            bench.refresher.refresh();

            assertThat(bench.list.rowsProperty().get()).isEmpty();
            assertThat(bench.list.stateProperty().get()).isEqualTo(ListState.NONE_YET);
        }
    }
}
