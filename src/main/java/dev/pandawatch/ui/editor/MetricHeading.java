package dev.pandawatch.ui.editor;

import dev.pandawatch.ui.kit.Messages;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// The heading of a group of metrics, with how many of them are chosen.
final class MetricHeading extends HBox {
    private final Label title = new Label();
    private final Label count = new Label();
    private final Messages messages;

    MetricHeading(MetricGroup group, Messages messages) {
        this.messages = messages;
        title.setText(title(group));
        title.getStyleClass().addAll("caption", "strong", "muted");
        count.getStyleClass().addAll("caption", "muted");
        getStyleClass().add("metric-heading");
        getChildren().addAll(title, count);
        show(group);
    }

    void show(MetricGroup group) {
        count.setText(
                group.kind() == MetricGroup.Kind.OFFERED
                        ? messages.text("editor.state.metrics.of", group.chosen(), group.all())
                        : messages.text("editor.state.metrics", group.chosen()));
    }

    private String title(MetricGroup group) {
        return switch (group.kind()) {
            case OFFERED -> capitalised(group.category());
            case FOREIGN -> messages.text("editor.metrics.group.foreign");
            case UNREAD -> messages.text("editor.metrics.group.unread");
        };
    }

    private static String capitalised(String word) {
        return word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
