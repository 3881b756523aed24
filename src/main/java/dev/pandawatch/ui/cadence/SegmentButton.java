package dev.pandawatch.ui.cadence;

import dev.pandawatch.cadence.CronField;
import dev.pandawatch.cadence.CronSegments.Segment;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.Styles;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/// One field of a cron text: its name over what is typed there.
final class SegmentButton extends Button {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private static final double PADDING = 16;

    private final CronField field;
    private final Label token = new Label();
    private final Tooltip tip = new Tooltip();
    private final String name;
    private final Messages messages;
    private boolean wrong;

    SegmentButton(Segment segment, Messages messages) {
        this.messages = messages;
        field = segment.field();
        name = messages.text(
                "cadence.cron.field." + field.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        Label caption = new Label(name);
        caption.getStyleClass().addAll("caption", Styles.MUTED);
        token.getStyleClass().addAll(Styles.MONO, "strong", "token");
        VBox both = new VBox(caption, token);
        both.setMouseTransparent(true);
        both.maxWidthProperty().bind(widthProperty().subtract(PADDING));
        setGraphic(both);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setId("segment-" + field.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        getStyleClass().add("segment");
        setTooltip(tip);
        show(segment);
        speak();
    }

    CronField field() {
        return field;
    }

    void show(Segment segment) {
        String typed = segment.typed();
        String words = typed.isEmpty() ? messages.text("cadence.cron.segment.empty") : typed;
        if (!words.equals(token.getText())) {
            token.setText(words);
            tip.setText(messages.text("cadence.cron.segment", name, words));
            speak();
        }
    }

    void mark(boolean current, boolean wrong) {
        pseudoClassStateChanged(CURRENT, current);
        if (wrong != this.wrong) {
            this.wrong = wrong;
            pseudoClassStateChanged(Styles.ERROR, wrong);
            speak();
        }
    }

    private void speak() {
        String key = wrong ? "cadence.cron.segment.wrong" : "cadence.cron.segment";
        setAccessibleText(messages.text(key, name, token.getText()));
    }
}
