package dev.pandawatch.ui.cadence;

import dev.pandawatch.ui.kit.Palette;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A drawing made of cells, each of which can be pointed at and reached by keyboard. It takes the focus as a whole
/// and is read out as the cell that the keyboard is on.
abstract class CellCanvas<C> extends Region {
    private static final double PROBE_SIZE = 12;

    private final Canvas canvas = new Canvas();
    private final Label probe = new Label();
    private final Palette palette = new Palette(this::requestLayout);
    private final Tooltip tooltip = new Tooltip();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper(this, "said", "");
    private final ObservableValue<C> chosen;
    private final Function<C, String> words;
    private @Nullable C pointed;

    /// @param chosen the cell that the keyboard is on
    /// @param choose puts the keyboard on another cell
    /// @param words what a cell holds
    CellCanvas(ObservableValue<C> chosen, Consumer<C> choose, Function<C, String> words) {
        this.chosen = chosen;
        this.words = words;
        probe.getStyleClass().add("secondary");
        probe.setVisible(false);
        probe.setManaged(false);
        canvas.setManaged(false);
        getChildren().addAll(palette, probe, canvas);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        probe.fontProperty().subscribe(_ -> requestLayout());
        chosen.subscribe(_ -> refresh());
        focusedProperty().subscribe(_ -> refresh());
        setOnMouseMoved(move -> point(cellAt(move.getX(), move.getY())));
        setOnMouseExited(_ -> point(null));
        setOnMousePressed(press -> {
            requestFocus();
            C hit = cellAt(press.getX(), press.getY());
            if (hit != null) {
                choose.accept(hit);
            }
        });
        setOnKeyPressed(key -> go(key, choose));
    }

    /// Draws everything anew, and says it anew.
    final void refresh() {
        C shown = pointed;
        setAccessibleText(words.apply(chosen.getValue()));
        tooltip.setText(shown == null ? "" : words.apply(shown));
        said.set(shown != null ? tooltip.getText() : isFocused() ? getAccessibleText() : "");
        requestLayout();
    }

    /// What the cell under the pointer holds, else the one that the keyboard is on; empty if neither.
    final ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// Where the keys go from a cell.
    abstract Map<KeyCode, UnaryOperator<C>> keys();

    abstract @Nullable C cellAt(double x, double y);

    abstract void draw(Brush brush);

    /// The height that the drawing wants.
    ///
    /// @param width what it has; both at 100 %
    abstract double height(double width);

    /// 1 at 100 %.
    final double zoom() {
        return probe.getFont().getSize() / PROBE_SIZE;
    }

    private void go(KeyEvent key, Consumer<C> choose) {
        UnaryOperator<C> step = keys().get(key.getCode());
        if (step != null && !key.isShortcutDown() && !key.isAltDown()) {
            choose.accept(step.apply(chosen.getValue()));
            key.consume();
        }
    }

    private void point(@Nullable C cell) {
        if (Objects.equals(cell, pointed)) {
            return;
        }
        pointed = cell;
        if (cell == null) {
            Tooltip.uninstall(this, tooltip);
            tooltip.hide();
        } else {
            Tooltip.install(this, tooltip);
        }
        refresh();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.ceil(height((width < 0 ? getWidth() : width) / zoom()) * zoom());
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        canvas.getGraphicsContext2D().clearRect(0, 0, getWidth(), getHeight());
        draw(new Brush(canvas.getGraphicsContext2D(), palette, zoom()));
    }
}
