package dev.pandawatch.ui.shell;

import dev.pandawatch.notice.Notification;
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
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// One thing that happened, in words, with the shape of its kind; a press, Enter or Space leads to where it can be
/// looked into. Not a button, because the text of one does not wrap.
final class NotificationRow extends HBox {
    private final Runnable go;

    /// @param fresh whether the person sees it for the first time
    NotificationRow(Notification notification, boolean fresh, NotificationWords words, Runnable go) {
        this.go = go;
        Occurrence occurrence = notification.what();
        Label subject = new Label(words.subject(occurrence));
        subject.getStyleClass().add("strong");
        subject.setWrapText(true);
        Label sentence = new Label(words.sentence(occurrence));
        sentence.setWrapText(true);
        Label about = new Label(words.about(notification));
        about.getStyleClass().addAll("caption", "muted");
        about.setWrapText(true);
        HBox head = new HBox(subject);
        head.getStyleClass().add("notification-head");
        HBox.setHgrow(subject, Priority.ALWAYS);
        subject.setMaxWidth(Double.MAX_VALUE);
        if (fresh) {
            Label sign = new Label(words.fresh());
            sign.getStyleClass().addAll("badge", "accent");
            sign.setMinWidth(USE_PREF_SIZE);
            head.getChildren().add(sign);
        }
        if (!notification.stands()) {
            getStyleClass().add("past");
            sentence.getStyleClass().add("muted");
        }
        VBox text = new VBox(head, sentence, about);
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().setAll(icon(occurrence.kind()), text);
        getStyleClass().add("notification");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(words.spoken(notification));
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
