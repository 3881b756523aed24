package dev.pandawatch.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.run.EvalRun;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunHistoryTest {
    private static final MonitorId NIGHTLY = new MonitorId("nightly");
    private final MonitorBook book = new MonitorBook();
    private final RunHistory history = book.history();

    @Test
    void theRunsOfAMonitorStandNewestFirstHoweverTheyCame() {
        book.putRuns(List.of(run("b", "COMPLETED", 20), run("c", "RUNNING", 30)));
        book.putRuns(List.of(run("a", "COMPLETED", 10), run("c", "COMPLETED", 30)));

        assertThat(history.of(NIGHTLY)).extracting(EvalRun::id).containsExactly("c", "b", "a");
        assertThat(history.of(NIGHTLY).getFirst().status()).isEqualTo("COMPLETED");
    }

    @Test
    void aRunOutsideAnyMonitorIsNobodys() {
        book.putRuns(List.of(Samples.run("manual", "COMPLETED")));

        assertThat(history.of(NIGHTLY)).isEmpty();
        assertThat(book.runs()).containsKey("manual");
    }

    @Test
    void nothingIsKnownOfAListThatWasNotRead() {
        assertThat(history.from(Target.TRACE)).isEqualTo(Instant.MAX);

        history.reached(Map.of(Target.TRACE, new RunHistory.Reach(Samples.NOW, Samples.NOW.plusSeconds(9))));

        assertThat(history.from(Target.TRACE)).isEqualTo(Samples.NOW);
        assertThat(history.from(Target.SESSION)).isEqualTo(Instant.MAX);
    }

    @Test
    void anotherProjectStartsWithoutAPast() {
        book.putRuns(List.of(run("a", "COMPLETED", 10)));
        history.reached(Map.of(Target.TRACE, new RunHistory.Reach(Instant.MIN, Samples.NOW)));
        book.clear();

        assertThat(history.of(NIGHTLY)).isEmpty();
        assertThat(history.reaches()).isEmpty();
    }

    private static EvalRun run(String id, String status, long after) {
        Instant at = Samples.NOW.plusSeconds(after);
        return new EvalRun(
                id,
                null,
                status,
                "TRACE",
                List.of("m"),
                1,
                1,
                0,
                at,
                at,
                FilterDocument.EMPTY,
                1,
                null,
                NIGHTLY,
                null,
                Map.of());
    }
}
