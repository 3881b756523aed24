package dev.pandawatch.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.monitor.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which questions are asked, of a server that keeps sessions of many sizes.
class HttpDiscoveryGatewayTest {
    private final Stage stage = new Stage();

    /// The traces of each session, in the order in which they came.
    private final List<Integer> sizes = new ArrayList<>();

    @AfterEach
    void strike() {
        stage.close();
    }

    private void store(int sessions, int largest) {
        Random random = new Random(sessions);
        IntStream.range(0, sessions).forEach(_ -> sizes.add(1 + random.nextInt(largest)));
        stage.answerAll(this::page);
    }

    private MockResponse page(RecordedRequest request) {
        int limit = Integer.parseInt(parameter(request, "limit"));
        int offset = Integer.parseInt(parameter(request, "offset"));
        boolean largestFirst = "trace_count".equals(request.getUrl().queryParameter("sort_by"));
        String items = sizes.stream()
                .sorted(largestFirst ? Comparator.reverseOrder() : (_, _) -> 0)
                .skip(offset)
                .limit(limit)
                .map(size -> "{\"session_id\": \"s\", \"trace_count\": " + size + "}")
                .collect(Collectors.joining(","));
        return Stage.json(
                200,
                "{\"items\": [%s], \"total\": %d, \"limit\": %d, \"offset\": %d}"
                        .formatted(items, sizes.size(), limit, offset));
    }

    private static String parameter(RecordedRequest request, String name) {
        return Objects.requireNonNullElse(request.getUrl().queryParameter(name), "0");
    }

    private static FilterDocument least(long count) {
        return FilterDocument.EMPTY.with("min_trace_count", count);
    }

    @ParameterizedTest(name = "{0} sessions of up to {1} traces, at least {2}: at most {3} requests")
    @CsvSource({
        "0, 1, 2, 1",
        "150, 9, 4, 1",
        "200, 9, 1, 1",
        "200, 1, 2, 1",
        "201, 9, 2, 2",
        "1000, 9, 5, 5",
        "1000, 9, 9, 5",
        "1000, 9, 1000, 1",
        "30000, 9, 4, 10",
        "30000, 9, 2, 10",
        "100000, 40, 39, 11",
        "100000, 2, 2, 11"
    })
    void theLargeSessionsAreCountedByHalving(int sessions, int largest, int least, int requests) {
        store(sessions, largest);

        int count = stage.server().discovery().count(Target.SESSION, least(least));

        assertThat(count)
                .isEqualTo((int) sizes.stream().filter(size -> size >= least).count());
        assertThat(stage.script.getRequestCount()).isLessThanOrEqualTo(requests);
    }

    @Test
    void aListThatShrinksUnderwayIsStillAnAnswer() {
        store(5_000, 9);
        stage.answerAll(request -> {
            MockResponse page = page(request);
            if (sizes.size() > 300) {
                sizes.subList(300, sizes.size()).clear();
            }
            return page;
        });

        assertThat(stage.server().discovery().count(Target.SESSION, least(2))).isBetween(200, 300);
    }

    @Test
    void theNewestLargeSessionsAreLookedForInAThousandOnly() {
        store(5_000, 2);

        assertThat(stage.server().discovery().sessions(least(3), 10)).isEmpty();
        assertThat(stage.script.getRequestCount()).isEqualTo(5);
        assertThat(stage.server().discovery().sessions(least(2), 10)).hasSize(10);
        assertThat(stage.script.getRequestCount()).isEqualTo(6);
    }

    @Test
    void aTagIsOneParameterWhateverIsInIt() {
        stage.answer(200, "{\"items\": [], \"total\": 7, \"limit\": 1, \"offset\": 0}");
        FilterDocument filters = FilterDocument.EMPTY
                .with("tags", List.of("a,b", "c&d=e", "+ 1 %", "ü🐼"))
                .with("date_from", "2026-11-20T00:00:00+02:00")
                .with("signal_weights", 1);

        assertThat(stage.server().discovery().count(Target.TRACE, filters)).isEqualTo(7);

        RecordedRequest request = stage.request();
        assertThat(request.getTarget()).startsWith("/traces?").doesNotContain("+", " ");
        assertThat(request.getUrl().queryParameterValues("tags")).containsExactly("a,b", "c&d=e", "+ 1 %", "ü🐼");
        assertThat(request.getUrl().queryParameter("started_after")).isEqualTo("2026-11-19T22:00:00Z");
        assertThat(request.getUrl().queryParameterNames()).containsExactly("started_after", "tags", "limit");
    }
}
