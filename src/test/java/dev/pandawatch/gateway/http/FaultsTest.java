package dev.pandawatch.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.pandawatch.cadence.Cadence;
import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.filter.TraceFilter;
import dev.pandawatch.gateway.FaultProxy;
import dev.pandawatch.gateway.FaultProxy.Fault;
import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.gateway.ScoreSelection;
import dev.pandawatch.gateway.Server;
import dev.pandawatch.monitor.MonitorChange;
import dev.pandawatch.monitor.MonitorDefinition;
import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.monitor.SignalWeights;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.sandbox.SandboxClock;
import dev.pandawatch.sandbox.SandboxOptions;
import dev.pandawatch.sandbox.SandboxServer;
import dev.pandawatch.settings.ApiKey;
import dev.pandawatch.settings.ConnectionProfile;
import dev.pandawatch.settings.Credentials;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every call of ours while something between us and the sandbox is wrong, and the same call afterwards.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T14:00:00.250Z");
    private static final Duration SECONDS = Duration.ofSeconds(10);
    private static final Duration SOON = Duration.ofMillis(150);

    private final SandboxServer sandbox = sandbox();
    private final FaultProxy proxy = FaultProxy.before(sandbox.baseUrl());
    private final Journal journal = new Journal();
    private final Server patient = server(new Deadlines(SECONDS, SECONDS, SECONDS));
    private final Server hasty = server(new Deadlines(SECONDS, SOON, SECONDS));

    private static SandboxServer sandbox() {
        try {
            return SandboxServer.start(new SandboxOptions(0, null, SandboxClock.manual(NOW), 1));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Server server(Deadlines deadlines) {
        Credentials key = new Credentials.Key(new ApiKey(SandboxServer.KEY), SandboxServer.PROJECT);
        return HttpGateways.open(
                new ConnectionProfile("faulty", proxy.baseUrl(), key, true), journal, Clock.systemUTC(), deadlines);
    }

    @AfterEach
    void allIsWell() {
        proxy.recover();
    }

    @AfterAll
    void close() {
        patient.close();
        hasty.close();
        proxy.close();
        sandbox.close();
    }

    /// What we can ask, by its name. Writes work on things of their own, so that they can be done again.
    private Map<String, Consumer<Server>> calls() {
        Map<String, Consumer<Server>> calls = new LinkedHashMap<>();
        MonitorId monitor = patient.monitors().create(definition("Faults")).id();
        EvalRun run = patient.runs().recent(Target.TRACE, 1, 0).items().getFirst();
        EvalRun failing = failing();
        calls.put("monitors.list", server -> server.monitors().list());
        calls.put("monitors.get", server -> server.monitors().get(monitor));
        calls.put("monitors.create", server -> server.monitors().create(definition("Another")));
        calls.put(
                "monitors.change",
                server -> server.monitors()
                        .change(monitor, new MonitorChange(List.of(new MonitorChange.Name("Renamed")))));
        calls.put("monitors.pause", server -> server.monitors().pause(monitor));
        calls.put("monitors.resume", server -> server.monitors().resume(monitor));
        calls.put("monitors.trigger", server -> server.monitors().trigger(monitor));
        calls.put("monitors.runs", server -> server.monitors().runs(monitor, 5, 0));
        calls.put("runs.recent", server -> server.runs().recent(Target.SESSION, 5, 0));
        calls.put("runs.run", server -> server.runs().run(run.id()));
        calls.put("runs.scores of a run", server -> server.runs().scores(Target.TRACE, run.id()));
        calls.put("runs.scores", server -> server.runs().scores(ScoreSelection.ofRun(Target.TRACE, run.id()), 5, 0));
        calls.put("runs.retry", server -> server.runs().retry(Target.TRACE, failing.id()));
        calls.put("catalog.metrics", server -> server.catalog().metrics(Target.TRACE));
        calls.put("catalog.providers", server -> server.catalog().providers());
        calls.put("catalog.template", server -> server.catalog().template("coherence"));
        calls.put("discovery.count", server -> server.discovery().count(Target.TRACE, FilterDocument.EMPTY));
        calls.put("discovery.users", server -> server.discovery().users(5, 0));
        calls.put("discovery.volume", server -> server.discovery().volume(NOW.minusSeconds(86_400), NOW));
        return calls;
    }

    private EvalRun failing() {
        for (int offset = 0; ; offset += 200) {
            Optional<EvalRun> failed = patient.runs().recent(Target.TRACE, 200, offset).items().stream()
                    .filter(run -> run.failedCount() > 0 && run.finished())
                    .findFirst();
            if (failed.isPresent()) {
                return failed.get();
            }
        }
    }

    private static MonitorDefinition definition(String name) {
        return new MonitorDefinition(
                name, List.of("coherence"), TraceFilter.ALL, 1, null, Cadence.Preset.DAILY, true, SignalWeights.NONE);
    }

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

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("faults")
    void everyCallSaysWhatIsWrongAndWorksAgainAfterwards(Fault fault, Class<? extends GatewayException> kind) {
        Server server = fault == Fault.SLOW ? hasty : patient;
        calls().forEach((name, call) -> {
            proxy.fail(fault);
            assertThatThrownBy(() -> call.accept(server)).as(name).isInstanceOf(kind);
            proxy.recover();
            call.accept(patient);
        });
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("faults")
    void aDeletionSaysWhatIsWrongAndWorksAgainAfterwards(Fault fault, Class<? extends GatewayException> kind) {
        Server server = fault == Fault.SLOW ? hasty : patient;
        MonitorId monitor = patient.monitors().create(definition("Gone soon")).id();
        EvalRun run = patient.monitors().trigger(monitor);
        Map<String, Consumer<Server>> deletions = Map.of(
                "runs.delete", each -> each.runs().delete(Target.TRACE, run.id(), true),
                "monitors.delete", each -> each.monitors().delete(monitor));
        deletions.forEach((name, deletion) -> {
            proxy.fail(fault);
            if (fault == Fault.TRUNCATED) {
                deletion.accept(server); // there is no body to lose
            } else {
                assertThatThrownBy(() -> deletion.accept(server)).as(name).isInstanceOf(kind);
            }
            proxy.recover();
            deletion.accept(patient); // gone already, or now
        });
        assertThatThrownBy(() -> patient.monitors().get(monitor)).isInstanceOf(GatewayException.NotFound.class);
        assertThatThrownBy(() -> patient.runs().run(run.id())).isInstanceOf(GatewayException.NotFound.class);
    }

    @Test
    void theWordsOfAProxyAreNotTakenForTheServers() {
        proxy.fail(Fault.BAD_GATEWAY);

        assertThatThrownBy(() -> patient.monitors().list())
                .isInstanceOfSatisfying(GatewayException.Broken.class, broken -> {
                    assertThat(broken.call().status()).isEqualTo(502);
                    assertThat(broken.serverText()).isEmpty();
                });
    }

    @Test
    void aClockThatIsTenMinutesAheadIsHeard() {
        proxy.fail(Fault.CLOCK_AHEAD);
        journal.ended.clear();

        patient.monitors().list();

        Instant told = journal.ended.getFirst().serverTime();
        assertThat(told).isNotNull();
        assertThat(Duration.between(Instant.now(), told)).isCloseTo(Duration.ofMinutes(10), Duration.ofSeconds(5));
        assertThat(patient.probe().server().ahead().toSeconds()).isCloseTo(600, within(5L));
    }

    @Test
    void aWriteWhoseAnswerIsLostIsDoneOnceAndNotSentAgain() {
        int before = patient.monitors().list().monitors().size();
        int asked = proxy.asked().size();
        proxy.fail(Fault.RESET);

        assertThatThrownBy(() -> patient.monitors().create(definition("Lost and found")))
                .isInstanceOf(GatewayException.Unreachable.class);
        proxy.recover();

        assertThat(proxy.asked()).hasSize(asked + 1);
        assertThat(patient.monitors().list().monitors()).hasSize(before + 1);
    }

    @Test
    void aFaultMayHitSomeRequestsOnly() {
        proxy.fail(Fault.INTERNAL_ERROR, line -> line.contains("/trace-runs"));

        assertThat(patient.monitors().list().monitors()).isNotEmpty();
        assertThat(patient.runs().recent(Target.SESSION, 1, 0).items()).hasSize(1);
        assertThatThrownBy(() -> patient.runs().recent(Target.TRACE, 1, 0)).isInstanceOf(GatewayException.Broken.class);
    }
}
