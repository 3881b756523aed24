package dev.pandawatch.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ModalLayerTest {
    @RegisterExtension
    final Screen screen = new Screen(600, 400);

    private final List<String> heard = new ArrayList<>();
    private ModalLayer modal;
    private TextField below;
    private Button first;
    private Button second;

    @BeforeEach
    void open() {
        modal = screen.call(ModalLayer::new);
        below = screen.call(TextField::new);
        first = screen.call(() -> new Button("first"));
        second = screen.call(() -> new Button("second"));
        screen.show(() -> new StackPane(new HBox(below), modal));
        screen.act(() -> {
            below.requestFocus();
            HBox dialog = new HBox(first, second);
            dialog.setMaxSize(200, 100);
            modal.show(dialog, first, () -> heard.add("closed"));
        });
    }

    @Test
    void theDialogGetsTheFocusAndKeepsItWhileItIsOpen() {
        assertThat(first.isFocused()).isTrue();

        for (int tab = 0; tab < 4; tab++) {
            screen.robot().press(KeyCode.TAB).release(KeyCode.TAB);
            screen.settle();
            assertThat(first.isFocused() || second.isFocused()).isTrue();
        }
        screen.act(below::requestFocus);
        assertThat(first.isFocused()).isTrue();
    }

    @Test
    void escapeClosesItAndTheFocusReturns() {
        screen.robot().press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        screen.settle();

        assertThat(modal.isOpen()).isFalse();
        assertThat(below.isFocused()).isTrue();
        assertThat(heard).containsExactly("closed");
    }

    @Test
    void aPressBesideItDoesNotCloseItNorReachWhatLiesBelow() {
        below.setOnMousePressed(_ -> heard.add("pressed"));
        screen.robot().clickOn(below);

        assertThat(modal.isOpen()).isTrue();
        assertThat(heard).isEmpty();
    }

    @Test
    void onceItIsGoneWhatLiesBelowCanBePressed() {
        below.setOnMousePressed(_ -> heard.add("pressed"));
        screen.act(modal::close);
        screen.robot().clickOn(below);

        assertThat(heard).containsExactly("closed", "pressed");
    }

    @Test
    void anotherDialogTakesItsPlaceAndTheFirstHearsOfIt() {
        Button other = screen.call(() -> new Button("other"));
        screen.act(() -> modal.show(new HBox(other), other, () -> heard.add("other closed")));

        assertThat(heard).containsExactly("closed");
        assertThat(other.isFocused()).isTrue();
    }

    @Test
    void theRulesHoldForADialogThatAScreenShowsByItself() {
        Button own = screen.call(() -> new Button("own"));
        screen.act(() -> {
            modal.close();
            below.requestFocus();
            modal.pane().show(new HBox(own));
            own.requestFocus();
        });
        screen.act(below::requestFocus);
        assertThat(own.isFocused()).isTrue();

        screen.robot().press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        screen.settle();
        assertThat(modal.isOpen()).isFalse();
        assertThat(below.isFocused()).isTrue();
    }
}
