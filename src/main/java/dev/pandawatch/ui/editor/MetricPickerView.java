package dev.pandawatch.ui.editor;

import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.ui.editor.MetricPickerViewModel.MetricRow;
import dev.pandawatch.ui.kit.CautionBox;
import dev.pandawatch.ui.kit.Failures;
import dev.pandawatch.ui.kit.FieldProblem;
import dev.pandawatch.ui.kit.LoadingPane;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.View;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The checklist of metrics.
public final class MetricPickerView implements View {
    private final MetricPickerViewModel viewModel;
    private final EditorProblems problems;
    private final Messages messages;
    private final Map<String, MetricBox> boxes = new HashMap<>();

    @FXML
    private VBox metrics;

    @FXML
    private LoadingPane loading;

    @FXML
    private VBox failed;

    @FXML
    private FieldProblem metricsProblem;

    public MetricPickerView(MetricPickerViewModel viewModel, EditorProblems problems, Messages messages) {
        this.viewModel = viewModel;
        this.problems = problems;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        viewModel.rows().subscribe(this::list);
        list();
        loading.textProperty().set(messages.text("editor.metrics.reading"));
        viewModel
                .reading()
                .subscribe(reading -> show(loading, reading && viewModel.rows().isEmpty()));
        viewModel.failure().subscribe(this::tell);
        metricsProblem.follow(problems.shownAt(DraftFields.METRICS), messages);
    }

    /// The first check box of the list, where there is one.
    Optional<Node> field() {
        return viewModel.rows().stream().findFirst().map(row -> boxOf(row).check());
    }

    /// Keeps the box of a metric that stays, so that it keeps the focus.
    private void list() {
        List<Node> shown = viewModel.rows().stream().<Node>map(this::boxOf).toList();
        viewModel.rows().forEach(row -> boxOf(row).show(row));
        if (!metrics.getChildren().equals(shown)) {
            metrics.getChildren().setAll(shown);
        }
    }

    private MetricBox boxOf(MetricRow row) {
        return boxes.computeIfAbsent(
                row.name(), name -> new MetricBox(row, messages, chosen -> viewModel.choose(name, chosen)));
    }

    private void tell(@Nullable GatewayException why) {
        show(failed, why != null);
        if (why != null) {
            CautionBox box = new CautionBox(
                    CautionBox.Kind.WARNING, messages.text("editor.metrics.failed"), Failures.sentence(why, messages));
            box.addRemedy(messages.text("editor.retry"), viewModel::retry).setId("retryMetrics");
            failed.getChildren().setAll(box);
        }
    }

    private static void show(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }
}
