package dev.pandawatch.ui.kit;

import static dev.pandawatch.ui.kit.StylePage.label;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// A real table of the style page, with rows in every state.
final class TableSpecimen {
    private TableSpecimen() {}

    static TableView<String> build() {
        TableView<String> table = new TableView<>();
        table.getStyleClass().add("edged");
        table.getColumns().add(column("Health", 100, _ -> {
            HBox cell = new HBox(6, new HealthIcon(HealthShape.HEALTHY), label("Healthy", "health-word"));
            cell.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            return cell;
        }));
        table.getColumns().add(column("Name", 150, name -> label(name, "medium")));
        table.getColumns().add(column("Last 12 firings", 104, _ -> firings()));
        table.getColumns().add(column("Next run", 88, _ -> label("in 8 h")));
        table.getItems().addAll("rest", "hover", "selected, focused", "a late one");
        table.setRowFactory(_ -> new TableRow<>() {
            @Override
            protected void updateItem(@Nullable String item, boolean empty) {
                super.updateItem(item, empty);
                if ("hover".equals(item)) {
                    StyleStates.set(this, "hover");
                }
            }
        });
        table.getSelectionModel().select(2);
        table.setMinHeight(30 + 4 * 32);
        table.setPrefHeight(30 + 4 * 32);
        return table;
    }

    private static FiringMarks firings() {
        List<FiringMark> last = new ArrayList<>(java.util.Collections.nCopies(12, FiringMark.CLEAN));
        last.set(4, FiringMark.DEGRADED);
        last.set(6, FiringMark.DID_NOT_RUN);
        last.set(9, FiringMark.FAILED);
        last.set(11, FiringMark.UPCOMING);
        FiringMarks marks = new FiringMarks();
        marks.setSigns(last.stream().map(FiringSign::of).toList());
        return marks;
    }

    private static TableColumn<String, Node> column(String title, double width, Function<String, Node> node) {
        TableColumn<String, Node> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(node.apply(row.getValue())));
        return column;
    }
}
