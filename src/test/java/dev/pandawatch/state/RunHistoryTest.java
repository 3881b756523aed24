package dev.pandawatch.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.run.Standstill;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    @Test
    void aRunStandsSinceItsCountsWereSeenToMove() {
        look(0, "RUNNING", 4);
        assertThat(still()).contains(stood(0, 0));
        look(60, "RUNNING", 4);
        assertThat(still()).contains(stood(0, 60));
        look(120, "RUNNING", 5);
        assertThat(still()).contains(moved(120, 120));
        look(180, "RUNNING", 5);
        assertThat(still()).contains(moved(120, 180));
        look(240, "COMPLETED", 10);
        assertThat(still()).isEmpty();
    }

    @Test
    void aRunThatWaitsStandsSinceItWasQueued() {
        look(0, "PENDING", 0);
        assertThat(still()).contains(stood(-20, 0));
        look(60, "RUNNING", 0);
        assertThat(still()).as("that it began is a move").contains(moved(60, 60));
    }

    private void look(long after, String status, int evaluated) {
        history.look(List.of(run("r", status, evaluated, -20)), Samples.NOW.plusSeconds(after));
    }

    private Optional<Standstill> still() {
        return history.learned("r").still();
    }

    private static Standstill stood(long since, long until) {
        return new Standstill(Samples.NOW.plusSeconds(since), Samples.NOW.plusSeconds(until), false);
    }

    private static Standstill moved(long since, long until) {
        return new Standstill(Samples.NOW.plusSeconds(since), Samples.NOW.plusSeconds(until), true);
    }

    private static EvalRun run(String id, String status, long after) {
        return run(id, status, 1, after);
    }

    private static EvalRun run(String id, String status, int evaluated, long after) {
        Instant at = Samples.NOW.plusSeconds(after);
        return new EvalRun(
                id,
                null,
                status,
                "TRACE",
                List.of("m"),
                10,
                evaluated,
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
