package dev.pandawatch.ui.forecast;

import dev.pandawatch.cadence.Phrase;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.Styles;
import dev.pandawatch.ui.kit.TextBinding;
import dev.pandawatch.ui.kit.View;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// Everything that the forecast takes for granted, folded away, and three fields to assume otherwise.
public final class AssumptionsView implements View {
    private final ForecastViewModel viewModel;
    private final Messages messages;

    @FXML
    private ToggleButton unfoldAssumptions;

    @FXML
    private FontIcon assumptionsChevron;

    @FXML
    private VBox assumptionsBody;

    @FXML
    private TextField growth;

    @FXML
    private TextField price;

    @FXML
    private TextField included;

    @FXML
    private Label unreadable;

    @FXML
    private VBox assumed;

    public AssumptionsView(ForecastViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        AssumptionFields fields = viewModel.fields();
        follow(growth, fields.growthProperty(), fields.growthUnreadable());
        follow(price, fields.priceProperty(), fields.priceUnreadable());
        follow(included, fields.includedProperty(), fields.includedUnreadable());
        unfoldAssumptions.selectedProperty().subscribe(open -> {
            assumptionsChevron.setIconLiteral(open ? "fth-chevron-down" : "fth-chevron-right");
            assumptionsBody.setVisible(open);
            assumptionsBody.setManaged(open);
        });
        viewModel.outlook().subscribe(now -> now.known().ifPresent(forecast -> tell(viewModel.assumed(forecast))));
    }

    private void follow(TextField field, StringProperty text, ObservableValue<Boolean> wrong) {
        TextBinding.bind(field, text);
        text.subscribe(_ -> {
            field.pseudoClassStateChanged(Styles.ERROR, wrong.getValue());
            boolean any = List.of(growth, price, included).stream()
                    .anyMatch(one -> one.getPseudoClassStates().contains(Styles.ERROR));
            unreadable.setVisible(any);
            unreadable.setManaged(any);
        });
    }

    private void tell(List<Phrase> phrases) {
        assumed.getChildren().setAll(phrases.stream().map(this::line).toList());
    }

    private Label line(Phrase phrase) {
        Label line = new Label(messages.text(phrase.key(), phrase.arguments().toArray()));
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        line.getStyleClass().addAll("secondary", Styles.MUTED);
        return line;
    }
}
