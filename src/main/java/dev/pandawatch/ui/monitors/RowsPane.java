package dev.pandawatch.ui.monitors;

import java.util.List;
import java.util.OptionalDouble;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Holds the table, below strips that open and close. The rows in view stay where they are on the screen when they do:
/// the height of a strip is taken from the scroll, and given back to it.
///
/// Two things are made up for as soon as the pointer moves elsewhere, or at once if neither pointer nor focus is in the
/// rows. A strip that opens while the list stands at its top hides the first rows. And one that closes there leaves its
/// place empty, as the scroll cannot take it back; a key or a scroll ends that, too. Rows too few to scroll move when a
/// strip opens.
public final class RowsPane extends StackPane {
    private @Nullable TableView<?> table;
    private @Nullable Pane strips;

    /// Of what stands above, at the last layout.
    private double height;

    /// How high a line was at the last layout: another height is another zoom, and no strip.
    private double line;

    /// How many pixels of the first rows strips have hidden while the list stood at its top.
    private double hidden;

    /// @param root around all of it: where the person may do something
    void start(Parent root, Pane above, TableView<?> rows) {
        table = rows;
        strips = above;
        root.addEventFilter(KeyEvent.KEY_PRESSED, _ -> release());
        root.addEventFilter(ScrollEvent.SCROLL, _ -> release());
        root.addEventFilter(MouseEvent.MOUSE_MOVED, _ -> {
            if (!isHover()) {
                leave();
            }
        });
        hoverProperty().subscribe(over -> {
            if (!over) {
                leave();
            }
        });
        rows.visibleProperty().subscribe(this::release);
    }

    /// What stands above the rows from now on.
    void showAbove(List<Node> shown) {
        if (strips != null) {
            double before = heightAbove();
            strips.getChildren().setAll(shown);
            strips.setMinHeight(USE_COMPUTED_SIZE);
            strips.applyCss();
            double after = shown.isEmpty() ? 0 : strips.prefHeight(strips.getWidth());
            double scrolled = attended() ? scrolled().orElse(before) : before;
            if (before - after > scrolled) {
                strips.setMinHeight(before - scrolled);
            }
            stand();
        }
    }

    private void leave() {
        release();
        returnToTop();
    }

    private void release() {
        if (strips != null && strips.getMinHeight() > 0) {
            strips.setMinHeight(USE_COMPUTED_SIZE);
            stand();
        }
    }

    private boolean attended() {
        return isHover() || (table != null && table.isFocused());
    }

    /// Unless the person has scrolled since strips hid the first rows.
    private void returnToTop() {
        if (hidden > 0 && isAtTop(scrolled().orElse(0))) {
            scrollTo(0);
        }
        hidden = 0;
    }

    private boolean isAtTop(double scrolled) {
        return scrolled < 1 || Math.abs(scrolled - hidden) < 1;
    }

    private void stand() {
        if (strips != null) {
            boolean there = !strips.getChildren().isEmpty() || strips.getMinHeight() > 0;
            strips.setVisible(there);
            strips.setManaged(there);
        }
    }

    private double heightAbove() {
        return strips != null && strips.isManaged() ? strips.getHeight() : 0;
    }

    /// By how many pixels; empty if no row is shown.
    private OptionalDouble scrolled() {
        VirtualFlow<?> flow = flow();
        IndexedCell<?> first = flow == null ? null : flow.getFirstVisibleCell();
        return table == null || first == null || !table.isVisible()
                ? OptionalDouble.empty()
                : OptionalDouble.of(first.getIndex() * table.getFixedCellSize() - first.getLayoutY());
    }

    private @Nullable VirtualFlow<?> flow() {
        return table != null && table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? flow : null;
    }

    @Override
    protected void layoutChildren() {
        double moved = heightAbove() - height;
        height += moved;
        OptionalDouble before = scrolled();
        super.layoutChildren();
        if (table != null) {
            boolean sameZoom = table.getFixedCellSize() == line;
            line = table.getFixedCellSize();
            if (moved != 0 && before.isPresent() && sameZoom) {
                table.layout();
                follow(before.getAsDouble(), moved);
            }
        }
    }

    private void follow(double scrolled, double moved) {
        boolean top = isAtTop(scrolled);
        double wanted = top && !attended() ? 0 : Math.max(0, scrolled + moved);
        hidden = top ? wanted : 0;
        scrollTo(wanted);
    }

    private void scrollTo(double wanted) {
        VirtualFlow<?> flow = flow();
        if (flow != null) {
            scrolled().ifPresent(now -> flow.scrollPixels(wanted - now));
        }
    }
}
