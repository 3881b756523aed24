package dev.pandawatch.ui.monitors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.gateway.MonitorList;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.ui.kit.Screen;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.TableRow;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where rows stand on the screen while the list changes around them.
class RowsStayTest {
    private static final int MANY = 300;

    @RegisterExtension
    final Screen screen = new Screen(1372, 828);

    private final MonitorsScreen monitors = new MonitorsScreen();
    private final MonitorsPage page = new MonitorsPage(screen);

    @BeforeEach
    void show() {
        screen.show(monitors::build);
        monitors.server.list = () -> new MonitorList(
                IntStream.range(0, MANY).mapToObj(i -> named(i, "Monitor " + i)).toList(), List.of());
        screen.act(monitors::connect);
    }

    private static Monitor named(int i, String name) {
        return MonitorFields.monitor("m" + i, fields -> {
            fields.name = name;
            fields.nextRunAt = MonitorFields.NOW.plusSeconds(86_400 + i);
        });
    }

    /// The server stops answering: a strip opens.
    private void open() {
        refresh(() -> {
            throw new GatewayException.Unreachable(
                    new GatewayException.Call("GET", "/evaluations/monitors", "c0ffee", false, 0, ""),
                    new IOException("refused"));
        });
        assertThat(page.shows("#stale")).isTrue();
    }

    /// It answers again: the strip closes.
    private void close() {
        refresh(() -> new MonitorList(
                IntStream.range(0, MANY).mapToObj(i -> named(i, "Monitor " + i)).toList(), List.of()));
        assertThat(page.shows("#stale")).isFalse();
    }

    private void refresh(Supplier<MonitorList> answer) {
        monitors.server.list = answer;
        screen.act(() -> {
            monitors.list.refresh();
            monitors.run();
        });
    }

    private void scroll(double pixels) {
        screen.act(() -> flow().scrollPixels(pixels));
    }

    private VirtualFlow<?> flow() {
        return (VirtualFlow<?>) page.table().lookup(".virtual-flow");
    }

    /// Where the row with that place in the list stands on the screen.
    private double at(int index) {
        TableRow<?> row = page.row(index);
        return screen.call(() -> row.localToScreen(row.getLayoutBounds()).getMinY());
    }

    private int inTheMiddle() {
        return page.firstVisibleRow() + 10;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 7, 32, 1000.5, 1e6})
    void aStripThatOpensAndClosesMovesNoRow(double scrolled) {
        scroll(scrolled);
        int middle = inTheMiddle();
        page.clickOnRow(middle);
        double before = at(middle);
        double above = above();

        open();
        assertThat(above()).as("the strip takes room").isGreaterThan(above + 30);
        assertThat(at(middle)).isCloseTo(before, within(1.0));

        close();
        assertThat(above()).isEqualTo(above);
        assertThat(at(middle)).isCloseTo(before, within(1.0));
    }

    @ParameterizedTest(name = "at {0} %")
    @ValueSource(ints = {100, 150})
    void theAlarmOfTheSchedulerMovesNoRow(int zoom) {
        screen.act(() -> screen.themes().zoomProperty().set(zoom));
        page.clickOn("#name-column"); // by the urgency the late ones would come first
        scroll(500);
        int middle = inTheMiddle();
        double before = at(middle);

        refresh(() -> new MonitorList(
                IntStream.range(0, MANY)
                        .mapToObj(i -> i < 2 ? late(i) : named(i, "Monitor " + i))
                        .toList(),
                List.of()));
        assertThat(page.shows("#scheduler-alarm")).isTrue();
        assertThat(at(middle)).isCloseTo(before, within(1.0));
        screen.picture("monitors-alarm-opened-" + zoom);

        close();
        assertThat(page.shows("#scheduler-alarm")).isFalse();
        assertThat(at(middle)).isCloseTo(before, within(1.0));
    }

    private static Monitor late(int i) {
        return MonitorFields.monitor("m" + i, fields -> {
            fields.name = "Monitor " + i;
            fields.nextRunAt = MonitorFields.NOW.minusSeconds(900);
        });
    }

    /// How far down the rows begin.
    private double above() {
        return screen.call(() -> {
            Node table = page.table();
            return table.localToScreen(table.getLayoutBounds()).getMinY();
        });
    }

    @Test
    void theFirstRowsComeBackIntoViewWhenThePointerMovesElsewhere() {
        page.clickOnRow(3);
        double before = at(3);
        open();
        assertThat(at(3)).isEqualTo(before);
        assertThat(page.firstVisibleRow()).isPositive();

        screen.robot().moveTo("#title");
        screen.settle();
        assertThat(page.firstVisibleRow()).isZero();
        assertThat(at(3)).isCloseTo(before + screen.call(() -> strips().getHeight()), within(0.5));
    }

    @Test
    void whoHasScrolledMeanwhileIsNotBroughtBack() {
        page.clickOnRow(3);
        open();
        scroll(640);
        int first = page.firstVisibleRow();

        screen.robot().moveTo("#title");
        screen.settle();
        assertThat(page.firstVisibleRow()).isEqualTo(first);
    }

    @Test
    void whileNobodyIsInTheRowsTheFirstOnesStayInView() {
        screen.robot().moveTo("#title");
        screen.act(() -> screen.robot().lookup("#search").query().requestFocus());
        double first = at(0);
        double without = above();
        open();
        assertThat(at(0)).isCloseTo(first + above() - without, within(0.5));

        close();
        assertThat(at(0)).isCloseTo(first, within(0.5));
    }

    private Region strips() {
        return screen.robot().lookup("#strips").queryAs(Region.class);
    }

    @Test
    void atTheTopTheRoomOfAStripThatClosesStaysUntilThePersonScrolls() {
        double without = above();
        page.clickOnRow(3);
        open();
        scroll(-1000);
        double with = above();
        double before = at(3);

        close();
        assertThat(at(3)).isEqualTo(before);
        assertThat(above()).isEqualTo(with);

        Node row = page.row(3);
        screen.act(() -> row.fireEvent(wheel()));
        assertThat(above()).isEqualTo(without);
        assertThat(page.firstVisibleRow()).isZero();
    }

    @Test
    void atTheTopTheRoomGoesWithTheNextKey() {
        double without = above();
        page.clickOnRow(3);
        open();
        scroll(-1000);
        double with = above();
        close();
        assertThat(above()).isEqualTo(with);

        page.press(KeyCode.DOWN);

        assertThat(above()).isEqualTo(without);
        assertThat(page.selected()).isEqualTo("Monitor 4");
    }

    @ParameterizedTest(name = "{0} of 300 rows change")
    @ValueSource(ints = {50, 51, MANY})
    void aRefreshThatChangesManyRowsLeavesScrollSelectionFocusAndSort(int changed) {
        page.clickOn("#name-column").clickOn("#name-column");
        scroll(1000.5);
        int chosen = page.firstVisibleRow() + 5;
        page.clickOnRow(chosen);
        String key = screen.call(() -> page.table().getItems().get(chosen).key());
        double before = at(chosen);
        List<String> keys = keys();

        refresh(() -> new MonitorList(
                IntStream.range(0, MANY)
                        .mapToObj(i -> i < changed ? named(i, "Monitor " + i + " again") : named(i, "Monitor " + i))
                        .toList(),
                List.of()));

        assertThat(page.names()).filteredOn(name -> name.endsWith("again")).hasSize(changed);
        assertThat(keys()).as("the sort").isEqualTo(keys);
        assertThat(at(chosen)).isEqualTo(before);
        assertThat(selectedKeys()).containsExactly(key);
        assertThat(screen.call(() -> page.table().getFocusModel().getFocusedIndex()))
                .isEqualTo(chosen);
        assertThat(page.focused()).isEqualTo("table");
        assertThat(screen.call(() -> page.table().getSortOrder().getFirst().getId()))
                .isEqualTo("name-column");

        page.press(KeyCode.DOWN);
        assertThat(selectedKeys()).containsExactly(keys.get(chosen + 1));
    }

    @Test
    void aSelectedRowThatLiesOutOfSightIsNotScrolledToWhenManyChange() {
        page.clickOnRow(2);
        scroll(3000);
        int middle = inTheMiddle();
        double before = at(middle);

        refresh(() -> new MonitorList(
                IntStream.range(0, MANY)
                        .mapToObj(i -> named(i, "Monitor " + i + " again"))
                        .toList(),
                List.of()));

        assertThat(at(middle)).isEqualTo(before);
        assertThat(page.selected()).isEqualTo("Monitor 2 again");
    }

    private List<String> keys() {
        return screen.call(
                () -> page.table().getItems().stream().map(ListRow::key).toList());
    }

    private List<String> selectedKeys() {
        return screen.call(() -> page.table().getSelectionModel().getSelectedItems().stream()
                .map(ListRow::key)
                .toList());
    }

    private static ScrollEvent wheel() {
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                0,
                0,
                0,
                0,
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                0,
                0,
                0,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
    }
}
