package dev.pandawatch.ui.detail;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.gateway.RunScore;
import dev.pandawatch.ui.detail.CompareViewModel.Comparison;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.ModalLayer;
import dev.pandawatch.ui.kit.Screen;
import dev.pandawatch.ui.kit.Views;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CompareViewTest {
    @RegisterExtension
    final Screen screen = new Screen(1000, 760);

    private final DetailBench bench = new DetailBench();
    private final DetailPage page = new DetailPage(screen);
    private final CompareViewModel compare = bench.detail.compare();

    private void show() {
        bench.started();
        for (int beats = 0; beats < 5; beats++) {
            bench.beat();
            bench.run();
        }
        bench.server.scoresOf = CompareViewTest::scores;
        screen.show(() -> {
            Views views = new Views(Messages.bundled());
            InstantText times = new InstantText(ZoneId.of("Europe/Berlin"), bench.connection::now, views.messages());
            ModalLayer layer = new ModalLayer();
            RunWords words = new RunWords(new DetailWords(views.messages(), times));
            StackPane place = new StackPane(layer);
            place.getProperties().put("compare", views.load(new CompareView(bench.detail, words, layer)));
            return place;
        });
    }

    /// The run of 21 November in the evening has lower scores and one session less.
    private static List<RunScore> scores(String run) {
        boolean late = run.equals("r-1121-18");
        List<RunScore> scores = new ArrayList<>();
        for (int i = late ? 1 : 0; i < 5; i++) {
            String value = "0." + (late && i < 3 ? 9 - 2 * i : 8);
            scores.add(DetailBench.score("sess_" + i, "agent_reliability", value, "Looped " + i + " times."));
        }
        return scores;
    }

    private void open(String key) {
        screen.act(() -> {
            bench.detail.chooseLine(key);
            bench.run();
            bench.detail.compareChosen();
        });
    }

    @Test
    void theChosenRunIsLaidBesideTheOneBefore() {
        show();
        open("r-1121-18");
        assertThat(compare.comparisonProperty().get()).isInstanceOf(Comparison.Reading.class);
        screen.act(bench::run);
        screen.picture("compare");

        assertThat(page.words("#compareHeads"))
                .contains(
                        "Earlier | Sat 21 Nov 07:01 Berlin | Clean",
                        "Later | Sat 21 Nov 19:01 Berlin | Clean",
                        "292 units");
        assertThat(page.spoken("#compareCaution")).contains("Only 4 of 5 targets are in both");
        assertThat(page.words("#compare-agent_reliability"))
                .contains("0.80 | 0.70 | −0.10", "4 targets have a score in both: 0 rose, 2 fell, 2 unchanged.")
                .contains("Fell most | sess_2 | 0.80 → 0.50 | Looped 2 times.")
                .doesNotContain("Rose most");
        assertThat(page.words("#compare-agent_consistency")).contains("No target has a score of it in both.");

        page.press(KeyCode.ESCAPE);
        assertThat(compare.comparisonProperty().get()).isEqualTo(new Comparison.Closed());
        assertThat(page.shows("#compareHeads")).isFalse();
    }

    @Test
    void atOneAndAHalfNothingIsCutAtTheSide() {
        show();
        screen.act(() -> screen.themes().zoomProperty().set(150));
        open("r-1121-18");
        screen.act(bench::run);
        screen.picture("compare-zoom150");

        Bounds close = screen.call(() -> {
            Node button = screen.robot().lookup("#closeCompare").query();
            return button.localToScene(button.getBoundsInLocal());
        });
        assertThat(close.getMaxX()).isLessThan(1000);
        assertThat(close.getMaxY()).isLessThan(760);
    }

    @Test
    void inTheLeastWindowAtOneAndAHalfItScrollsWithin() {
        show();
        screen.act(() -> {
            screen.scene().getWindow().setWidth(960);
            screen.scene().getWindow().setHeight(600);
            screen.themes().zoomProperty().set(150);
        });
        open("r-1121-18");
        screen.act(bench::run);
        screen.picture("compare-least-zoom150");

        assertThat(screen.<Double>call(() -> page.right("#closeCompare"))).isLessThan(960);
        assertThat(screen.<Double>call(() -> page.bottom("#closeCompare"))).isLessThan(600);
        assertThat(screen.<Double>call(() -> page.bottom("#compareScroll"))).isLessThan(page.bottom("#closeCompare"));
    }

    @Test
    void anotherRunIsChosenAndOneWithoutAVerdictIsDoubted() {
        show();
        open("r-1121-18");
        screen.act(bench::run);
        ComboBox<RunLine> with = screen.robot().lookup("#compareWith").queryComboBox();
        RunLine newest = compare.choices().getFirst();
        screen.act(() -> with.setValue(newest));
        screen.act(bench::run);
        screen.picture("compare-no-verdict");

        assertThat(page.words("#compareHeads")).contains("Later | Sun 22 Nov 19:01 Berlin | No verdict");
        assertThat(page.spoken("#compareCaution"))
                .contains("The run of Sun 22 Nov 19:01 Berlin has no verdict: its scores say nothing.")
                .doesNotContain("targets");
        assertThat(page.words("#compare-agent_reliability"))
                .contains("Mean | 0.70 | 0.80, not judged | not judged")
                .doesNotContain("+0.10", "rose");
        assertThat(page.words("#compare-agent_consistency")).contains("Mean | – | not judged | not judged");
    }

    @Test
    void aFailureIsToldAndTriedAgain() {
        show();
        open("r-1121-18");
        bench.server.down = DetailBench.unreachable();
        screen.act(bench::run);
        assertThat(page.words("#compareUnread")).contains("The scores could not be read");

        bench.server.down = null;
        page.click("#readCompared");
        screen.act(bench::run);
        assertThat(page.shows("#compareMetrics")).isTrue();
        page.click("#closeCompare");
        assertThat(page.shows("#compareMetrics")).isFalse();
    }

    @Test
    void theOldestIsComparedWithANewerOneAndASilentFiringWithNone() {
        show();
        String oldest = oldestRun();
        open(oldest);
        screen.act(bench::run);
        assertThat(compare.comparisonProperty().get())
                .isInstanceOfSatisfying(
                        Comparison.Known.class,
                        known -> assertThat(known.runs().earlier().key()).isEqualTo(oldest));

        screen.act(compare::close);
        RunLine silent = requireNonNull(bench.detail.pastProperty().get()).lines().stream()
                .filter(RunLine.Silent.class::isInstance)
                .findFirst()
                .orElseThrow();
        open(silent.key());
        assertThat(compare.comparisonProperty().get()).isEqualTo(new Comparison.Closed());
    }

    private String oldestRun() {
        return bench.server.runs.getLast().id();
    }
}
