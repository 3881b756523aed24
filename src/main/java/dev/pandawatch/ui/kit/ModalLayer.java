package dev.pandawatch.ui.kit;

import atlantafx.base.controls.ModalPane;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Shows one dialog inside the window, above everything else and behind a scrim. While it is shown the focus stays in
/// it; when it goes, the focus returns to where it was. Escape closes it; a press beside it does not, for what is typed
/// in it would be lost.
///
/// In FXML: `<ModalLayer fx:id="modal"/>`, as the last child of the scene's root.
public final class ModalLayer extends StackPane implements Dialogs {
    private final ModalPane pane = new ModalPane();
    private Runnable closed = () -> {};
    private Subscription trap = Subscription.EMPTY;
    private @Nullable Node cameFrom;
    private @Nullable Node entry;
    private @Nullable Node inside;

    public ModalLayer() {
        pane.setPersistent(true);
        pane.setInTransitionFactory(null);
        pane.setOutTransitionFactory(null);
        pane.mouseTransparentProperty().bind(pane.displayProperty().not()); // it lies over everything
        pane.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                key.consume();
                close();
            }
        });
        pane.displayProperty().subscribe((_, shown) -> turn(shown));
        setPickOnBounds(false);
        getChildren().add(pane);
    }

    /// For a screen that shows and hides dialogs by itself; the rules of the focus and of Escape hold for them too.
    public ModalPane pane() {
        return pane;
    }

    /// Whether a dialog is shown.
    public ReadOnlyBooleanProperty openProperty() {
        return ReadOnlyBooleanProperty.readOnlyBooleanProperty(pane.displayProperty());
    }

    public boolean isOpen() {
        return pane.isDisplay();
    }

    @Override
    public void show(Region dialog, Node first, Runnable whenClosed) {
        close();
        closed = whenClosed;
        applyCss(); // without their skins, the pane and what scrolls in it hold nothing that could take the focus
        pane.show(framed(dialog));
        applyCss();
        layout();
        first.requestFocus();
    }

    @Override
    public void close() {
        if (pane.isDisplay()) {
            pane.hide(true);
        }
    }

    private void turn(boolean shown) {
        trap.unsubscribe();
        entry = null;
        inside = null;
        Scene scene = getScene();
        if (shown) {
            cameFrom = scene.getFocusOwner();
            trap = scene.focusOwnerProperty().subscribe(this::hold);
            return;
        }
        trap = Subscription.EMPTY;
        if (cameFrom != null) {
            cameFrom.requestFocus();
            cameFrom = null;
        }
        Runnable told = closed;
        closed = () -> {};
        told.run();
    }

    /// Whoever tabs out of the dialog comes in again where the focus came in first.
    private void hold(@Nullable Node owner) {
        if (owner == null) {
            return;
        }
        if (isInside(owner)) {
            entry = entry == null ? owner : entry;
            inside = owner;
            return;
        }
        for (Node back : new @Nullable Node[] {entry, inside}) {
            if (back != null && !isInside(getScene().getFocusOwner())) {
                back.requestFocus();
            }
        }
    }

    private boolean isInside(@Nullable Node node) {
        for (Node above = node; above != null; above = above.getParent()) {
            if (above == this) {
                return true;
            }
        }
        return false;
    }

    /// The shadow is a node of its own, painted once: as an effect of the dialog it would be computed anew for every
    /// letter that is typed there. It only follows the dialog: with a least size it would keep it from shrinking.
    private static StackPane framed(Region dialog) {
        Region shadow = new Region();
        shadow.getStyleClass().add("dialog-shadow");
        shadow.setCache(true);
        shadow.setMouseTransparent(true);
        shadow.maxWidthProperty().bind(dialog.widthProperty());
        shadow.maxHeightProperty().bind(dialog.heightProperty());
        StackPane frame = new StackPane(shadow, dialog);
        frame.getStyleClass().add("modal-frame");
        return frame;
    }
}
