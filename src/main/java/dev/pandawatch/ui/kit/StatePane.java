package dev.pandawatch.ui.kit;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// What stands where content would be: that there is none yet, or that it could not be fetched. A button added to it
/// comes last.
///
/// In FXML: `<StatePane icon="fth-inbox" title="%x.title" text="%x.text"><Button …/></StatePane>`.
public final class StatePane extends VBox {
    private final FontIcon icon = new FontIcon("fth-inbox");
    private final Label title = new Label();
    private final Label text = new Label();

    public StatePane() {
        icon.getStyleClass().add("huge");
        title.getStyleClass().add(Styles.STRONG);
        title.setWrapText(true);
        text.getStyleClass().addAll("secondary", Styles.MUTED);
        text.setWrapText(true);
        getStyleClass().add("state-pane");
        getChildren().addAll(icon, title, text);
    }

    public String getIcon() {
        return icon.getIconLiteral();
    }

    /// An Ikonli literal; `fth-alert-circle` is drawn in red, for it says that something went wrong.
    public void setIcon(String literal) {
        icon.setIconLiteral(literal);
        icon.getStyleClass().remove("danger-text");
        if (literal.equals("fth-alert-circle")) {
            icon.getStyleClass().add("danger-text");
        }
    }

    public String getTitle() {
        return title.getText();
    }

    public void setTitle(String words) {
        title.setText(words);
    }

    public String getText() {
        return text.getText();
    }

    public void setText(String sentences) {
        text.setText(sentences);
    }
}
