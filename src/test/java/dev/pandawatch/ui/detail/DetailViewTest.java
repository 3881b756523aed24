package dev.pandawatch.ui.detail;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.gateway.MonitorList;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.ui.kit.FiringMark;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.ModalLayer;
import dev.pandawatch.ui.kit.Screen;
import dev.pandawatch.ui.kit.Views;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
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
            ModalLayer dialogs = new ModalLayer();
            return new StackPane(views.load(new DetailView(bench.detail, this, views, times, dialogs)), dialogs);
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
        assertThat(page.text("#then"))
                .isEqualTo(
                        "Then Mon 23 Nov 19:00 (18:00 UTC), Tue 24 Nov 07:00 (06:00 UTC), Tue 24 Nov 19:00 (18:00 UTC),"
                                + " Wed 25 Nov 07:00 (06:00 UTC).");
        assertThat(page.text("#filters")).isEqualTo("Sessions with traces tagged prod.");
        assertThat(page.text("#lastEdit"))
                .startsWith("Not edited since its last run, Sun 22 Nov 2026, 19:01 Berlin (18:01 UTC).");
        assertThat(page.spoken("#evidence")).contains("924 signals behind the 292 scores");
        assertThat(page.words("#legend"))
                .contains("3 did not run", "2 no verdict", "1 run by hand", "14 upcoming", "53 clean")
                .doesNotContain("unverified");
        assertThat(page.text("#runsNote")).isEqualTo("62 runs, 3 firings without one");
        assertThat(page.lines().getFirst()).startsWith("No verdict, Sun 22 Nov 2026, 19:01 Berlin");
        assertThat(page.words("#metrics"))
                .contains("agent_reliability | 0.73 as the mean of 40 scores, not judged", "agent_consistency");
        assertThat(page.shows(".figure")).isFalse();
        assertThat(page.shows(".histogram")).isFalse();
        assertThat(page.shows("#worst")).isFalse();
        assertThat(page.words("#failures")).contains("agent_reliability: 2 scores");
        assertThat(page.text("#facts")).contains("took 4 min 1 s");
    }

    @Test
    void figuresAreShownAsVerdictsUntilItIsKnownThatNothingWasJudged() {
        show();
        choose("r-1103-18");
        assertThat(page.spoken("#meaning")).contains("failed is not checked yet");
        assertThat(page.words("#metrics")).contains("mean of 40 scores");
        assertThat(page.shows("#worst")).isTrue();

        bench.server.found = _ -> 924;
        for (int beats = 0; beats < 5; beats++) {
            screen.act(bench::beat);
            screen.act(bench::run);
        }
        assertThat(page.spoken("#meaning")).contains("924 signals behind the 292 scores failed.");
        assertThat(page.words("#metrics")).contains("not judged");
        assertThat(page.shows("#worst")).isFalse();
    }

    @Test
    void theNextFiringsAndTheDefinitionUnfold() {
        show();
        assertThat(page.shows("#definition")).isFalse();

        page.click("#definitionFold");
        screen.picture("detail-definition");

        assertThat(page.words("#nextFirings"))
                .startsWith("Mon 23 Nov | 07:00 Berlin | 06:00 UTC | in 8 h 20 min | Mon 23 Nov | 19:00 Berlin");
        assertThat(page.text("#firingsNote")).isEqualTo("each starts within 5 min");
        assertThat(page.words("#definition"))
                .contains(
                        "Target | SESSION | Metrics | agent_reliability, agent_consistency | Filters | Sessions with"
                                + " traces tagged prod. | Sampling | 100 %",
                        "the server’s default; the last run used vertex_ai/gemini-3.1-flash-lite-preview",
                        "Cadence | cron:0 6,18 * * *",
                        "Skip unchanged | no",
                        "Id | m-checkout");
        screen.act(() -> screen.robot().lookup("#copyMonitorId").queryButton().fire()); // may need scrolling
        assertThat(screen.call(() -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo("m-checkout");

        bench.now = Instant.parse("2026-11-23T06:07:00Z");
        screen.act(bench::beat);
        assertThat(page.words("#nextFirings")).startsWith("Mon 23 Nov | 07:00 Berlin | 06:00 UTC | 7 min late");
        page.click("#definitionFold");
        assertThat(page.shows("#nextFirings")).isFalse();
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
    void whereAFilterBreaksTheRemedyIsToEditAndNotToRun() {
        bench.filter(FilterDocument.EMPTY.with("tags", "prod"));
        show();
        StripCell silent = cell(FiringMark.DID_NOT_RUN);
        screen.robot().clickOn(screen.call(() -> strip().localToScreen(strip().middle(silent), 30)));
        screen.settle();
        screen.picture("detail-causes-filter");

        assertThat(page.words(".causes"))
                .contains("The server breaks on the filter “tags”. No run can start until it is changed.", "likely")
                .contains("It breaks now; whether it did then is not kept.");
        assertThat(page.shows("#runInstead")).isFalse();
        screen.act(() -> screen.robot().lookup("#editInstead").queryButton().fire());
        assertThat(went).containsExactly("edit");
        assertThat(page.shows(".causes")).isFalse();
    }

    @Test
    void aClickOnTheStripShowsTheRun() {
        show();
        StripCell degraded = cell(FiringMark.DEGRADED);

        screen.robot().clickOn(screen.call(() -> strip().localToScreen(strip().middle(degraded), 30)));
        screen.act(bench::run);

        assertThat(requireNonNull(bench.detail.chosenProperty().get()).key()).isEqualTo("r-1103-06");
        assertThat(page.spoken("#meaning")).contains("6 of 82 scores failed.");
        assertThat(page.text("#facts")).contains("· 6 of 82 scores failed ·");
    }

    @Test
    void theKeysDoWhatTheButtonsSay() {
        show();

        page.press(KeyCode.R).press(KeyCode.E).press(KeyCode.P).press(KeyCode.ESCAPE);
        page.click("#runNow").click("#edit").click("#pause").click("#back");

        assertThat(went).containsExactly("run", "edit", "pause", "back", "run", "edit", "pause", "back");
    }

    @Test
    void theMenuHoldsWhatIsSeldomDone() {
        show();

        screen.act(() -> screen.robot()
                .lookup("#more")
                .queryAs(MenuButton.class)
                .getItems()
                .forEach(MenuItem::fire));

        assertThat(went).containsExactly("duplicate", "delete");
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

        assertThat(page.text("#title")).isEqualTo("Run of Sat 21 Nov 19:01 Berlin");
        assertThat(page.shows("#reading")).isFalse();
        assertThat(page.words("#worst")).contains("sess_0", "0.12", "Looped 9 times");
        assertThat(page.words("#failures")).contains("agent_reliability: 2 scores", "The provider did not answer.");
        assertThat(page.words("#notes")).contains("1 perfect score judged nothing");
        screen.act(() ->
                screen.robot().lookup("#allScores").queryAs(Hyperlink.class).fire()); // may need scrolling
        assertThat(page.shows("#allScores")).isFalse();
    }

    @Test
    void whyAFiringLedToNoRunSpansTheCellsThatItLeavesEmpty() {
        show();
        assertThat(page.words("#runs")).contains("Fired, no run · possible: The filters matched nothing.");
        Label why = screen.robot()
                .lookup(".run-why")
                .match((Label label) -> label.isVisible() && !label.getText().isEmpty())
                .query();
        assertThat(screen.<Double>call(why::getWidth)).isGreaterThan(400);
        assertThat(page.lines().get(7))
                .startsWith("Did not run, Thu 19 Nov 2026, 07:00 Berlin")
                .contains("The filters matched nothing.");
    }

    @Test
    void theWorstTargetsStandOnceWithTheScoresOfBothMetrics() {
        show();
        choose("r-1114-18");
        assertThat(page.words("#worst"))
                .startsWith(
                        "Lowest scores | agent_reliability · agent_consistency | sess_0 | 0.12 | 0.79 | Looped 9 times");
        assertThat(screen.robot().lookup("#allScores").queryAs(Hyperlink.class).getText())
                .isEqualTo("All 40 targets");
    }

    @Test
    void oneStepsFromLineToLineByKeyAndByButton() {
        show();
        assertThat(page.text("#linePlace")).isEqualTo("1 of 65");
        assertThat(screen.robot().lookup("#newerLine").query().isDisabled()).isTrue();

        page.press(KeyCode.K);
        assertThat(page.text("#linePlace")).isEqualTo("1 of 65");
        page.press(KeyCode.J);
        screen.act(() -> screen.robot().lookup("#olderLine").queryButton().fire()); // the robot loses clicks at times
        assertThat(page.text("#title")).isEqualTo("Run of Sat 21 Nov 19:01 Berlin");
        assertThat(page.text("#linePlace")).isEqualTo("3 of 65");
        assertThat(screen.robot()
                        .lookup("#runs")
                        .queryTableView()
                        .getSelectionModel()
                        .getSelectedIndex())
                .isEqualTo(2);
        page.press(KeyCode.K);
        assertThat(page.text("#linePlace")).isEqualTo("2 of 65");

        choose(bench.server.runs.getLast().id());
        assertThat(screen.robot().lookup("#olderLine").query().isDisabled()).isTrue();
        page.press(KeyCode.J);
        assertThat(page.text("#linePlace")).isEqualTo("65 of 65");
    }

    private void choose(String id) {
        screen.act(() -> bench.detail.choose(bench.line(id)));
        screen.act(bench::run);
    }

    @Test
    void aRetryIsOfferedWhereScoresFailedAndSaysWhatItDoes() {
        show();
        assertThat(page.shows("#retry")).isFalse();
        choose("r-1114-18");
        screen.picture("detail-run-failures");

        page.click("#retry");
        assertThat(page.words(".confirmation")).contains("Reading which scores failed… The run counts 6.");
        screen.act(bench::run);
        screen.picture("detail-retry");
        assertThat(page.words(".confirmation"))
                .contains(
                        "Retry what failed in the run of Sat 14 Nov 19:01 Berlin?",
                        "2 failed scores again, and no others: 2 sessions by 1 metric, 2 units.",
                        "The judge is again vertex_ai/gemini-3.1-flash-lite-preview",
                        "The server counts the new run to no monitor.",
                        "Each retry is billed.");

        bench.server.run = () -> {
            throw DetailBench.nothingToRetry();
        };
        page.press(KeyCode.ENTER);
        assertThat(page.text("#underWay")).isEqualTo("Retry is being asked for…");
        page.press(KeyCode.F).press(KeyCode.DELETE);
        assertThat(page.shows(".confirmation")).isFalse();
        screen.act(bench::run);
        screen.picture("detail-retry-refused");
        assertThat(page.spoken("#trouble"))
                .isEqualTo(
                        "The retry did not start. Nothing was sent to the judge. The server says: “No failed scores to"
                                + " retry in this run.”");
        page.click("#dismissTrouble");
        assertThat(page.shows("#trouble")).isFalse();
    }

    @Test
    void theMenuOfALineOffersWhatCanBeDoneToItsRun() {
        show();
        openMenu();
        assertThat(retryItem().isDisable()).isTrue();
        page.press(KeyCode.ESCAPE);

        choose("r-1114-18");
        openMenu();
        assertThat(retryItem().isDisable()).isFalse();
        page.click("#deleteRunItem");
        assertThat(page.words(".confirmation")).contains("Delete the run of Sat 14 Nov 19:01 Berlin?");
    }

    /// As the menu key does; the headless robot has no second mouse button.
    private void openMenu() {
        screen.act(() -> {
            TableView<?> runs = screen.robot().lookup("#runs").queryAs(TableView.class);
            Bounds table = runs.localToScreen(runs.getBoundsInLocal());
            runs.getContextMenu().show(runs, table.getMinX() + 200, table.getMinY() + 60);
        });
    }

    private MenuItem retryItem() {
        return screen.robot()
                .lookup("#runs")
                .queryAs(TableView.class)
                .getContextMenu()
                .getItems()
                .getFirst();
    }

    @Test
    void aDeletionLeavesTheChoiceOfTheScoresAndKeepsThemUnlessTold() {
        show();
        page.press(KeyCode.DELETE);
        assertThat(page.words(".confirmation"))
                .contains(
                        "Delete the run of Sun 22 Nov 19:01 Berlin?",
                        "the monitor only knows when it last ran",
                        "292 units, is not given back.",
                        "Its scores stay in the lists and trends of the project");
        assertThat(page.focused()).isEqualTo("cancel");

        page.click("#withScores");
        screen.picture("detail-delete-run");
        assertThat(page.words(".confirmation")).contains("The scores of its sessions go too");

        page.press(KeyCode.ESCAPE);
        assertThat(page.shows(".confirmation")).isFalse();
        assertThat(went).isEmpty();
        page.press(KeyCode.DELETE);
        assertThat(page.words(".confirmation")).contains("Its scores stay");
        bench.server.monitor = () -> DetailBench.monitor("SESSION", "cron:0 6,18 * * *", null);
        page.click("#confirm");
        screen.act(bench::run);
        assertThat(bench.server.asked).contains("delete run SESSION r-1122-18");
    }

    @Test
    void aMetricWithoutScoresSaysSoInPlaceOfEmptyAxes() {
        bench.server.scores = List.of(
                DetailBench.score("a", "agent_reliability", "0.4", "High risk."),
                DetailBench.score("a", "agent_consistency", null, "503"));

        show();
        choose("r-1121-18");

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
        assertThat(page.words("#compareHeads")).contains("Sun 22 Nov 07:01 Berlin", "Sun 22 Nov 19:01 Berlin");

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
        assertThat(page.spoken("#stale"))
                .contains("The server does not answer: this is how things stood 5 min ago.", "cannot be reached");
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
        Label name = screen.robot().lookup("#name").queryAs(Label.class);
        assertThat(screen.<Double>call(() -> name.prefWidth(-1) - name.getWidth()))
                .isNotPositive();
        assertThat(screen.<Double>call(() -> page.bottom("#legend") - page.bottom(".legend-item")))
                .as("all in one row")
                .isLessThan(4);
    }

    @Test
    void inASmallWindowAtOneAndAHalfTheTitleStandsAboveTheActions() {
        show();
        screen.act(() -> {
            screen.scene().getWindow().setWidth(898);
            screen.scene().getWindow().setHeight(688);
            screen.themes().zoomProperty().set(150);
        });

        screen.picture("detail-small-zoom150");

        assertThat(screen.<Double>call(() -> page.bottom("#name"))).isLessThan(page.bottom("#runNow") - 20);
        assertThat(screen.<Double>call(() -> page.right("#more"))).isLessThan(898);
        assertThat(screen.<Double>call(() -> page.right("#evidence"))).isLessThan(898);
        assertThat(screen.<Double>call(() -> page.right("#stripPanel"))).isLessThan(898);
        screen.act(() -> {
            screen.scene().getWindow().setWidth(1372);
            screen.themes().zoomProperty().set(100);
        });
        assertThat(screen.<Double>call(() -> page.bottom("#evidence"))).isLessThan(page.bottom("#then"));
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
    public void duplicate(Monitor monitor) {
        went.add("duplicate");
    }

    @Override
    public void delete(Monitor monitor, @Nullable EvalRun lastRun) {
        went.add("delete");
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
