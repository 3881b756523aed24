package dev.pandawatch.ui.detail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.gateway.RunScore;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.Screen;
import dev.pandawatch.ui.kit.Views;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.geometry.Point2D;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TrendViewTest {
    @RegisterExtension
    final Screen screen = new Screen(1100, 320);

    private final DetailBench bench = new DetailBench();
    private final DetailPage page = new DetailPage(screen);

    private void show() {
        bench.started();
        bench.server.scoresOf = TrendViewTest::scores;
        for (int beats = 0; beats < 5; beats++) {
            bench.beat();
            bench.run();
        }
        screen.show(() -> {
            Views views = new Views(Messages.bundled());
            InstantText times = new InstantText(ZoneId.of("Europe/Berlin"), bench.connection::now, views.messages());
            RunWords words = new RunWords(new DetailWords(views.messages(), times));
            ScrollPane scroll = new ScrollPane(views.load(new TrendView(bench.detail, words)));
            scroll.setFitToWidth(true);
            return new StackPane(scroll);
        });
    }

    private void open() {
        page.click("#trendFold");
        screen.act(bench::run);
    }

    /// Four sessions a run, which drift from run to run.
    private static List<RunScore> scores(String run) {
        List<RunScore> scores = new ArrayList<>();
        double drift = Math.floorMod(run.hashCode(), 17) / 100.0;
        for (int i = 0; i < 4; i++) {
            String value = String.valueOf(Math.round((0.6 + drift + i * 0.05) * 1000) / 1000.0);
            scores.add(DetailBench.score("s" + i, "agent_reliability", value, "High risk."));
            scores.add(DetailBench.score("s" + i, "agent_consistency", "0.5", "High risk."));
        }
        return scores;
    }

    private TrendChart chart() {
        return screen.robot().lookup("#trend-agent_reliability").queryAs(TrendChart.class);
    }

    @Test
    void theTrendOpensOnDemandAndItsRunsAreWalked() {
        sample();
        show();
        assertThat(page.shows("#trendBody")).isFalse();
        assertThat(page.spoken("#trendFold")).isEqualTo("Show the trend");

        page.click("#trendFold");
        screen.picture("trend-reading");
        assertThat(page.words("#trendReading")).isEqualTo("Reading the scores of its runs: 3 of 30 known");
        screen.act(bench::run);
        screen.act(() -> chart().requestFocus());
        page.press(KeyCode.HOME);
        screen.picture("trend");

        assertThat(page.spoken("#trendFold")).isEqualTo("Hide the trend");
        assertThat(chart().getAccessibleText())
                .startsWith("Sat 7 Nov 06:01 UTC, mean 0.79 of 4 scores, about 0.68 to 0.89")
                .contains("Student’s t");
        page.press(KeyCode.ENTER);
        assertThat(bench.detail.chosenProperty().get()).extracting(RunLine::key).isEqualTo("r-1107-06");
        page.press(KeyCode.END);
        assertThat(chart().getAccessibleText()).isEqualTo("Sun 22 Nov 18:01 UTC, no verdict, left out");
    }

    @Test
    void chartsBesideEachOtherShareTheirScaleAndTheirTop() {
        show();
        bench.server.scoresOf = run -> TrendViewTest.scores(run).stream()
                .map(score -> score.metric().equals("agent_reliability") ? score : perfect(score))
                .toList();
        open();
        screen.picture("trend-notes");

        TrendChart beside = screen.robot().lookup("#trend-agent_consistency").queryAs(TrendChart.class);
        assertThat(chart().floor()).isEqualTo(0.4).isEqualTo(beside.floor());
        assertThat(screen.<Double>call(() -> beside.localToScene(0, 0).getY()))
                .isEqualTo(screen.<Double>call(() -> chart().localToScene(0, 0).getY()));
        assertThat(page.words("#trendCharts")).contains("passes from 0.50", "exactly 1");
    }

    /// A score of 1 with a threshold.
    private static RunScore perfect(RunScore score) {
        return new RunScore(
                score.id(),
                score.level(),
                score.targetId(),
                score.metric(),
                score.status(),
                "1.0",
                "NUMERIC",
                "AUTOMATED",
                "run",
                "Stable.",
                null,
                Map.of("threshold", 0.5, "success", true),
                DetailBench.NOW,
                Map.of());
    }

    @Test
    void aClickChoosesTheRun() {
        show();
        open();
        TrendPoint third = chart().trend().points().get(3);

        Point2D there = screen.call(() -> chart().localToScreen(chart().middle(third), 40));
        screen.robot().clickOn(there);
        screen.settle();

        assertThat(bench.detail.chosenProperty().get()).extracting(RunLine::key).isEqualTo(third.runId());
    }

    @Test
    void earlierRunsAreAddedAndGoOutOfSightWhenThereAreNoMore() {
        show();
        open();
        assertThat(page.shows("#trendEarlier")).isTrue();

        for (int more = 0; more < 2; more++) {
            page.click("#trendEarlier");
            screen.act(bench::run);
        }
        screen.picture("trend-all");

        assertThat(chart().trend().points()).hasSize(62);
        assertThat(page.shows("#trendEarlier")).isFalse();
    }

    @Test
    void aFailureIsToldAndTriedAgain() {
        show();
        bench.server.down = DetailBench.unreachable();
        open();
        screen.picture("trend-unread");
        assertThat(page.words("#trendUnread")).contains("The scores could not be read", "cannot be reached");

        bench.server.down = null;
        page.click("#readTrend");
        screen.act(bench::run);
        assertThat(page.shows("#trendCharts")).isTrue();
    }

    @Test
    void oneRunIsNoTrend() {
        bench.server.runs = List.of(DetailBench.run("r-1", DetailBench.NOW.minusSeconds(7200), 0));
        bench.server.found = _ -> 0;
        show();
        open();

        assertThat(page.words("#trendFew")).startsWith("Trend from the second run on");
    }

    @Test
    void atOneAndAHalfAndNarrowTheChartsStandBelowEachOther() {
        show();
        screen.act(() -> screen.themes().zoomProperty().set(150));
        screen.act(() -> requireWindow().setWidth(760));
        open();
        screen.picture("trend-zoom150");

        double first = screen.call(() -> chart().localToScene(0, 0).getY());
        double second = screen.call(() -> screen.robot()
                .lookup("#trend-agent_consistency")
                .query()
                .localToScene(0, 0)
                .getY());
        assertThat(second).isGreaterThan(first + 100);
    }

    private Window requireWindow() {
        return screen.scene().getWindow();
    }

    /// Makes every run a sample of a quarter.
    private void sample() {
        bench.server.runs = bench.server.runs.stream()
                .map(run -> new EvalRun(
                        run.id(),
                        run.name(),
                        run.status(),
                        run.targetType(),
                        run.metricNames(),
                        run.totalTargets(),
                        run.evaluatedCount(),
                        run.failedCount(),
                        run.createdAt(),
                        run.completedAt(),
                        run.filters(),
                        0.25,
                        run.model(),
                        run.monitorId(),
                        run.errorMessage(),
                        Map.of()))
                .toList();
    }
}
