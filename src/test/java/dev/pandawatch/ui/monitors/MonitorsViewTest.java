package dev.pandawatch.ui.monitors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.gateway.MonitorList;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.ui.kit.Screen;
import java.io.IOException;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonitorsViewTest {
    @RegisterExtension
    final Screen screen = new Screen(1372, 828);

    private final MonitorsScreen monitors = new MonitorsScreen();
    private final MonitorsPage page = new MonitorsPage(screen);
    private final DesignFleet fleet = new DesignFleet();

    private void show() {
        screen.show(monitors::build);
        monitors.serve(fleet);
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
                        + " | Failed, 40 of 40 | 2 d ago | in 8 h | Mon 07:00 | 100 % | 120");
        assertThat(page.words("#summary")).contains("2 | failing", "1 | no verdict", "43 | healthy");
        assertThat(page.words("#nextFiring")).isEqualTo("next firing | in 12 min | , RAG answer quality");
        assertThat(page.words(".drawer"))
                .contains("Checkout assistant session reliability, EU", "The last run proves nothing.", "06:00 UTC");
        assertThat(page.line(page.names().indexOf("Checkout assistant session reliability, EU")))
                .contains("| No verdict, all 154 |");
    }

    @Test
    void whatAHealthIsCalledCanBeSearchedFor() {
        show();
        screen.act(() -> monitors.list.searchProperty().set("no verdict"));

        assertThat(page.line(1)).startsWith("No verdict | Checkout assistant session reliability, EU");
        assertThat(screen.call(() -> page.table().getItems()))
                .as("and the one that nobody can read")
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            all 192            | Checkout agent tool correctness
            3 of 1,236 failed  | RAG answer quality
            failed, 40         | Refund flow errors (all regions, last attempt only)
            312 of 480         | Nightly cost-capped sweep
            no verdict, all    | Checkout assistant session reliability, EU
            CLEAN 1,902        | Black Friday 2025 watch
            never ran moon     | Moon phases
            """)
    void whatTheListSaysOfALastRunCanBeSearchedFor(String words, String found) {
        show();
        screen.act(() -> monitors.list.searchProperty().set(words));

        assertThat(page.names()).containsExactlyInAnyOrder(found, "unreadable");
    }

    @Test
    void theWholeScheduleIsDrawnOnDemand() {
        show();
        open(DesignFleet.SELECTED);
        assertThat(page.shows("#drawnSchedule")).isFalse();

        screen.robot().clickOn("#unfoldSchedule");
        assertThat(page.words("#drawnSchedule")).startsWith("cron:").contains(" from 2026-11-");

        screen.robot().clickOn("#unfoldSchedule");
        assertThat(page.shows("#drawnSchedule")).isFalse();
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
                        + " | All 192 failed | 4 h ago | in 92 min | 00:12 | 192");

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
    void whereNothingMatchesEverythingIsOneStepAway() {
        show();
        screen.act(() -> monitors.list.searchProperty().set("no such monitor"));
        monitors.server.list = () -> new MonitorList(fleet.list().monitors(), List.of());
        screen.act(() -> {
            monitors.list.refresh();
            monitors.run();
        });

        screen.picture("monitors-no-match");
        assertThat(page.words("#noMatch")).contains("Nothing matches");

        page.clickOn("#clearFilters");
        assertThat(page.names()).hasSize(57);
    }

    @Test
    void longWordsAreCutWhereTheirColumnEnds() {
        screen.show(monitors::build);
        monitors.server.list = () -> new MonitorList(
                List.of(MonitorFields.monitor("a", fields -> {
                    fields.name = "Refund flow errors, all regions, last attempt only, without the sandbox ".repeat(4);
                    fields.metrics = List.of("task_completion_of_the_whole_conversation", "tool_correctness");
                    fields.model = "vertex_ai/gemini-3.1-flash-lite-preview-with-a-very-long-suffix";
                    fields.cadence = "cron:0,7,13,29,31,44,58 3,9,17,22 1,5,9 2,6 mon,wed,fri";
                })),
                List.of());
        screen.act(monitors::connect);
        open("a");
        screen.picture("monitors-long-words");

        assertThat(page.words("#nextFiring")).contains("Refund flow errors");
        assertThat(screen.call(() -> {
                    Node button = screen.robot().lookup("#newMonitor").query();
                    return button.localToScene(button.getLayoutBounds()).getMaxX();
                }))
                .as("the button beside it stays where it is")
                .isLessThanOrEqualTo(1012);
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
    void aSchedulerThatStandsStillIsToldWithWhatMayHaveStoppedIt() {
        screen.show(monitors::build);
        monitors.server.list = () -> new MonitorList(
                List.of(
                        MonitorFields.monitor("a", fields -> fields.nextRunAt = MonitorFields.NOW.minusSeconds(900)),
                        MonitorFields.monitor("b", fields -> {
                            fields.name = "Black Friday 2025 watch";
                            fields.cadence = "cron:0 8 27 11 * 0 2025";
                            fields.nextRunAt = MonitorFields.NOW.minusSeconds(800);
                        })),
                List.of());
        screen.act(monitors::connect);
        screen.picture("monitors-scheduler-alarm");

        assertThat(page.words("#scheduler-alarm"))
                .contains("2 monitors have been due", "Black Friday 2025 watch is due, but");
    }

    @Test
    void runningNowIsAskedWithItsConsequences() {
        show();
        page.clickOnRow(1).press(KeyCode.R);
        assertThat(page.words(".confirmation")).contains("Counting what matches now…", "Its last run used 192 units.");

        monitors.server.matches = () -> 1848;
        screen.act(monitors::run);
        screen.picture("monitors-run-now");
        assertThat(page.words(".confirmation"))
                .contains(
                        "1,848 traces match now",
                        "The next scheduled run moves from",
                        "Each time you ask for it is a run of its own, and each is billed.");
        assertThat(page.focused()).isEqualTo("confirm");

        page.press(KeyCode.ESCAPE);
        assertThat(page.shows(".confirmation")).isFalse();
        assertThat(page.focused()).isEqualTo("table");
        assertThat(monitors.background).isEmpty();
    }

    @Test
    void deletingSaysWhatIsLostAndTakesConfirmation() {
        show();
        monitors.server.runs = fleet.runs();
        monitors.server.found = fleet::found;
        page.clickOnRow(1).press(KeyCode.DELETE);
        screen.act(monitors::run);
        screen.picture("monitors-delete");
        assertThat(page.words(".confirmation")).contains("Its " + fleet.runs().size() + " runs");

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
        assertThat(monitors.went).containsExactly("edit " + monitor.name(), "detail " + monitor.name(), "create");

        page.press(KeyCode.DOWN);
        assertThat(page.selected()).isEqualTo("Checkout agent tool correctness");
        page.press(KeyCode.END);
        assertThat(page.selected()).isEqualTo("Weights lab, loop detection ×1.5");
        page.press(KeyCode.HOME);
        assertThat(page.selected()).isEqualTo(monitor.name());
    }

    @Test
    void aRefreshMovesNeitherSelectionNorScrollPosition() {
        show();
        page.clickOnRow(0);
        screen.act(() -> page.table().scrollTo(25));
        int first = page.firstVisibleRow();
        assertThat(first).isGreaterThan(15);

        screen.act(() -> {
            monitors.book.put(MonitorFields.monitor("new", fields -> {
                fields.name = "Just created";
                fields.nextRunAt = monitors.now.minusSeconds(400);
            }));
            monitors.now = monitors.now.plusSeconds(61);
            monitors.ticker.tick(1000);
        });

        assertThat(page.names()).contains("Just created");
        assertThat(page.selected()).startsWith("Refund flow errors");
        assertThat(page.firstVisibleRow()).isEqualTo(first);
    }

    @Test
    void aTickChangesTheWordsAndNothingElse() {
        show();
        List<ListRow> before = List.copyOf(page.table().getItems());
        int production = page.names().indexOf("Production smoke test");
        assertThat(page.line(production)).contains("in 15 min | 22:55");

        screen.act(() -> {
            monitors.now = monitors.now.plusSeconds(60);
            monitors.ticker.tick(1000);
        });

        assertThat(page.line(production)).contains("in 14 min | 22:55");
        assertThat(page.table().getItems().get(production)).isSameAs(before.get(production));
    }

    @Test
    void aClickOnAHeaderSortsAndASecondOneTurnsTheOrderRound() {
        show();
        page.clickOn("#units-column");
        assertThat(page.line(0)).contains("Legacy planner").contains("| 20 |");

        page.clickOn("#units-column");
        assertThat(page.line(0)).contains("Black Friday 2025 watch");
        screen.picture("monitors-sorted");
    }

    @Test
    void theArrowOfTheSortStandsBehindTheNameOfItsColumn() {
        show();
        assertThat(arrow()).isBetween(0.0, 12.0);
        assertThat(upward()).isTrue();

        page.clickOn("#name-column").clickOn("#name-column");
        assertThat(arrow()).isBetween(0.0, 12.0);
        assertThat(upward()).isFalse();
    }

    /// How far behind the name of the column that is sorted by.
    private double arrow() {
        return screen.call(() -> {
            Node header = page.table()
                    .lookup("#" + page.table().getSortOrder().getFirst().getId());
            Node name = header.lookup(".label .text");
            Node arrow = header.lookup(".arrow");
            return arrow.localToScene(arrow.getLayoutBounds()).getMinX()
                    - name.localToScene(name.getLayoutBounds()).getMaxX();
        });
    }

    private boolean upward() {
        return screen.call(() -> page.table().lookup(".column-header .arrow").getRotate()) == 180;
    }

    @Test
    void theDrawerOfAnUnreadableMonitorSaysWhatToDo() {
        show();
        page.clickOnLinkOfRow(3);

        screen.picture("monitors-unreadable");
        assertThat(page.words(".drawer"))
                .contains("Unreadable monitor, place 37 of 58", "Somebody has to mend it in the server’s database");
        assertThat(page.shows("#runNow")).isFalse();

        page.focusTable().press(KeyCode.ESCAPE);
        assertThat(page.shows(".drawer")).isFalse();
    }

    @Test
    void whileACommandIsUnderWayTheButtonsSayWhichAndCannotBePressed() {
        show();
        monitors.server.monitor =
                () -> ((MonitorRow) monitors.list.rowsProperty().get().get(1)).monitor();
        open(((MonitorRow) monitors.list.rowsProperty().get().get(1)).key());
        page.clickOn("#runNow").press(KeyCode.ESCAPE);
        assertThat(page.focused()).isEqualTo("runNow");

        page.clickOn("#pause");
        assertThat(page.words("#underWay")).contains("Pausing…");
        assertThat(page.offers("#pause")).isFalse();
        assertThat(page.offers("#runNow")).isFalse();

        screen.act(monitors::run);
        assertThat(page.shows("#underWay")).isFalse();
        assertThat(page.offers("#pause")).isTrue();
    }

    @Test
    void aFacetOffersItsValuesWithCountsAndBecomesAChip() {
        show();
        page.clickOn("#healthFacet");
        screen.picture("monitors-facet");

        page.clickOn("Never ran (3)");
        assertThat(page.words(".chip")).isEqualTo("Health: Never ran");
        assertThat(page.names()).hasSize(4);

        page.clickOn(".chip .button");
        assertThat(page.names()).hasSize(58);
    }

    @Test
    void theMenuOfALineOffersWhatCanBeDoneToIt() {
        show();
        int paused = page.names().indexOf("Legacy planner (replaced in October)");
        screen.act(() -> page.table().scrollTo(paused));
        page.clickOnRow(paused).openMenu();
        screen.picture("monitors-menu");

        page.clickOn("#pause-item");
        assertThat(page.words(".confirmation"))
                .contains(
                        "Resume “Legacy planner (replaced in October)”?", "Mon 23 Nov 2026, 02:00 Berlin (01:00 UTC)");
        page.press(KeyCode.ENTER);
        assertThat(page.shows(".confirmation")).isFalse();
        assertThat(monitors.background).hasSize(1);

        page.openMenu().clickOn("#duplicate-item");
        assertThat(monitors.went).containsExactly("duplicate Legacy planner (replaced in October)");
    }

    @Test
    void aSecondClickAndTheLinkOfTheDrawerOpenTheDetail() {
        show();
        page.clickOnRow(1).clickOnRow(1);

        assertThat(monitors.went).containsExactly("detail Checkout agent tool correctness");

        monitors.went.clear();
        open(monitors.list.selectedProperty().get().key());
        screen.act(
                () -> screen.robot().lookup("#allRuns").queryAs(Hyperlink.class).fire());
        assertThat(monitors.went).containsExactly("detail Checkout agent tool correctness");
    }
}
