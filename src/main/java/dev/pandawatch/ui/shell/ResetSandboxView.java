package dev.pandawatch.ui.shell;

import dev.pandawatch.ui.kit.View;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;

/// Asks before everything that was done in the sandbox is lost.
public final class ResetSandboxView implements View {
    private final Runnable reset;
    private final Runnable keep;

    @FXML
    private Button keepSandbox;

    ResetSandboxView(Runnable reset, Runnable keep) {
        this.reset = reset;
        this.keep = keep;
    }

    /// What gets the focus: the button that loses nothing.
    Node first() {
        return keepSandbox;
    }

    @FXML
    private void reset() {
        reset.run();
    }

    @FXML
    private void keep() {
        keep.run();
    }
}
