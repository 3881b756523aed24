package dev.pandawatch.ui.cadence;

import dev.pandawatch.ui.kit.Messages;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Finds a zone by any part of its name. Down goes from the field into the list; Enter takes the zone marked there.
final class ZoneSearch extends VBox {
    private final FilteredList<ZoneId> found;
    private final TextField field = new TextField();
    private final ListView<ZoneId> list;
    private final Consumer<ZoneId> take;

    /// @param take called with the zone that somebody takes
    ZoneSearch(List<ZoneId> zones, Messages messages, Consumer<ZoneId> take) {
        this.take = take;
        found = new FilteredList<>(FXCollections.observableList(zones));
        list = new ListView<>(found);
        field.setId("zoneSearch");
        field.setPromptText(messages.text("schedule.third.prompt"));
        field.setAccessibleText(messages.text("schedule.third.search.label"));
        list.setId("zonesFound");
        list.setAccessibleText(messages.text("schedule.third.found"));
        list.setPlaceholder(new Label(messages.text("schedule.third.nothing")));
        list.setCellFactory(_ -> new ZoneCell());
        getStyleClass().add("zone-search");
        getChildren().addAll(field, list);
        field.textProperty().subscribe(this::find);
        field.setOnAction(_ -> takeMarked());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::move);
        list.setOnKeyPressed(pressed -> {
            if (pressed.getCode() == KeyCode.ENTER) {
                takeMarked();
            }
        });
    }

    private void find(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
        found.setPredicate(zone -> zone.getId().toLowerCase(Locale.ROOT).contains(wanted));
        list.getSelectionModel().selectFirst();
    }

    private void move(KeyEvent pressed) {
        if (pressed.getCode() == KeyCode.DOWN) {
            list.requestFocus();
            list.getSelectionModel().selectNext();
            pressed.consume();
        }
    }

    private void takeMarked() {
        ZoneId marked = list.getSelectionModel().getSelectedItem();
        if (marked != null) {
            take.accept(marked);
        }
    }

    /// A click takes the zone.
    private final class ZoneCell extends ListCell<ZoneId> {
        ZoneCell() {
            setOnMouseClicked(_ -> {
                if (!isEmpty()) {
                    take.accept(getItem());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable ZoneId zone, boolean empty) {
            super.updateItem(zone, empty);
            setText(zone == null || empty ? "" : zone.getId().replace('_', ' '));
        }
    }
}
