package dev.pandawatch.ui.detail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.run.EvalRun;
import dev.pandawatch.ui.detail.TrendViewModel.Trend;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrendViewModelTest {
    private final DetailBench bench = new DetailBench();
    private final TrendViewModel trend = bench.detail.trend();

    private long asked() {
        return bench.server.asked.stream()
                .filter(question -> question.startsWith("scores SESSION r-"))
                .count();
    }

    private void verifyAll() {
        bench.started();
        for (int beats = 0; beats < 5; beats++) {
            bench.beat();
            bench.run();
        }
    }

    private Trend.Drawn drawn() {
        return (Trend.Drawn) trend.trendProperty().get();
    }

    @Test
    void nothingIsReadBeforeSomebodyLooks() {
        verifyAll();
        assertThat(asked()).isEqualTo(1); // the chosen run's own
        assertThat(trend.trendProperty().get()).isEqualTo(new Trend.Folded());
    }

    @Test
    void theNewestRunsAreReadOnceAndEarlierOnesWhenAsked() {
        verifyAll();
        long before = asked();
        trend.open();
        assertThat(trend.trendProperty().get()).isEqualTo(new Trend.Reading(3, 30));
        bench.run();

        assertThat(asked() - before).isEqualTo(27); // two of the thirty have no verdict, of one all scores failed
        assertThat(drawn().earlier()).isEqualTo(32);
        assertThat(drawn().metrics()).extracting(MetricTrend::metric).isEqualTo(DetailBench.METRICS);
        assertThat(drawn().metrics().getFirst().points()).hasSize(30);

        bench.beat();
        trend.fold();
        trend.open();
        assertThat(asked() - before).isEqualTo(27);

        trend.earlier();
        assertThat(trend.busyProperty().get()).isTrue();
        assertThat(drawn().metrics().getFirst().points()).hasSize(30);
        bench.run();
        assertThat(asked() - before).isEqualTo(57);
        assertThat(drawn().metrics().getFirst().points()).hasSize(60);
        assertThat(drawn().earlier()).isEqualTo(2);
    }

    @Test
    void aFailureIsToldAndWhatWasReadIsKept() {
        verifyAll();
        long before = asked();
        trend.open();
        bench.background.remove().run();
        assertThat(asked() - before).isEqualTo(TrendViewModel.AT_ONCE);
        bench.server.down = DetailBench.unreachable();
        bench.run();
        assertThat(trend.trendProperty().get()).isInstanceOf(Trend.Unread.class);
        bench.beat();
        assertThat(trend.trendProperty().get()).isInstanceOf(Trend.Unread.class);

        bench.server.down = null;
        long failed = asked();
        trend.again();
        bench.run();
        assertThat(asked() - failed).isEqualTo(17);
        assertThat(drawn().metrics().getFirst().points()).hasSize(30);
    }

    @Test
    void itReadsOnByItselfWhenTheServerAnswersAgain() {
        verifyAll();
        trend.open();
        bench.server.down = DetailBench.unreachable();
        bench.run();
        assertThat(trend.trendProperty().get()).isInstanceOf(Trend.Unread.class);
        long failed = asked();
        trend.answered();
        assertThat(trend.trendProperty().get()).as("told until it is over").isInstanceOf(Trend.Unread.class);
        bench.run();
        assertThat(asked() - failed).as("one question at a time").isEqualTo(1);
        assertThat(trend.trendProperty().get()).isInstanceOf(Trend.Unread.class);

        bench.server.down = null;
        bench.connection.refreshed();
        bench.run();
        assertThat(drawn().metrics().getFirst().points()).hasSize(30);

        long read = asked();
        bench.connection.refreshed();
        bench.run();
        assertThat(asked()).as("what was read is not asked for again").isEqualTo(read);
    }

    @Test
    void oneJudgedRunIsNoTrend() {
        List<EvalRun> last = List.of(DetailBench.run("r-1", DetailBench.NOW.minus(Duration.ofHours(2)), 0));
        bench.server.runs = last;
        bench.server.found = _ -> 0;
        verifyAll();
        trend.open();
        bench.run();

        assertThat(trend.trendProperty().get()).isEqualTo(new Trend.TooFew(0));
    }

    @Test
    void foldingDropsWhatIsAwaited() {
        verifyAll();
        trend.open();
        trend.fold();
        bench.run();

        assertThat(trend.trendProperty().get()).isEqualTo(new Trend.Folded());
    }

    @Test
    void aRunOfTheTrendIsChosenInTheTable() {
        verifyAll();
        bench.detail.chooseLine("r-1103-06");
        assertThat(bench.detail.chosenProperty().get()).extracting(RunLine::key).isEqualTo("r-1103-06");
        bench.detail.chooseLine("nobody");
        assertThat(bench.detail.chosenProperty().get()).extracting(RunLine::key).isEqualTo("r-1103-06");
    }
}
