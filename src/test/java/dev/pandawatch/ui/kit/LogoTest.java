package dev.pandawatch.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LogoTest {
    @RegisterExtension
    final Screen screen = new Screen(24, 24);

    @Test
    void theEarsAreInkAndTheFaceIsNot() {
        screen.show(() -> new StackPane(new Logo()));

        WritableImage picture = screen.call(() -> screen.scene().snapshot(null));

        assertThat(picture.getPixelReader().getColor(4, 4))
                .isEqualTo(TokenSheet.of("light").get("-color-fg-default"));
        assertThat(picture.getPixelReader().getColor(12, 8))
                .isEqualTo(TokenSheet.of("light").get("-color-bg-default"));
    }

    @Test
    void theProgramHasAnIconForEverySize() {
        assertThat(Logo.icons()).extracting(Image::getWidth).containsExactly(16d, 32d, 48d, 64d, 128d, 256d);
    }
}
