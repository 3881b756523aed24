package dev.pandawatch.ui.monitors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pandawatch.ui.kit.Screen;
import dev.pandawatch.ui.monitors.SortOrder.Column;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The columns as a person shows, hides, moves and widens them.
class ColumnsInTheListTest {
    @RegisterExtension
    final Screen screen = new Screen(1372, 828);

    private final MonitorsScreen monitors = new MonitorsScreen();
    private final MonitorsPage page = new MonitorsPage(screen);

    private void show() {
        DesignFleet fleet = new DesignFleet();
        screen.show(monitors::build);
        monitors.serve(fleet);
        screen.act(monitors::connect);
    }

    private List<String> shown() {
        return screen.call(() -> page.table().getVisibleLeafColumns().stream()
                .map(column -> column.getText())
                .toList());
    }

    private double width(Column column) {
        return screen.call(() -> page.table().getColumns().stream()
                .filter(each -> each.getUserData() == column)
                .mapToDouble(TableColumn::getWidth)
                .sum());
    }

    private double all() {
        return screen.call(() -> page.table().getVisibleLeafColumns().stream()
                .mapToDouble(TableColumn::getWidth)
                .sum());
    }

    private Bounds header(String id) {
        return screen.call(() -> {
            Node header = page.table().lookup(id);
            return header.localToScreen(header.getBoundsInLocal());
        });
    }

    private void drag(Point2D from, double distance) {
        screen.robot()
                .drag(from, MouseButton.PRIMARY)
                .moveBy(distance / 2, 0)
                .moveBy(distance / 2, 0)
                .drop();
        screen.settle();
    }

    @Test
    void theMenuShowsAndHidesByKeyboardAndResetBringsAllBack() {
        show();
        List<String> usual = shown();
        screen.act(() -> page.robot().lookup("#columnsMenu").query().requestFocus());
        page.press(KeyCode.SPACE);
        screen.picture("monitors-columns");
        page.press(KeyCode.DOWN).press(KeyCode.DOWN).press(KeyCode.ENTER);

        assertThat(shown()).hasSize(usual.size() - 1).doesNotContain("Cadence, UTC");
        assertThat(monitors.shelf.read().hidden()).containsExactly("CADENCE");
        screen.picture("monitors-columns-fewer");

        page.clickOn("#columnsMenu").clickOn("#reset-columns");
        assertThat(shown()).isEqualTo(usual);
        assertThat(monitors.shelf.read().hidden()).isEmpty();
    }

    @Test
    void theHeaderHasTheSameMenuWhichSaysWhatHasNoRoom() {
        show();
        screen.act(() -> {
            monitors.drawer.open(DesignFleet.SELECTED);
            monitors.run();
        });
        screen.act(() -> {
            TableColumn<?, ?> column = page.table().getVisibleLeafColumns().get(1);
            Bounds header = page.table().localToScreen(page.table().getBoundsInLocal());
            column.getContextMenu().show(page.table(), header.getMinX() + 200, header.getMinY() + 20);
        });
        screen.picture("monitors-columns-header");

        page.clickOn("Metrics, no room now");
        assertThat(monitors.shelf.read().hidden()).containsExactly("METRICS");
        page.clickOn("#columnsMenu").clickOn("#cadence-choice");
        assertThat(shown()).doesNotContain("Cadence, UTC", "Metrics").contains("Created");
    }

    @Test
    void aHeaderIsDraggedToAnotherPlace() {
        show();
        Bounds health = header("#health-column");
        drag(new Point2D(health.getMinX() + 40, health.getCenterY()), 260);

        assertThat(shown()).startsWith("Name", "Health");
        assertThat(monitors.shelf.read().order()).startsWith("NAME", "HEALTH");
        screen.picture("monitors-columns-moved");
    }

    @Test
    void theEdgeOfAHeaderIsDraggedAndTheOthersMakeRoom() {
        show();
        double before = width(Column.LAST_RUN);
        double name = width(Column.NAME);
        double all = all();
        Bounds header = header("#last-run-column");
        drag(new Point2D(header.getMaxX() - 1, header.getCenterY()), 60);

        assertThat(width(Column.LAST_RUN)).isBetween(before + 50, before + 70);
        assertThat(all()).as("the others make room").isCloseTo(all, within(1.0));
        assertThat(monitors.shelf.read().widths()).containsOnlyKeys("LAST_RUN");

        screen.act(monitors.columns::reset);
        assertThat(width(Column.LAST_RUN)).isEqualTo(before);
        assertThat(width(Column.NAME)).isEqualTo(name);
    }

    @Test
    void theSortIsRememberedAndStandsAtTheNextStart() {
        monitors.columns.sortBy(new SortOrder(Column.UNITS, false));
        show();

        assertThat(page.line(0)).contains("Black Friday 2025 watch");
        assertThat(screen.call(() -> page.table().getSortOrder().getFirst().getId()))
                .isEqualTo("units-column");

        page.clickOn("#next-run-column");
        assertThat(monitors.shelf.read().sortedBy()).isEqualTo("NEXT_RUN");
    }
}
