package dev.pandawatch.ui.detail;

import javafx.scene.Node;
import javafx.scene.layout.FlowPane;

/// As many columns of the same width as there is room for, none narrower than its widest part must be. Parts of a row
/// begin at the same height.
public final class EvenColumns extends FlowPane {

    private double least() {
        return getManagedChildren().stream()
                .mapToDouble(part -> part.minWidth(-1))
                .max()
                .orElse(0);
    }

    private int columns(double width) {
        long fitting = (long) Math.floor((width + getHgap()) / Math.max(1, least() + getHgap()));
        return Math.clamp(fitting, 1, Math.max(1, getManagedChildren().size()));
    }

    private double each(double width, int columns) {
        return Math.floor((width - (columns - 1) * getHgap()) / columns);
    }

    private double rowHeight(int from, int columns, double each) {
        return getManagedChildren().stream()
                .skip(from)
                .limit(columns)
                .mapToDouble(part -> Math.ceil(part.prefHeight(each)))
                .max()
                .orElse(0);
    }

    @Override
    protected double computeMinWidth(double height) {
        return snappedLeftInset() + least() + snappedRightInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        if (width < 0) {
            return super.computePrefHeight(width);
        }
        double inner = width - snappedLeftInset() - snappedRightInset();
        int columns = columns(inner);
        double high = snappedTopInset() + snappedBottomInset();
        for (int from = 0; from < getManagedChildren().size(); from += columns) {
            high += rowHeight(from, columns, each(inner, columns)) + (from > 0 ? getVgap() : 0);
        }
        return snapSizeY(high);
    }

    @Override
    protected void layoutChildren() {
        double inner = getWidth() - snappedLeftInset() - snappedRightInset();
        int columns = columns(inner);
        double each = each(inner, columns);
        double y = snappedTopInset();
        for (int from = 0; from < getManagedChildren().size(); from += columns) {
            double high = rowHeight(from, columns, each);
            double x = snappedLeftInset();
            for (Node part :
                    getManagedChildren().stream().skip(from).limit(columns).toList()) {
                part.resizeRelocate(snapPositionX(x), snapPositionY(y), each, Math.ceil(part.prefHeight(each)));
                x += each + getHgap();
            }
            y += high + getVgap();
        }
    }
}
