package dev.pandawatch.ui.connections;

import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;

/// A field for a secret: dots, and an eye that shows what they stand for until it is pressed again.
///
/// In FXML: `<SecretField fx:id="key" accessibleText="%x" showText="%y" hideText="%z"/>`.
public final class SecretField extends StackPane {
    private final PasswordField masked = new PasswordField();
    private final TextField shown = new TextField();
    private final ToggleButton eye = new ToggleButton();
    private final FontIcon icon = new FontIcon("fth-eye");
    private String showText = "";
    private String hideText = "";

    public SecretField() {
        getStyleClass().add("secret-field");
        setAlignment(Pos.CENTER_RIGHT);
        masked.getStyleClass().add("mono");
        shown.getStyleClass().add("mono");
        shown.textProperty().bindBidirectional(masked.textProperty());
        masked.accessibleTextProperty().bind(accessibleTextProperty());
        shown.accessibleTextProperty().bind(accessibleTextProperty());
        masked.accessibleHelpProperty().bind(accessibleHelpProperty());
        shown.accessibleHelpProperty().bind(accessibleHelpProperty());
        shown.visibleProperty().bind(eye.selectedProperty());
        masked.visibleProperty().bind(eye.selectedProperty().not());
        eye.getStyleClass().addAll("flat", "icon", "tiny");
        eye.setGraphic(icon);
        eye.setTooltip(new Tooltip());
        eye.selectedProperty().subscribe(this::say);
        eye.setOnAction(_ -> {
            TextField field = eye.isSelected() ? shown : masked;
            field.requestFocus();
            field.end();
        });
        getChildren().addAll(masked, shown, eye);
    }

    public StringProperty textProperty() {
        return masked.textProperty();
    }

    /// Whichever field is seen.
    @Override
    public void requestFocus() {
        (eye.isSelected() ? shown : masked).requestFocus();
    }

    /// What the eye does while the secret is hidden.
    public String getShowText() {
        return showText;
    }

    public void setShowText(String words) {
        showText = words;
        say();
    }

    /// What the eye does while the secret is seen.
    public String getHideText() {
        return hideText;
    }

    public void setHideText(String words) {
        hideText = words;
        say();
    }

    private void say() {
        String words = eye.isSelected() ? hideText : showText;
        icon.setIconLiteral(eye.isSelected() ? "fth-eye-off" : "fth-eye");
        eye.setAccessibleText(words);
        eye.getTooltip().setText(words);
    }
}
