package dev.pandawatch.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// The lists of traces and sessions beyond the recorded requests; the population is that of the recordings.
class TraceRoutesTest {
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

    private static List<String> column(JsonNode page, String key) {
        return page.get("items")
                .valueStream()
                .map(item -> item.get(key).asString("null"))
                .toList();
    }

    /// The answer's total, or the place of its first complaint.
    private String asked(String path) {
        RawHttp.Answer answer = bench.get(path);
        return switch (answer.status()) {
            case 200 -> answer.json().get("total").toString();
            case 422 ->
                answer.json()
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("field").stringValue().replace("query -> ", ""))
                        .collect(Collectors.joining(" "));
            default -> Integer.toString(answer.status());
        };
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            /traces                                          | 47
            /traces?name=BOOK                                | 8
            /traces?name=                                    | 47
            /traces?user_id=                                 | 0
            /traces?status=                                  | status
            /traces?status=ERROR&status=RUNNING              | 4
            /traces?tags=                                    | 0
            /traces?tags=eu&tags=staging&user_id=user-1      | 7
            /traces?started_before=2026-03-01                | 7
            /traces?started_after=                           | started_after
            /traces?started_after=x&sort_order=up&limit=201  | limit started_after sort_order
            /traces?name=%00                                 | 500
            /sessions                                        | 16
            /sessions?user_id=                               | 0
            /sessions?query=SAMPLE                           | 4
            /sessions?query=                                 | 16
            /sessions?query=_                                | 0
            /sessions?has_error=ON                           | 4
            /sessions?has_error=0                            | 12
            /sessions?has_error=                             | has_error
            /sessions?has_error=maybe&sort_by=name           | has_error sort_by
            /sessions?tags=canary&tags=eu                    | 10
            /sessions?started_after=2026-11-01T00:00:00Z     | 12
            /traces/users?limit=0                            | limit
            /traces/analytics?metric=a&granularity=month     | metric granularity started_after started_before
            """)
    void aParameterPicksOrIsRefused(String path, String result) {
        assertThat(asked(path)).isEqualTo(result);
    }

    @Test
    void whatHasNotEndedIsSortedAsTheLargest() {
        List<String> ascending = column(
                bench.get("/traces?sort_by=ended_at&sort_order=asc&limit=200").json(), "ended_at");
        List<String> descending =
                column(bench.get("/traces?sort_by=latency&limit=200").json(), "latency_ms");

        assertThat(ascending.subList(43, 47)).containsOnly("null");
        assertThat(ascending.subList(0, 43)).isSorted();
        assertThat(descending.subList(0, 4)).containsOnly("null");
        assertThat(descending.get(4)).isEqualTo("8979.0");
    }

    @ParameterizedTest
    @CsvSource({"name, 100%_off Promo Agent, sample-6", "status, COMPLETED, RUNNING"})
    void aTextIsSortedAsAText(String key, String first, String last) {
        List<String> texts = column(
                bench.get("/traces?limit=200&sort_order=asc&sort_by=" + key).json(), key);

        assertThat(texts.getFirst()).isEqualTo(first);
        assertThat(texts.getLast()).isEqualTo(last);
        assertThat(column(bench.get("/traces?limit=200&sort_by=" + key).json(), key))
                .isEqualTo(texts.reversed());
    }

    @Test
    void aPageIsAPartOfTheWhole() {
        JsonNode whole = bench.get("/traces?limit=200").json();
        JsonNode part = bench.get("/traces?limit=3&offset=40").json();

        assertThat(column(part, "trace_id")).isEqualTo(column(whole, "trace_id").subList(40, 43));
        assertThat(part.get("total").intValue()).isEqualTo(47);
        assertThat(part.get("offset").intValue()).isEqualTo(40);
        assertThat(bench.get("/traces?offset=47").json().get("items").isEmpty()).isTrue();
    }

    @Test
    void aSessionThatHasNotEndedHasNoEndAndNoLatency() {
        Instant began = bench.clock().now();
        Bench fresh = bench.in("fresh");
        fresh.world(world -> world.shelf(world.projectNamed("fresh").id())
                .add(new TraceRow(
                        -1,
                        new UUID(0, 1),
                        "a",
                        TraceStatus.COMPLETED,
                        began,
                        began.plusSeconds(10),
                        began,
                        "s",
                        null,
                        List.of("z", "a"),
                        null,
                        null,
                        new Usage(1, 2, 3, 0.5, "m"))));
        JsonNode running = fresh.get("/sessions").json().get("items").get(0);
        bench.pass(Duration.ofSeconds(10));
        JsonNode ended = fresh.get("/sessions").json().get("items").get(0);

        assertThat(running.get("last_trace_at").isNull()).isTrue();
        assertThat(running.get("total_latency_ms").isNull()).isTrue();
        assertThat(running.get("user_id").isNull()).isTrue();
        assertThat(running.get("tags")).hasToString("[\"a\",\"z\"]");
        assertThat(ended.get("total_latency_ms").doubleValue()).isEqualTo(10_000);
        assertThat(ended.get("total_tokens").intValue()).isEqualTo(5);
        assertThat(fresh.get("/traces?status=RUNNING").json().get("total").intValue())
                .isZero();
    }

    @ParameterizedTest(name = "by {0}: {1} buckets from {2}")
    @CsvSource({
        "hour, 40, 2026-11-13T01:00:00+00:00",
        "day, 10, 2026-11-13T00:00:00+00:00",
        "week, 2, 2026-11-09T00:00:00+00:00"
    })
    void theVolumeIsToldInBuckets(String granularity, int buckets, String first) {
        JsonNode answer = bench.get("/traces/analytics?started_after=2026-11-01&started_before=2026-12-01&granularity="
                        + granularity)
                .json();

        assertThat(answer.size()).isEqualTo(buckets);
        assertThat(answer.get(0).get("bucket").stringValue()).isEqualTo(first);
        assertThat(answer.valueStream()
                        .mapToInt(bucket -> bucket.get("trace_count").intValue())
                        .sum())
                .isEqualTo(40);
        assertThat(answer.valueStream()
                        .mapToInt(bucket -> bucket.get("error_count").intValue())
                        .sum())
                .isEqualTo(4);
    }

    @Test
    void latenciesAreToldByTheirPercentiles() {
        JsonNode day = bench.get("/traces/analytics?metric=latency&started_after=2026-11-22&started_before=2026-11-23")
                .json()
                .get(0);

        // 2671, 991, 8979 and 1150 ms
        assertThat(day.get("avg_latency_ms").doubleValue()).isEqualTo(3447.75, within(1e-6));
        assertThat(day.get("p50_latency_ms").doubleValue()).isEqualTo(1910.5, within(1e-6));
        assertThat(day.get("p90_latency_ms").doubleValue()).isEqualTo(7086.6, within(1e-6));
    }

    @Test
    void tokensAndModelsAreToldOfTracesWithSpans() {
        String window = "&started_after=2026-01-01&started_before=2026-12-01";
        JsonNode tokens = bench.get("/traces/analytics?granularity=week&metric=tokens" + window)
                .json();
        JsonNode models = bench.get("/traces/analytics?metric=models" + window).json();

        assertThat(tokens.valueStream()
                        .mapToInt(week -> week.get("total_tokens").intValue())
                        .sum())
                .isEqualTo(40 * 120 + 39 * 40 / 2);
        assertThat(models.size()).isEqualTo(1);
        assertThat(models.get(0).get("call_count").intValue()).isEqualTo(40);
    }
}
