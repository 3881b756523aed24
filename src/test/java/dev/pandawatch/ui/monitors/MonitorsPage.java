package dev.pandawatch.ui.monitors;

import dev.pandawatch.ui.kit.Screen;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;
import org.testfx.api.FxRobot;

/// What a person sees of the Monitors screen and can do there.
record MonitorsPage(Screen screen) {

    FxRobot robot() {
        return screen.robot();
    }

    @SuppressWarnings("unchecked") // FXML gives the table its type
    TableView<ListRow> table() {
        return robot().lookup("#table").queryAs(TableView.class);
    }

    List<String> names() {
        return screen.call(() -> table().getItems().stream()
                .map(row ->
                        row instanceof MonitorRow monitor ? monitor.monitor().name() : "unreadable")
                .toList());
    }

    String selected() {
        return screen.call(() -> table().getSelectionModel().getSelectedItem() instanceof MonitorRow row
                ? row.monitor().name()
                : "");
    }

    MonitorsPage press(KeyCode... keys) {
        robot().push(keys);
        screen.settle();
        return this;
    }

    MonitorsPage focusTable() {
        screen.act(() -> table().requestFocus());
        return this;
    }

    MonitorsPage clickOn(String query) {
        robot().clickOn(query);
        screen.settle();
        return this;
    }

    MonitorsPage clickOnRow(int index) {
        robot().clickOn(row(index), MouseButton.PRIMARY);
        screen.settle();
        return this;
    }

    MonitorsPage type(String text) {
        robot().write(text);
        screen.settle();
        return this;
    }

    /// As the menu key does; the headless robot has no second mouse button.
    MonitorsPage openMenu() {
        screen.act(() -> {
            Bounds table = table().localToScreen(table().getBoundsInLocal());
            table().getContextMenu().show(table(), table.getMinX() + 200, table.getMinY() + 60);
        });
        return this;
    }

    MonitorsPage clickOnLinkOfRow(int index) {
        robot().clickOn(row(index).lookup(".hyperlink"));
        screen.settle();
        return this;
    }

    TableRow<?> row(int index) {
        return screen.call(() -> robot().lookup(".table-row-cell").queryAllAs(TableRow.class).stream()
                .filter(row -> row.getIndex() == index && row.isVisible())
                .findFirst()
                .orElseThrow());
    }

    int firstVisibleRow() {
        return screen.call(() -> ((VirtualFlow<?>) table().lookup(".virtual-flow"))
                .getFirstVisibleCell()
                .getIndex());
    }

    /// The words of a line as they stand there.
    String line(int index) {
        ListLine row = (ListLine) row(index);
        return screen.call(() -> Stream.of(row.said(), words(row))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" | ")));
    }

    /// All words within the nodes that `query` finds.
    String words(String query) {
        return screen.call(() -> robot().lookup(query).queryAll().stream()
                .filter(MonitorsPage::seen)
                .map(MonitorsPage::words)
                .collect(Collectors.joining(" ")));
    }

    boolean shows(String query) {
        return screen.call(() -> robot().lookup(query).queryAll().stream().anyMatch(MonitorsPage::seen));
    }

    boolean offers(String button) {
        return screen.call(() -> !robot().lookup(button).queryAs(Button.class).isDisabled());
    }

    /// The id of the node that has the focus.
    String focused() {
        return screen.call(() -> screen.scene().getFocusOwner().getId());
    }

    private static boolean seen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static String words(Node node) {
        if (node instanceof Label label) {
            return label.getText();
        }
        Set<Node> parts = node.lookupAll("*");
        return parts.stream()
                .filter(MonitorsPage::seen)
                .map(part -> switch (part) {
                    case Labeled labeled -> labeled.getText();
                    case FontIcon _ -> "";
                    case Text text when !(text.getParent() instanceof Labeled) -> text.getText();
                    default -> "";
                })
                .filter(text -> text != null && !text.isBlank())
                .map(String::strip)
                .collect(Collectors.joining(" | "));
    }
}
