package dev.pandawatch.ui.filter;

import dev.pandawatch.ui.filter.Suggestions.Suggested;
import dev.pandawatch.ui.kit.Screen;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;

/// What a person sees of the filters and can do there.
record FilterPage(Screen screen) {

    /// Adds a filter with the menu, types into its editor and closes it.
    FilterPage add(String key, String id, String text) {
        open(key);
        type(id, text);
        return close();
    }

    FilterPage open(String key) {
        screen.robot().clickOn("#addFilter").clickOn("#add_" + key);
        return this;
    }

    FilterPage close() {
        screen.robot().type(KeyCode.ESCAPE);
        return this;
    }

    /// The chips as they are read out, in their order.
    List<String> chips() {
        return screen.robot().lookup(".chip.filter").queryAll().stream()
                .map(Node::getAccessibleText)
                .toList();
    }

    List<String> findings() {
        return screen.robot().lookup(".boxes .caution").queryAll().stream()
                .map(Node::getId)
                .toList();
    }

    String focused() {
        return String.valueOf(screen.scene().getFocusOwner().getId());
    }

    FilterPage type(String id, String text) {
        screen.robot().clickOn("#" + id).write(text);
        return this;
    }

    FilterPage press(String id) {
        screen.robot().clickOn("#" + id);
        return this;
    }

    /// The suggested values and their counts, as far as they are in view.
    List<String> suggested(String key) {
        return screen.robot().lookup("#" + key + "_suggestions .list-cell").queryAll().stream()
                .map(node -> (ListCell<?>) node)
                .filter(Node::isVisible)
                .sorted(Comparator.comparingInt(ListCell::getIndex))
                .map(ListCell::getItem)
                .filter(Suggested.class::isInstance)
                .map(Suggested.class::cast)
                .map(suggested -> suggested.value() + " " + suggested.count())
                .toList();
    }

    void pick(String key, String value) {
        screen.robot()
                .clickOn(screen.robot().lookup("#" + key + "_suggestions .list-cell").queryAll().stream()
                        .filter(node -> node instanceof ListCell<?> cell
                                && cell.getItem() instanceof Suggested suggested
                                && suggested.value().equals(value))
                        .findFirst()
                        .orElseThrow());
    }

    void typeJson(String text) {
        screen.robot().clickOn("#jsonText").push(KeyCode.CONTROL, KeyCode.A).type(KeyCode.DELETE);
        screen.act(
                () -> screen.robot().lookup("#jsonText").queryAs(TextArea.class).replaceSelection(text));
    }

    String problem() {
        return screen.robot().lookup("#jsonBroken").query().getAccessibleText();
    }

    String text(String id) {
        return screen.robot().lookup("#" + id).queryTextInputControl().getText();
    }

    List<String> tags() {
        return screen.robot().lookup(".tag-input .chip").queryAll().stream()
                .map(Node::getAccessibleText)
                .toList();
    }
}
