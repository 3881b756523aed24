package dev.pandawatch.ui.editor;

import dev.pandawatch.ui.editor.MetricPickerViewModel.MetricRow;
import dev.pandawatch.ui.kit.Messages;
import java.util.function.Consumer;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One metric to choose: its name, the server's sentence, and what is odd about it.
final class MetricBox extends HBox {
    private final CheckBox check = new CheckBox();
    private final Label description = new Label();
    private final Label oddity = new Label();
    private final Messages messages;

    MetricBox(MetricRow row, Messages messages, Consumer<Boolean> choose) {
        this.messages = messages;
        check.setMnemonicParsing(false); // the names have underscores
        check.setText(row.name());
        check.setId("metric_" + row.name());
        check.getStyleClass().add("metric");
        check.setMinWidth(USE_PREF_SIZE);
        check.setOnAction(_ -> choose.accept(check.isSelected()));
        description.getStyleClass().addAll("secondary", "muted");
        description.setWrapText(true);
        oddity.getStyleClass().addAll("secondary", "warning-text");
        oddity.setWrapText(true);
        VBox words = new VBox(description, oddity);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.getStyleClass().add("words");
        getStyleClass().add("metric-row");
        getChildren().addAll(check, words);
    }

    CheckBox check() {
        return check;
    }

    void show(MetricRow row) {
        check.setSelected(row.chosen());
        description.setText(row.description());
        show(description, !row.description().isEmpty());
        check.setAccessibleHelp(row.description());
        String odd = odd(row);
        oddity.setText(odd);
        show(oddity, !odd.isEmpty());
    }

    private static void show(Label part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }

    private String odd(MetricRow row) {
        return switch (row.offer()) {
            case OFFERED -> row.times() > 1 ? messages.text("editor.metrics.twice", row.times()) : "";
            case OTHER_TARGET -> messages.text("editor.metrics.other");
            case UNKNOWN -> messages.text("editor.metrics.unknown");
            case UNREAD -> "";
        };
    }
}
