package dev.pandawatch.ui.editor;

import dev.pandawatch.ui.kit.Messages;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One metric to choose: its name, the server's sentence, what its judging takes, and, unfolded, what the judge is
/// asked.
final class MetricBox extends HBox {
    private final CheckBox check = new CheckBox();
    private final Label description = new Label();
    private final Label facts = new Label();
    private final Hyperlink fold = new Hyperlink();
    private final PromptsBox prompts;
    private final Messages messages;
    private boolean open;

    MetricBox(String name, MetricPickerViewModel viewModel, Messages messages) {
        this.messages = messages;
        prompts = new PromptsBox(name, messages, () -> viewModel.unfold(name, true));
        check.setMnemonicParsing(false); // the names have underscores
        check.setText(name);
        check.setId("metric_" + name);
        check.getStyleClass().add("metric");
        check.setMinWidth(USE_PREF_SIZE);
        check.setOnAction(_ -> viewModel.choose(name, check.isSelected()));
        description.setWrapText(true);
        description.getStyleClass().add("secondary");
        facts.setId("facts_" + name);
        facts.getStyleClass().addAll("secondary", "muted");
        facts.setWrapText(true);
        fold.setId("prompts_" + name);
        fold.getStyleClass().addAll("secondary", "fold");
        fold.setOnAction(_ -> viewModel.unfold(name, !open));
        VBox head = new VBox(check, fold);
        head.setMinWidth(USE_PREF_SIZE);
        VBox words = new VBox(description, facts, prompts);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.getStyleClass().add("words");
        getStyleClass().add("metric-row");
        getChildren().addAll(head, words);
    }

    CheckBox check() {
        return check;
    }

    void show(MetricRow row) {
        check.setSelected(row.chosen());
        description.setText(row.description());
        show(description, !row.description().isEmpty());
        facts.setText(new MetricFactsText(messages).of(row.facts()));
        show(facts, !facts.getText().isEmpty());
        check.setAccessibleHelp(Stream.of(description, facts)
                .map(Label::getText)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" ")));
        open = !(row.prompts() instanceof MetricPrompts.Folded);
        fold.setText(messages.text(open ? "editor.metrics.prompts.hide" : "editor.metrics.prompts.show"));
        fold.setAccessibleText(
                messages.text(open ? "editor.metrics.prompts.hide-of" : "editor.metrics.prompts.show-of", row.name()));
        fold.setVisited(false);
        show(fold, !(row.prompts() instanceof MetricPrompts.None));
        prompts.show(row.prompts());
    }

    private static void show(Region part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }
}
