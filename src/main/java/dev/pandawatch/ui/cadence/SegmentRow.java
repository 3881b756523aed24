package dev.pandawatch.ui.cadence;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// Equally wide children in as few rows as there is room for, the rows as full as one another.
public final class SegmentRow extends Region {
    private static final double GAP = 8;
    /// Room for the longest caption, in units of the height of a child.
    private static final double WIDTH_TO_HEIGHT = 2.1;

    public SegmentRow() {
        getStyleClass().add("segments");
    }

    void show(List<? extends Node> segments) {
        getChildren().setAll(segments);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return cellHeight() * WIDTH_TO_HEIGHT;
    }

    @Override
    protected double computePrefWidth(double height) {
        int count = getManagedChildren().size();
        return count * cellHeight() * WIDTH_TO_HEIGHT + Math.max(0, count - 1) * GAP;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        int rows = rows(width < 0 ? getWidth() : width);
        return rows * cellHeight() + Math.max(0, rows - 1) * GAP;
    }

    @Override
    protected void layoutChildren() {
        List<Node> cells = getManagedChildren();
        int columns = columns(getWidth());
        double width = (getWidth() - (columns - 1) * GAP) / columns;
        double height = cellHeight();
        for (int i = 0; i < cells.size(); i++) {
            int row = i / columns;
            double x = snapPositionX((i - row * columns) * (width + GAP));
            double y = snapPositionY(row * (height + GAP));
            cells.get(i).resizeRelocate(x, y, snapSizeX(width), height);
        }
    }

    private int columns(double width) {
        int count = Math.max(1, getManagedChildren().size());
        return Math.ceilDiv(count, rows(width));
    }

    private int rows(double width) {
        int count = Math.max(1, getManagedChildren().size());
        int most = (int) ((width + GAP) / (cellHeight() * WIDTH_TO_HEIGHT + GAP));
        return Math.ceilDiv(count, Math.clamp(most, 1, count));
    }

    private double cellHeight() {
        return snapSizeY(getManagedChildren().stream()
                .mapToDouble(cell -> cell.prefHeight(-1))
                .max()
                .orElse(0));
    }
}
