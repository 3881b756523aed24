package dev.pandawatch.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.pandawatch.cadence.Cadence;
import dev.pandawatch.filter.DateWindow;
import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.filter.SessionFilter;
import dev.pandawatch.filter.TraceFilter;
import dev.pandawatch.filter.TraceStatus;
import dev.pandawatch.gateway.CatalogGateway;
import dev.pandawatch.gateway.Exchange;
import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.gateway.MonitorGateway;
import dev.pandawatch.gateway.MonitorList;
import dev.pandawatch.gateway.Page;
import dev.pandawatch.gateway.ProbeGateway;
import dev.pandawatch.gateway.Server;
import dev.pandawatch.monitor.Metric;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.MonitorChange;
import dev.pandawatch.monitor.MonitorDefinition;
import dev.pandawatch.monitor.MonitorDraft;
import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.monitor.RandomMonitors;
import dev.pandawatch.monitor.Signal;
import dev.pandawatch.monitor.SignalWeights;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.parse.Parsed;
import dev.pandawatch.parse.Violation;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.sandbox.SandboxClock;
import dev.pandawatch.sandbox.SandboxOptions;
import dev.pandawatch.sandbox.SandboxOptions.Scenario;
import dev.pandawatch.sandbox.SandboxServer;
import dev.pandawatch.settings.ApiKey;
import dev.pandawatch.settings.ConnectionProfile;
import dev.pandawatch.settings.Credentials;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Our side against the sandbox, over HTTP. They share no code that reads or writes the wire, so what both get wrong
/// they get wrong twice.
class SandboxTalkTest {
    private static final Instant NOW = Instant.parse("2026-11-22T14:00:00.250Z");
    private static final MonitorId NOBODY = new MonitorId("00000000-0000-4000-a000-000000000099");
    private static final Credentials KEY = new Credentials.Key(new ApiKey(SandboxServer.KEY), SandboxServer.PROJECT);

    private final SandboxClock.Manual clock = SandboxClock.manual(NOW);
    private final Journal journal = new Journal();
    private Optional<SandboxServer> sandbox = Optional.empty();

    @AfterEach
    void stop() {
        sandbox.ifPresent(SandboxServer::close);
    }

    private Server server(Scenario scenario) {
        try {
            sandbox = Optional.of(SandboxServer.start(new SandboxOptions(0, null, clock, 1, scenario)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return as(KEY);
    }

    private Server as(Credentials credentials) {
        return HttpGateways.open(
                new ConnectionProfile("sandbox", sandbox.orElseThrow().baseUrl(), credentials, true),
                journal,
                Clock.systemUTC());
    }

    @Test
    void everyMonitorOfTheSeedIsReadAndOpensInAFormThatChangesNothing() {
        MonitorList list = server(Scenario.EVERYDAY).monitors().list();

        assertThat(list.unreadable()).isEmpty();
        assertThat(list.monitors()).hasSizeGreaterThanOrEqualTo(12).allSatisfy(monitor -> {
            assertThat(monitor.unknown()).isEmpty();
            assertThat(monitor.target()).isPresent();
            assertThat(monitor.createdAt()).isNotNull();
            assertThat(MonitorChange.between(monitor, monitor.draft(), NOW))
                    .isEqualTo(Parsed.ok(new MonitorChange(List.of())));
        });
    }

    @Test
    void aTraceMonitorComesBackAsItWasDefined() {
        MonitorDefinition definition = new MonitorDefinition(
                "Nightly ü 🐼",
                List.of("task_completion", "coherence"),
                new TraceFilter(
                        new DateWindow(Instant.parse("2026-11-01T00:00:00Z"), null),
                        TraceStatus.COMPLETED,
                        null,
                        "user-1",
                        List.of("production", "v2"),
                        "100%_"),
                0.25,
                "openai/gpt-4o",
                Cadence.parse("cron:0  3 * * 1-5").toOptional().orElseThrow(),
                false,
                SignalWeights.NONE);
        MonitorGateway monitors = server(Scenario.EMPTY).monitors();

        Monitor created = monitors.create(definition);

        assertThat(created.definition(NOW)).isEqualTo(Parsed.ok(definition));
        assertThat(monitors.get(created.id())).isEqualTo(created);
        assertThat(monitors.list().monitors()).containsExactly(created);
        assertThat(created.nextRunAt()).isEqualTo(Instant.parse("2026-11-23T03:00:00Z"));
        assertThat(created.active()).isTrue();
    }

    @Test
    void aSessionMonitorComesBackAsItWasDefined() {
        MonitorDefinition definition = session();

        Monitor created = server(Scenario.EMPTY).monitors().create(definition);

        assertThat(created.definition(NOW)).isEqualTo(Parsed.ok(definition));
        assertThat(created.nextRunAt()).isEqualTo(NOW.plus(Duration.ofHours(6)));
    }

    private static MonitorDefinition session() {
        return new MonitorDefinition(
                "Sessions",
                List.of("agent_reliability"),
                new SessionFilter(DateWindow.ALWAYS, null, false, List.of("production"), 3),
                1,
                null,
                Cadence.Preset.EVERY_6H,
                true,
                new SignalWeights(Map.of(Signal.CONFIDENCE, 0.0, Signal.COHERENCE, 2.5)));
    }

    @Test
    void anEditChangesWhatItSaysAndNotTheSchedule() {
        MonitorGateway monitors = server(Scenario.EMPTY).monitors();
        Monitor before = monitors.create(session());
        clock.advance(Duration.ofHours(1));

        Monitor after = monitors.change(
                before.id(),
                new MonitorChange(List.of(
                        new MonitorChange.Name("renamed"),
                        new MonitorChange.Filters(FilterDocument.EMPTY.with("user_id", "u")),
                        new MonitorChange.SamplingRate(0.5),
                        new MonitorChange.Model("openai/gpt-4o"),
                        new MonitorChange.OnlyIfChanged(false))));

        assertThat(after.nextRunAt()).isEqualTo(before.nextRunAt());
        assertThat(after.draft().weights()).isEqualTo(before.draft().weights());
        assertThat(after.filters().filtersOnly()).isEqualTo(FilterDocument.EMPTY.with("user_id", "u"));
        assertThat(after.draft())
                .extracting(MonitorDraft::name, MonitorDraft::samplingRate, MonitorDraft::model)
                .containsExactly("renamed", "0.5", "openai/gpt-4o");

        Monitor moved = monitors.change(
                before.id(),
                new MonitorChange(List.of(
                        new MonitorChange.Model(null),
                        new MonitorChange.Weights(SignalWeights.NONE),
                        new MonitorChange.CadenceEdit(Cadence.Preset.EVERY_6H))));
        assertThat(moved.nextRunAt()).isCloseTo(clock.now().plus(Duration.ofHours(6)), within(1, ChronoUnit.MILLIS));
        assertThat(moved.model()).isNull();
        assertThat(moved.storedWeights()).isNull();
    }

    @Test
    void pauseResumeTriggerRunsAndDeleteDoWhatTheySay() {
        Server server = server(Scenario.EVERYDAY);
        MonitorGateway monitors = server.monitors();
        MonitorId id = monitors.create(new MonitorDefinition(
                        "all traces",
                        List.of("coherence"),
                        TraceFilter.ALL,
                        0.01,
                        null,
                        Cadence.Preset.DAILY,
                        true,
                        SignalWeights.NONE))
                .id();

        assertThat(monitors.pause(id))
                .matches(Monitor::paused)
                .extracting(Monitor::nextRunAt)
                .isNull();
        assertThat(monitors.resume(id)).matches(Monitor::active);
        EvalRun run = monitors.trigger(id);
        assertThat(run.monitorId()).isEqualTo(id);
        assertThat(run.status()).isEqualTo("PENDING");
        assertThat(run.totalTargets()).isPositive();
        clock.advance(Duration.ofMinutes(10));
        Page<EvalRun> runs = monitors.runs(id, 10, 0);
        assertThat(runs.total()).isEqualTo(1);
        assertThat(runs.items()).singleElement().matches(EvalRun::finished);
        assertThat(server.runs().recent(Target.TRACE, 200, 0).items())
                .extracting(EvalRun::id)
                .contains(run.id());

        monitors.delete(id);
        monitors.delete(id);
        assertThatExceptionOfType(GatewayException.NotFound.class).isThrownBy(() -> monitors.get(id));
    }

    @Test
    void theRunsOfTheProjectAreReadPageByPage() {
        Server server = server(Scenario.EVERYDAY);
        for (Target target : Target.values()) {
            Page<EvalRun> first = server.runs().recent(target, 5, 0);
            Page<EvalRun> second = server.runs().recent(target, 5, 5);

            assertThat(first.total()).isGreaterThan(10);
            assertThat(second.offset()).isEqualTo(5);
            assertThat(first.items())
                    .doesNotContainAnyElementsOf(second.items())
                    .allSatisfy(run -> {
                        assertThat(run.targetType()).isEqualTo(target.name());
                        assertThat(run.createdAt()).isNotNull();
                    });
        }
    }

    @Test
    void theCatalogIsRead() {
        Server server = server(Scenario.EMPTY);

        assertThat(server.catalog().metrics(Target.TRACE))
                .extracting(Metric::name)
                .contains("task_completion");
        assertThat(server.catalog().metrics(Target.SESSION)).hasSize(2);
        assertThat(server.catalog().providers())
                .extracting(CatalogGateway.Provider::key)
                .contains("openai");
        CatalogGateway.Template template = server.catalog().template("coherence");
        assertThat(template.threshold()).isEqualTo(0.5);
        assertThat(template.model()).isNotBlank();
        assertThat(server.catalog().template("step_efficiency").stages())
                .allSatisfy(stage -> assertThat(stage.prompt()).isNotBlank())
                .extracting(CatalogGateway.Stage::name)
                .containsExactly("extract_task", "score");
        assertThatExceptionOfType(GatewayException.Refused.class)
                .isThrownBy(() -> server.catalog().template("agent_reliability"));
    }

    @Test
    void theConnectionTestFindsEachStepInOrder() {
        Server server = server(Scenario.EVERYDAY);

        ProbeGateway.Server found = server.probe().server();
        server.probe().credentials();

        assertThat(found.version()).isEqualTo("0.5.0");
        assertThat(server.probe().monitors())
                .isEqualTo(server.monitors().list().monitors().size());
    }

    @Test
    void aWrongKeyIsDeniedEverywhere() {
        server(Scenario.EVERYDAY);
        Server stranger = as(new Credentials.Key(new ApiKey("sk_pp_somebody_else"), SandboxServer.PROJECT));

        assertThatExceptionOfType(GatewayException.Denied.class)
                .isThrownBy(() -> stranger.monitors().list())
                .matches(denied ->
                        denied.call().status() == 401 && !denied.serverText().isEmpty());
        assertThatExceptionOfType(GatewayException.Denied.class)
                .isThrownBy(() -> stranger.probe().credentials());
        assertThatExceptionOfType(GatewayException.Denied.class)
                .isThrownBy(() -> stranger.monitors().create(session()));
        assertThat(stranger.probe().server().name()).isNotBlank();
    }

    @Test
    void aMistypedProjectNameIsAnEmptyProjectAndAWrongIdIsRefused() {
        Server owner = server(Scenario.EVERYDAY);
        Server typo = as(new Credentials.Key(new ApiKey(SandboxServer.KEY), "support-agent"));
        String id = owner.monitors().list().monitors().getFirst().projectId();

        assertThat(typo.monitors().list()).isEqualTo(new MonitorList(List.of(), List.of()));
        assertThat(as(new Credentials.None(id)).monitors().list().monitors())
                .hasSameSizeAs(owner.monitors().list().monitors());
        assertThatExceptionOfType(GatewayException.WrongProject.class)
                .isThrownBy(() ->
                        as(new Credentials.None(NOBODY.value())).monitors().list());
        assertThatExceptionOfType(GatewayException.WrongProject.class)
                .isThrownBy(() -> as(new Credentials.None("no-uuid")).monitors().list());
    }

    @Test
    void aMonitorThatTheServerCannotReadHidesNoOther() {
        int readable = server(Scenario.EVERYDAY).monitors().list().monitors().size();
        stop();
        MonitorList list = server(Scenario.POISONED).monitors().list();

        assertThat(list.unreadable()).hasSize(1);
        assertThat(list.monitors()).hasSize(readable);
        assertThat(journal.ended)
                .filteredOn(exchange -> exchange.status() == 500)
                .hasSizeLessThan(8);
    }

    @Test
    void refusalsComeToTheirFields() {
        MonitorGateway monitors = server(Scenario.EMPTY).monitors();
        MonitorId id = monitors.create(session()).id();

        assertThatExceptionOfType(GatewayException.Refused.class)
                .isThrownBy(() -> monitors.change(
                        id, new MonitorChange(List.of(new MonitorChange.Metrics(List.of("coherence"))))))
                .satisfies(refused -> assertThat(refused.violations())
                        .containsExactly(Violation.of("metrics", "server.says", "Unknown metrics: coherence")));
        assertThatExceptionOfType(GatewayException.Refused.class)
                .isThrownBy(() -> monitors.trigger(id))
                .satisfies(refused -> assertThat(refused.violations())
                        .extracting(Violation::field)
                        .containsExactly("filters"));
        assertThatExceptionOfType(GatewayException.Refused.class).isThrownBy(() -> monitors.get(new MonitorId("nope")));
        assertThatExceptionOfType(GatewayException.NotFound.class).isThrownBy(() -> monitors.pause(NOBODY));
        monitors.delete(NOBODY);
    }

    @Test
    void theEleventhTriggerOfAMinuteHasToWait() {
        MonitorGateway monitors = server(Scenario.EVERYDAY).monitors();
        for (int i = 0; i < 10; i++) {
            assertThatExceptionOfType(GatewayException.NotFound.class).isThrownBy(() -> monitors.trigger(NOBODY));
        }

        assertThatExceptionOfType(GatewayException.RateLimited.class).isThrownBy(() -> monitors.trigger(NOBODY));
    }

    @Test
    void everyCallIsTold() {
        Server server = server(Scenario.EMPTY);
        server.monitors().list();
        server.catalog().providers();

        assertThat(journal.ended)
                .extracting(Exchange::path)
                .containsExactly("/evaluations/monitors?limit=200&offset=0", "/evaluations/providers");
        assertThat(journal.started).hasSize(2).doesNotHaveDuplicates();
        assertThat(journal.ended).extracting(Exchange::serverTime).doesNotContainNull();
    }

    @Test
    void whateverOurRulesLetThroughTheServerTakesAndGivesBack() {
        MonitorGateway monitors = server(Scenario.EMPTY).monitors();
        RandomMonitors random = new RandomMonitors(5);
        List<String> trace = List.of("task_completion", "coherence");
        List<String> session = List.of("agent_reliability");
        for (int i = 0; i < 150; i++) {
            clock.advance(Duration.ofMinutes(1));
            MonitorDraft draft = random.sound();
            MonitorDraft known = withMetrics(draft, draft.target() == Target.TRACE ? trace : session);
            MonitorDefinition definition =
                    MonitorDefinition.parse(known, clock.now()).toOptional().orElseThrow();

            Monitor created = monitors.create(definition);
            assertThat(created.definition(clock.now())).isEqualTo(Parsed.ok(definition));

            MonitorDraft edited = withMetrics(random.edited(created.draft()), known.metrics());
            Optional<MonitorChange> change =
                    MonitorChange.between(created, edited, clock.now()).toOptional();
            if (change.isPresent()) {
                Monitor changed = monitors.change(created.id(), change.get());
                assertThat(MonitorChange.between(changed, edited, clock.now()))
                        .as("%s of %s", change.get(), created)
                        .isEqualTo(Parsed.ok(new MonitorChange(List.of())));
            }
        }
    }

    private static MonitorDraft withMetrics(MonitorDraft draft, List<String> metrics) {
        return new MonitorDraft(
                draft.name(),
                draft.target(),
                metrics,
                draft.filters(),
                draft.samplingRate(),
                draft.model(),
                draft.cadence(),
                draft.onlyIfChanged(),
                draft.weights());
    }
}
