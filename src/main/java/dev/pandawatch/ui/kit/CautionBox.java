package dev.pandawatch.ui.kit;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.javafx.FontIcon;

/// A plain sentence in a quietly coloured box: what is the case, what it means, and the remedy as a link.
///
/// In FXML: `<CautionBox kind="WARNING" headline="%x.headline" body="%x.body"/>`.
public final class CautionBox extends HBox {
    /// How much it matters. Only [#ERROR] stands in the way of saving; [#INFERRED] is what we deduce and the server
    /// does not say.
    public enum Kind {
        ERROR("fth-alert-circle", "danger-text"),
        WARNING("fth-alert-triangle", "warning-text"),
        NOTE("fth-info", "accent-text"),
        INFERRED("", "");

        private final String icon;
        private final String colour;

        Kind(String icon, String colour) {
            this.icon = icon;
            this.colour = colour;
        }

        String styleClass() {
            return name().toLowerCase(Locale.ROOT);
        }

        private Node sign() {
            if (this == INFERRED) {
                return new HealthIcon(HealthShape.NO_VERDICT);
            }
            FontIcon sign = new FontIcon(icon);
            sign.getStyleClass().addAll("small", colour);
            return sign;
        }
    }

    private final StackPane sign = new StackPane();
    private final Text headline = new Text();
    private final Text body = new Text();
    private Kind kind = Kind.NOTE;

    public CautionBox() {
        headline.getStyleClass().add(Styles.STRONG);
        TextFlow words = new TextFlow(headline, body);
        words.setMinWidth(0);
        setHgrow(words, Priority.ALWAYS);
        sign.getStyleClass().add("sign");
        getStyleClass().addAll("caution", kind.styleClass());
        getChildren().addAll(sign, words);
        setKind(kind);
    }

    public CautionBox(Kind kind, String headline, String body) {
        this();
        setKind(kind);
        setHeadline(headline);
        setBody(body);
    }

    public Kind getKind() {
        return kind;
    }

    public void setKind(Kind kind) {
        getStyleClass().remove(this.kind.styleClass());
        this.kind = kind;
        getStyleClass().add(kind.styleClass());
        sign.getChildren().setAll(kind.sign());
    }

    public String getHeadline() {
        return headline.getText().strip();
    }

    /// The first sentence, set in bold; it ends with a full stop.
    public void setHeadline(String sentence) {
        headline.setText(sentence.isEmpty() ? "" : sentence + " ");
        read();
    }

    public String getBody() {
        return body.getText();
    }

    public void setBody(String sentences) {
        body.setText(sentences);
        read();
    }

    /// Adds a link at the right; the first one is what Alt+Enter takes where a screen offers that.
    public Hyperlink addRemedy(String text, Runnable remedy) {
        Hyperlink link = new Hyperlink(text);
        link.setMinWidth(USE_PREF_SIZE);
        link.setOnAction(_ -> remedy.run());
        getChildren().add(link);
        return link;
    }

    private void read() {
        setAccessibleText(getHeadline() + " " + getBody());
    }
}
