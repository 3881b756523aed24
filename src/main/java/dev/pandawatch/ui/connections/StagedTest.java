package dev.pandawatch.ui.connections;

import dev.pandawatch.async.LatestOnly;
import dev.pandawatch.async.Outcome;
import dev.pandawatch.async.UiTasks;
import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.gateway.Route;
import dev.pandawatch.gateway.Server;
import dev.pandawatch.settings.ConnectionProfile;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Tests a connection stage by stage, stops at the first that fails, and says what the others wait for. UI thread only;
/// the stages themselves run in the background.
public final class StagedTest {
    private final Function<ConnectionProfile, Server> servers;
    private final Route route;
    private final InstantSource clock;
    private final LatestOnly latest;
    private final ObservableList<StageRow> rows = FXCollections.observableArrayList();
    private final ObservableList<StageRow> readOnlyRows = FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyObjectWrapper<Verdict> verdict =
            new ReadOnlyObjectWrapper<>(this, "verdict", new Verdict.Untested());
    private @Nullable Walk walk;

    /// A test under way.
    ///
    /// @param project settles the project without asking the server; empty where the server is to be asked
    private record Walk(StageWork work, Function<ConnectionProfile, Optional<StageState>> project, Runnable passed) {}

    /// What the test asks with.
    ///
    /// @param servers opens a server; each is closed when its test ends
    public StagedTest(Function<ConnectionProfile, Server> servers, Route route, UiTasks tasks, InstantSource clock) {
        this.servers = servers;
        this.route = route;
        this.clock = clock;
        this.latest = new LatestOnly(tasks);
    }

    /// One row a stage, in their order; empty before the first test and after [#clear()].
    public ObservableList<StageRow> rows() {
        return readOnlyRows;
    }

    public ReadOnlyObjectProperty<Verdict> verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    public Verdict getVerdict() {
        return verdict.get();
    }

    /// Begins anew.
    ///
    /// @param project settles the project without asking the server, if it returns a state; asked on the UI thread
    /// @param passed called when every stage has passed
    void start(ConnectionProfile profile, Function<ConnectionProfile, Optional<StageState>> project, Runnable passed) {
        end();
        walk = new Walk(new StageWork(profile, servers.apply(profile), route, clock), project, passed);
        List<Stage> stages = Stage.of(profile);
        rows.setAll(stages.stream()
                .map(stage -> new StageRow(stage, new StageState.Waiting(stages.getFirst())))
                .toList());
        verdict.set(new Verdict.Running());
        proceed();
    }

    /// Goes on where the test stopped to ask.
    void resume() {
        if (walk != null && !latest.isBusy()) {
            verdict.set(new Verdict.Running());
            proceed();
        }
    }

    /// Cuts the test off; what is known so far stays readable.
    void cancel() {
        if (verdict.get() instanceof Verdict.Running) {
            end();
            rows.setAll(rows.stream()
                    .filter(row -> row.state() instanceof StageState.Passed)
                    .toList());
            verdict.set(new Verdict.Cancelled());
        }
    }

    /// Forgets everything: what was tested is no longer what is typed.
    void clear() {
        end();
        rows.clear();
        verdict.set(new Verdict.Untested());
    }

    private void end() {
        latest.forget();
        if (walk != null) {
            walk.work().server().close();
            walk = null;
        }
    }

    private void proceed() {
        Walk current = walk;
        if (current == null) {
            return;
        }
        Optional<Stage> next = rows.stream()
                .filter(row -> !(row.state() instanceof StageState.Passed))
                .map(StageRow::stage)
                .findFirst();
        if (next.isEmpty()) {
            end();
            verdict.set(new Verdict.Passed(took()));
            current.passed().run();
            return;
        }
        Stage stage = next.get();
        Optional<StageState> settled =
                stage == Stage.PROJECT ? current.project().apply(current.work().profile()) : Optional.empty();
        if (settled.isPresent()) {
            settle(stage, Map.of(stage, settled.get()));
        } else {
            put(stage, new StageState.Busy());
            hold(stage);
            latest.ask(() -> current.work().run(stage), outcome -> settle(stage, states(stage, outcome)));
        }
    }

    private Map<Stage, StageState> states(Stage stage, Outcome<Map<Stage, StageState>> outcome) {
        return switch (outcome) {
            case Outcome.Done<Map<Stage, StageState>>(var states) -> states;
            case Outcome.Failed<Map<Stage, StageState>>(GatewayException why) ->
                Map.of(
                        stage,
                        new StageState.Failed(
                                "connect.failed",
                                List.of(why),
                                advice(stage, why),
                                why.call().requestId()));
        };
    }

    private String advice(Stage stage, GatewayException why) {
        return walk == null
                ? "connect.advice.later"
                : Advice.against(stage, walk.work().profile().credentials(), why);
    }

    private void settle(Stage stage, Map<Stage, StageState> states) {
        states.forEach(this::put);
        StageState state = states.get(stage);
        if (state instanceof StageState.Passed) {
            proceed();
            return;
        }
        hold(stage);
        if (state instanceof StageState.Failed) {
            end();
        }
        verdict.set(new Verdict.Stopped(stage, took()));
    }

    private void put(Stage stage, StageState state) {
        change(row -> row.stage() == stage ? new StageRow(stage, state) : row);
    }

    /// Everything behind `stage` waits for it.
    private void hold(Stage stage) {
        change(row -> row.stage().compareTo(stage) > 0 && row.state() instanceof StageState.Waiting
                ? new StageRow(row.stage(), new StageState.Waiting(stage))
                : row);
    }

    private void change(UnaryOperator<StageRow> change) {
        rows.setAll(rows.stream().map(change).toList());
    }

    private Duration took() {
        return rows.stream()
                .map(row -> row.state() instanceof StageState.Passed passed && passed.took() != null
                        ? passed.took()
                        : Duration.ZERO)
                .reduce(Duration.ZERO, Duration::plus);
    }
}
