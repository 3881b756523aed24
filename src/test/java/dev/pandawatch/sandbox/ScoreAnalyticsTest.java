package dev.pandawatch.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ScoreAnalyticsTest {
    private static final String TRACES = "/evaluations/analytics/trace-scores/";
    private static final String SESSIONS = "/evaluations/analytics/session-scores/";
    private static final Offset<Double> CLOSE = Offset.offset(1e-9);

    private final Bench bench = Bench.open(SandboxOptions.Scenario.EMPTY);

    /// Eight traces in four sessions, judged on the 22nd, and once more with failures on the 24th.
    @BeforeEach
    void threeDays() {
        for (int i = 0; i < 8; i++) {
            bench.trace(Bench.START.minusSeconds(60L * (i + 1)), Bench.START, "u" + i % 4);
        }
        run("trace", "{'metrics': ['confidence', 'coherence']}");
        run("session", "{'metrics': ['agent_reliability']}");
        bench.pass(Duration.ofDays(2));
        run("trace", "{'metrics': ['confidence'], 'model': 'openai/boom'}");
        run("session", "{'metrics': ['agent_reliability', 'agent_consistency']}");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private void run(String target, String body) {
        assertThat(bench.post("/evaluations/" + target + "-runs", body).status())
                .isEqualTo(202);
        bench.pass(Duration.ofSeconds(30));
    }

    private JsonNode get(String path) {
        RawHttp.Answer answer = bench.get(path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private List<Double> values(String query) {
        return get("/evaluations/" + query)
                .get("items")
                .valueStream()
                .map(score -> score.get("value"))
                .filter(JsonNode::isString)
                .map(value -> Double.valueOf(value.stringValue()))
                .sorted()
                .toList();
    }

    private static Stream<String> texts(JsonNode array, String field) {
        return array.valueStream().map(point -> point.get(field).stringValue());
    }

    @Test
    void theSummaryCountsFailuresAndMeasuresTheRest() {
        JsonNode summary = get(TRACES + "summary");
        List<Double> values = values("trace-scores?name=confidence&limit=200");

        assertThat(texts(summary, "metric_name"))
                .containsExactly("coherence", "confidence", "loop_detection", "tool_correctness");
        JsonNode confidence = summary.get(1);
        assertThat(confidence.get("success_count").intValue()).isEqualTo(8).isEqualTo(values.size());
        assertThat(confidence.get("failed_count").intValue()).isEqualTo(8);
        assertThat(confidence.get("min_score").doubleValue()).isEqualTo(values.getFirst());
        assertThat(confidence.get("max_score").doubleValue()).isEqualTo(values.getLast());
        assertThat(confidence.get("median_score").doubleValue()).isCloseTo((values.get(3) + values.get(4)) / 2, CLOSE);
        assertThat(confidence.get("avg_score").doubleValue()).isCloseTo(average(values), CLOSE);
        assertThat(confidence.get("latest_score_at").stringValue()).startsWith("2026-11-24T");
    }

    private static double average(List<Double> values) {
        return values.stream().flatMapToDouble(DoubleStream::of).average().orElseThrow();
    }

    @Test
    void aMetricThatOnlyFailedHasNoNumbers() {
        JsonNode late = get(TRACES + "summary?date_from=2026-11-24T00:00:00Z");

        assertThat(late.size()).isEqualTo(1);
        assertThat(late.get(0).get("avg_score").isNull()).isTrue();
        assertThat(late.get(0).get("median_score").isNull()).isTrue();
        assertThat(late.get(0).get("failed_count").intValue()).isEqualTo(8);
    }

    @ParameterizedTest(name = "by {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            hour | 2026-11-22T20:00:00+00:00, 2026-11-24T20:00:00+00:00
            day  | 2026-11-22T00:00:00+00:00, 2026-11-24T00:00:00+00:00
            # the 22nd is a Sunday
            week | 2026-11-16T00:00:00+00:00, 2026-11-23T00:00:00+00:00
            """)
    void theTrendLeavesOutTimesWithoutScores(String granularity, String buckets) {
        JsonNode trend = get(SESSIONS + "trend?metric_name=agent_reliability&granularity=" + granularity);

        assertThat(String.join(", ", texts(trend, "bucket").toList())).isEqualTo(buckets);
        assertThat(trend.valueStream().map(point -> point.get("count").intValue()))
                .containsExactly(4, 4);
    }

    @Test
    void aTrendKnowsNoFailure() {
        JsonNode trend = get(TRACES + "trend?metric_name=confidence&monitor_id=ignored");

        assertThat(trend.size()).isEqualTo(1);
        assertThat(trend.get(0).get("avg_score").doubleValue())
                .isCloseTo(average(values("trace-scores?name=confidence&limit=200")), CLOSE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 10, 100})
    void theDistributionHoldsEveryScoreOnce(int buckets) {
        JsonNode distribution = get(TRACES + "distribution?metric_name=loop_detection&buckets=" + buckets);

        assertThat(distribution
                        .valueStream()
                        .mapToInt(bucket -> bucket.get("count").intValue())
                        .sum())
                .isEqualTo(8);
        JsonNode last = distribution.get(distribution.size() - 1);
        assertThat(last.get("bucket").intValue()).as("exactly 1 is beyond all").isEqualTo(buckets + 1);
        assertThat(last.get("bucket_min").doubleValue()).isEqualTo(1);
        assertThat(last.get("bucket_max").doubleValue()).isEqualTo(1);
        assertThat(last.get("count").intValue())
                .as("the first trace of each session")
                .isGreaterThanOrEqualTo(4);
    }

    @Test
    void theHistoryOfASessionBeginsWithItsOldestScore() {
        JsonNode history = get(SESSIONS + "history/sess-u1?limit=2");

        assertThat(texts(history, "metric_name")).containsExactly("agent_reliability", "agent_reliability");
        assertThat(texts(history, "created_at").toList()).isSorted();
        assertThat(get(SESSIONS + "history/sess-u1").size()).isEqualTo(3);
        assertThat(get(SESSIONS + "history/sess-u1?metric_name=agent_consistency")
                        .size())
                .isEqualTo(1);
        assertThat(get(SESSIONS + "history/nobody").size()).isZero();
    }

    @ParameterizedTest(name = "{0}: rising {1}")
    @CsvSource(textBlock = """
            '',               true
            &sort_order=asc,  true
            &sort_order=desc, false
            # anything else is descending
            &sort_order=up,   false
            """)
    void sessionsAreRankedByTheirLatestScore(String order, boolean rising) {
        JsonNode ranked = get(SESSIONS + "comparison?metric_name=agent_reliability" + order);
        List<Double> scores = ranked.get("items")
                .valueStream()
                .map(item -> item.get("score").doubleValue())
                .toList();

        assertThat(ranked.get("total").intValue()).isEqualTo(4);
        assertThat(ranked.get("limit").intValue()).isEqualTo(20);
        assertThat(rising ? scores : scores.reversed()).isSorted();
        assertThat(texts(ranked.get("items"), "evaluated_at")).allMatch(at -> at.startsWith("2026-11-24T"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                TRACES + "trend",
                TRACES + "trend?metric_name=x&granularity=month",
                TRACES + "distribution?metric_name=x&buckets=101",
                SESSIONS + "distribution?metric_name=x&buckets=0",
                SESSIONS + "summary?date_to=soon",
                SESSIONS + "comparison?metric_name=x&limit=101",
                SESSIONS + "history/s?limit=201"
            })
    void aParameterThatCannotBeUsedIsRefused(String path) {
        assertThat(bench.get(path).status()).isEqualTo(422);
    }
}
