package dev.pandawatch.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FiringMarksTest {
    @RegisterExtension
    final Screen screen = new Screen(97, 18);

    private final FiringMarks marks = new FiringMarks();

    @Test
    void aCellIs8WideAndTheOldestFiringStandsAtTheLeft() {
        show(FiringMark.CLEAN, FiringMark.NOT_YET, FiringMark.BY_HAND);

        assertThat(marks.getWidth()).isEqualTo(97);
        assertThat(pixel(4, 9)).isEqualTo(TokenSheet.of("light").get("-color-success-emphasis"));
        assertThat(pixel(12, 9)).isEqualTo(Color.WHITE);
        assertThat(pixel(20, 1)).isEqualTo(TokenSheet.of("light").get("-color-accent-fg"));
    }

    @Test
    void theColoursFollowTheTheme() {
        show(FiringMark.CLEAN);

        screen.act(() -> screen.themes().choiceProperty().set(Themes.Choice.DARK));

        assertThat(pixel(4, 9)).isEqualTo(TokenSheet.of("dark").get("-color-success-emphasis"));
    }

    private void show(FiringMark... firings) {
        screen.show(() -> {
            marks.setMarks(List.of(firings));
            return new StackPane(marks);
        });
    }

    private Color pixel(int x, int y) {
        WritableImage image = screen.call(() -> screen.scene().snapshot(null));
        return image.getPixelReader().getColor(x, y);
    }
}
