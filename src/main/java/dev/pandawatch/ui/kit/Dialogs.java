package dev.pandawatch.ui.kit;

import javafx.scene.Node;
import javafx.scene.layout.Region;

/// Where a screen shows a question of its own: above everything else in the window.
public interface Dialogs {

    /// Shows `dialog`, in place of the one that is shown, and moves the focus to `first`.
    ///
    /// @param whenClosed called once when it goes, by whatever way
    void show(Region dialog, Node first, Runnable whenClosed);

    /// Does nothing if no dialog is shown.
    void close();
}
