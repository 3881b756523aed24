package dev.pandawatch.ui.detail;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.gateway.MonitorList;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.ui.kit.FiringMark;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.Screen;
import dev.pandawatch.ui.kit.Views;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DetailViewTest implements DetailLinks {
    @RegisterExtension
    final Screen screen = new Screen(1372, 828);

    private final DetailBench bench = new DetailBench();
    private final DetailPage page = new DetailPage(screen);
    private final List<String> went = new ArrayList<>();
    private final SimpleBooleanProperty busy = new SimpleBooleanProperty();
    private @Nullable StackPane place;

    private void open() {
        place = screen.show(() -> {
            Views views = new Views(Messages.bundled());
            InstantText times = new InstantText(ZoneId.of("Europe/Berlin"), bench.connection::now, views.messages());
            return new StackPane(views.load(new DetailView(bench.detail, this, views, times)));
        });
    }

    private void show() {
        open();
        screen.act(bench::run);
    }

    private FiringStrip strip() {
        return screen.robot().lookup("#firingStrip").queryAs(FiringStrip.class);
    }

    private StripCell cell(FiringMark mark) {
        return strip().cells().stream()
                .filter(cell -> cell.worst().mark() == mark)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aMonitorIsToldFromItsTitleToTheScoresOfItsLastRun() {
        show();
        assertThat(page.words("#legend")).contains("40 unverified");
        for (int beats = 0; beats < 3; beats++) {
            screen.act(bench::beat);
            screen.act(bench::run);
        }

        screen.picture("detail");

        assertThat(page.text("#name")).isEqualTo("Checkout assistant session reliability, EU");
        assertThat(page.text("#healthWord")).isEqualTo("No verdict");
        assertThat(page.text("#sentence")).contains("agent_reliability and agent_consistency", "292 units");
        assertThat(page.text("#next")).startsWith("Next run in 8 h 20 min, Mon 23 Nov 2026, 07:00 Berlin (06:00 UTC)");
        assertThat(page.spoken("#evidence")).contains("924 signals behind the 292 scores");
        assertThat(page.words("#legend"))
                .contains("3 did not run", "2 no verdict", "1 by hand", "14 upcoming", "52 clean")
                .doesNotContain("unverified");
        assertThat(page.text("#runsNote")).isEqualTo("62 runs, 3 firings without one");
        assertThat(page.lines().getFirst()).startsWith("No verdict, Sun 22 Nov 2026, 19:01 Berlin");
        assertThat(page.words("#metrics")).contains("agent_reliability", "mean of 40 scores");
    }

    @Test
    void aFiringWithoutARunOpensItsCausesAndEscapeLeavesThemFirst() {
        show();
        screen.act(() -> strip().requestFocus());
        int steps = strip().cells().size() - strip().cells().indexOf(cell(FiringMark.DID_NOT_RUN)) - 1;
        page.press(KeyCode.END);
        for (int i = 0; i < steps; i++) {
            page.press(KeyCode.LEFT);
        }
        assertThat(strip().getAccessibleText()).contains("It fired and made no run");

        page.press(KeyCode.ENTER);
        screen.picture("detail-causes");
        assertThat(page.words(".causes")).contains("Did not run", "inferred", "The filters matched nothing.");
        assertThat(page.text("#title")).startsWith("Firing of");

        page.press(KeyCode.ESCAPE);
        assertThat(page.shows(".causes")).isFalse();
        assertThat(went).isEmpty();
        page.press(KeyCode.ESCAPE);
        assertThat(went).containsExactly("back");
    }

    @Test
    void aClickOnTheStripShowsTheRun() {
        show();
        StripCell degraded = cell(FiringMark.DEGRADED);

        screen.robot().clickOn(screen.call(() -> strip().localToScreen(strip().middle(degraded), 30)));
        screen.act(bench::run);

        assertThat(requireNonNull(bench.detail.chosenProperty().get()).key()).isEqualTo("r-1103-06");
        assertThat(page.spoken("#meaning")).contains("6 of 292 scores failed.");
    }

    @Test
    void theKeysDoWhatTheButtonsSay() {
        show();

        page.press(KeyCode.R).press(KeyCode.E).press(KeyCode.P).press(KeyCode.ESCAPE);
        page.click("#runNow").click("#edit").click("#pause").click("#back");

        assertThat(went).containsExactly("run", "edit", "pause", "back", "run", "edit", "pause", "back");
    }

    @Test
    void whileACommandIsUnderWayNoneIsTaken() {
        show();
        screen.act(() -> busy.set(true));

        page.press(KeyCode.R).press(KeyCode.P);

        assertThat(went).isEmpty();
        assertThat(screen.robot().lookup("#runNow").query().isDisabled()).isTrue();
    }

    @Test
    void aRunIsChosenByKeyAndItsScoresAreRead() {
        show();
        page.press(KeyCode.DOWN).press(KeyCode.DOWN);
        assertThat(page.shows("#reading")).isTrue();

        screen.act(bench::run);

        assertThat(page.text("#title")).isEqualTo("Run of Sat 21 Nov 19:01");
        assertThat(page.shows("#reading")).isFalse();
        assertThat(page.words("#worst")).contains("sess_0", "0.12", "Looped 9 times");
        assertThat(page.words("#failures")).contains("agent_reliability: 2 scores", "The provider did not answer.");
        assertThat(page.words("#notes")).contains("1 perfect score judged nothing");
        page.click("#allScores");
        assertThat(page.shows("#allScores")).isFalse();
    }

    @Test
    void aMetricWithoutScoresSaysSoInPlaceOfEmptyAxes() {
        bench.server.scores = List.of(
                DetailBench.score("a", "agent_reliability", "0.4", "High risk."),
                DetailBench.score("a", "agent_consistency", null, "503"));

        show();

        assertThat(page.words("#metrics")).contains("agent_consistency | No score was made: the only one failed.");
        assertThat(page.shows("#histogram-agent_consistency")).isFalse();
        assertThat(page.shows("#histogram-agent_reliability")).isTrue();
    }

    @Test
    void twoRunsAreComparedByKeyAndTheScreenBelowTakesNoKeyMeanwhile() {
        show();
        page.press(KeyCode.C);
        screen.act(bench::run);
        screen.picture("detail-compare");
        assertThat(page.words("#compareHeads")).contains("Sun 22 Nov 07:01", "Sun 22 Nov 19:01");

        page.press(KeyCode.R).press(KeyCode.P).press(KeyCode.ESCAPE);
        assertThat(page.shows("#compareHeads")).isFalse();
        assertThat(went).isEmpty();

        page.click("#compare");
        screen.act(bench::run);
        assertThat(page.shows("#compareHeads")).isTrue();
    }

    @Test
    void whatWasReadStaysWithItsAgeWhileTheServerIsSilent() {
        show();
        bench.server.down = DetailBench.unreachable();
        bench.now = DetailBench.NOW.plusSeconds(300);

        page.click("#refresh");
        screen.act(bench::run);
        screen.picture("detail-stale");

        assertThat(page.text("#age")).isEqualTo("read 5 min ago");
        assertThat(page.spoken("#stale")).contains("What you see is as of 22:40, 5 min ago.", "cannot be reached");
        assertThat(page.shows("#firingStrip")).isTrue();

        bench.server.down = null;
        page.click("#readAgain");
        screen.act(bench::run);
        assertThat(page.shows("#stale")).isFalse();
    }

    @Test
    void aFirstReadingIsWaitedForAndItsFailureTold() {
        bench.server.down = DetailBench.unreachable();
        open();
        assertThat(page.shows("#loading")).isTrue();
        assertThat(page.shows("#runs")).isFalse();

        screen.act(bench::run);
        screen.picture("detail-failed");

        assertThat(page.shows("#loading")).isFalse();
        assertThat(page.words("#failed")).contains("The runs could not be read", "cannot be reached");

        bench.server.down = null;
        page.click("#again");
        screen.act(bench::run);
        assertThat(page.shows("#runs")).isTrue();
    }

    @Test
    void aMonitorThatIsGoneIsSaidToBe() {
        show();

        screen.act(() -> bench.book.replaceAll(new MonitorList(List.of(), List.of())));

        assertThat(page.words("#gone")).contains("This monitor is not there any more");
        page.click("#leave");
        assertThat(went).containsExactly("back");
    }

    @Test
    void oneThatIsLeftListensNoMore() {
        show();

        screen.act(() -> requireNonNull(place).getChildren().clear());

        assertThat(bench.beats).isEmpty();
    }

    @Test
    void atOneAndAHalfTheRunStandsBelowTheRuns() {
        show();
        screen.act(() -> screen.themes().zoomProperty().set(150));

        screen.picture("detail-zoom150");

        double table = screen.call(
                () -> screen.robot().lookup("#runs").query().localToScene(0, 0).getY());
        double run = screen.call(
                () -> screen.robot().lookup("#title").query().localToScene(0, 0).getY());
        assertThat(run).isGreaterThan(table + 100);
    }

    @Override
    public void runNow(Monitor monitor, @Nullable EvalRun lastRun) {
        went.add("run");
    }

    @Override
    public void pauseOrResume(Monitor monitor, @Nullable EvalRun lastRun) {
        went.add("pause");
    }

    @Override
    public void edit(Monitor monitor) {
        went.add("edit");
    }

    @Override
    public void back() {
        went.add("back");
    }

    @Override
    public ObservableValue<Boolean> busy(Monitor monitor) {
        return busy;
    }
}
