package dev.pandawatch.ui.editor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;

/// The controls of the form by the fields that they edit.
final class EditorFields {
    private final List<Supplier<Map<String, Node>>> parts = new ArrayList<>();

    /// Adds what `part` shows at the time of asking.
    void add(Supplier<Map<String, Node>> part) {
        parts.add(part);
    }

    /// The control of `field`, or the nearest one around it or inside it.
    Optional<Node> find(String field) {
        return all().entrySet().stream()
                .filter(entry -> DraftFields.related(entry.getKey(), field))
                .max(Comparator.comparingInt(entry -> entry.getKey().equals(field)
                        ? Integer.MAX_VALUE
                        : entry.getKey().length()))
                .map(Map.Entry::getValue);
    }

    /// Gives the focus to `field` as soon as it is on a screen.
    void focusAtFirst(String field) {
        find(field)
                .ifPresent(control -> control.sceneProperty().subscribe(scene -> {
                    if (scene != null) {
                        control.requestFocus();
                    }
                }));
    }

    private Map<String, Node> all() {
        Map<String, Node> all = new HashMap<>();
        parts.forEach(part -> all.putAll(part.get()));
        return all;
    }
}
