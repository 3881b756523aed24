package dev.pandawatch.ui.monitors;

import dev.pandawatch.ui.monitors.SortOrder.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// The menu of the columns: each but the name can be shown or hidden, each that is shown be moved and resized, and all
/// be as at first. Made when it opens.
record ColumnMenu(ColumnsViewModel model, RowWords words) {

    /// Fills `button` each time before it opens.
    void start(MenuButton button) {
        button.getItems().setAll(items());
        button.setOnShowing(_ -> button.getItems().setAll(items()));
        button.setOnShown(_ -> MenuPlace.stayInside(button.getItems().getFirst().getParentPopup()));
    }

    ContextMenu context() {
        ContextMenu menu = new ContextMenu();
        menu.getItems().setAll(items());
        menu.setOnShowing(_ -> menu.getItems().setAll(items()));
        menu.setOnShown(_ -> MenuPlace.stayInside(menu));
        return menu;
    }

    private List<MenuItem> items() {
        List<MenuItem> items = new ArrayList<>();
        model.arrangementProperty().get().order().stream()
                .filter(Arrangement::canHide)
                .forEach(column -> items.add(choice(column)));
        MenuItem reset = new MenuItem(words.messages().text("monitors.columns.reset"));
        reset.setId("reset-columns");
        reset.setOnAction(_ -> model.reset());
        items.add(new SeparatorMenuItem());
        items.add(arranging());
        items.add(reset);
        return items;
    }

    static String id(Column column) {
        return column.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private CheckMenuItem choice(Column column) {
        String name = words.column(column);
        CheckMenuItem item = new CheckMenuItem(
                model.lacksRoom(column) ? words.messages().text("monitors.columns.no-room", name) : name);
        item.setId(id(column) + "-choice");
        item.setSelected(!model.arrangementProperty().get().hidden().contains(column));
        item.setOnAction(_ -> model.show(column, item.isSelected()));
        return item;
    }

    private Menu arranging() {
        Menu menu = submenu("arrange-columns", words.messages().text("monitors.columns.arrange"));
        for (Column column : model.shown()) {
            Menu one = submenu(id(column) + "-arrange", words.column(column));
            one.getItems().setAll(new ColumnSteps(column, model, words).items());
            menu.getItems().add(one);
        }
        return menu;
    }

    private static Menu submenu(String id, String text) {
        Menu menu = new Menu(text);
        menu.setId(id);
        menu.setOnShown(_ -> MenuPlace.stayInside(menu.getItems().getFirst().getParentPopup()));
        return menu;
    }
}
