package dev.pandawatch.ui.editor;

import dev.pandawatch.ui.kit.Screen;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

/// What a person sees of the monitor editor and can do there.
record EditorPage(Screen screen) {

    EditorPage type(String id, String text) {
        screen.robot().clickOn("#" + id).write(text);
        return this;
    }

    EditorPage replace(String id, String text) {
        screen.robot().clickOn("#" + id).push(KeyCode.END);
        int length =
                screen.robot().lookup("#" + id).queryAs(TextInputControl.class).getLength();
        screen.robot().eraseText(length).write(text);
        return this;
    }

    EditorPage press(String id) {
        screen.robot().clickOn("#" + id);
        return this;
    }

    EditorPage keys(KeyCode... keys) {
        screen.robot().push(keys);
        return this;
    }

    /// Presses Tab until the control of this id has the focus.
    EditorPage tabTo(String id) {
        for (int i = 0; i < 60 && !id.equals(focused()); i++) {
            screen.robot().type(KeyCode.TAB);
        }
        if (!id.equals(focused())) {
            throw new AssertionError("Tab never reaches " + id);
        }
        return this;
    }

    /// Opens the menu of filters with the keyboard and takes the one so many places below the first.
    EditorPage addFilter(int place) {
        tabTo("addFilter");
        screen.robot().type(KeyCode.SPACE).type(KeyCode.DOWN);
        for (int i = 0; i < place; i++) {
            screen.robot().type(KeyCode.DOWN);
        }
        screen.robot().type(KeyCode.ENTER);
        return this;
    }

    String focused() {
        Node owner = screen.scene().getFocusOwner();
        return owner == null
                ? ""
                : Objects.toString(owner.getId(), owner.getClass().getSimpleName());
    }

    String text(String id) {
        Node node = screen.robot().lookup("#" + id).query();
        return node instanceof TextInputControl input ? input.getText() : ((Labeled) node).getText();
    }

    boolean shown(String id) {
        return screen.robot()
                .lookup("#" + id)
                .tryQuery()
                .filter(EditorPage::reallyShown)
                .isPresent();
    }

    boolean waiting() {
        return screen.robot().lookup("#save").queryAs(Button.class).getPseudoClassStates().stream()
                .anyMatch(state -> state.getPseudoClassName().equals("waiting"));
    }

    /// Every problem that stands below a field.
    List<String> problems() {
        return screen.robot().lookup(".field-problem").queryAll().stream()
                .filter(EditorPage::reallyShown)
                .map(problem -> ((Label) problem).getText())
                .toList();
    }

    /// Every word inside of a part, from top to bottom.
    List<String> words(String id) {
        return screen.robot().from(screen.robot().lookup("#" + id).queryAll()).lookup(".label").queryAll().stream()
                .map(label -> ((Labeled) label).getText())
                .toList();
    }

    /// The rows of the next runs, as they are read out.
    List<String> runs() {
        return screen.robot().lookup(".run-cell").queryAll().stream()
                .sorted(Comparator.comparingDouble(Node::getLayoutY))
                .map(Node::getAccessibleText)
                .filter(text -> text != null && !text.isEmpty())
                .toList();
    }

    /// The links of the foot.
    List<String> links() {
        return screen.robot().lookup(".problem-link").queryAll().stream()
                .map(link -> ((Labeled) link).getText())
                .toList();
    }

    /// What stands above the foot, as it is read out.
    List<String> notices() {
        return screen.robot().lookup(".notices .caution").queryAll().stream()
                .filter(EditorPage::reallyShown)
                .map(Node::getAccessibleText)
                .toList();
    }

    String request() {
        return screen.robot().lookup("#body").queryAs(TextArea.class).getText();
    }

    private static boolean reallyShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
