package dev.pandawatch.ui.detail;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;

/// Two parts at the two ends of a line. Where both do not fit as wide as they like to be, the second goes to a line of
/// its own below the first.
public final class TwoEnds extends Beside {

    @Override
    boolean fits(double width) {
        Insets around = getInsets();
        double gaps = Math.max(0, getManagedChildren().size() - 1) * getSpacing();
        double all = getManagedChildren().stream().mapToDouble(TwoEnds::natural).sum();
        return width < 0 || around.getLeft() + all + gaps + around.getRight() <= width;
    }

    /// A flow asks for as much as it may take at most; what it needs is all its parts in one row.
    private static double natural(Node part) {
        if (!(part instanceof FlowPane flow)) {
            return part.prefWidth(-1);
        }
        double gaps = Math.max(0, flow.getChildren().size() - 1) * flow.getHgap();
        return gaps
                + flow.getChildren().stream()
                        .mapToDouble(child -> Math.ceil(child.prefWidth(-1)))
                        .sum();
    }

    @Override
    double lineHeight(double width) {
        Insets around = getInsets();
        double high = getManagedChildren().stream()
                .mapToDouble(part -> part.prefHeight(natural(part)))
                .max()
                .orElse(0);
        return snapSizeY(around.getTop() + high + around.getBottom());
    }

    @Override
    void layLine() {
        List<Node> parts = getManagedChildren();
        Insets around = getInsets();
        double left = snappedLeftInset();
        double high = getHeight() - around.getTop() - around.getBottom();
        for (Node part : parts) {
            double wide = snapSizeX(natural(part));
            boolean second = parts.indexOf(part) > 0;
            double x = second ? getWidth() - snappedRightInset() - wide : left;
            part.resizeRelocate(snapPositionX(x), around.getTop(), wide, high);
        }
    }
}
