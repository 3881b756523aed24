package dev.pandawatch.ui.detail;

import dev.pandawatch.ui.kit.Messages;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;

/// What can be done to the run of a line, as the menu of the line; what cannot be done is disabled.
record RunMenu(DetailViewModel detail, Messages messages) {

    void start(TableView<RunLine> table) {
        MenuItem retry = item("detail.retry.failed", "retryItem", detail::retryChosen);
        MenuItem delete = item("detail.delete.run", "deleteRunItem", detail::deleteChosen);
        delete.getStyleClass().add("danger");
        ContextMenu menu = new ContextMenu(retry, delete);
        menu.setOnShowing(_ -> {
            RunLine line = detail.chosenProperty().get();
            boolean free = detail.panel().doingProperty().get() == null;
            retry.setDisable(!free || !RunActionsViewModel.offersRetry(line));
            delete.setDisable(!free || line == null || line.run().isEmpty());
        });
        table.setContextMenu(menu);
    }

    private MenuItem item(String key, String id, Runnable act) {
        MenuItem item = new MenuItem(messages.text(key));
        item.setId(id);
        item.setOnAction(_ -> act.run());
        return item;
    }
}
