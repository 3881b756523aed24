package dev.pandawatch.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ScoreRoutesTest {
    private static final String TRACES = "/evaluations/trace-scores";
    private static final String SESSIONS = "/evaluations/session-scores";

    private final Bench bench = Bench.open(SandboxOptions.Scenario.EMPTY);

    @BeforeEach
    void sixTracesInThreeSessions() {
        for (int i = 0; i < 6; i++) {
            bench.trace(Bench.START.minusSeconds(60L * (i + 1)), Bench.START, "u" + i % 3);
        }
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private JsonNode run(String target, String body) {
        RawHttp.Answer answer = bench.post("/evaluations/" + target + "-runs", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        bench.pass(Duration.ofSeconds(20));
        return answer.json();
    }

    private static String id(JsonNode node) {
        return node.get("id").stringValue();
    }

    private JsonNode page(String path) {
        RawHttp.Answer answer = bench.get(path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private int total(String path) {
        return page(path).get("total").intValue();
    }

    private static Stream<String> texts(JsonNode array, String field) {
        return array.valueStream().map(score -> score.get(field).asString("-"));
    }

    @Test
    void eachTargetAndMetricHasOneScoreAndTheNewestIsFirst() {
        JsonNode run = run("trace", "{'metrics': ['confidence', 'coherence']}");

        JsonNode scores = page("/evaluations/trace-runs/" + id(run) + "/scores");

        assertThat(scores.size()).isEqualTo(12);
        assertThat(texts(scores, "created_at").toList()).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(texts(scores, "name").limit(2)).containsExactly("coherence", "confidence");
        assertThat(texts(scores, "id").distinct()).hasSize(12);
        assertThat(texts(scores, "eval_run_id")).containsOnly(id(run));
        assertThat(texts(scores, "value")).allMatch(value -> value.matches("[01]\\.\\d{1,4}"));
        assertThat(scores.valueStream())
                .allSatisfy(
                        score -> assertThat(score.get("metadata").get("success").booleanValue())
                                .isEqualTo(Double.parseDouble(score.get("value").stringValue()) >= 0.5));
    }

    @Test
    void theSameScoresAreReadAgain() {
        String path = "/evaluations/trace-runs/" + id(run("trace", "{'metrics': ['confidence']}")) + "/scores";

        assertThat(page(path)).isEqualTo(page(path));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            ?                                                       | 18
            ?name=coherence                                         | 6
            ?name=Coherence                                         | 0
            ?status=FAILED                                          | 6
            ?status=SUCCESS                                         | 12
            ?status=PENDING                                         | 0
            ?source=AUTOMATED                                       | 18
            ?source=ANNOTATION                                      | 0
            ?data_type=NUMERIC                                      | 18
            ?data_type=BOOLEAN                                      | 0
            ?environment=production                                 | 0
            ?eval_run_id=00000000-0000-4000-a000-000000000099       | 0
            ?trace_id=00000000-0000-4000-a000-000000000099          | 0
            # the second run began twenty seconds after the first
            ?date_from=2026-11-22T20:22:05Z                         | 6
            ?date_to=2026-11-22T20:22:05Z                           | 12
            ?date_from=2026-11-22T20:22:05Z&date_to=2026-11-22T20:22:05Z | 0
            ?unknown=1                                              | 18
            """)
    void filtersAreExactAndTogether(String query, int total) {
        run("trace", "{'metrics': ['confidence', 'coherence']}");
        run("trace", "{'metrics': ['task_completion'], 'model': 'openai/boom'}");

        assertThat(total(TRACES + query)).isEqualTo(total);
    }

    @Test
    void scoresAreFoundByRunAndByTrace() {
        JsonNode first = run("trace", "{'metrics': ['confidence']}");
        run("trace", "{'metrics': ['confidence']}");
        JsonNode newest = page(TRACES + "?limit=1").get("items").get(0);

        assertThat(total(TRACES + "?eval_run_id=" + id(first))).isEqualTo(6);
        assertThat(total(TRACES + "?trace_id=" + newest.get("trace_id").stringValue()))
                .isEqualTo(2);
    }

    @Test
    void pagesCoverTheListWithoutOverlap() {
        run("trace", "{'metrics': ['confidence', 'coherence']}");

        List<String> ids = Stream.of(0, 5, 10)
                .flatMap(offset ->
                        texts(page(TRACES + "?limit=5&offset=" + offset).get("items"), "id"))
                .toList();

        assertThat(ids).hasSize(12).doesNotHaveDuplicates();
        assertThat(ids).isEqualTo(texts(page(TRACES).get("items"), "id").toList());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            /evaluations/trace-scores?trace_id=x       | query -> trace_id
            /evaluations/trace-scores?eval_run_id=x    | query -> eval_run_id
            /evaluations/trace-scores?status=success   | query -> status
            /evaluations/trace-scores?source=HUMAN     | query -> source
            /evaluations/trace-scores?data_type=TEXT   | query -> data_type
            /evaluations/trace-scores?date_from=soon   | query -> date_from
            /evaluations/trace-scores?limit=201        | query -> limit
            /evaluations/session-scores?status=DONE    | query -> status
            /evaluations/trace-scores/x                | path -> trace_id
            """)
    void aParameterThatCannotBeUsedIsNamed(String path, String field) {
        RawHttp.Answer answer = bench.get(path);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors").get(0).get("field").stringValue())
                .isEqualTo(field);
    }

    @Test
    void aTraceTellsTheLatestOfEachMetricAlsoIfItFailed() {
        run("trace", "{'metrics': ['task_completion', 'coherence']}");
        JsonNode later = run("trace", "{'metrics': ['task_completion'], 'model': 'openai/boom'}");
        String trace =
                page(TRACES + "?limit=1").get("items").get(0).get("trace_id").stringValue();

        JsonNode latest = page(TRACES + "/" + trace);

        assertThat(texts(latest, "name")).containsExactly("coherence", "task_completion");
        assertThat(texts(latest, "status")).containsExactly("SUCCESS", "FAILED");
        assertThat(latest.get(1).get("eval_run_id").stringValue()).isEqualTo(id(later));
    }

    @Test
    void aSessionRunHasScoresOfSessionsAndSignalsOfTraces() {
        JsonNode run = run("session", "{'metrics': ['agent_reliability', 'agent_consistency']}");
        JsonNode again = run("session", "{'metrics': ['agent_reliability']}");

        assertThat(page("/evaluations/session-runs/" + id(run) + "/scores").size())
                .isEqualTo(6);
        assertThat(page("/evaluations/trace-runs/" + id(run) + "/scores").size())
                .isEqualTo(24);
        assertThat(page("/evaluations/trace-runs/" + id(again) + "/scores").size())
                .as("all signals were known")
                .isZero();
        assertThat(total(SESSIONS + "?session_id=sess-u1")).isEqualTo(3);
        assertThat(page(SESSIONS + "/sess-u1").size()).isEqualTo(3);
        JsonNode metadata = page(SESSIONS + "/sess-u1").get(0).get("metadata");
        assertThat(metadata.get("traces_evaluated").intValue()).isEqualTo(2);
        assertThat(metadata.get("per_trace_signals").size()).isEqualTo(2);
    }

    @Test
    void anAnnotationIsAScoreOfAPerson() {
        bench.world(world -> {
            TraceShelf shelf = world.shelf(world.projectNamed(bench.project()).id());
            shelf.annotate(shelf.matching(world.now(), _ -> true).getFirst().ordinal(), true);
        });

        JsonNode found = page(TRACES + "?source=ANNOTATION").get("items");

        assertThat(texts(found, "value")).containsExactly("PASS");
        assertThat(texts(found, "data_type")).containsExactly("CATEGORICAL");
    }
}
