package dev.pandawatch.ui.shell;

import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.shell.SandboxControls.Part;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.javafx.FontIcon;

/// What can be broken in the sandbox, on a menu button that says what is.
final class BreakMenu {
    /// As many are named on the button; more are counted.
    private static final int NAMED = 2;

    private static final PseudoClass BROKEN = PseudoClass.getPseudoClass("broken");

    private final MenuButton button;
    private final BreakViewModel viewModel;
    private final Messages messages;
    private final Map<Part, CheckMenuItem> parts = new EnumMap<>(Part.class);

    BreakMenu(MenuButton button, BreakViewModel viewModel, Messages messages) {
        this.button = button;
        this.viewModel = viewModel;
        this.messages = messages;
    }

    /// @param roomy whether there is room for names on the button; else it says how much is broken
    void install(ObservableValue<Boolean> roomy) {
        for (Part part : Part.values()) {
            CheckMenuItem item = new CheckMenuItem(messages.text(offer(part)));
            item.setId("break" + part);
            item.setOnAction(_ -> {
                item.setSelected(viewModel.brokenProperty().get().contains(part)); // until the sandbox says so
                viewModel.toggle(part);
            });
            parts.put(part, item);
        }
        MenuItem mend = item("mendEverything", "sandbox.break.mend", "fth-check-circle", viewModel::mendEverything);
        MenuItem firing =
                item("skipToNextFiring", "sandbox.break.next-firing", "fth-skip-forward", viewModel::skipToNextFiring);
        MenuItem hour = item("skipAnHour", "sandbox.break.hour", "fth-fast-forward", viewModel::skipAnHour);
        button.getItems().setAll(parts.values());
        button.getItems().addAll(new SeparatorMenuItem(), mend, new SeparatorMenuItem(), firing, hour);
        viewModel
                .busyProperty()
                .subscribe(busy -> button.getItems().stream()
                        .filter(item -> !item.equals(mend))
                        .forEach(item -> item.setDisable(busy)));
        mend.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> viewModel.busyProperty().get()
                                || viewModel.brokenProperty().get().isEmpty(),
                        viewModel.busyProperty(),
                        viewModel.brokenProperty()));
        viewModel.brokenProperty().subscribe(broken -> say(broken, roomy.getValue()));
        roomy.subscribe(room -> say(viewModel.brokenProperty().get(), room));
    }

    private void say(Set<Part> broken, boolean room) {
        parts.forEach((part, item) -> item.setSelected(broken.contains(part)));
        String all = broken.stream().map(part -> messages.text(name(part))).collect(Collectors.joining(", "));
        button.pseudoClassStateChanged(BROKEN, !broken.isEmpty());
        button.setText(broken.isEmpty() ? messages.text("sandbox.break") : words(broken.size(), all, room));
        button.setContentDisplay(room || !broken.isEmpty() ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
        String help =
                broken.isEmpty() ? messages.text("sandbox.break.help") : messages.text("sandbox.break.broken", all);
        button.setAccessibleText(broken.isEmpty() ? messages.text("sandbox.break") : help);
        button.getTooltip().setText(help);
    }

    private String words(int count, String all, boolean room) {
        if (!room) {
            return messages.text("sandbox.break.count", count);
        }
        return count <= NAMED ? messages.text("sandbox.break.broken", all) : messages.text("sandbox.break.many", count);
    }

    private MenuItem item(String id, String key, String icon, Runnable action) {
        FontIcon sign = new FontIcon(icon);
        sign.getStyleClass().add("small");
        MenuItem item = new MenuItem(messages.text(key), sign);
        item.setId(id);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private static String offer(Part part) {
        return switch (part) {
            case JUDGE -> "sandbox.break.judge.offer";
            case EMBEDDINGS -> "sandbox.break.embeddings.offer";
            case WORKER -> "sandbox.break.worker.offer";
            case SCHEDULER -> "sandbox.break.scheduler.offer";
            case DATABASE -> "sandbox.break.database.offer";
            case PLAN -> "sandbox.break.plan.offer";
        };
    }

    private static String name(Part part) {
        return switch (part) {
            case JUDGE -> "sandbox.break.judge";
            case EMBEDDINGS -> "sandbox.break.embeddings";
            case WORKER -> "sandbox.break.worker";
            case SCHEDULER -> "sandbox.break.scheduler";
            case DATABASE -> "sandbox.break.database";
            case PLAN -> "sandbox.break.plan";
        };
    }
}
