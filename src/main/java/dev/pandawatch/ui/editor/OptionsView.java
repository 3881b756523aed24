package dev.pandawatch.ui.editor;

import dev.pandawatch.monitor.Signal;
import dev.pandawatch.parse.Violation;
import dev.pandawatch.ui.kit.CautionBox;
import dev.pandawatch.ui.kit.FieldProblem;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.TextBinding;
import dev.pandawatch.ui.kit.View;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Whether a run without news is skipped, and the weights of a session's signals.
public final class OptionsView implements View {
    private final OptionsViewModel viewModel;
    private final EditorProblems problems;
    private final Messages messages;
    private final Map<String, Node> fields = new HashMap<>();

    @FXML
    private CheckBox onlyIfChanged;

    @FXML
    private FieldProblem onlyIfChangedProblem;

    @FXML
    private CautionBox ignored;

    @FXML
    private VBox weights;

    @FXML
    private Hyperlink resetWeights;

    @FXML
    private VBox weightRows;

    @FXML
    private FieldProblem weightsProblem;

    public OptionsView(OptionsViewModel viewModel, EditorProblems problems, Messages messages) {
        this.viewModel = viewModel;
        this.problems = problems;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        onlyIfChanged.selectedProperty().bindBidirectional(viewModel.onlyIfChangedProperty());
        fields.put(DraftFields.ONLY_IF_CHANGED, onlyIfChanged);
        onlyIfChangedProblem.follow(problems.shownAt(DraftFields.ONLY_IF_CHANGED), messages);
        viewModel.ignoredFilters().subscribe(_ -> tellIgnored());
        onlyIfChanged.selectedProperty().subscribe(_ -> tellIgnored());
        for (Signal signal : Signal.values()) {
            weightRows.getChildren().add(row(signal));
        }
        weightsProblem.follow(
                problems.shownAt(DraftFields.WEIGHTS)
                        .map(all -> all.stream()
                                .filter(problem -> problem.field().equals(DraftFields.WEIGHTS))
                                .toList()),
                messages);
        viewModel.weighable().subscribe(weighable -> show(weights, weighable));
        viewModel.weighed().subscribe(resetWeights::setVisible);
    }

    /// The controls by the fields that they edit.
    Map<String, Node> fields() {
        return Map.copyOf(fields);
    }

    @FXML
    private void resetWeights() {
        viewModel.resetWeights();
        onlyIfChanged.requestFocus();
    }

    private void tellIgnored() {
        List<String> keys = viewModel.ignoredFilters().getValue();
        ignored.setHeadline(messages.text("editor.changed.ignored", String.join(", ", keys)));
        ignored.setBody(messages.text("editor.changed.ignored.meaning"));
        show(ignored, onlyIfChanged.isSelected() && !keys.isEmpty());
    }

    private Node row(Signal signal) {
        Label words = new Label(messages.text("editor.weight." + signal.wire()));
        words.getStyleClass().addAll("medium", "weight-name");
        Label key = new Label(signal.wire());
        key.getStyleClass().addAll("mono", "muted");
        TextField weight = new TextField();
        weight.setId("weight_" + signal.wire());
        weight.getStyleClass().add("rate");
        weight.setPromptText(messages.text("editor.weight.default", signal.defaultWeight()));
        words.setLabelFor(weight);
        TextBinding.bind(weight, viewModel.weightProperty(signal));
        FieldProblem problem = new FieldProblem();
        problem.setControl(weight);
        problem.follow(problems.shownAt(DraftFields.weight(signal)).map(OptionsView::own), messages);
        fields.put(DraftFields.weight(signal), weight);
        HBox line = new HBox(words, weight, key);
        line.getStyleClass().add("field-line");
        return new VBox(line, problem);
    }

    /// What concerns one weight, and not all of them.
    private static List<Violation> own(List<Violation> all) {
        return all.stream()
                .filter(problem -> !problem.field().equals(DraftFields.WEIGHTS))
                .toList();
    }

    private static void show(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }
}
