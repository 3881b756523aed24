package dev.pandawatch.ui.filter;

import dev.pandawatch.ui.kit.Screen;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

/// What a person sees of the filters and can do there.
record FilterPage(Screen screen) {

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

    List<String> problems() {
        return screen.robot().lookup(".field-problem").queryAll().stream()
                .filter(Node::isVisible)
                .map(problem -> ((Label) problem).getText())
                .toList();
    }

    boolean shown(String id) {
        return screen.robot().lookup("#" + id).query().isVisible();
    }

    FilterPage removeStored(String key) {
        screen.robot().clickOn("#stored_" + key + " .hyperlink");
        return this;
    }
}
