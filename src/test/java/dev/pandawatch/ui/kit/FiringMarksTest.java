package dev.pandawatch.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.ui.kit.FiringSign.Start;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.SnapshotParameters;
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
        show(sign(FiringMark.CLEAN), sign(FiringMark.NOT_YET), new FiringSign(FiringMark.CLEAN, Start.BY_HAND));

        assertThat(marks.getWidth()).isEqualTo(97);
        assertThat(pixel(4, 9)).isEqualTo(TokenSheet.of("light").get("-color-success-emphasis"));
        assertThat(pixel(12, 9)).isEqualTo(Color.WHITE);
        assertThat(pixel(20, 1)).isEqualTo(TokenSheet.of("light").get("-color-accent-fg"));
    }

    @Test
    void theColoursFollowTheTheme() {
        show(sign(FiringMark.CLEAN));

        screen.act(() -> screen.themes().choiceProperty().set(Themes.Choice.DARK));

        assertThat(pixel(4, 9)).isEqualTo(TokenSheet.of("dark").get("-color-success-emphasis"));
    }

    @Test
    void aPausedRowIsGreyNotFaded() {
        Canvas canvas = new Canvas(8, 18);
        Palette palette = new Palette(() -> {});
        screen.show(() -> new StackPane(palette, canvas));

        screen.act(() -> new FiringPen(palette, true).draw(sign(FiringMark.CLEAN), canvas.getGraphicsContext2D()));

        Bounds drawn = screen.call(() -> canvas.localToScene(canvas.getLayoutBounds()));
        assertThat(pixel((int) drawn.getMinX() + 4, (int) drawn.getMinY() + 9))
                .isEqualTo(TokenSheet.of("light").get("-color-fg-subtle"));
    }

    @Test
    void noTwoSignsLookAlikeWithoutColour() {
        Canvas canvas = new Canvas(8, 18);
        Palette palette = new Palette(() -> {});
        screen.show(() -> new StackPane(palette, canvas));
        List<FiringSign> signs = Stream.of(FiringMark.values())
                .flatMap(mark -> Stream.of(Start.values()).map(start -> new FiringSign(mark, start)))
                .toList();
        Set<String> pictures = new HashSet<>();
        for (FiringSign sign : signs) {
            screen.act(() -> {
                canvas.getGraphicsContext2D().clearRect(0, 0, 8, 18);
                new FiringPen(palette, true).draw(sign, canvas.getGraphicsContext2D());
            });
            pictures.add(silhouette(canvas));
        }

        assertThat(pictures).hasSameSizeAs(signs);
    }

    @Test
    void howARunBeganStandsAboveWhateverBecameOfIt() {
        show(new FiringSign(FiringMark.FAILED, Start.BY_HAND), new FiringSign(FiringMark.UNVERIFIED, Start.LATE));

        assertThat(pixel(4, 1)).isEqualTo(TokenSheet.of("light").get("-color-accent-fg"));
        assertThat(pixel(4, 10)).isEqualTo(TokenSheet.of("light").get("-color-danger-emphasis"));
        assertThat(pixel(12, 2)).isEqualTo(TokenSheet.of("light").get("-color-warning-fg"));
        assertThat(pixel(12, 10)).as("hollow").isEqualTo(Color.WHITE);
    }

    private void show(FiringSign... firings) {
        screen.show(() -> {
            marks.setSigns(List.of(firings));
            return new StackPane(marks);
        });
    }

    private static FiringSign sign(FiringMark mark) {
        return FiringSign.of(mark);
    }

    private String silhouette(Canvas canvas) {
        return screen.call(() -> {
            SnapshotParameters clear = new SnapshotParameters();
            clear.setFill(Color.TRANSPARENT);
            WritableImage image = canvas.snapshot(clear, null);
            StringBuilder shape = new StringBuilder();
            for (int y = 0; y < 18; y++) {
                for (int x = 0; x < 8; x++) {
                    shape.append(image.getPixelReader().getColor(x, y).getOpacity() > 0.4 ? '#' : ' ');
                }
            }
            return shape.toString();
        });
    }

    private Color pixel(int x, int y) {
        WritableImage image = screen.call(() -> screen.scene().snapshot(null));
        return image.getPixelReader().getColor(x, y);
    }
}
