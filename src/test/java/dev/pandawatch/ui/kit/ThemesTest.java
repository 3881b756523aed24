package dev.pandawatch.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.application.ColorScheme;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThemesTest {
    private static final Color DARK_WORDS = Color.web("#d9e0e7");
    private static final Color LIGHT_WORDS = Color.web("#24292f");

    @RegisterExtension
    final Screen screen = new Screen(300, 200);

    private final Label label = new Label("1,284");

    @Test
    void aSceneThatIsShownFollowsTheChoiceAtOnce() {
        screen.show(() -> new StackPane(label));
        assertThat(label.getTextFill()).isEqualTo(LIGHT_WORDS);

        choose(Themes.Choice.DARK);

        assertThat(label.getTextFill()).isEqualTo(DARK_WORDS);
        assertThat(screen.themes().darkProperty().get()).isTrue();
    }

    @Test
    void theSystemIsFollowedWhileItIsTheChoice() {
        ObjectProperty<ColorScheme> desktop = new SimpleObjectProperty<>(ColorScheme.LIGHT);
        Themes themes = screen.call(() -> new Themes(desktop));

        desktop.set(ColorScheme.DARK);
        assertThat(themes.darkProperty().get()).isTrue();

        themes.choiceProperty().set(Themes.Choice.LIGHT);
        assertThat(themes.darkProperty().get()).isFalse();
    }

    @ParameterizedTest(name = "at {0} % text is {1} px")
    @CsvSource({"100, 13", "150, 19.5", "80, 10.4", "200, 26", "30, 10.4", "500, 26"})
    void zoomScalesTextBetweenItsEnds(int percent, double pixels) {
        screen.show(() -> new StackPane(label));

        screen.act(() -> screen.themes().zoomProperty().set(percent));

        assertThat(label.getFont().getSize()).isCloseTo(pixels, within(0.001));
    }

    @Test
    void controlsGrowWithTheirText() {
        Button button = new Button("Edit");
        screen.show(() -> new StackPane(button));
        assertThat(button.getHeight()).isEqualTo(28);

        screen.act(() -> screen.themes().zoomProperty().set(150));

        assertThat(button.getHeight()).isEqualTo(42);
    }

    @Test
    void aScenesOwnStylesheetOutlivesAChange() {
        String own = "data:text/css,.own{}";
        screen.show(() -> new StackPane(label));
        Scene scene = screen.scene();
        screen.act(() -> scene.getStylesheets().add(own));

        choose(Themes.Choice.DARK);

        assertThat(scene.getStylesheets()).hasSize(4).endsWith(own);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Inter", "Inter Medium", "Inter SemiBold", "JetBrains Mono"})
    void theBundledFamiliesAreThereByName(String family) {
        assertThat(new Font(family, 13).getFamily()).isEqualTo(family);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Inter", "Inter Medium", "Inter SemiBold"})
    void allFiguresAreEquallyWide(String family) {
        assertThat("0123456789".chars().mapToObj(figure -> width(Character.toString(figure), family)))
                .containsOnly(width("0", family));
    }

    private static double width(String text, String family) {
        javafx.scene.text.Text node = new javafx.scene.text.Text(text);
        node.setFont(new Font(family, 13));
        return node.getLayoutBounds().getWidth();
    }

    private void choose(Themes.Choice choice) {
        screen.act(() -> screen.themes().choiceProperty().set(choice));
    }
}
