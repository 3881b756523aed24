package dev.pandawatch.ui.detail;

import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.Palette;
import dev.pandawatch.ui.kit.Palette.Ink;
import java.util.List;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;

/// How many scores lie in each tenth from 0 to 1, with the threshold as a dashed line. All its figures stand in its
/// accessible text.
final class Histogram extends Region {
    private static final double GAP = 2;
    private static final double CAPTION = 11;
    private static final double DASH = 3;

    private final List<Integer> bins;
    private final double threshold;
    private final Canvas canvas = new Canvas();
    private final Palette palette = new Palette(this::requestLayout);
    private final Label measure = new Label();

    /// @param threshold NaN for none
    Histogram(List<Integer> bins, double threshold, Messages messages) {
        this.bins = bins;
        this.threshold = threshold;
        getStyleClass().add("histogram");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(messages.text(
                "detail.histogram",
                bins.stream()
                        .map(String::valueOf)
                        .reduce((all, one) -> all + ", " + one)
                        .orElse("")));
        measure.getStyleClass().add("caption");
        measure.setVisible(false);
        measure.setManaged(false);
        canvas.setManaged(false);
        getChildren().addAll(palette, measure, canvas);
        measure.fontProperty().subscribe(this::requestLayout);
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, getWidth(), getHeight());
        double scale = measure.getFont().getSize() / CAPTION;
        double floor = Math.rint(getHeight() - 15 * scale);
        bars(pen, floor, scale);
        pen.setFill(palette.get(Ink.EDGE));
        pen.fillRect(0, floor, getWidth(), 1);
        pen.setFont(measure.getFont());
        pen.setTextBaseline(VPos.TOP);
        pen.setFill(palette.get(Ink.MUTED));
        pen.setTextAlign(TextAlignment.LEFT);
        pen.fillText("0", 0, floor + 2 * scale);
        pen.setTextAlign(TextAlignment.RIGHT);
        pen.fillText("1", getWidth(), floor + 2 * scale);
        if (!Double.isNaN(threshold)) {
            threshold(pen, floor, scale);
        }
    }

    private void bars(GraphicsContext pen, double floor, double scale) {
        int most = bins.stream().mapToInt(Integer::intValue).max().orElse(0);
        double pitch = getWidth() / bins.size();
        for (int i = 0; i < bins.size(); i++) {
            if (bins.get(i) > 0) {
                double high = Math.max(2 * scale, (floor - 4 * scale) * bins.get(i) / most);
                boolean below = !Double.isNaN(threshold) && (i + 1.0) / bins.size() <= threshold + 1e-9;
                pen.setFill(palette.get(below ? Ink.DANGER : Ink.FILL));
                double left = Math.rint(i * pitch) + GAP / 2;
                pen.fillRect(left, floor - high, Math.rint((i + 1) * pitch) - GAP / 2 - left, high);
            }
        }
    }

    private void threshold(GraphicsContext pen, double floor, double scale) {
        double x = Math.rint(threshold * getWidth()) + 0.5;
        pen.setStroke(palette.get(Ink.MUTED));
        pen.setLineWidth(1);
        pen.setLineDashes(DASH, DASH);
        pen.strokeLine(x, 0, x, floor);
        pen.setLineDashes();
        pen.setTextAlign(TextAlignment.CENTER);
        pen.fillText(String.format(Locale.ROOT, "%.1f", threshold), x, floor + 2 * scale);
    }
}
