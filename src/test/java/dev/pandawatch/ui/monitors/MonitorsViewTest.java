package dev.pandawatch.ui.monitors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.gateway.MonitorList;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.ui.kit.Screen;
import java.io.IOException;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MonitorsViewTest {
    @RegisterExtension
    final Screen screen = new Screen(1372, 828);

    private final MonitorsScreen monitors = new MonitorsScreen();
    private final MonitorsPage page = new MonitorsPage(screen);
    private final DesignFleet fleet = new DesignFleet();

    private void show() {
        screen.show(monitors::build);
        monitors.server.list = fleet::list;
        monitors.server.runs = fleet.runs();
        screen.act(monitors::connect);
    }

    private void open(String key) {
        monitors.server.runs =
                fleet.runs().stream().filter(run -> run.failedCount() > 0).toList();
        screen.act(() -> {
            monitors.drawer.open(key);
            monitors.run();
        });
    }

    private static MonitorList unreachable() {
        throw new GatewayException.Unreachable(
                new GatewayException.Call("GET", "/evaluations/monitors", "c0ffee", false, 0, ""),
                new IOException("refused"));
    }

    @Test
    void theListAndItsDrawerLookLikeTheDesign() {
        show();
        open(DesignFleet.SELECTED);

        screen.picture("monitors");

        assertThat(page.line(0))
                .isEqualTo("Failing | Refund flow errors (all regions, last attempt only) | Every weekday at 06:00"
                        + " | Failed, 40 of 40 | 2 d ago | in 8 h | Mon 07:00 | 100 % | 120 | 3");
        assertThat(page.words("#summary")).contains("2 | failing", "41 | healthy");
        assertThat(page.words("#nextFiring")).isEqualTo("next firing | in 12 min | , RAG answer quality");
        assertThat(page.words(".drawer")).contains("Checkout assistant session reliability, EU", "06:00 UTC");
    }

    @Test
    void withoutTheDrawerThereIsRoomForMore() {
        show();

        screen.picture("monitors-wide");

        assertThat(page.shows(".drawer")).isFalse();
        assertThat(page.line(1)).endsWith("192 | task_completion, tool_correctness | 5 Oct 2026");
    }

    @Test
    void atAHundredAndFiftyPercentColumnsLeaveAndTheDrawerLiesOverTheList() {
        show();
        screen.act(() -> screen.themes().zoomProperty().set(150));

        screen.picture("monitors-zoom150");
        assertThat(page.line(1))
                .isEqualTo("Failing | Checkout agent tool correctness | Every 6 h (interval)"
                        + " | All 192 failed | 4 h ago | in 92 min | 00:12 | 25 % | 192");

        open(DesignFleet.SELECTED);
        screen.picture("monitors-zoom150-drawer");
        assertThat(page.shows(".drawer")).isTrue();
    }

    @Test
    void aSearchAndChoicesNarrowTheListAndCanBeTakenBack() {
        show();
        page.focusTable().press(KeyCode.SLASH).type("checkout");
        screen.act(() -> monitors.list.toggle(new Facet.Choice(Facet.HEALTH, "FAILING")));

        screen.picture("monitors-narrowed");
        assertThat(page.names()).containsExactly("Checkout agent tool correctness", "unreadable");
        assertThat(page.words("#shown")).isEqualTo("2 of 58");

        page.clickOn("#clear");
        assertThat(page.names()).hasSize(58);
    }

    @Test
    void whereNothingIsItSaysWhy() {
        screen.show(monitors::build);
        screen.act(() -> {
            monitors.connection.use(MonitorsScreen.PROFILE, monitors.server);
            monitors.ticker.tick(200);
        });
        screen.picture("monitors-loading");
        assertThat(page.words("#ghost")).contains("The monitors are being read…");

        monitors.server.list = MonitorsViewTest::unreachable;
        screen.act(monitors::connect);
        screen.picture("monitors-failed");
        assertThat(page.words("#failed")).contains("The server cannot be reached.");

        monitors.server.list = () -> new MonitorList(List.of(), List.of());
        page.clickOn("#tryNow");
        screen.act(monitors::run);
        screen.picture("monitors-none");
        page.clickOn("#firstMonitor");
        assertThat(monitors.went).containsExactly("create");
    }

    @Test
    void whatIsKnownStaysWhenTheServerStopsAnswering() {
        show();
        monitors.server.list = MonitorsViewTest::unreachable;
        screen.act(() -> {
            monitors.now = monitors.now.plusSeconds(540);
            monitors.list.refresh();
            monitors.run();
        });
        monitors.server.monitor = () -> {
            throw new GatewayException.Broken(
                    new GatewayException.Call("POST", "/evaluations/monitors/1/pause", "c0ffee", true, 500, ""));
        };
        page.clickOnRow(2).press(KeyCode.P);
        screen.act(monitors::run);

        screen.picture("monitors-stale");
        assertThat(page.names()).hasSize(58);
        assertThat(page.words("#stale")).contains("this is how things stood 9 min ago");
        assertThat(page.words("#failure")).contains("“Search planner plan quality”", "It may have been carried out");

        page.clickOn("#dismiss");
        assertThat(page.shows("#failure")).isFalse();
    }

    @Test
    void runningNowIsAskedWithItsConsequences() {
        show();
        page.clickOnRow(1).press(KeyCode.R);
        screen.picture("monitors-run-now");
        assertThat(page.words(".confirmation")).contains("192 units", "The next run moves from");

        page.press(KeyCode.ESCAPE);
        screen.await(() -> !page.shows(".confirmation"));
        assertThat(monitors.background).isEmpty();
    }

    @Test
    void deletingSaysWhatIsLostAndTakesConfirmation() {
        show();
        monitors.server.runs = fleet.runs();
        page.clickOnRow(1).press(KeyCode.DELETE);
        screen.act(monitors::run);
        screen.picture("monitors-delete");
        assertThat(page.words(".confirmation")).contains("Its 54 runs");

        page.clickOn("#confirm");
        screen.act(monitors::run);
        assertThat(page.names()).hasSize(57).doesNotContain("Checkout agent tool correctness");
    }

    @Test
    void theKeysDoWhatTheirLettersSay() {
        show();
        page.clickOnRow(0);
        Monitor monitor = ((MonitorRow) monitors.list.rowsProperty().get().getFirst()).monitor();

        page.press(KeyCode.E).press(KeyCode.ENTER).press(KeyCode.CONTROL, KeyCode.N);
        assertThat(monitors.went).containsExactly("edit " + monitor.name(), "edit " + monitor.name(), "create");

        page.press(KeyCode.DOWN);
        assertThat(page.selected()).isEqualTo("Checkout agent tool correctness");
        page.press(KeyCode.END);
        assertThat(page.selected()).isEqualTo("Weights lab, loop detection ×1.5");
        page.press(KeyCode.HOME);
        assertThat(page.selected()).isEqualTo(monitor.name());
    }
}
