package dev.pandawatch.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.pandawatch.async.Ticker;
import dev.pandawatch.async.UiTasks;
import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.forecast.Forecast;
import dev.pandawatch.forecast.Workload;
import dev.pandawatch.gateway.Exchange;
import dev.pandawatch.gateway.Page;
import dev.pandawatch.gateway.Server;
import dev.pandawatch.gateway.http.HttpGateways;
import dev.pandawatch.gateway.http.JsonFilterCodec;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.sandbox.SandboxClock;
import dev.pandawatch.sandbox.SandboxOptions;
import dev.pandawatch.sandbox.SandboxServer;
import dev.pandawatch.settings.ApiKey;
import dev.pandawatch.settings.ConnectionProfile;
import dev.pandawatch.settings.Credentials;
import dev.pandawatch.state.Catalog;
import dev.pandawatch.state.Connection;
import dev.pandawatch.state.MonitorBook;
import dev.pandawatch.state.Notices;
import dev.pandawatch.ui.cadence.ZoneChoices;
import dev.pandawatch.ui.filter.RequestGate;
import dev.pandawatch.ui.filter.SuggestionsViewModel;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the editor states before saving against what the server then does.
class EditorStatementTest {
    private static final Instant NOW = Instant.parse("2026-11-22T14:00:00Z");
    private static final Duration MONTH = Duration.ofDays(30);

    private final SandboxServer sandbox;
    private final Connection connection = new Connection(() -> NOW);
    private final List<Monitor> saved = new ArrayList<>();
    private final MonitorEditorViewModel editor;

    EditorStatementTest() throws IOException {
        sandbox = SandboxServer.start(
                new SandboxOptions(0, null, SandboxClock.manual(NOW), 1, SandboxOptions.Scenario.EVERYDAY));
        editor = open();
    }

    @AfterEach
    void stop() {
        editor.close();
        server().close();
        sandbox.close();
    }

    @Test
    void aTraceMonitorRunsAsStated() {
        editor.form().filtersProperty().set(new FilterDocument(Map.of("status", "ERROR")));
        fill("0.25", "30 6,18 * * 1-5", "coherence", "task_completion");

        runsAsStated(43);
    }

    @Test
    void aSessionMonitorRunsAsStated() {
        editor.form().targetProperty().set(Target.SESSION);
        editor.form().filtersProperty().set(new FilterDocument(Map.of("min_trace_count", 2L)));
        fill("1", "0 3 * * 0", "agent_reliability");

        runsAsStated(4);
    }

    @Test
    void theFilterThatLeavesNothingIsTold() {
        editor.form()
                .filtersProperty()
                .set(new FilterDocument(Map.of("status", "ERROR", "name", "no trace is called so")));
        editor.parts().matches().refresh();

        assertThat(editor.parts().matches().countedProperty().get().matches()).isZero();
        assertThat(editor.parts().filters().emptyingProperty().get()).containsExactly("name");
    }

    private void fill(String rate, String cron, String... metrics) {
        editor.form().nameProperty().set("Stated");
        editor.form().metrics().setAll(metrics);
        editor.form().samplingRateProperty().set(rate);
        editor.form().cadenceProperty().set("cron:" + cron);
        editor.form().onlyIfChangedProperty().set(false);
    }

    private void runsAsStated(int firings) {
        editor.parts().readVolume();
        editor.parts().matches().refresh();
        Workload stated = editor.parts().forecast().run().getValue().orElseThrow();
        Forecast month = editor.parts().forecast().outlook().getValue().known().orElseThrow();
        assertThat(stated.matches()).isPositive();
        assertThat(month.firings()).isEqualTo(firings);

        editor.submit();
        Monitor monitor = saved.getFirst();
        EvalRun now = server().monitors().trigger(monitor.id());
        assertThat(now.totalTargets()).isEqualTo(stated.targets());
        assertThat(now.units()).isEqualTo(stated.units()).isEqualTo(month.unitsARun());

        sandbox.advance(MONTH);
        Page<EvalRun> runs = server().monitors().runs(monitor.id(), 100, 0);
        List<EvalRun> scheduled =
                runs.items().stream().filter(run -> !run.id().equals(now.id())).toList();
        assertThat(scheduled).hasSize(month.firings());
        long units = scheduled.stream().mapToLong(EvalRun::units).sum();
        // what will come in is an estimate, and said to be one
        assertThat(units).isCloseTo(month.units().likely(), withinPercentage(25));
    }

    private Server server() {
        return connection.server().orElseThrow();
    }

    private MonitorEditorViewModel open() {
        ConnectionProfile profile = new ConnectionProfile(
                "sandbox",
                sandbox.baseUrl(),
                new Credentials.Key(new ApiKey(SandboxServer.KEY), SandboxServer.PROJECT),
                true);
        connection.use(profile, HttpGateways.open(profile, new Deaf(), Clock.fixed(NOW, ZoneOffset.UTC)));
        UiTasks tasks = new UiTasks(Runnable::run, Runnable::run);
        Ticker still = (_, _) -> () -> {};
        RequestGate gate = new RequestGate(tasks, connection::now);
        EditorContext context = new EditorContext(
                connection,
                new MonitorBook(),
                new Catalog(),
                new Notices(connection::now),
                tasks,
                HttpGateways.preview(),
                still,
                new ZoneChoices(),
                gate,
                new SuggestionsViewModel(connection, gate, still),
                new JsonFilterCodec());
        return new MonitorEditorViewModel(
                context, new EditorMode.New(), new EditorExit(saved::add, (_, _) -> {}, () -> {}));
    }

    private record Deaf() implements Exchange.Listener {
        @Override
        public void started(String requestId) {
            // nobody asks
        }

        @Override
        public void ended(Exchange exchange) {
            // nobody asks
        }
    }
}
