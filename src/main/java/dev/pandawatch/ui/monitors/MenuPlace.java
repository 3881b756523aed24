package dev.pandawatch.ui.monitors;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/// Where a menu stands that would reach beyond the right edge of the window. The toolkit looks only at the edges of the
/// screen.
final class MenuPlace {
    private MenuPlace() {}

    /// Moves `menu`, which is shown, into the window: a submenu to the other side of its menu, others as far as needed.
    static void stayInside(ContextMenu menu) {
        Window owner = menu.getOwnerWindow();
        Window window = owner;
        while (window instanceof PopupWindow popup) {
            window = popup.getOwnerWindow();
        }
        Bounds place = content(menu);
        double beyond = place.getMaxX()
                - window.getX()
                - window.getScene().getX()
                - window.getScene().getWidth();
        if (beyond > 0) {
            double left = owner instanceof ContextMenu parent ? content(parent).getMinX() : place.getMaxX() - beyond;
            menu.setX(menu.getX() + left - place.getMaxX());
        }
    }

    private static Bounds content(ContextMenu menu) {
        Node box = menu.getSkin().getNode();
        return box.localToScreen(box.getLayoutBounds());
    }
}
