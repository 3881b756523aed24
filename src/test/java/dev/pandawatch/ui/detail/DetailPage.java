package dev.pandawatch.ui.detail;

import dev.pandawatch.ui.kit.Screen;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.input.KeyCode;

/// What a person sees of one monitor and can do there.
record DetailPage(Screen screen) {

    DetailPage press(KeyCode... keys) {
        screen.robot().press(keys).release(keys);
        screen.settle();
        return this;
    }

    DetailPage click(String query) {
        screen.robot().clickOn(query);
        screen.settle();
        return this;
    }

    boolean shows(String query) {
        return screen.robot().lookup(query).queryAll().stream().anyMatch(DetailPage::seen);
    }

    /// The labels within `query` that are seen, from top to bottom.
    String words(String query) {
        return screen.robot().lookup(query).queryAll().stream()
                .filter(DetailPage::seen)
                .flatMap(node -> screen.robot().from(node).lookup(".label").queryAll().stream())
                .filter(DetailPage::seen)
                .map(node -> ((Label) node).getText())
                .filter(text -> text != null && !text.isEmpty())
                .collect(Collectors.joining(" | "));
    }

    String text(String id) {
        return screen.robot().lookup(id).queryAs(Label.class).getText();
    }

    String focused() {
        Node owner = screen.call(
                () -> screen.robot().lookup("#runs").query().getScene().getFocusOwner());
        return owner == null || owner.getId() == null ? "" : owner.getId();
    }

    String spoken(String query) {
        return screen.robot().lookup(query).query().getAccessibleText();
    }

    /// What a screen reader says of the lines that are drawn.
    List<String> lines() {
        return screen.robot().lookup("#runs .table-row-cell").queryAll().stream()
                .map(TableRow.class::cast)
                .filter(row -> !row.isEmpty())
                .sorted((one, other) -> Integer.compare(one.getIndex(), other.getIndex()))
                .map(Node::getAccessibleText)
                .toList();
    }

    /// Where the first of `query` ends, from the top of the scene.
    double bottom(String query) {
        Node node = screen.robot().lookup(query).query();
        return node.localToScene(node.getBoundsInLocal()).getMaxY();
    }

    double right(String query) {
        Node node = screen.robot().lookup(query).query();
        return node.localToScene(node.getBoundsInLocal()).getMaxX();
    }

    private static boolean seen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
