package dev.pandawatch.ui.kit;

import dev.pandawatch.parse.Violation;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.control.TextField;

/// A view with one field, to try the kit on.
final class SampleView implements View {
    final ObjectProperty<List<Violation>> problems = new SimpleObjectProperty<>(List.of());
    private final Messages messages;

    @FXML
    private TextField name;

    @FXML
    private FieldProblem nameProblem;

    SampleView(Messages messages) {
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        nameProblem.follow(problems, messages);
    }

    TextField name() {
        return name;
    }

    FieldProblem nameProblem() {
        return nameProblem;
    }
}
