package dev.pandawatch.ui.monitors;

import dev.pandawatch.ui.kit.Clip;
import dev.pandawatch.ui.kit.Messages;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.jspecify.annotations.Nullable;

/// The menus of a monitor: on its line in the list, and the short one in the drawer.
final class RowMenu {
    private final MonitorActionsViewModel actions;
    private final MonitorLinks links;
    private final Messages messages;

    RowMenu(MonitorActionsViewModel actions, MonitorLinks links, Messages messages) {
        this.actions = actions;
        this.links = links;
        this.messages = messages;
    }

    /// What the drawer has no button for.
    List<MenuItem> brief(Supplier<@Nullable MonitorRow> subject) {
        MenuItem delete = item("delete", subject, row -> actions.start(MonitorAction.DELETE, row));
        delete.getStyleClass().add("danger");
        return List.of(
                item("duplicate", subject, row -> links.duplicate(row.monitor())),
                item("copy-id", subject, row -> Clip.copy(row.monitor().id().value())),
                item("copy-json", subject, row -> Clip.copy(links.json(row.monitor()))),
                new SeparatorMenuItem(),
                delete);
    }

    /// Everything; what cannot be done now is disabled whenever the menu opens.
    ContextMenu full(Supplier<@Nullable MonitorRow> subject, Runnable openDrawer) {
        MenuItem runNow = item("run-now", subject, row -> actions.start(MonitorAction.RUN_NOW, row));
        MenuItem pause = item("pause", subject, actions::pauseOrResume);
        MenuItem edit = item("edit", subject, row -> links.edit(row.monitor()));
        MenuItem details = item("details", subject, _ -> openDrawer.run());
        ContextMenu menu =
                new ContextMenu(details, edit, new SeparatorMenuItem(), runNow, pause, new SeparatorMenuItem());
        List<MenuItem> rest = brief(subject);
        menu.getItems().addAll(rest);
        menu.setOnShowing(_ -> {
            MonitorRow row = subject.get();
            menu.getItems().forEach(item -> item.setDisable(row == null));
            boolean busy =
                    row != null && actions.underWay().containsKey(row.monitor().id());
            runNow.setDisable(row == null || busy);
            pause.setDisable(row == null || busy);
            rest.getLast().setDisable(row == null || busy);
            pause.setText(
                    messages.text(row != null && row.paused() ? "monitors.action.resume" : "monitors.action.pause"));
        });
        return menu;
    }

    private MenuItem item(String name, Supplier<@Nullable MonitorRow> subject, Consumer<MonitorRow> act) {
        MenuItem item = new MenuItem(messages.text("monitors.action." + name));
        item.setId(name + "-item");
        item.setOnAction(_ -> {
            MonitorRow row = subject.get();
            if (row != null) {
                act.accept(row);
            }
        });
        return item;
    }
}
