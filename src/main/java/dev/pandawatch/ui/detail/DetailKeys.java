package dev.pandawatch.ui.detail;

import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/// What the letters do on this screen, wherever the focus is.
record DetailKeys(DetailViewModel detail, DetailHeadView head, DetailLinks links) {

    void start(Node screen) {
        screen.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent key) {
        if (key.isShortcutDown() || key.isAltDown()) {
            return;
        }
        switch (key.getCode()) {
            case ESCAPE -> links.back();
            case R -> head.runNow();
            case E -> head.edit();
            case P -> head.pauseOrResume();
            case K -> LineSteps.go(detail, -1);
            case J -> LineSteps.go(detail, 1);
            case F -> detail.retryChosen();
            case DELETE -> detail.deleteChosen();
            case F5 -> {
                detail.refresh();
                return; // the list is read again too
            }
            default -> {
                return;
            }
        }
        key.consume();
    }
}
