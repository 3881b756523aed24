package dev.pandawatch.ui.editor;

import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.ui.kit.CautionBox;
import dev.pandawatch.ui.kit.Failures;
import dev.pandawatch.ui.kit.FieldProblem;
import dev.pandawatch.ui.kit.LoadingPane;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The checklist of metrics, with a search above it.
public final class MetricPickerView implements View {
    private final MetricPickerViewModel viewModel;
    private final Messages messages;
    private final Map<String, MetricBox> boxes = new HashMap<>();
    private final Map<String, MetricHeading> headings = new HashMap<>();

    @FXML
    private VBox findings;

    @FXML
    private HBox searchLine;

    @FXML
    private TextField metricSearch;

    @FXML
    private Label matching;

    @FXML
    private HBox noMatch;

    @FXML
    private Label noMatchText;

    @FXML
    private VBox metrics;

    @FXML
    private LoadingPane loading;

    @FXML
    private VBox failed;

    @FXML
    private FieldProblem metricsProblem;

    public MetricPickerView(MetricPickerViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        metricSearch.textProperty().bindBidirectional(viewModel.searchProperty());
        viewModel
                .searchProperty()
                .subscribe(typed -> noMatchText.setText(messages.text("editor.metrics.search.none", typed.strip())));
        viewModel.rows().subscribe(this::showBoxes);
        showBoxes();
        viewModel.shownProperty().subscribe(this::list);
        new MetricFindingsList(viewModel, findings, messages).follow();
        loading.textProperty().set(messages.text("editor.metrics.reading"));
        viewModel
                .reading()
                .subscribe(reading -> show(loading, reading && viewModel.rows().isEmpty()));
        viewModel.failure().subscribe(this::tell);
        metricsProblem.follow(viewModel.problems(), messages);
    }

    /// The first check box of the list; the search if it leaves none.
    Optional<Node> field() {
        return viewModel.shownProperty().get().rows().stream()
                .findFirst()
                .<Node>map(row -> boxOf(row).check())
                .or(() -> Optional.of(metricSearch).filter(_ -> searchLine.isVisible()));
    }

    private void showBoxes() {
        viewModel.rows().forEach(row -> boxOf(row).show(row));
    }

    /// Keeps the box of a metric that stays, so that it keeps the focus.
    private void list(MetricsShown shown) {
        List<Node> parts = new ArrayList<>();
        for (MetricGroup group : shown.groups()) {
            parts.add(headingOf(group));
            group.rows().forEach(row -> parts.add(boxOf(row)));
        }
        if (!metrics.getChildren().equals(parts)) {
            metrics.getChildren().setAll(parts);
        }
        show(searchLine, shown.all() > 0);
        matching.setText(
                shown.searching() ? messages.text("editor.metrics.search.count", shown.matching(), shown.all()) : "");
        show(noMatch, shown.searching() && shown.matching() == 0);
    }

    private MetricHeading headingOf(MetricGroup group) {
        MetricHeading heading = headings.computeIfAbsent(
                group.kind() + " " + group.category(), _ -> new MetricHeading(group, messages));
        heading.show(group);
        return heading;
    }

    private MetricBox boxOf(MetricRow row) {
        return boxes.computeIfAbsent(row.name(), name -> new MetricBox(name, viewModel, messages));
    }

    @FXML
    private void searchKey(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE && !metricSearch.getText().isEmpty()) {
            clearSearch();
            key.consume();
        }
    }

    @FXML
    private void clearSearch() {
        metricSearch.clear();
        metricSearch.requestFocus();
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
