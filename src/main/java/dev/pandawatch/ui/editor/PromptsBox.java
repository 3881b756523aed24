package dev.pandawatch.ui.editor;

import dev.pandawatch.gateway.CatalogGateway.Stage;
import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.ui.kit.CautionBox;
import dev.pandawatch.ui.kit.Failures;
import dev.pandawatch.ui.kit.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/// What the judge of one metric is asked, stage by stage, or why that cannot be told.
final class PromptsBox extends VBox {
    /// A longer prompt scrolls.
    private static final int MOST_LINES = 10;

    private final String metric;
    private final Messages messages;
    private final Runnable retry;
    private MetricPrompts shown = new MetricPrompts.None();

    PromptsBox(String metric, Messages messages, Runnable retry) {
        this.metric = metric;
        this.messages = messages;
        this.retry = retry;
        setId("promptsBox_" + metric);
        getStyleClass().add("prompts");
        show(List.of());
    }

    void show(MetricPrompts prompts) {
        if (prompts.equals(shown)) {
            return;
        }
        shown = prompts;
        show(
                switch (prompts) {
                    case MetricPrompts.None(), MetricPrompts.Folded() -> List.of();
                    case MetricPrompts.Reading() -> List.of(line("editor.metrics.prompts.reading"));
                    case MetricPrompts.Failed(var why) -> List.of(failure(why));
                    case MetricPrompts.Told(var stages) ->
                        stages.isEmpty() ? List.of(line("editor.metrics.prompts.none")) : stages(stages);
                });
    }

    private void show(List<? extends Node> parts) {
        getChildren().setAll(parts);
        setVisible(!parts.isEmpty());
        setManaged(!parts.isEmpty());
    }

    private Label line(String key) {
        Label line = new Label(messages.text(key));
        line.getStyleClass().addAll("secondary", "muted");
        line.setWrapText(true);
        return line;
    }

    private CautionBox failure(GatewayException why) {
        CautionBox box = new CautionBox(
                CautionBox.Kind.WARNING,
                messages.text("editor.metrics.prompts.failed"),
                Failures.sentence(why, messages));
        box.addRemedy(messages.text("editor.retry"), retry).setId("retryPrompts_" + metric);
        return box;
    }

    private List<Node> stages(List<Stage> stages) {
        List<Node> parts = new ArrayList<>();
        for (int place = 1; place <= stages.size(); place++) {
            Stage stage = stages.get(place - 1);
            Label name = new Label(messages.text("editor.metrics.prompts.stage", place, stages.size(), stage.name()));
            name.getStyleClass().addAll("caption", "strong", "muted");
            String text = stage.prompt().stripTrailing().stripIndent(); // a last line without words would forbid it
            TextArea prompt = new TextArea(text);
            prompt.setId("prompt_" + metric + "_" + place);
            prompt.setEditable(false);
            prompt.setWrapText(true);
            prompt.setPrefRowCount((int) Math.min(text.lines().count(), MOST_LINES));
            prompt.getStyleClass().add("mono");
            prompt.setAccessibleText(messages.text("editor.metrics.prompts.text", stage.name(), metric));
            name.setLabelFor(prompt);
            parts.add(name);
            parts.add(prompt);
        }
        return parts;
    }
}
