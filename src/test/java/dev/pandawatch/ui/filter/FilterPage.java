package dev.pandawatch.ui.filter;

import dev.pandawatch.ui.kit.Screen;
import java.util.List;
import javafx.scene.Node;
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

    /// Opens the list by keyboard and takes the entry so many places below the one that is chosen.
    FilterPage chooseBelow(String id, int places) {
        screen.act(() -> screen.robot().lookup("#" + id).query().requestFocus());
        for (int i = 0; i < places; i++) {
            screen.robot().type(KeyCode.DOWN);
        }
        return this;
    }

    List<String> tags() {
        return screen.robot().lookup(".tag-input .chip").queryAll().stream()
                .map(Node::getAccessibleText)
                .toList();
    }
}
