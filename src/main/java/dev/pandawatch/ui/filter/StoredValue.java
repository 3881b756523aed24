package dev.pandawatch.ui.filter;

import dev.pandawatch.filter.FilterFinding;
import dev.pandawatch.filter.JsonText;
import dev.pandawatch.ui.kit.Messages;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// A filter that the target does not know: its value as JSON, what the server makes of it, and the ways out.
final class StoredValue extends VBox {
    private static final int MOST_LINES = 8;
    private static final int LINE = 48;

    private final FlowPane remedies = new FlowPane();

    /// @param done called when a way out was taken
    StoredValue(FilterEditorViewModel viewModel, String key, Runnable done, Messages messages) {
        Label head = new Label(key);
        head.getStyleClass().addAll("mono", "strong");
        String json = JsonText.of(viewModel.documentProperty().get().get(key));
        TextArea value = new TextArea(json);
        value.setId("storedValue");
        value.setEditable(false);
        value.setWrapText(true);
        value.setPrefRowCount(Math.clamp(json.length() / LINE + 1L, 1, MOST_LINES));
        value.getStyleClass().add("mono");
        value.setAccessibleText(messages.text("filter.editor.stored", key));
        getStyleClass().add("filter-row");
        remedies.getStyleClass().add("remedies");
        getChildren().addAll(head, value);
        FilterWords words = new FilterWords(messages);
        for (FilterFinding finding : viewModel.findings().getValue()) {
            if (finding.key().equals(key)) {
                Label sentence = new Label(words.sentence(finding));
                sentence.setWrapText(true);
                getChildren().add(sentence);
                finding.remedies().forEach(remedy -> add(words.remedy(remedy), () -> viewModel.take(remedy), done));
            }
        }
        if (remedies.getChildren().isEmpty()) {
            add(messages.text("filter.editor.remove.key", key), () -> viewModel.remove(key), done);
        }
        getChildren().add(remedies);
    }

    private void add(String words, Runnable remedy, Runnable done) {
        Button button = new Button(words);
        button.setId("remedy-" + remedies.getChildren().size());
        button.setOnAction(_ -> {
            done.run();
            remedy.run();
        });
        remedies.getChildren().add(button);
    }

    /// What takes the focus.
    Node control() {
        return remedies.getChildren().getFirst();
    }
}
