package dev.pandawatch.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pandawatch.command.ScoreReading.Wanted;
import dev.pandawatch.gateway.RunScore;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.state.RequestBudget;
import dev.pandawatch.state.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScoreReadingTest {
    private final FakeServer server = new FakeServer();

    private Map<String, Map<String, Double>> read(String... runs) {
        return new ScoreReading(server, new RequestBudget(() -> Samples.NOW))
                .read(List.of(runs).stream()
                        .map(run -> new Wanted(Target.SESSION, run))
                        .toList());
    }

    private static RunScore score(String metric, @Nullable String value, String reason) {
        return new RunScore(
                "id",
                Target.SESSION,
                "session",
                metric,
                value == null ? "FAILED" : "SUCCESS",
                value,
                "NUMERIC",
                "AUTOMATED",
                "run",
                reason,
                null,
                Map.of(),
                Samples.NOW,
                Map.of());
    }

    @Test
    void whatFailedAndWhatJudgedNothingIsInNoMean() {
        server.scores = List.of(
                score("agent_reliability", "0.2", "Looped."),
                score("agent_reliability", "0.4", "Looped twice."),
                score("agent_reliability", "1.0", "No evaluable traces."),
                score("agent_reliability", null, "503"));

        assertThat(read("run").get("run"))
                .hasEntrySatisfying(
                        "agent_reliability", mean -> assertThat(mean).isCloseTo(0.3, within(1e-9)));
    }

    @Test
    void aRunOfSeveralPagesIsReadToItsEndAndTheNextWaitsForItsTurn() {
        List<RunScore> many = new ArrayList<>();
        IntStream.range(0, 500).forEach(i -> many.add(score("m", i < 250 ? "0" : "1", "said")));
        server.scores = many;

        Map<String, Map<String, Double>> means = read("first", "second");

        assertThat(means).containsOnlyKeys("first");
        assertThat(means.get("first")).containsEntry("m", 0.5);
        assertThat(server.asked).hasSize(ScoreReading.PAGES);
    }
}
