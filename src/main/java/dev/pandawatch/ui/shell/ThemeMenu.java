package dev.pandawatch.ui.shell;

import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.Themes;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import org.kordamp.ikonli.javafx.FontIcon;

/// Light, dark, or as the desktop has it.
record ThemeMenu(MenuButton button, Themes themes, Messages messages) {

    void install() {
        ToggleGroup group = new ToggleGroup();
        for (Themes.Choice choice : Themes.Choice.values()) {
            RadioMenuItem item = new RadioMenuItem(messages.text(name(choice)));
            item.setToggleGroup(group);
            item.setOnAction(_ -> themes.choiceProperty().set(choice));
            themes.choiceProperty().subscribe(now -> item.setSelected(now == choice));
            button.getItems().add(item);
        }
        FontIcon icon = new FontIcon();
        button.setGraphic(icon);
        themes.darkProperty().subscribe(dark -> icon.setIconLiteral(dark ? "fth-sun" : "fth-moon"));
        themes.choiceProperty().subscribe(choice -> {
            String words = messages.text("shell.theme", messages.text(name(choice)));
            button.setAccessibleText(words);
            button.getTooltip().setText(words);
        });
    }

    private static String name(Themes.Choice choice) {
        return switch (choice) {
            case LIGHT -> "shell.theme.light";
            case DARK -> "shell.theme.dark";
            case SYSTEM -> "shell.theme.system";
        };
    }
}
