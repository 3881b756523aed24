package dev.pandawatch.ui.cadence;

import dev.pandawatch.ui.kit.Screen;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Polyline;

/// What a person sees of the cadence and can do there.
record CadencePage(Screen screen) {

    CadencePage chooseCron() {
        screen.robot().clickOn("#cronMode");
        return this;
    }

    CadencePage typeCron(String expression) {
        screen.robot().clickOn("#cron").push(KeyCode.CONTROL, KeyCode.A).write(expression);
        return this;
    }

    String cron() {
        return screen.robot().lookup("#cron").queryAs(TextField.class).getText();
    }

    String text(String id) {
        return screen.robot().lookup("#" + id).queryAs(Label.class).getText();
    }

    boolean shown(String id) {
        return screen.robot().lookup("#" + id).query().isVisible();
    }

    /// The rows of the next runs, as they are read out.
    List<String> runs() {
        return screen.robot().lookup(".run-cell").queryAll().stream()
                .sorted(Comparator.comparingDouble(Node::getLayoutY))
                .map(Node::getAccessibleText)
                .filter(text -> text != null && !text.isEmpty())
                .toList();
    }

    boolean waved() {
        return !((Polyline) screen.robot().lookup(".wave").query()).getPoints().isEmpty();
    }
}
