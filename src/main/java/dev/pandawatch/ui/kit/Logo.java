package dev.pandawatch.ui.kit;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.image.Image;

/// The panda with the pulse for a mouth, 24 × 24 at 100 %, in the colours of the theme.
public final class Logo extends VectorBox {
    public Logo() {
        super(24);
        getStyleClass().add("logo");
        draw(List.of(
                part("ink", "M4.6 1.2A3.6 3.6 0 1 1 4.6 8.4A3.6 3.6 0 1 1 4.6 1.2Z"),
                part("ink", "M19.4 1.2A3.6 3.6 0 1 1 19.4 8.4A3.6 3.6 0 1 1 19.4 1.2Z"),
                part("face", "M12 3.2A9.6 9.6 0 1 1 12 22.4A9.6 9.6 0 1 1 12 3.2Z"),
                part(
                        "ink",
                        "M8.9 8.4C10.4 9 10.9 10.6 10.2 12.2C9.5 13.7 8 14.3 6.9 13.7C5.8 13.1 5.6 11.5 6.2 10.1C6.8 8.7 7.9 8 8.9 8.4Z"),
                part(
                        "ink",
                        "M15.1 8.4C13.6 9 13.1 10.6 13.8 12.2C14.5 13.7 16 14.3 17.1 13.7C18.2 13.1 18.4 11.5 17.8 10.1C17.2 8.7 16.1 8 15.1 8.4Z"),
                part("pulse", "M7.8 17H10.4L11.4 15L12.7 18.8L13.7 17H16.2")));
    }

    /// The program's icon in the sizes that window systems ask for.
    public static List<Image> icons() {
        return Stream.of(16, 32, 48, 64, 128, 256)
                .map(size -> "/dev/pandawatch/ui/theme/icons/icon-" + size + ".png")
                .map(file -> new Image(Objects.requireNonNull(Logo.class.getResourceAsStream(file), file)))
                .toList();
    }
}
