package dev.pandawatch.ui.shell;

import dev.pandawatch.notice.Occurrence;
import dev.pandawatch.ui.kit.HealthIcon;
import dev.pandawatch.ui.kit.HealthShape;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// One thing that happened, in words, with the shape of its kind; a press, Enter or Space leads to where it can be
/// looked into. Not a button, because the text of one does not wrap.
final class NotificationRow extends HBox {
    private final Runnable go;

    NotificationRow(Occurrence occurrence, NotificationWords words, Runnable go) {
        this.go = go;
        Label subject = new Label(words.subject(occurrence));
        subject.getStyleClass().add("strong");
        subject.setWrapText(true);
        Label sentence = new Label(words.sentence(occurrence));
        sentence.setWrapText(true);
        Label about = new Label(words.about(occurrence));
        about.getStyleClass().addAll("caption", "muted");
        VBox text = new VBox(subject, sentence, about);
        getChildren().setAll(icon(occurrence.kind()), text);
        getStyleClass().add("notification");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(words.spoken(occurrence));
        setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY) {
                go.run();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
                key.consume();
                go.run();
            }
        });
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            go.run();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }

    private static Node icon(Occurrence.Kind kind) {
        return switch (kind) {
            case FAILED_RUN -> new HealthIcon(HealthShape.FAILING);
            case NO_VERDICT -> new HealthIcon(HealthShape.NO_VERDICT);
            case QUIET -> new HealthIcon(HealthShape.QUIET);
            case SCHEDULER -> new HealthIcon(HealthShape.STALLED);
            case LOW_SCORE -> {
                FontIcon falling = new FontIcon("fth-trending-down");
                falling.getStyleClass().addAll("small", "warning-text");
                yield falling;
            }
        };
    }
}
