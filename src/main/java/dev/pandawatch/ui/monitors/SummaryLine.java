package dev.pandawatch.ui.monitors;

import dev.pandawatch.ui.kit.HealthIcon;
import dev.pandawatch.ui.kit.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;

/// How many monitors have which health: shape, number, word. Where it gets tight, the last words go first; shape and
/// number stay.
public final class SummaryLine extends Pane {
    private final List<Item> items = new ArrayList<>();

    private record Item(HBox box, Label word) {
        double width(double height, boolean worded) {
            double whole = box.prefWidth(height);
            return worded ? whole : whole - word.prefWidth(height) - box.getSpacing();
        }
    }

    public SummaryLine() {
        getStyleClass().add("summary-line");
        setMinWidth(0);
    }

    void show(Map<RowHealth, Integer> healths, RowWords words) {
        items.clear();
        healths.forEach((health, count) -> items.add(item(health, count, words)));
        getChildren().setAll(items.stream().map(Item::box).toList());
        setAccessibleText(String.join(
                ", ",
                healths.entrySet().stream()
                        .map(entry -> words.counted(entry.getKey(), entry.getValue()))
                        .toList()));
    }

    private static Item item(RowHealth health, int count, RowWords words) {
        Label number = new Label(words.number((long) count));
        number.getStyleClass().addAll("secondary", Styles.STRONG);
        number.setMinWidth(USE_PREF_SIZE);
        Label word = new Label(words.among(health));
        word.getStyleClass().addAll("secondary", Styles.MUTED);
        word.setMinWidth(0);
        HBox box = new HBox(new HealthIcon(health.shape()), number, word);
        box.getStyleClass().add("health-count");
        Tooltip.install(box, new Tooltip(words.counted(health, count)));
        return new Item(box, word);
    }

    @Override
    protected double computePrefHeight(double width) {
        return items.stream()
                        .mapToDouble(item -> item.box().prefHeight(-1))
                        .max()
                        .orElse(0)
                + snappedTopInset()
                + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        double height = getHeight() - snappedTopInset() - snappedBottomInset();
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        double whole =
                items.stream().mapToDouble(item -> item.width(height, true)).sum();
        int worded = items.size();
        while (worded > 0 && whole > room) {
            worded--;
            Item last = items.get(worded);
            whole -= last.width(height, true) - last.width(height, false);
        }
        double x = snappedLeftInset();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            double width = snapSizeX(item.width(height, i < worded));
            item.word().setVisible(i < worded);
            item.box().resizeRelocate(x, snappedTopInset(), width, height);
            x += width;
        }
    }
}
