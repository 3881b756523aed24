package dev.pandawatch.ui.detail;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/// Parts beside each other; below each other where they would be narrower than they must be.
public sealed class Beside extends HBox permits TwoEnds {

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /// Whether there is room for all in one line.
    boolean fits(double width) {
        return width < 0 || super.computeMinWidth(-1) <= width;
    }

    /// The height of that line, with its insets.
    double lineHeight(double width) {
        return super.computePrefHeight(width);
    }

    void layLine() {
        super.layoutChildren();
    }

    @Override
    protected double computeMinWidth(double height) {
        Insets around = getInsets();
        double widest = getManagedChildren().stream()
                .mapToDouble(part -> part.minWidth(-1))
                .max()
                .orElse(0);
        return around.getLeft() + widest + around.getRight();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        if (fits(width)) {
            return lineHeight(width);
        }
        List<Node> parts = getManagedChildren();
        Insets around = getInsets();
        double inner = width - around.getLeft() - around.getRight();
        double high = parts.stream().mapToDouble(part -> part.prefHeight(inner)).sum();
        return snapSizeY(around.getTop() + high + (parts.size() - 1) * getSpacing() + around.getBottom());
    }

    @Override
    protected void layoutChildren() {
        if (fits(getWidth())) {
            layLine();
            return;
        }
        Insets around = getInsets();
        double inner = getWidth() - around.getLeft() - around.getRight();
        double y = around.getTop();
        for (Node part : getManagedChildren()) {
            double high = part.prefHeight(inner);
            part.resizeRelocate(snapPositionX(around.getLeft()), snapPositionY(y), inner, high);
            y += high + getSpacing();
        }
    }
}
