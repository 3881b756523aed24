package dev.pandawatch.ui.kit;

import java.util.List;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/// A square drawing of SVG paths that fills whatever size CSS gives it. The paths are coloured by their style classes.
class VectorBox extends Region {
    private final double side;
    private final Group drawing = new Group();
    private final Scale scale = new Scale(1, 1);

    /// Starts empty.
    ///
    /// @param side of the square in which the paths are drawn
    VectorBox(double side) {
        this.side = side;
        setMouseTransparent(true);
        drawing.setAutoSizeChildren(false);
        drawing.getTransforms().add(scale);
        drawing.setManaged(false);
        getChildren().add(drawing);
    }

    final void draw(List<SVGPath> parts) {
        drawing.getChildren().setAll(parts);
    }

    static SVGPath part(String styleClass, String content) {
        SVGPath part = new SVGPath();
        part.getStyleClass().add(styleClass);
        part.setContent(content);
        return part;
    }

    @Override
    protected final void layoutChildren() {
        scale.setX(getWidth() / side);
        scale.setY(getHeight() / side);
    }
}
