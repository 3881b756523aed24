package dev.pandawatch.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.canvas.Canvas;
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

    @Test
    void aPausedRowIsGreyNotFaded() {
        Canvas canvas = new Canvas(8, 18);
        Palette palette = new Palette(() -> {});
        screen.show(() -> new StackPane(palette, canvas));

        screen.act(() -> new FiringPen(palette, true).draw(FiringMark.CLEAN, canvas.getGraphicsContext2D()));

        Bounds drawn = screen.call(() -> canvas.localToScene(canvas.getLayoutBounds()));
        assertThat(pixel((int) drawn.getMinX() + 4, (int) drawn.getMinY() + 9))
                .isEqualTo(TokenSheet.of("light").get("-color-fg-subtle"));
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
