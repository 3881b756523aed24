package dev.pandawatch.ui.connections;

import dev.pandawatch.ui.kit.Screen;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;

/// What a person sees of the connect dialog and can do there.
record ConnectPage(Screen screen) {

    /// What a screen reader says of the line of a stage.
    String stage(String title) {
        return screen.robot().lookup(".stage").queryAllAs(HBox.class).stream()
                .map(Node::getAccessibleText)
                .filter(text -> text.startsWith(title + ":"))
                .findFirst()
                .orElse("no such stage");
    }

    String verdict() {
        return text("#verdict");
    }

    String problem(String id) {
        return shows(id) ? text(id) : "";
    }

    String advice() {
        return find(".stage-advice > .label", Label.class).getText();
    }

    String text(String id) {
        return find(id, Labeled.class).getText();
    }

    String typed(String id) {
        return find(id, TextInputControl.class).getText();
    }

    List<String> side() {
        return screen.robot().lookup(".side-item").queryAllAs(Node.class).stream()
                .map(Node::getAccessibleText)
                .toList();
    }

    boolean shows(String id) {
        return screen.robot().lookup(id).tryQuery().filter(ConnectPage::isShown).isPresent();
    }

    boolean hasFocus(String id) {
        return find(id, Node.class).isFocused();
    }

    ConnectPage click(String what) {
        screen.robot().clickOn(what);
        screen.settle();
        return this;
    }

    ConnectPage type(String text) {
        screen.robot().write(text);
        screen.settle();
        return this;
    }

    ConnectPage press(KeyCode... keys) {
        screen.robot().press(keys).release(keys);
        screen.settle();
        return this;
    }

    private <T extends Node> T find(String query, Class<T> type) {
        return screen.robot().lookup(query).queryAs(type);
    }

    private static boolean isShown(Node node) {
        for (Node above = node; above != null; above = above.getParent()) {
            if (!above.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
