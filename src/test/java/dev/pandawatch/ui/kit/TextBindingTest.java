package dev.pandawatch.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TextBindingTest {
    @RegisterExtension
    final Screen screen = new Screen(400, 100);

    private final StringProperty text = new SimpleStringProperty("Nightly");

    @Test
    void whatIsTypedArrivesAndWhatIsSetIsShown() {
        TextField field = show();
        screen.robot().clickOn(field).eraseText(7).write("Weekly");
        assertThat(text.get()).isEqualTo("Weekly");

        screen.act(() -> text.set("Daily"));
        assertThat(field.getText()).isEqualTo("Daily");
    }

    @Test
    void whatTheFieldCannotShowIsNotWrittenBackUntilSomebodyTypes() {
        TextField field = show();
        screen.act(() -> text.set("two\nlines"));
        assertThat(text.get()).isEqualTo("two\nlines");

        screen.robot().clickOn(field).write("!");
        assertThat(text.get()).doesNotContain("\n").contains("!");
    }

    private TextField show() {
        return (TextField) screen.show(() -> {
                    TextField field = new TextField();
                    TextBinding.bind(field, text);
                    return new VBox(field);
                })
                .getChildren()
                .getFirst();
    }
}
