package dev.pandawatch.ui.cadence;

import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;

/// The menu that chooses a third clock: none, a usual one, or any other by searching.
final class ThirdZone {
    private static final double GAP = 4;

    /// In use by most people, from west to east.
    private static final List<ZoneId> USUAL = Stream.of(
                    "America/Los_Angeles",
                    "America/New_York",
                    "America/Sao_Paulo",
                    "Europe/London",
                    "Europe/Berlin",
                    "Asia/Kolkata",
                    "Asia/Singapore",
                    "Asia/Tokyo",
                    "Australia/Sydney")
            .map(ZoneId::of)
            .toList();

    private final MenuButton menu;
    private final ObjectProperty<@Nullable ZoneId> chosen;
    private final InstantText times;
    private final Messages messages;

    ThirdZone(MenuButton menu, ObjectProperty<@Nullable ZoneId> chosen, InstantText times, Messages messages) {
        this.menu = menu;
        this.chosen = chosen;
        this.times = times;
        this.messages = messages;
        chosen.subscribe(_ -> fill());
    }

    private void fill() {
        RadioMenuItem none = choice(messages.text("schedule.third.none"), null);
        none.setId("thirdNone");
        menu.getItems().setAll(none, new SeparatorMenuItem());
        ZoneId other = chosen.get();
        Stream<ZoneId> zones = other == null || USUAL.contains(other)
                ? USUAL.stream()
                : Stream.concat(USUAL.stream(), Stream.of(other));
        zones.filter(zone -> !zone.equals(times.zone()))
                .forEach(zone -> menu.getItems().add(choice(times.in(zone).zoneName(), zone)));
        MenuItem search = new MenuItem(messages.text("schedule.third.search"));
        search.setId("thirdSearch");
        search.setOnAction(_ -> search());
        menu.getItems().addAll(new SeparatorMenuItem(), search);
    }

    private RadioMenuItem choice(String text, @Nullable ZoneId zone) {
        RadioMenuItem item = new RadioMenuItem(text);
        ZoneId now = chosen.get();
        item.setSelected(now == null ? zone == null : now.equals(zone));
        item.setOnAction(_ -> choose(zone));
        return item;
    }

    /// An item that was chosen already has been unmarked by choosing it.
    private void choose(@Nullable ZoneId zone) {
        chosen.set(zone);
        fill();
    }

    private void search() {
        PopOver popOver = new PopOver();
        popOver.setContentNode(new ZoneSearch(zones(), messages, zone -> {
            popOver.hide();
            chosen.set(zone);
            menu.requestFocus();
        }));
        popOver.setArrowSize(0);
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        popOver.setAutoHide(true);
        popOver.show(menu, GAP);
    }

    /// Every region and city; what means UTC has a column already.
    private static List<ZoneId> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") && !id.startsWith("SystemV/"))
                .map(ZoneId::of)
                .filter(zone -> !zone.normalized().equals(ZoneOffset.UTC))
                .sorted((one, two) -> one.getId().compareTo(two.getId()))
                .toList();
    }
}
