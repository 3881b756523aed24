package dev.pandawatch.ui.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.Screen;
import dev.pandawatch.ui.kit.Views;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ForecastViewTest {
    @RegisterExtension
    final Screen screen = new Screen(620, 1000);

    private ForecastViewModel viewModel = ForecastBench.counted();

    private void show(double width) {
        screen.show(() -> {
            Messages messages = Messages.bundled();
            InstantText times = new InstantText(ZoneId.of("Europe/Berlin"), () -> ForecastBench.NOW, messages);
            Parent root = new Views(messages).load(new ForecastView(viewModel, new Views(messages), times));
            ((Region) root).setMaxSize(width, Region.USE_PREF_SIZE);
            ((Region) root).setMinWidth(width);
            StackPane pane = new StackPane(root);
            StackPane.setAlignment(root, Pos.TOP_CENTER);
            return pane;
        });
    }

    private Node node(String id) {
        return screen.robot().lookup("#" + id).query();
    }

    private String text(String id) {
        return screen.call(() -> ((Label) node(id)).getText());
    }

    private boolean shown(String id) {
        return screen.call(() -> node(id).isVisible());
    }

    private String spoken() {
        return screen.call(() -> node("dayChart").getAccessibleText());
    }

    private void set(Runnable change) {
        screen.act(change);
    }

    @Test
    void theFiguresOfTheTargetPicture() {
        viewModel.inputs().volumeProperty().set(ForecastBench.volume());
        viewModel
                .inputs()
                .judgeCallsProperty()
                .set(Map.of("task_completion", 2, "coherence", 0, "tool_correctness", 2));
        show(512);

        assertThat(text("targets")).isEqualTo("about 154 targets a run");
        assertThat(text("sum")).isEqualTo("floor(1,284 × 0.12) = 154, drawn anew each run");
        assertThat(text("units")).isEqualTo("462");
        assertThat(text("unitsSum")).isEqualTo("154 targets × 3 metrics");
        assertThat(text("calls")).isEqualTo("at most 616");
        assertThat(text("monthFirings")).isEqualTo("44");
        assertThat(text("monthUnits")).startsWith("about ");
        assertThat(text("multiplierWords")).startsWith("Each target will be scored about 5.3 times in 30 days");
        assertThat(shown("skip")).isFalse();
        assertThat(shown("compared")).isFalse();
        screen.picture("forecast");
    }

    @Test
    void withoutACountThereAreNoNumbers() {
        viewModel = ForecastBench.uncounted();
        show(512);

        assertThat(text("sum")).isEqualTo("Waits for the count of matches.");
        assertThat(text("waits")).isEqualTo("Waits for the count of matches.");
        assertThat(text("units")).isEqualTo("not known");
        assertThat(shown("figures")).isFalse();
        assertThat(shown("multiplier")).isFalse();
        screen.picture("forecast-unknown");
    }

    @Test
    void zeroMatchesMakeNoRun() {
        viewModel.inputs().matchesProperty().set(Optional.of(0));
        show(512);

        assertThat(text("sum")).isEqualTo("Nothing matches, so there is no run.");
        assertThat(text("targets")).isEqualTo("no targets a run");
        assertThat(text("monthUnits")).isEqualTo("about 0");
        assertThat(text("monthOverage")).isEqualTo("about $0");
        screen.picture("forecast-zero");
    }

    @Test
    void aRandomCadenceIsNotForetoldAndZeroPercentIsExplained() {
        viewModel.inputs().cadenceProperty().set("cron:R R * * *");
        viewModel.inputs().rateProperty().set("0");
        show(512);

        assertThat(text("waits")).startsWith("The server draws these times at random");
        assertThat(text("sum")).isEqualTo("1 of 1,284: a run takes one target at least, however low the rate.");
        assertThat(text("unitsSum")).isEqualTo("1 target × 3 metrics");
        screen.picture("forecast-random");
    }

    @Test
    void whatIsSavedStandsBesideWhatIsEdited() {
        viewModel.inputs().cadenceProperty().set("every_6h");
        viewModel.inputs().onlyIfChangedProperty().set(true);
        viewModel.inputs().lastRunAtProperty().set(Instant.parse("2026-11-20T18:00:00Z"));
        viewModel.inputs().changedProperty().set(Optional.of(0));
        FilterDocument filters = new FilterDocument(Map.of("status", "ERROR"));
        viewModel.inputs().filtersProperty().set(filters);
        viewModel.inputs().storedProperty().set(Optional.of(ForecastBench.stored("0.12", "daily", filters)));
        show(512);

        assertThat(text("skipVerdict"))
                .isEqualTo("Would be skipped: no trace started since the last run at Fri 20 Nov 2026, 19:00 Berlin"
                        + " (18:00 UTC).");
        assertThat(text("skipBlind")).startsWith("The check does not look at status: any new trace");
        assertThat(text("compared-firings")).isEqualTo("29 → 119");
        assertThat(text("compared-matches")).isEqualTo("1,284, as before");
        assertThat(text("dearer")).isEqualTo("Overage up to 166 USD higher in 30 days.");
        screen.picture("forecast-compared");

        set(() -> viewModel.inputs().filtersProperty().set(FilterDocument.EMPTY));
        assertThat(shown("comparedUnknown")).isTrue();
        assertThat(shown("compared")).isFalse();
    }

    @Test
    void theSliderAndTheNumberMoveTogetherByKeyboard() {
        show(512);
        set(() -> node("percent").requestFocus());
        screen.robot()
                .press(KeyCode.SHORTCUT)
                .type(KeyCode.A)
                .release(KeyCode.SHORTCUT)
                .write("0.1");
        assertThat(viewModel.inputs().rateProperty().get()).isEqualTo("0.001");
        assertThat(screen.call(() -> ((Slider) node("slider")).getValue())).isCloseTo(0.05, within(1e-9));

        screen.robot().type(KeyCode.TAB);
        assertThat(screen.call(() -> node("slider").isFocused())).isTrue();
        screen.robot().type(KeyCode.END);
        assertThat(viewModel.inputs().rateProperty().get()).isEqualTo("1");
        screen.robot().type(KeyCode.LEFT);
        assertThat(screen.call(() -> ((TextField) node("percent")).getText())).isEqualTo("99.00");
        screen.robot().type(KeyCode.HOME);
        screen.robot().type(KeyCode.RIGHT);
        assertThat(screen.call(() -> ((TextField) node("percent")).getText())).isEqualTo("0.02");
    }

    @Test
    void theDaysCanBeWalkedAndReadAsATable() {
        viewModel.inputs().volumeProperty().set(ForecastBench.volume());
        show(512);
        set(() -> node("dayChart").requestFocus());
        assertThat(spoken()).isEqualTo("Sun 22 Nov: no firing");

        screen.robot().type(KeyCode.RIGHT);
        assertThat(spoken()).startsWith("Mon 23 Nov: 2 firings, about 9");
        screen.robot().type(KeyCode.END);
        assertThat(spoken()).startsWith("Tue 22 Dec:");
        screen.robot().type(KeyCode.HOME, 1).type(KeyCode.RIGHT, 2);
        screen.picture("forecast-day");

        set(() -> ((ToggleButton) node("dayTableShown")).fire());
        assertThat(shown("dayChart")).isFalse();
        screen.picture("forecast-table");
    }

    @Test
    void aBudgetIsTurnedIntoARateAndTheAssumptionsCanBeChanged() {
        show(512);
        set(() -> node("budget").requestFocus());
        screen.robot().write("5000");
        assertThat(text("budgetAnswer")).isEqualTo("about 2.95 %");
        set(() -> ((ToggleButton) node("unfoldAssumptions")).fire());
        set(() -> node("included").requestFocus());
        screen.robot().write("20000");
        assertThat(text("monthOverage")).isEqualTo("about $1.31");
        set(() -> node("price").requestFocus());
        screen.robot().write("x");
        assertThat(shown("unreadable")).isTrue();
        screen.picture("forecast-budget");

        set(() -> node("useBudget").requestFocus());
        screen.robot().type(KeyCode.SPACE);
        assertThat(viewModel.inputs().rateProperty().get()).isEqualTo("0.0295");
    }

    @Test
    void nothingIsCutInANarrowColumnNorAtAHigherZoom() {
        viewModel.inputs().volumeProperty().set(ForecastBench.volume());
        viewModel.inputs().pausedProperty().set(true);
        viewModel.inputs().onlyIfChangedProperty().set(true);
        show(400);
        assertThat(cut()).isEmpty();
        screen.picture("forecast-narrow");

        // a column is as much wider at 150 percent
        show(600);
        set(() -> screen.themes().zoomProperty().set(150));
        assertThat(cut()).isEmpty();
        screen.picture("forecast-narrow-150");
    }

    private List<String> cut() {
        screen.settle();
        return screen.call(() -> node("forecast").lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .map(Label.class::cast)
                .filter(ForecastViewTest::seen)
                .filter(label -> label.lookup(".text") instanceof Text text
                        && !text.getText().equals(label.getText()))
                .map(Label::getText)
                .toList());
    }

    private static boolean seen(Node node) {
        return node.isVisible() && (node.getParent() == null || seen(node.getParent()));
    }
}
