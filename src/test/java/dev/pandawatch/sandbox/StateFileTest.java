package dev.pandawatch.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class StateFileTest {
    private static final String LIST = Bench.MONITORS + "?limit=200";

    @TempDir
    private Path folder;

    private final SandboxClock.Manual clock = SandboxClock.manual(Bench.START);

    private Bench open(SandboxOptions.Scenario scenario) {
        return Bench.open(new SandboxOptions(0, folder.resolve("sandbox.json"), clock, 1, scenario), clock);
    }

    @Test
    void changesSurviveARestart() {
        JsonNode created;
        JsonNode before;
        JsonNode runs;
        try (Bench first = open(SandboxOptions.Scenario.EVERYDAY)) {
            created = first.create("mine", "cron:0 3 * * *", "'filters': {'tags': ['rag']}");
            first.post(Bench.path(created) + "/trigger", null);
            first.in("second project").create("other", "daily", "");
            before = first.get(LIST).json();
            runs = first.runs(created);
        }
        try (Bench second = open(SandboxOptions.Scenario.EMPTY)) {
            assertThat(second.get(LIST).json()).isEqualTo(before);
            assertThat(second.runs(created)).isEqualTo(runs);
            assertThat(second.in("second project").get(LIST).json().get("total").intValue())
                    .isEqualTo(1);
            assertThat(second.server().setAside()).isEmpty();
        }
    }

    @Test
    void whatATraceTookSurvivesARestart() {
        var usage = new Usage(3, 200, 11, 0.25, "gpt-4o");
        try (Bench first = open(SandboxOptions.Scenario.EMPTY)) {
            Instant now = first.clock().now();
            UUID id = new UUID(1, 1);
            first.world(world -> world.shelf(world.projectNamed(first.project()).id())
                    .add(new TraceRow(
                            -1, id, "a", TraceStatus.ERROR, now, now, now, "s", "u", List.of("t"), "e", "r", usage)));
        }
        try (Bench second = open(SandboxOptions.Scenario.EMPTY)) {
            JsonNode trace = second.get("/traces").json().get("items").get(0);

            assertThat(trace.get("span_count").intValue()).isEqualTo(usage.spans());
            assertThat(trace.get("total_tokens").intValue()).isEqualTo(211);
            assertThat(trace.get("total_cost").doubleValue()).isEqualTo(usage.cost());
        }
    }

    @Test
    void allScoresAreTheSameAfterARestart() {
        List<Verdict> before = verdicts();
        List<Verdict> after = verdicts();

        assertThat(after).isEqualTo(before).hasSizeGreaterThan(300);
    }

    private List<Verdict> verdicts() {
        List<Verdict> verdicts = new ArrayList<>();
        try (Bench bench = open(SandboxOptions.Scenario.EVERYDAY)) {
            bench.world(world -> world.runs(run -> run.number() % 150 == 0).forEach(run -> {
                var evaluation = Evaluation.of(run, world.shelf(run.projectId()), world.judge());
                for (int place = 0; place < run.targets().size(); place++) {
                    verdicts.addAll(evaluation.verdicts(run.targets().get(place)));
                }
            }));
        }
        return verdicts;
    }

    @Test
    void theServerWentOnWhileTheProgramWasClosed() {
        JsonNode created;
        try (Bench first = open(SandboxOptions.Scenario.EVERYDAY)) {
            created = first.create("mine", "daily", "'only_if_changed': false");
        }
        clock.advance(Duration.ofDays(3).plusMinutes(10));
        try (Bench second = open(SandboxOptions.Scenario.EVERYDAY)) {
            assertThat(second.runs(created).get("total").intValue()).isEqualTo(3);
        }
    }

    @Test
    void timeThatWasPutAheadStaysAhead() {
        Instant left;
        try (Bench first = open(SandboxOptions.Scenario.EMPTY)) {
            first.server().advance(Duration.ofDays(3));
            left = first.server().now();
            first.create("mine", "daily", "");
        }
        clock.advance(Duration.ofHours(1));
        try (Bench second = open(SandboxOptions.Scenario.EMPTY)) {
            assertThat(second.server().now()).isEqualTo(left);
            clock.advance(Duration.ofHours(1));
            assertThat(second.server().now()).isEqualTo(left.plus(Duration.ofHours(1)));
        }
    }

    @Test
    void aYearLaterThereIsAGapAndOneRunAfterIt() {
        JsonNode created;
        try (Bench first = open(SandboxOptions.Scenario.EVERYDAY)) {
            created = first.create("mine", "weekly", "'only_if_changed': false");
        }
        clock.advance(Duration.ofDays(365));
        try (Bench second = open(SandboxOptions.Scenario.EVERYDAY)) {
            JsonNode runs = second.runs(created).get("items");
            assertThat(runs.size()).isBetween(5, 6);
            assertThat(Instant.parse(runs.get(runs.size() - 1).get("created_at").stringValue()))
                    .isAfter(clock.now().minus(Duration.ofDays(36)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"version\": 99}", "{\"version\": 1, \"seed\": 1}", "\u0000\u0001"})
    void aFileThatCannotBeReadIsKeptAsideAndTheWorldIsNew(String content) throws IOException {
        Files.writeString(folder.resolve("sandbox.json"), content);

        try (Bench bench = open(SandboxOptions.Scenario.EVERYDAY)) {
            assertThat(bench.get(LIST).json().get("total").intValue()).isGreaterThan(12);
            assertThat(bench.server().setAside())
                    .hasValueSatisfying(
                            aside -> assertThat(aside).hasContent(content).hasParent(folder));
        }
        try (Bench again = open(SandboxOptions.Scenario.EMPTY)) {
            assertThat(again.get(LIST).json().get("total").intValue()).isGreaterThan(12);
        }
    }

    @Test
    void resetSurvivesARestart() {
        try (Bench first = open(SandboxOptions.Scenario.EVERYDAY)) {
            first.create("mine", "daily", "");
            first.server().reset();
        }
        try (Bench second = open(SandboxOptions.Scenario.EVERYDAY)) {
            assertThat(second.get(LIST)
                            .json()
                            .get("items")
                            .valueStream()
                            .map(monitor -> monitor.get("name").stringValue()))
                    .doesNotContain("mine")
                    .contains("Release 4.2 watch");
        }
    }

    @Test
    void nothingElseIsLeftInTheFolder() throws IOException {
        open(SandboxOptions.Scenario.EMPTY).close();

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString())).containsExactly("sandbox.json");
        }
    }

    @Test
    void anUnreadableMonitorStaysUnreadable() {
        open(SandboxOptions.Scenario.POISONED).close();

        try (Bench bench = open(SandboxOptions.Scenario.EMPTY)) {
            assertThat(bench.get(LIST).status()).isEqualTo(500);
            assertThat(bench.get(Bench.MONITORS + "?status=PAUSED").status()).isEqualTo(200);
        }
    }
}
