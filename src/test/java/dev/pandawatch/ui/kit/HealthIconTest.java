package dev.pandawatch.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HealthIconTest {
    @RegisterExtension
    final Screen screen = new Screen(100, 100);

    @ParameterizedTest
    @EnumSource
    void everyShapeStaysInItsBoxOf14(HealthShape shape) {
        HealthIcon icon = new HealthIcon(shape);
        screen.show(() -> new StackPane(icon));

        assertThat(icon.getWidth()).isEqualTo(14);
        assertThat(icon.getHeight()).isEqualTo(14);
        Bounds drawn = icon.getChildrenUnmodifiable().getFirst().getBoundsInParent();
        // a pointed join may reach a little further
        assertThat(drawn.getMinX()).isGreaterThan(-0.9);
        assertThat(drawn.getMaxY()).isLessThan(14.9);
    }

    @Test
    void noTwoShapesLookAlikeWithoutColour() {
        Set<String> pictures = new HashSet<>();
        HealthIcon icon = new HealthIcon();
        screen.show(() -> new StackPane(icon));
        for (HealthShape shape : HealthShape.values()) {
            screen.act(() -> icon.setHealth(shape));
            pictures.add(silhouette(icon));
        }

        assertThat(pictures).hasSize(HealthShape.values().length);
    }

    @Test
    void theShapesGrowWithTheZoom() {
        HealthIcon icon = new HealthIcon(HealthShape.FAILING);
        screen.show(() -> new StackPane(icon));

        screen.act(() -> screen.themes().zoomProperty().set(200));

        assertThat(icon.getWidth()).isEqualTo(28);
        assertThat(icon.getChildrenUnmodifiable().getFirst().getBoundsInParent().getWidth())
                .isEqualTo(24);
    }

    private String silhouette(HealthIcon icon) {
        return screen.call(() -> {
            SnapshotParameters clear = new SnapshotParameters();
            clear.setFill(Color.TRANSPARENT);
            WritableImage image = icon.snapshot(clear, null);
            StringBuilder shape = new StringBuilder();
            for (int y = 0; y < 14; y++) {
                for (int x = 0; x < 14; x++) {
                    Color pixel = image.getPixelReader().getColor(x, y);
                    shape.append(pixel.getOpacity() > 0.5 && pixel.getBrightness() < 0.95 ? '#' : ' ');
                }
            }
            return shape.toString();
        });
    }
}
