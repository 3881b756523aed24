package dev.pandawatch.ui.cadence;

import dev.pandawatch.ui.kit.CautionBox;
import dev.pandawatch.ui.kit.Styles;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// A caution with the ways out of it as buttons below its words.
final class DecisionBox extends VBox {
    private final FlowPane choices = new FlowPane();

    DecisionBox(CautionBox.Kind kind, String headline, String body) {
        CautionBox words = new CautionBox(kind, headline, body);
        words.getStyleClass().add("bare");
        choices.getStyleClass().add("choices");
        getStyleClass().addAll("caution", "decision", kind.name().toLowerCase(Locale.ROOT));
        getChildren().addAll(words, choices);
    }

    /// Offers a way out.
    ///
    /// @param cron what it leads to, in mono; blank for none
    Button offer(String id, String text, String cron, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        if (!cron.isEmpty()) {
            Label mono = new Label(cron);
            mono.getStyleClass().addAll(Styles.MONO, Styles.MUTED);
            button.setGraphic(mono);
            button.setTooltip(new Tooltip(text + " " + cron));
        }
        button.setOnAction(_ -> action.run());
        choices.getChildren().add(button);
        return button;
    }
}
