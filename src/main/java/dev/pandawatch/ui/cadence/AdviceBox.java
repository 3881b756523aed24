package dev.pandawatch.ui.cadence;

import dev.pandawatch.cadence.Caution;
import dev.pandawatch.ui.kit.Styles;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// A caution with room below its words: dates, and buttons that say what could be written instead.
final class AdviceBox extends HBox {
    private final VBox content = new VBox();
    private final HBox head = new HBox();
    private final Label strong = wrapped();
    private final Label sentence = wrapped();

    AdviceBox(Caution.Severity severity, String headline, String body) {
        strong.getStyleClass().add(Styles.STRONG);
        head.getStyleClass().add("advice-head");
        head.getChildren().add(strong);
        content.getStyleClass().add("advice-content");
        content.getChildren().addAll(head, sentence);
        content.setMinWidth(0);
        setHgrow(content, Priority.ALWAYS);
        StackPane sign = new StackPane(icon(severity));
        sign.getStyleClass().add("sign");
        sign.setAlignment(Pos.TOP_CENTER);
        getStyleClass().addAll("caution", severity.name().toLowerCase(Locale.ROOT));
        getChildren().addAll(sign, content);
        say(headline, body);
    }

    /// Says something else from now on.
    void say(String headline, String body) {
        strong.setText(headline);
        sentence.setText(body);
        setAccessibleText(headline + " " + body);
    }

    /// A word in a small frame after the headline.
    void addBadge(String word) {
        Label badge = new Label(word);
        badge.getStyleClass().addAll("badge", "warning");
        badge.setMinWidth(USE_PREF_SIZE);
        head.getChildren().add(badge);
    }

    void add(Node part) {
        content.getChildren().add(part);
    }

    /// A line of buttons that wraps.
    void addButtons(List<? extends Node> buttons) {
        add(new ButtonFlow(buttons));
    }

    private static Label wrapped() {
        Label label = new Label();
        label.setWrapText(true);
        label.getStyleClass().add("secondary");
        label.setMinHeight(USE_PREF_SIZE);
        label.setMinWidth(0);
        return label;
    }

    private static FontIcon icon(Caution.Severity severity) {
        FontIcon icon = new FontIcon(
                switch (severity) {
                    case ERROR -> "fth-alert-circle";
                    case WARNING -> "fth-alert-triangle";
                    case NOTE -> "fth-info";
                });
        icon.getStyleClass()
                .addAll(
                        "small",
                        switch (severity) {
                            case ERROR -> "danger-text";
                            case WARNING -> "warning-text";
                            case NOTE -> "accent-text";
                        });
        return icon;
    }
}
