package dev.pandawatch.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.pandawatch.cadence.Cadence;
import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.filter.SessionFilter;
import dev.pandawatch.filter.TraceFilter;
import dev.pandawatch.gateway.DayVolume;
import dev.pandawatch.gateway.DiscoveryGateway;
import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.gateway.MonitorGateway;
import dev.pandawatch.gateway.Page;
import dev.pandawatch.gateway.Server;
import dev.pandawatch.gateway.SessionSummary;
import dev.pandawatch.gateway.TraceSummary;
import dev.pandawatch.gateway.UserSeen;
import dev.pandawatch.monitor.MonitorChange;
import dev.pandawatch.monitor.MonitorDefinition;
import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.monitor.SignalWeights;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.parse.Violation;
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
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What we say that a monitor would evaluate, against what its run then takes (F60). The clock stands still between the
/// two.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiscoveryTalkTest {
    private static final Instant NOW = Instant.parse("2026-11-22T14:00:00.250Z");

    private final SandboxClock.Manual clock = SandboxClock.manual(NOW);
    private final SandboxServer sandbox = start(clock);
    private final Server server = HttpGateways.open(
            new ConnectionProfile(
                    "sandbox",
                    sandbox.baseUrl(),
                    new Credentials.Key(new ApiKey(SandboxServer.KEY), SandboxServer.PROJECT),
                    true),
            new Journal(),
            Clock.fixed(NOW, ZoneOffset.UTC));
    private final DiscoveryGateway discovery = server.discovery();
    private final MonitorGateway monitors = server.monitors();
    private final MonitorId traceMonitor =
            monitors.create(definition("coherence", Target.TRACE)).id();
    private final MonitorId sessionMonitor =
            monitors.create(definition("agent_reliability", Target.SESSION)).id();

    private static SandboxServer start(SandboxClock clock) {
        try {
            return SandboxServer.start(new SandboxOptions(0, null, clock, 1, SandboxOptions.Scenario.EVERYDAY));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static MonitorDefinition definition(String metric, Target target) {
        return new MonitorDefinition(
                "counted",
                List.of(metric),
                target == Target.TRACE ? TraceFilter.ALL : SessionFilter.ALL,
                1,
                null,
                Cadence.Preset.WEEKLY,
                true,
                SignalWeights.NONE);
    }

    @BeforeAll
    void pause() {
        monitors.pause(traceMonitor);
        monitors.pause(sessionMonitor);
    }

    @AfterAll
    void stop() {
        server.close();
        sandbox.close();
    }

    /// Ten triggers a minute are allowed.
    private int triggered(Target target, FilterDocument filters) {
        MonitorId id = target == Target.TRACE ? traceMonitor : sessionMonitor;
        monitors.change(id, new MonitorChange(List.of(new MonitorChange.Filters(filters))));
        try {
            return monitors.trigger(id).totalTargets();
        } catch (GatewayException.Refused none) {
            assertThat(none.serverText()).startsWith("No " + (target == Target.TRACE ? "traces" : "sessions"));
            return 0;
        }
    }

    private static FilterDocument document(String json) {
        return FilterJson.read(Json.read(json.replace('\'', '"')));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                                            | many
            {'status': 'ERROR'}                                                           | many
            {'status': 'RUNNING'}                                                         | many
            {'user_id': 'smoke-bot'}                                                      | many
            {'user_id': 'nobody'}                                                         | none
            {'user_id': ''}                                                               | none
            {'session_id': ''}                                                            | none
            {'name': 'AGENT'}                                                             | many
            {'name': 'résumé'}                                                            | many
            {'name': '%'}                                                                 | none
            {'name': ' '}                                                                 | many
            {'tags': ['eu', 'canary']}                                                    | many
            {'tags': ['eu,canary']}                                                       | none
            {'tags': ['EU']}                                                              | none
            {'tags': ['a&b=c', '+', '#1', 'eu']}                                          | many
            {'tags': {'eu': 1}}                                                           | many
            {'tags': ['eu', null]}                                                        | many
            {'tags': [], 'name': '', 'status': '', 'user_id': null}                       | many
            {'date_from': '2026-11-20T00:00:00Z'}                                         | many
            {'date_from': '2026-11-20T00:00:00+09:00'}                                    | many
            {'date_from': '2026-11-20T00:00:00'}                                          | many
            {'date_from': '2026-11-20'}                                                   | many
            {'date_from': '20261120T000000+0200'}                                         | many
            {'date_from': '2026-W47-1T00:00:00Z'}                                         | many
            {'date_from': '2026W471'}                                                     | many
            {'date_from': '2026-11-20T07:30:00.123456789Z'}                               | many
            {'date_to': '2026-11-20 12:00:00Z'}                                           | many
            {'date_from': '2026-11-20T00:00:00Z', 'date_to': '2026-11-20T00:00:00Z'}      | none
            {'environment': 'production', 'started_after': '2026-11-22T00:00:00Z'}        | many
            {'has_error': true, 'min_trace_count': 50}                                    | many
            {'status': 'COMPLETED', 'name': 'checkout', 'tags': ['prod'], 'date_from': '2026-11-01T00:00:00Z', 'date_to': '2030-01-01T00:00:00Z'} | many
            """)
    void theCountOfTracesIsWhatARunTakes(String json, String matched) {
        clock.advance(Duration.ofSeconds(10));
        FilterDocument filters = document(json);

        int count = discovery.count(Target.TRACE, filters);

        assertThat(discovery.traces(filters, 1, 0).total()).isEqualTo(count);
        assertThat(triggered(Target.TRACE, filters)).isEqualTo(count);
        assertThat(count > 0 ? "many" : "none").isEqualTo(matched);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                                            | many
            {'user_id': 'user-117'}                                                       | many
            {'user_id': 'smoke-bot'}                                                      | none
            {'user_id': '', 'tags': '', 'date_from': '', 'has_error': ''}                 | many
            {'has_error': true}                                                           | many
            {'has_error': false}                                                          | many
            {'has_error': 'false'}                                                        | many
            {'has_error': 0}                                                              | many
            {'has_error': null}                                                           | many
            {'tags': ['canary']}                                                          | many
            {'tags': ['canary'], 'has_error': true}                                       | many
            {'min_trace_count': 1}                                                        | many
            {'min_trace_count': 2}                                                        | many
            {'min_trace_count': 5}                                                        | many
            {'min_trace_count': 2.5}                                                      | many
            {'min_trace_count': 0}                                                        | many
            {'min_trace_count': -3}                                                       | many
            {'min_trace_count': true}                                                     | many
            {'min_trace_count': 1000}                                                     | none
            {'min_trace_count': 2, 'has_error': true}                                     | many
            {'min_trace_count': 3, 'tags': ['eu']}                                        | many
            {'min_trace_count': 2, 'date_from': '2026-11-15T00:00:00Z', 'date_to': '2026-11-15T12:00:00Z'} | many
            {'date_from': '2026-11-20T00:00:00Z'}                                         | many
            {'date_to': '2026-11-20'}                                                     | many
            {'date_from': '20261120'}                                                     | many
            {'status': 'BOGUS', 'session_id': 'x', 'name': 7}                             | many
            {'date_from': '2026-11-01T00:00:00Z', 'user_id': 'user-117', 'has_error': false, 'tags': ['prod', 'staging'], 'min_trace_count': 2} | many
            """)
    void theCountOfSessionsIsWhatARunTakes(String json, String matched) {
        clock.advance(Duration.ofSeconds(10));
        FilterDocument filters = document(json);

        int count = discovery.count(Target.SESSION, filters);

        assertThat(discovery.sessions(filters, 10)).hasSize(Math.min(10, count));
        assertThat(triggered(Target.SESSION, filters)).isEqualTo(count);
        assertThat(count > 0 ? "many" : "none").isEqualTo(matched);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            TRACE   | {'status': 'completed'}                        | filters -> status          | server.says
            TRACE   | {'date_from': 'last tuesday'}                  | filters -> date_from       | server.says
            TRACE   | {'date_to': ''}                                | filters -> date_to         | server.says
            SESSION | {'date_from': 'soon'}                          | filters -> date_from       | server.says
            TRACE   | {'status': ['ERROR']}                          | filters -> status          | filter.text.required
            TRACE   | {'session_id': 7}                              | filters -> session_id      | filter.text.required
            TRACE   | {'user_id': ['user-1']}                        | filters -> user_id         | filter.text.required
            TRACE   | {'name': 7}                                    | filters -> name            | filter.text.required
            TRACE   | {'tags': 'eu'}                                 | filters -> tags            | filter.tags.required
            TRACE   | {'tags': [1, 2]}                               | filters -> tags            | filter.tags.text
            SESSION | {'tags': 'eu'}                                 | filters -> tags            | filter.tags.required
            TRACE   | {'date_from': 1767225600}                      | filters -> date_from       | filter.date.syntax
            TRACE   | {'date_from': '1767225600'}                    | filters -> date_from       | filter.date.syntax
            SESSION | {'min_trace_count': '2'}                       | filters -> min_trace_count | filter.count.required
            SESSION | {'min_trace_count': 12345678901234567890}      | filters -> min_trace_count | filter.count.required
            """)
    void whatARunBreaksOnIsRefusedAtItsKey(Target target, String json, String field, String key) {
        clock.advance(Duration.ofSeconds(10));
        FilterDocument filters = document(json);

        assertThatExceptionOfType(GatewayException.Refused.class)
                .isThrownBy(() -> discovery.count(target, filters))
                .satisfies(refused -> assertThat(refused.violations())
                        .extracting(Violation::field, Violation::key)
                        .containsExactly(tuple(field, key)));
        assertThatExceptionOfType(GatewayException.Broken.class).isThrownBy(() -> triggered(target, filters));
    }

    @Test
    void theMatchesComeNewestFirst() {
        FilterDocument errors = document("{'status': 'ERROR'}");

        Page<TraceSummary> first = discovery.traces(errors, 10, 0);
        Page<TraceSummary> second = discovery.traces(errors, 10, 10);

        assertThat(first.items())
                .hasSize(10)
                .doesNotContainAnyElementsOf(second.items())
                .isSortedAccordingTo(
                        Comparator.comparing(DiscoveryTalkTest::began).reversed())
                .allSatisfy(trace -> {
                    assertThat(trace.status()).isEqualTo("ERROR");
                    assertThat(trace.latencyMillis()).isPositive();
                    assertThat(trace.totalCost()).isPositive();
                });
        assertThat(began(second.items().getFirst()))
                .isBefore(began(first.items().getLast()));
    }

    private static Instant began(TraceSummary trace) {
        return Objects.requireNonNull(trace.startedAt());
    }

    @Test
    void theMatchingSessionsAreLargeEnoughAndToldByTheirMatchingTraces() {
        List<SessionSummary> sessions = discovery.sessions(document("{'min_trace_count': 3, 'tags': ['eu']}"), 10);

        assertThat(sessions).hasSize(10).allSatisfy(session -> {
            assertThat(session.traceCount()).isGreaterThanOrEqualTo(3);
            assertThat(session.tags()).contains("eu").isSorted();
        });
    }

    @Test
    void theUsersAreThoseOfTheTraces() {
        Page<UserSeen> users = discovery.users(200, 0);

        assertThat(users.items())
                .hasSize(users.total())
                .isSortedAccordingTo(Comparator.comparing((UserSeen user) -> Objects.requireNonNull(user.lastSeen()))
                        .reversed());
        for (UserSeen user : users.items().subList(0, 3)) {
            FilterDocument own = FilterDocument.EMPTY.with("user_id", user.userId());
            Page<TraceSummary> traces = discovery.traces(own, 1, 0);
            assertThat(traces.total()).isEqualTo(user.traceCount());
            assertThat(began(traces.items().getFirst())).isEqualTo(user.lastSeen());
            assertThat(discovery.count(Target.TRACE, own.with("status", "ERROR")))
                    .isEqualTo(user.errorCount());
        }
        assertThat(discovery.users(2, 1).items()).isEqualTo(users.items().subList(1, 3));
    }

    @Test
    void aSessionIsFoundByAPartOfItsName() {
        SessionSummary newest = discovery.sessionsNamed("", 1, 0).items().getFirst();
        String part = newest.id().substring(3).toUpperCase(Locale.ROOT);

        assertThat(discovery.sessionsNamed(part, 10, 0).items())
                .isNotEmpty()
                .contains(newest)
                .allSatisfy(session -> assertThat(session.id()).containsIgnoringCase(part));
        assertThat(discovery.sessionsNamed("%", 10, 0).total()).isZero();
    }

    @Test
    void theVolumeOfTheDaysAddsUpToTheCount() {
        Instant from = Instant.parse("2026-11-10T06:00:00Z");
        Instant to = Instant.parse("2026-11-15T12:00:00Z");
        FilterDocument window =
                FilterDocument.EMPTY.with("date_from", from.toString()).with("date_to", to.toString());

        List<DayVolume> days = discovery.volume(from, to);

        assertThat(days).hasSize(6).isSortedAccordingTo(Comparator.comparing(DayVolume::day));
        assertThat(days.stream().mapToInt(DayVolume::traceCount).sum())
                .isEqualTo(discovery.count(Target.TRACE, window));
        assertThat(days.stream().mapToInt(DayVolume::errorCount).sum())
                .isEqualTo(discovery.count(Target.TRACE, window.with("status", "ERROR")));
    }
}
