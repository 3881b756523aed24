package dev.pandawatch.ui.shell;

import dev.pandawatch.ui.kit.Screen;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

/// What a person sees of the shell and can do there.
record ShellPage(Screen screen) {

    String text(String id) {
        return find(id, Labeled.class).getText();
    }

    boolean shows(String id) {
        return screen.robot().lookup(id).tryQuery().filter(ShellPage::isShown).isPresent();
    }

    String age() {
        return find("#age", Button.class).getText();
    }

    String whyThatAge() {
        return find("#age", Button.class).getAccessibleHelp();
    }

    String connection() {
        return find("#connection", MenuButton.class).getAccessibleText();
    }

    String searched() {
        return find("#search", TextField.class).getText();
    }

    boolean hasFocus(String id) {
        return find(id, Node.class).isFocused();
    }

    String toast() {
        return find(".toast > .label", Label.class).getText();
    }

    ShellPage press(KeyCode... keys) {
        screen.robot().press(keys).release(keys);
        screen.settle();
        return this;
    }

    ShellPage type(String text) {
        screen.robot().write(text);
        screen.settle();
        return this;
    }

    ShellPage click(String what) {
        screen.robot().clickOn(what);
        screen.settle();
        return this;
    }

    ShellPage focus(String id) {
        Node node = find(id, Node.class);
        screen.act(node::requestFocus);
        return this;
    }

    <T extends Node> T find(String query, Class<T> type) {
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
