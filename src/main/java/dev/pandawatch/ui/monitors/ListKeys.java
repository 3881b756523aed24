package dev.pandawatch.ui.monitors;

import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// What the keys do in the list. A letter acts only while the focus is in the table.
final class ListKeys {
    private final MonitorListViewModel list;
    private final DrawerViewModel drawer;
    private final MonitorActionsViewModel actions;
    private final MonitorLinks links;
    private final FiringWalk walk;

    ListKeys(ListModels models, MonitorLinks links, FiringWalk walk) {
        this.list = models.list();
        this.drawer = models.drawer();
        this.actions = models.actions();
        this.links = links;
        this.walk = walk;
    }

    void start(Node root, TableView<ListRow> table, TextField search) {
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedInTable);
        search.addEventFilter(KeyEvent.KEY_PRESSED, key -> pressedInSearch(key, search, table));
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        // not on the press: the slash would then be typed into the field
        root.addEventHandler(KeyEvent.KEY_TYPED, key -> {
            if (key.getCharacter().equals("/") && !search.isFocused()) {
                search.requestFocus();
                search.selectAll();
                key.consume();
            }
        });
    }

    private void pressedInTable(KeyEvent key) {
        boolean plain = !key.isShortcutDown() && !key.isAltDown() && !key.isShiftDown();
        if (plain && (walk(key.getCode()) || act(key.getCode()))) {
            key.consume();
        }
    }

    private boolean walk(KeyCode key) {
        return switch (key) {
            case LEFT -> walk.older();
            case RIGHT -> walk.newer();
            case HOME -> walk.oldest();
            case END -> walk.newest();
            case ESCAPE -> walk.leave();
            default -> false;
        };
    }

    private boolean act(KeyCode key) {
        if (key == KeyCode.SPACE) {
            drawer.toggle();
            return true;
        }
        if (!(list.selectedProperty().get() instanceof MonitorRow row)) {
            return false;
        }
        switch (key) {
            case ENTER -> links.detail(row.monitor());
            case E -> links.edit(row.monitor());
            case R -> actions.start(MonitorAction.RUN_NOW, row);
            case P -> actions.pauseOrResume(row);
            case DELETE -> actions.start(MonitorAction.DELETE, row);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void pressedInSearch(KeyEvent key, TextField search, Node table) {
        switch (key.getCode()) {
            case ESCAPE -> {
                if (search.getText().isEmpty()) {
                    return;
                }
                search.clear();
            }
            case DOWN, ENTER -> table.requestFocus();
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.F5) {
            list.refresh();
            key.consume();
        }
    }
}
