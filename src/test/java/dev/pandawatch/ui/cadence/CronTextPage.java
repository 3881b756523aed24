package dev.pandawatch.ui.cadence;

import dev.pandawatch.ui.kit.Screen;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

/// What a person sees of the cron text and its cautions and can do there.
record CronTextPage(Screen screen) {

    CronTextPage type(String expression) {
        screen.robot().clickOn("#cron").push(KeyCode.CONTROL, KeyCode.A).write(expression);
        return this;
    }

    CronTextPage press(String id) {
        screen.robot().clickOn("#" + id);
        return this;
    }

    TextField field() {
        return screen.robot().lookup("#cron").queryAs(TextField.class);
    }

    String text(String id) {
        return screen.robot().lookup("#" + id).queryAs(Label.class).getText();
    }

    boolean shown(String id) {
        return screen.robot()
                .lookup("#" + id)
                .tryQuery()
                .filter(Node::isVisible)
                .isPresent();
    }

    /// What is read out of a caution or segment.
    String spoken(String id) {
        return screen.robot().lookup("#" + id).query().getAccessibleText();
    }

    /// All words inside, from top to bottom.
    List<String> words(String id) {
        return screen.robot().from(screen.robot().lookup("#" + id).queryAll()).lookup(".label").queryAll().stream()
                .map(node -> ((Label) node).getText())
                .filter(words -> !words.isEmpty())
                .toList();
    }

    /// Whether every button inside is as wide and high as its words need or lies within the page.
    boolean within(String id) {
        Node box = screen.robot().lookup("#" + id).query();
        double right = box.localToScene(box.getLayoutBounds()).getMaxX() + 1;
        return screen.robot().from(screen.robot().lookup("#" + id).queryAll()).lookup(".button").queryAll().stream()
                .allMatch(node ->
                        ((Button) node).localToScene(node.getLayoutBounds()).getMaxX() <= right);
    }

    /// How much room the expression on a button has.
    double widthOfMono(String id) {
        Node button = screen.robot().lookup("#" + id).query();
        return ((Label) screen.robot().from(button).lookup(".mono").query()).getWidth();
    }
}
