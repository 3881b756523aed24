package dev.pandawatch.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class PngFileTest {
    @RegisterExtension
    final Screen screen = new Screen(100, 100);

    @Test
    void whatIsWrittenIsReadAgainPixelByPixel(@TempDir Path folder) throws IOException {
        WritableImage image = new WritableImage(3, 2);
        image.getPixelWriter().setColor(0, 0, Color.web("#0969da"));
        image.getPixelWriter().setColor(2, 1, Color.web("#ff0180"));
        Path file = folder.resolve("new").resolve("two.png");

        PngFile.write(image, file);

        Image read = new Image(Files.newInputStream(file));
        assertThat(read.isError()).isFalse();
        assertThat(read.getWidth()).isEqualTo(3);
        assertThat(read.getHeight()).isEqualTo(2);
        PixelReader pixels = read.getPixelReader();
        assertThat(pixels.getArgb(0, 0)).isEqualTo(0xff0969da);
        assertThat(pixels.getArgb(2, 1)).isEqualTo(0xffff0180);
        assertThat(pixels.getArgb(1, 0)).isEqualTo(0xff000000);
    }
}
