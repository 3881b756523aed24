package dev.pandawatch.ui.kit;

import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelReader;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/// Pictures of what a person sees: a scene with its open menus, tooltips and popovers on top. On the UI thread.
public final class Snapshots {
    private Snapshots() {}

    /// The scene of a window that is shown, at its own size, without the window's frame.
    public static WritableImage of(Scene scene) {
        WritableImage picture = scene.snapshot(null);
        for (Window window : Window.getWindows()) {
            if (window instanceof PopupWindow popup
                    && popup.isShowing()
                    && root(popup).equals(scene.getWindow())) {
                paint(popup, scene, picture);
            }
        }
        return picture;
    }

    private static Window root(Window window) {
        Window root = window;
        while (root instanceof PopupWindow popup && popup.getOwnerWindow() != null) {
            root = popup.getOwnerWindow();
        }
        return root;
    }

    private static void paint(PopupWindow popup, Scene scene, WritableImage picture) {
        SnapshotParameters clear = new SnapshotParameters();
        clear.setFill(Color.TRANSPARENT);
        WritableImage top = popup.getScene().getRoot().snapshot(clear, null);
        // the picture of a root starts where its shadow starts
        double shadow = popup.getScene().getRoot().getBoundsInParent().getMinX();
        double lift = popup.getScene().getRoot().getBoundsInParent().getMinY();
        int left = (int) Math.round(popup.getX() - scene.getWindow().getX() - scene.getX() + shadow);
        int up = (int) Math.round(popup.getY() - scene.getWindow().getY() - scene.getY() + lift);
        PixelReader reader = top.getPixelReader();
        PixelReader below = picture.getPixelReader();
        PixelWriter writer = picture.getPixelWriter();
        for (int y = Math.max(0, -up); y < Math.min(top.getHeight(), picture.getHeight() - up); y++) {
            for (int x = Math.max(0, -left); x < Math.min(top.getWidth(), picture.getWidth() - left); x++) {
                writer.setArgb(left + x, up + y, over(reader.getArgb(x, y), below.getArgb(left + x, up + y)));
            }
        }
    }

    /// A pixel over an opaque one, both ARGB and not premultiplied.
    private static int over(int top, int below) {
        int alpha = top >>> 24;
        int mixed = 0xff;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int channel = ((top >> shift & 0xff) * alpha + (below >> shift & 0xff) * (255 - alpha) + 127) / 255;
            mixed = mixed << 8 | channel;
        }
        return mixed;
    }
}
