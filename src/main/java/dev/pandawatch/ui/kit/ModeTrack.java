package dev.pandawatch.ui.kit;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/// A switch between a few modes: toggle buttons in an inset track, exactly one of them chosen as soon as one was.
/// Left and right move the choice.
///
/// In FXML: `<ModeTrack><ToggleButton fx:id="interval" text="%x"/>…</ModeTrack>`.
public final class ModeTrack extends HBox {
    private final ToggleGroup group = new ToggleGroup();

    public ModeTrack() {
        getStyleClass().add("mode-track");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.PARENT);
        getChildren().addListener((ListChangeListener<Node>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(this::join);
            }
        });
        group.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null && before != null) {
                before.setSelected(true); // a second press on the chosen one changes nothing
            }
        });
    }

    /// The chosen button; null until one is chosen.
    public ReadOnlyObjectProperty<Toggle> chosenProperty() {
        return group.selectedToggleProperty();
    }

    private void join(Node child) {
        if (child instanceof ToggleButton button) {
            button.setToggleGroup(group);
        }
    }
}
