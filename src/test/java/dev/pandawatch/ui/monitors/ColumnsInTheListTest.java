package dev.pandawatch.ui.monitors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pandawatch.ui.kit.Screen;
import dev.pandawatch.ui.monitors.SortOrder.Column;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TableColumn;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
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
    void aColumnIsMovedByKeyboardAndTheMenuSaysWhereItStands() {
        show();
        openSteps(2);
        assertThat(heard()).isEqualTo("Move left (place 3 of 10)");
        assertThat(popups())
                .as("the menus stay inside the window, and none covers another")
                .hasSize(3)
                .allSatisfy(menu -> assertThat(menu.getMaxX()).isLessThanOrEqualTo(right() + 0.5))
                .satisfies(menus -> {
                    assertThat(menus.get(1).getMaxX())
                            .isLessThanOrEqualTo(menus.get(0).getMinX() + 1);
                    assertThat(menus.get(2).getMaxX())
                            .isLessThanOrEqualTo(menus.get(1).getMinX() + 1);
                });
        screen.picture("monitors-columns-arrange");

        page.press(KeyCode.ENTER);
        assertThat(shown()).startsWith("Health", "Cadence, UTC", "Name");
        assertThat(heard()).isEqualTo("Move left (place 2 of 10)");
        page.press(KeyCode.SPACE).press(KeyCode.ENTER);
        assertThat(shown()).startsWith("Cadence, UTC", "Health", "Name");
        assertThat(heard()).isEqualTo("Move left (place 1 of 10)");
        page.press(KeyCode.DOWN).press(KeyCode.ENTER);
        assertThat(heard()).isEqualTo("Move right (place 2 of 10)");
        assertThat(monitors.shelf.read().order()).startsWith("HEALTH", "CADENCE", "NAME");
        assertThat(screen.call(() -> page.table().getSortOrder().getFirst().getId()))
                .isEqualTo("health-column");

        page.press(KeyCode.ESCAPE).press(KeyCode.ESCAPE).press(KeyCode.ESCAPE);
        assertThat(page.focused()).isEqualTo("columnsMenu");
    }

    @Test
    void aColumnIsResizedByKeyboard() {
        show();
        double before = width(Column.NAME);
        double all = all();
        openSteps(1);
        page.press(KeyCode.DOWN).press(KeyCode.DOWN).press(KeyCode.ENTER).press(KeyCode.ENTER);

        assertThat(width(Column.NAME)).isCloseTo(before + 32, within(0.5));
        assertThat(heard()).isEqualTo("Wider (" + Math.round(before + 32) + " px)");
        page.press(KeyCode.DOWN).press(KeyCode.ENTER);
        assertThat(heard()).isEqualTo("Narrower (" + Math.round(before + 16) + " px)");
        assertThat(all()).as("the others make room").isCloseTo(all, within(1.0));
        assertThat(monitors.shelf.read().widths()).containsOnlyKeys("NAME");
    }

    /// Where the menus stand on the screen, the first one first.
    private List<Bounds> popups() {
        return screen.call(() -> Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(menu -> ((ContextMenu) menu).getSkin().getNode())
                .map(box -> box.localToScreen(box.getLayoutBounds()))
                .toList());
    }

    private double right() {
        return screen.call(() -> {
            Node root = screen.scene().getRoot();
            return root.localToScreen(root.getLayoutBounds()).getMaxX();
        });
    }

    @Test
    void theMenuOfAHeaderAtTheRightEdgeStaysInsideTheWindow() {
        show();
        screen.act(() -> {
            Bounds table = page.table().localToScreen(page.table().getBoundsInLocal());
            page.table()
                    .getVisibleLeafColumns()
                    .getLast()
                    .getContextMenu()
                    .show(page.table(), table.getMaxX() - 20, table.getMinY() + 12);
        });

        assertThat(popups())
                .singleElement()
                .satisfies(menu -> assertThat(menu.getMaxX()).isEqualTo(right()));
        screen.picture("monitors-columns-header-right");
    }

    /// From the button of the columns to the steps of the column at that place, by keyboard.
    private void openSteps(int place) {
        screen.act(() -> page.robot().lookup("#columnsMenu").query().requestFocus());
        page.press(KeyCode.SPACE).press(KeyCode.UP).press(KeyCode.UP).press(KeyCode.RIGHT);
        for (int down = 0; down < place; down++) {
            page.press(KeyCode.DOWN);
        }
        page.press(KeyCode.RIGHT);
    }

    /// What a screen reader says of the line that has the focus.
    private String heard() {
        return screen.call(() -> Window.getWindows().stream()
                .map(window -> window.getScene().getFocusOwner())
                .filter(node -> node != null && node.isFocused())
                .map(node -> String.valueOf(node.queryAccessibleAttribute(AccessibleAttribute.TEXT)))
                .reduce((_, last) -> last)
                .orElseThrow());
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
