package dev.pandawatch.ui.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.async.UiTasks;
import dev.pandawatch.cadence.Cadence;
import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.filter.TraceFilter;
import dev.pandawatch.gateway.Exchange;
import dev.pandawatch.gateway.Server;
import dev.pandawatch.gateway.http.HttpGateways;
import dev.pandawatch.monitor.MonitorChange;
import dev.pandawatch.monitor.MonitorDefinition;
import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.monitor.SignalWeights;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.sandbox.SandboxClock;
import dev.pandawatch.sandbox.SandboxOptions;
import dev.pandawatch.sandbox.SandboxServer;
import dev.pandawatch.settings.ApiKey;
import dev.pandawatch.settings.ConnectionProfile;
import dev.pandawatch.settings.Credentials;
import dev.pandawatch.state.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

/// The number on the card against what a run started at once takes.
class MatchesTalkTest {
    private static final Instant NOW = Instant.parse("2026-11-22T14:00:00Z");

    @Test
    void theCountThatIsShownIsWhatARunTakes() throws Exception {
        SandboxClock clock = SandboxClock.manual(NOW);
        ConnectionProfile profile;
        try (SandboxServer sandbox =
                SandboxServer.start(new SandboxOptions(0, null, clock, 1, SandboxOptions.Scenario.EVERYDAY))) {
            profile = new ConnectionProfile(
                    "sandbox",
                    sandbox.baseUrl(),
                    new Credentials.Key(new ApiKey(SandboxServer.KEY), SandboxServer.PROJECT),
                    true);
            Connection connection = new Connection(() -> NOW);
            connection.use(profile, HttpGateways.open(profile, new Deaf(), Clock.fixed(NOW, ZoneOffset.UTC)));
            Server server = connection.server().orElseThrow();
            FilterDocument filters = new FilterDocument(Map.of("status", "ERROR"));
            MatchesViewModel matches = new MatchesViewModel(
                    new SimpleObjectProperty<>(Target.TRACE),
                    new SimpleObjectProperty<>(filters),
                    connection,
                    new RequestGate(new UiTasks(Runnable::run, Runnable::run), () -> NOW),
                    (_, _) -> () -> {});
            matches.refresh();

            MatchCount shown = Objects.requireNonNull(matches.countedProperty().get());
            assertThat(shown.matches()).isPositive().isLessThan(shown.total());
            assertThat(shown.matches()).isEqualTo(triggered(server, filters));
            matches.close();
            server.close();
        }
    }

    private static int triggered(Server server, FilterDocument filters) {
        MonitorId id = server.monitors()
                .create(new MonitorDefinition(
                        "counted",
                        List.of("coherence"),
                        TraceFilter.ALL,
                        1,
                        null,
                        Cadence.Preset.WEEKLY,
                        true,
                        SignalWeights.NONE))
                .id();
        server.monitors().change(id, new MonitorChange(List.of(new MonitorChange.Filters(filters))));
        return server.monitors().trigger(id).totalTargets();
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
