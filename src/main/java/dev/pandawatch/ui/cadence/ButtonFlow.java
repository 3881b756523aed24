package dev.pandawatch.ui.cadence;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// Buttons one after the other in as many lines as they need. Unlike in a flow pane, one that is wider than the line
/// is narrowed to it.
final class ButtonFlow extends Region {
    private static final double GAP = 8;

    /// What is done with each place that is found.
    private interface Placing {
        void at(Node child, double x, double y, double width, double height);
    }

    ButtonFlow(List<? extends Node> buttons) {
        getStyleClass().add("advice-buttons");
        getChildren().addAll(buttons);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double available = width < 0 ? Double.MAX_VALUE : width - snappedLeftInset() - snappedRightInset();
        return snappedTopInset() + place(available, (_, _, _, _, _) -> {}) + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        place(
                getWidth() - left - snappedRightInset(),
                (child, x, y, width, height) -> child.resizeRelocate(left + x, top + y, width, height));
    }

    /// Answers how high all lines are together.
    private double place(double available, Placing placing) {
        double line = snapSizeY(getManagedChildren().stream()
                .mapToDouble(child -> child.prefHeight(-1))
                .max()
                .orElse(0));
        double x = 0;
        double y = 0;
        for (Node child : getManagedChildren()) {
            double width = Math.min(available, snapSizeX(child.prefWidth(-1)));
            double height = snapSizeY(child.prefHeight(-1));
            if (x > 0 && x + width > available) {
                x = 0;
                y += line + GAP;
            }
            placing.at(child, x, y + snapPositionY((line - height) / 2), width, height);
            x += width + GAP;
        }
        return y + line;
    }
}
