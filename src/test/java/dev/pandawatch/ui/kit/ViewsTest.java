package dev.pandawatch.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pandawatch.parse.Violation;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.MissingResourceException;
import java.util.PropertyResourceBundle;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ViewsTest {
    @RegisterExtension
    final Screen screen = new Screen();

    private final Messages messages = messages("""
            sample.name = Name
            sample.help = Any words
            sample.long = {0,number,integer} is too long
            sample.odd = It is odd
            """);
    private final SampleView view = new SampleView(messages);

    @Test
    void theFxmlOfTheSameNameGetsItsWordsItsStylesheetAndThisVeryView() {
        VBox root = show();

        assertThat(root.getChildren().getFirst())
                .isInstanceOfSatisfying(
                        Label.class, label -> assertThat(label.getText()).isEqualTo("Name"));
        assertThat(view.name()).isNotNull();
        assertThat(root.getSpacing()).isEqualTo(13);
        assertThat(root.getProperties()).containsEntry(View.class, view);
    }

    @Test
    void aViewWithoutFxmlIsAnError() {
        View stray = new View() {};

        assertThatExceptionOfType(MissingResourceException.class)
                .isThrownBy(() -> new Views(messages).load(stray))
                .withMessageContaining("ViewsTest");
    }

    @Test
    void aKeyWithoutWordsIsAnError() {
        SampleView wordless = new SampleView(messages("sample.name = Name"));

        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> new Views(messages("")).load(wordless));
        assertThatExceptionOfType(MissingResourceException.class).isThrownBy(() -> messages.text("sample.none"));
    }

    @Test
    void aProblemStandsBelowItsFieldAndInTheFieldsHelpUntilItIsMended() {
        show();
        assertThat(view.nameProblem().isManaged()).isFalse();

        screen.act(() -> view.problems.set(
                List.of(Violation.of("name", "sample.long", 1234), Violation.of("name", "sample.odd"))));

        assertThat(view.nameProblem().isVisible()).isTrue();
        assertThat(view.nameProblem().getText()).isEqualTo("1,234 is too long\nIt is odd");
        assertThat(view.name().getPseudoClassStates()).contains(Styles.ERROR);
        assertThat(view.name().getAccessibleHelp()).startsWith("1,234 is too long");

        screen.act(() -> view.problems.set(List.of()));

        assertThat(view.nameProblem().isManaged()).isFalse();
        assertThat(view.name().getPseudoClassStates()).doesNotContain(Styles.ERROR);
        assertThat(view.name().getAccessibleHelp()).isEqualTo("Any words");
    }

    private VBox show() {
        return screen.show(() -> (VBox) new Views(messages).load(view));
    }

    private static Messages messages(String properties) {
        try {
            return new Messages(new PropertyResourceBundle(new StringReader(properties)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
