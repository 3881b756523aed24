package dev.pandawatch.ui.detail;

import dev.pandawatch.ui.kit.Palette;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// One metric over time. Arrows go from run to run, Enter or a click chooses one. What lies under the arrows is read
/// out, what lies under the mouse is told in a tooltip.
final class TrendChart extends Region {
    private static final double TIP = 36;

    private final MetricTrend trend;
    private final Function<TrendPoint, String> told;
    private final Consumer<String> choose;
    private final Canvas canvas = new Canvas();
    private final Palette palette = new Palette(this::requestLayout);
    private final Label measure = new Label();
    private final Tooltip tooltip = new Tooltip();
    private final TrendPainter painter;
    private @Nullable String chosen;
    private final double floor;
    private int current;

    /// @param floor the lowest value of the axis
    /// @param told what is said of a run
    /// @param choose takes the id of a run
    TrendChart(
            MetricTrend trend,
            double floor,
            RunWords words,
            Function<TrendPoint, String> told,
            Consumer<String> choose) {
        this.trend = trend;
        this.floor = floor;
        this.told = told;
        this.choose = choose;
        this.painter = new TrendPainter(palette, words);
        this.current = trend.points().size() - 1;
        getStyleClass().add("trend-chart");
        setId("trend-" + trend.metric());
        setAccessibleRole(AccessibleRole.NODE);
        setFocusTraversable(true);
        measure.getStyleClass().add("caption");
        measure.setVisible(false);
        measure.setManaged(false);
        canvas.setManaged(false);
        canvas.setMouseTransparent(true);
        getChildren().addAll(palette, measure, canvas);
        measure.fontProperty().subscribe(this::requestLayout);
        focusedProperty().subscribe(_ -> requestLayout());
        tooltip.setWrapText(true);
        measure.fontProperty().subscribe(font -> tooltip.setMaxWidth(font.getSize() * TIP));
        addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        say();
    }

    MetricTrend trend() {
        return trend;
    }

    double floor() {
        return floor;
    }

    /// Frames the run with that id; `null` for none.
    void frame(@Nullable String runId) {
        chosen = runId;
        requestLayout();
    }

    /// Where `point` lies from the left.
    double middle(TrendPoint point) {
        return painter.x(trend.points(), point);
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        painter.measure(getWidth(), getHeight(), measure.getFont());
        TrendPoint here = isFocused() ? trend.points().get(current) : null;
        painter.paint(canvas.getGraphicsContext2D(), trend, floor, here, chosen);
    }

    private int nearest(double x) {
        List<TrendPoint> points = trend.points();
        TrendPoint nearest = points.stream()
                .min(Comparator.comparingDouble(point -> Math.abs(middle(point) - x)))
                .orElseThrow();
        return points.indexOf(nearest);
    }

    private void hover(MouseEvent move) {
        tooltip.setText(told.apply(trend.points().get(nearest(move.getX()))));
        Tooltip.install(this, tooltip);
    }

    private void press(MouseEvent press) {
        requestFocus();
        go(nearest(press.getX()));
        tooltip.hide();
        choose.accept(trend.points().get(current).runId());
    }

    private void key(KeyEvent key) {
        switch (key.getCode()) {
            case LEFT -> go(current - 1);
            case RIGHT -> go(current + 1);
            case HOME -> go(0);
            case END -> go(trend.points().size() - 1);
            case ENTER, SPACE -> choose.accept(trend.points().get(current).runId());
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void go(int point) {
        current = Math.clamp(point, 0, trend.points().size() - 1);
        say();
        requestLayout();
    }

    private void say() {
        setAccessibleText(told.apply(trend.points().get(current)));
    }
}
