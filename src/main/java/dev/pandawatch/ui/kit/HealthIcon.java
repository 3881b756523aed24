package dev.pandawatch.ui.kit;

import java.util.List;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import org.jspecify.annotations.Nullable;

/// One of the thirteen health shapes, 14 × 14 at 100 % and growing with the root's font. Its colours are the tokens of
/// its style classes: `health-icon` and the shape's own, say `no-verdict`; add `subtle` for a paused row.
///
/// It says nothing to a screen reader: the word stands beside it.
public final class HealthIcon extends VectorBox {
    private @Nullable HealthShape health;

    public HealthIcon() {
        super(HealthPart.BOX);
        getStyleClass().add("health-icon");
    }

    public HealthIcon(HealthShape health) {
        this();
        setHealth(health);
    }

    /// Draws `health`; null draws nothing.
    public void setHealth(@Nullable HealthShape health) {
        if (this.health == health) {
            return;
        }
        if (this.health != null) {
            getStyleClass().remove(this.health.styleClass());
        }
        this.health = health;
        if (health == null) {
            draw(List.of());
            return;
        }
        getStyleClass().add(health.styleClass());
        draw(HealthPart.of(health).stream().map(HealthIcon::path).toList());
    }

    public @Nullable HealthShape getHealth() {
        return health;
    }

    /// Style classes: `fill` is filled, `line` is drawn, `cut` lies on a filled shape, `track` is faint.
    private static SVGPath path(HealthPart part) {
        SVGPath path = part(
                switch (part.tone()) {
                    case SHAPE -> part.filled() ? "fill" : "line";
                    case CUT -> "cut";
                    case TRACK -> "track";
                },
                part.path());
        path.setStrokeWidth(part.width());
        path.setStrokeLineCap(part.round() ? StrokeLineCap.ROUND : StrokeLineCap.BUTT);
        path.setStrokeLineJoin(part.round() ? StrokeLineJoin.ROUND : StrokeLineJoin.MITER);
        path.getStrokeDashArray().setAll(part.dashes());
        return path;
    }
}
