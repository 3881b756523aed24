package dev.pandawatch.ui.kit;

import java.util.List;
import javafx.scene.shape.SVGPath;
import org.jspecify.annotations.Nullable;

/// One of the twelve health shapes, 14 × 14 at 100 % and growing with the root's font. Its colours are the tokens of
/// its style classes: `health-icon` and the shape's own, say `no-verdict`; add `subtle` for a paused row.
///
/// It says nothing to a screen reader: the word stands beside it.
public final class HealthIcon extends VectorBox {
    private static final double BOX = 14;
    private static final String RING = "M7 1.75A5.25 5.25 0 1 1 7 12.25A5.25 5.25 0 1 1 7 1.75Z";

    private @Nullable HealthShape health;

    public HealthIcon() {
        super(BOX);
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
        draw(parts(health));
    }

    public @Nullable HealthShape getHealth() {
        return health;
    }

    /// Style classes: `fill` is filled, `line` is drawn 1.5 wide, `cut` lies on a filled shape, `track` is faint; the
    /// stylesheet gives the other widths and the dashes.
    private static List<SVGPath> parts(HealthShape health) {
        return switch (health) {
            case HEALTHY ->
                List.of(part("fill", "M7 1A6 6 0 1 1 7 13A6 6 0 1 1 7 1Z"), part("cut", "M4.2 7.2L6.2 9.2L9.9 5.2"));
            case RUNNING -> List.of(part("track", RING), part("line", "M7 1.75A5.25 5.25 0 1 1 1.75 7"));
            case DEGRADED -> List.of(part("line", RING), part("fill", "M7 1.75A5.25 5.25 0 0 0 7 12.25Z"));
            case FAILING ->
                List.of(
                        part("fill", "M3 1H11A2 2 0 0 1 13 3V11A2 2 0 0 1 11 13H3A2 2 0 0 1 1 11V3A2 2 0 0 1 3 1Z"),
                        part("cut", "M4.5 4.5L9.5 9.5M9.5 4.5L4.5 9.5"));
            case NO_VERDICT ->
                List.of(
                        part("line", "M7 .8L13.2 7L7 13.2L.8 7Z"),
                        part("fill", "M7 5.2A1.8 1.8 0 1 1 7 8.8A1.8 1.8 0 1 1 7 5.2Z"));
            case QUIET -> List.of(part("line", RING), part("bar", "M4 7H10"));
            case LATE -> List.of(part("line", RING), part("line", "M7 3.8V7.2L9.4 8.6"));
            case STALLED ->
                List.of(part("fill", "M7 1L13.4 12.6H.6Z"), part("cut", "M7 5V8.6"), part("cut", "M7 10.6V10.61"));
            case NEVER_RAN -> List.of(part("line", "M7 2A5 5 0 1 1 7 12A5 5 0 1 1 7 2Z"));
            case PAUSED -> List.of(part("fill", "M3 2.5H5.75V11.5H3ZM8.25 2.5H11V11.5H8.25Z"));
            case DEAD -> List.of(part("line", "M2.5 2.5L11.5 11.5M11.5 2.5L2.5 11.5"));
            case UNREADABLE ->
                List.of(
                        part("line", "M1.75 1.75H12.25V12.25H1.75Z"),
                        part("mark", "M5.4 5.6A1.65 1.65 0 1 1 7.75 7.05C7.2 7.35 7 7.6 7 8.2M7 10.1V10.11"));
        };
    }
}
