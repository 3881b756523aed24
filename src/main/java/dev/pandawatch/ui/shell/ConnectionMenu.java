package dev.pandawatch.ui.shell;

import dev.pandawatch.settings.ConnectionProfile;
import dev.pandawatch.ui.kit.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The connection of now on a menu button, and the way to the others in its menu.
final class ConnectionMenu {
    /// How many colours the stylesheet has for connections that are not the sandbox.
    private static final int COLOURS = 5;

    private static final int LONGEST = 48;

    private final MenuButton button;
    private final SwitcherViewModel viewModel;
    private final Messages messages;
    private final Runnable resetSandbox;
    private final ObservableList<ConnectionProfile> profiles;

    ConnectionMenu(MenuButton button, SwitcherViewModel viewModel, Messages messages, Runnable resetSandbox) {
        this.button = button;
        this.viewModel = viewModel;
        this.messages = messages;
        this.resetSandbox = resetSandbox;
        this.profiles = viewModel.profiles();
    }

    void install() {
        viewModel.currentProperty().subscribe(this::show);
        profiles.addListener((ListChangeListener<ConnectionProfile>)
                _ -> show(viewModel.currentProperty().get()));
    }

    private void show(@Nullable ConnectionProfile current) {
        button.setGraphic(current == null ? new Label(messages.text("shell.connection.none")) : badge(current));
        String words = current == null
                ? messages.text("shell.connection.none")
                : messages.text(
                        "shell.connection",
                        current.name(),
                        current.credentials().project());
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.getItems().setAll(items(current));
    }

    private List<MenuItem> items(@Nullable ConnectionProfile current) {
        List<MenuItem> items = new ArrayList<>();
        for (ConnectionProfile profile : profiles) {
            RadioMenuItem item = new RadioMenuItem(
                    messages.text(
                            "shell.connection.item",
                            cut(profile.name()),
                            cut(profile.credentials().project())),
                    square(profile));
            item.setMnemonicParsing(false);
            item.setSelected(profile.equals(current));
            item.setOnAction(_ -> {
                item.setSelected(profile.equals(viewModel.currentProperty().get()));
                viewModel.choose(profile);
            });
            items.add(item);
        }
        items.add(new SeparatorMenuItem());
        items.add(item("connectMenuItem", "shell.connect", "fth-server", viewModel::connect));
        if (current != null && current.sandbox()) {
            items.add(item("resetMenuItem", "shell.reset", "fth-corner-up-left", resetSandbox));
        }
        return items;
    }

    /// A menu is as wide as its longest line, and a name may have 255 letters.
    private static String cut(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST - 1) + "…";
    }

    private MenuItem item(String id, String key, String icon, Runnable action) {
        FontIcon sign = new FontIcon(icon);
        sign.getStyleClass().add("small");
        MenuItem item = new MenuItem(messages.text(key), sign);
        item.setId(id);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private HBox badge(ConnectionProfile profile) {
        Label name = new Label(profile.name());
        name.getStyleClass().addAll("body", "strong", "server");
        Label slash = new Label(messages.text("shell.connection.slash"));
        slash.getStyleClass().addAll("body", "muted");
        slash.setMinWidth(Region.USE_PREF_SIZE);
        Label project = new Label(profile.credentials().project());
        project.getStyleClass().addAll("body", "project");
        HBox badge = new HBox(square(profile), name, slash, project);
        badge.getStyleClass().add("connection-badge");
        badge.setAlignment(Pos.CENTER_LEFT);
        if (profile.sandbox()) {
            Label sandbox = new Label(messages.text("shell.sandbox"));
            sandbox.getStyleClass().addAll("badge", "warning");
            sandbox.setMinWidth(Region.USE_PREF_SIZE);
            badge.getChildren().add(sandbox);
        }
        return badge;
    }

    private Node square(ConnectionProfile profile) {
        Region square = new Region();
        int colour = viewModel.colour(profile);
        square.getStyleClass()
                .addAll("connection-square", colour == 0 ? "of-sandbox" : "colour-" + (colour - 1) % COLOURS);
        return square;
    }
}
