package dev.pandawatch.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// What the facts tell of filters beyond the recorded requests; the population is that of the recordings.
class FilterQuirksTest {
    private final Bench bench = Bench.open(SandboxOptions.Scenario.EMPTY);

    @BeforeEach
    void people() {
        bench.world(world -> FiltersDemo.traces(bench.clock().now())
                .forEach(world.shelf(world.projectNamed(bench.project()).id())::add));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    /// How many targets a monitor of that kind takes, or the status of the refusal.
    private static String triggered(Bench bench, String target, String metric, String filters) {
        JsonNode monitor = bench.post(
                        Bench.MONITORS,
                        "{'name': 'm', 'target_type': '%s', 'metrics': ['%s'], 'cadence': 'daily', 'filters': %s}"
                                .formatted(target, metric, filters))
                .json();
        RawHttp.Answer answer = bench.post(Bench.path(monitor) + "/trigger", null);
        return answer.status() == 202
                ? answer.json().get("total_targets").toString()
                : Integer.toString(answer.status());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'session_id': ''}                                    | 422
            {'user_id': ''}                                       | 422
            {'status': ''}                                        | 47
            {'name': ''}                                          | 47
            {'status': null, 'tags': null, 'name': null}          | 47
            {'tags': []}                                          | 47
            {'tags': ['staging', null]}                           | 9
            {'tags': {'eu': 1}}                                   | 8
            {'tags': [['eu']]}                                    | 500
            {'name': 7}                                           | 500
            {'name': '100%_OFF'}                                  | 8
            {'date_to': '2026-03-01T00:00:00Z'}                   | 7
            {'date_from': '2026-02-23T09:22:00Z', 'date_to': '2026-02-23T09:24:00Z'} | 2
            {'status': 'RUNNING'}                                 | 4
            """)
    void ofTraces(String filters, String matched) {
        assertThat(triggered(bench, "TRACE", "coherence", filters)).isEqualTo(matched);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'user_id': '', 'tags': '', 'date_to': ''}            | 16
            {'min_trace_count': 0}                                | 16
            {'min_trace_count': true}                             | 16
            {'min_trace_count': [2]}                              | 500
            {'tags': 'eu'}                                        | 500
            {'date_from': 'soon'}                                 | 500
            {'has_error': 'false'}                                | 4
            {'has_error': 0}                                      | 12
            {'status': 'DONE', 'name': 7}                         | 16
            # only the picked traces count for has_error and min_trace_count
            {'user_id': 'user-0', 'has_error': true}              | 422
            {'tags': ['canary'], 'min_trace_count': 2}            | 422
            """)
    void ofSessions(String filters, String matched) {
        assertThat(triggered(bench, "SESSION", "agent_reliability", filters)).isEqualTo(matched);
    }

    @ParameterizedTest(name = "{0} s after it began: {1}")
    @CsvSource(textBlock = """
            5,  1
            15, 422
            """)
    void aTraceIsRunningUntilItEnds(long seconds, String matched) {
        Instant began = bench.clock().now();
        bench.world(world -> world.shelf(world.projectNamed("fresh").id())
                .add(new TraceRow(
                        -1,
                        new UUID(0, 1),
                        "a",
                        TraceStatus.COMPLETED,
                        began,
                        began.plusSeconds(10),
                        began,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        Usage.NONE)));
        bench.pass(Duration.ofSeconds(seconds));

        assertThat(triggered(bench.in("fresh"), "TRACE", "coherence", "{'status': 'RUNNING'}"))
                .isEqualTo(matched);
    }
}
