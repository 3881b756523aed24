package dev.pandawatch.ui.monitors;

import dev.pandawatch.ui.kit.Chip;
import java.util.List;
import java.util.Locale;
import javafx.beans.InvalidationListener;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;

/// The facets: each a menu of its values with counts, each choice a chip that takes it back.
final class FacetBar {
    private final MonitorListViewModel list;
    private final RowWords words;

    FacetBar(MonitorListViewModel list, RowWords words) {
        this.list = list;
        this.words = words;
    }

    /// Puts a menu for each facet before `chips`.
    void start(Pane bar, Pane chips) {
        for (Facet facet : Facet.values()) {
            MenuButton menu = menu(facet);
            bar.getChildren().add(bar.getChildren().indexOf(chips), menu);
            list.offersProperty().subscribe(offers -> {
                List<Facet.Offer> offered = offers.getOrDefault(facet, List.of());
                menu.getItems().setAll(offered.stream().map(this::item).toList());
                menu.setDisable(offered.isEmpty());
            });
        }
        InvalidationListener changed = _ -> showChips(chips);
        list.choices().addListener(changed);
        showChips(chips);
    }

    private MenuButton menu(Facet facet) {
        MenuButton menu = new MenuButton(words.facet(facet));
        menu.setId(facet.name().toLowerCase(Locale.ROOT) + "Facet");
        menu.getStyleClass().add("facet");
        menu.setAccessibleText(words.facet(facet));
        menu.setTooltip(new Tooltip(words.facetTip(facet)));
        return menu;
    }

    private MenuItem item(Facet.Offer offer) {
        CheckMenuItem item = new CheckMenuItem(words.offer(offer));
        item.setSelected(offer.chosen());
        item.setOnAction(_ -> list.toggle(offer.choice()));
        return item;
    }

    private void showChips(Pane chips) {
        chips.getChildren().setAll(list.choices().stream().map(this::chip).toList());
        boolean any = !chips.getChildren().isEmpty();
        chips.setVisible(any);
        chips.setManaged(any);
    }

    private Chip chip(Facet.Choice choice) {
        String text = words.choice(choice);
        return new Chip(text, words.messages().text("monitors.chip.remove", text), () -> list.toggle(choice));
    }
}
