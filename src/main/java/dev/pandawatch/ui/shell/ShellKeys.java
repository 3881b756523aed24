package dev.pandawatch.ui.shell;

import dev.pandawatch.ui.kit.Themes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.IntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The keys that mean the same everywhere: refresh, search, zoom.
final class ShellKeys {
    private static final List<Integer> ZOOMS = List.of(80, 90, 100, 110, 125, 150, 175, 200);

    private final ShellViewModel viewModel;
    private final Themes themes;
    private final ObservableValue<Boolean> covered;
    private final Runnable focusSearch;

    /// @param covered whether a dialog is shown; then only zoom works
    ShellKeys(ShellViewModel viewModel, Themes themes, ObservableValue<Boolean> covered, Runnable focusSearch) {
        this.viewModel = viewModel;
        this.themes = themes;
        this.covered = covered;
        this.focusSearch = focusSearch;
    }

    void installOn(Scene scene) {
        Map<KeyCombination, Runnable> keys = new LinkedHashMap<>();
        keys.put(
                new KeyCodeCombination(KeyCode.F5),
                unlessCovered(() -> viewModel.freshness().refresh()));
        keys.put(shortcut(KeyCode.K), unlessCovered(this::search));
        for (KeyCode plus : List.of(KeyCode.PLUS, KeyCode.EQUALS, KeyCode.ADD)) {
            keys.put(shortcut(plus), () -> zoom(1));
        }
        keys.put(
                new KeyCodeCombination(KeyCode.EQUALS, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                () -> zoom(1));
        for (KeyCode minus : List.of(KeyCode.MINUS, KeyCode.SUBTRACT)) {
            keys.put(shortcut(minus), () -> zoom(-1));
        }
        for (KeyCode zero : List.of(KeyCode.DIGIT0, KeyCode.NUMPAD0)) {
            keys.put(shortcut(zero), () -> themes.zoomProperty().set(100));
        }
        scene.getAccelerators().putAll(keys);
        // by character, for the key of the slash differs from keyboard to keyboard
        scene.addEventHandler(KeyEvent.KEY_TYPED, key -> {
            if (key.getCharacter().equals("/") && !(scene.getFocusOwner() instanceof TextInputControl)) {
                unlessCovered(this::search).run();
            }
        });
    }

    private Runnable unlessCovered(Runnable action) {
        return () -> {
            if (!covered.getValue()) {
                action.run();
            }
        };
    }

    /// Only the list can be searched, so it is shown first.
    private void search() {
        if (viewModel.searchableProperty().getValue()) {
            focusSearch.run();
        } else {
            viewModel.navigation().leaveFor(new Destination.Monitors(), focusSearch);
        }
    }

    private void zoom(int steps) {
        IntegerProperty zoom = themes.zoomProperty();
        List<Integer> nearer = steps > 0
                ? ZOOMS.stream().filter(step -> step > zoom.get()).toList()
                : ZOOMS.reversed().stream().filter(step -> step < zoom.get()).toList();
        if (!nearer.isEmpty()) {
            zoom.set(nearer.getFirst());
        }
    }

    private static KeyCodeCombination shortcut(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }
}
