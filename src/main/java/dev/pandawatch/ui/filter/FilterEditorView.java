package dev.pandawatch.ui.filter;

import dev.pandawatch.ui.kit.Clip;
import dev.pandawatch.ui.kit.FieldProblem;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.ModeTrack;
import dev.pandawatch.ui.kit.View;
import dev.pandawatch.ui.kit.Views;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The filters as a sentence of chips, each with its editor in a popover, or as JSON; and below what there is to say of
/// them.
public final class FilterEditorView implements View {
    private final FilterEditorViewModel viewModel;
    private final LocalDate today;
    private final Views views;
    private final InstantText times;

    @FXML
    private VBox editor;

    @FXML
    private FieldProblem whole;

    @FXML
    private ModeTrack sides;

    @FXML
    private ToggleButton chipSide;

    @FXML
    private ToggleButton jsonSide;

    @FXML
    private FlowPane filterSentence;

    @FXML
    private Button addFilter;

    @FXML
    private VBox json;

    @FXML
    private TextArea jsonText;

    @FXML
    private VBox jsonProblem;

    @FXML
    private VBox findings;

    @FXML
    private Label findingCount;

    @FXML
    private Node clear;

    private @Nullable FilterSentence chips;

    /// Shows `viewModel`; the calendars open on `today` in UTC.
    ///
    /// @param times in whose zone dates may be entered
    public FilterEditorView(FilterEditorViewModel viewModel, LocalDate today, Views views, InstantText times) {
        this.viewModel = viewModel;
        this.today = today;
        this.views = views;
        this.times = times;
    }

    @FXML
    private void initialize() {
        whole.follow(viewModel.refusals(), views.messages());
        FilterRowsView editors = new FilterRowsView(viewModel, today, times, views.messages());
        views.load(editors);
        FilterPopOver popOver = new FilterPopOver(viewModel, editors.rows(), editor, views.messages());
        FilterSentence shown =
                new FilterSentence(viewModel, filterSentence, addFilter, views.messages(), popOver::open);
        popOver.follow(shown);
        chips = shown;
        new AddFilterMenu(viewModel, editor, addFilter, views.messages(), popOver::open);
        new FindingsList(viewModel, findings, findingCount, views.messages());
        new JsonPane(viewModel.json(), jsonText, jsonProblem, views.messages()).follow();
        viewModel.documentProperty().subscribe(document -> clear.setDisable(document.isEmpty()));
        followSides();
    }

    private void followSides() {
        JsonSide side = viewModel.json();
        side.shownProperty().subscribe(shown -> {
            (shown ? jsonSide : chipSide).setSelected(true);
            json.setVisible(shown);
        });
        json.managedProperty().bind(json.visibleProperty());
        filterSentence.visibleProperty().bind(Bindings.not(side.shownProperty()));
        filterSentence.managedProperty().bind(filterSentence.visibleProperty());
        sides.chosenProperty().subscribe(chosen -> {
            if (chosen != null) {
                side.shownProperty().set(Objects.equals(chosen, jsonSide));
            }
        });
    }

    /// What takes the focus for each filter that is there.
    public Map<String, Node> fields() {
        return Objects.requireNonNull(chips).shown();
    }

    @FXML
    private void clear() {
        viewModel.clear();
        addFilter.requestFocus();
    }

    @FXML
    private void copy() {
        Clip.copy(viewModel.json().copy());
    }

    @FXML
    private void paste() {
        viewModel.json().paste(Clip.text());
    }

    @FXML
    private void undo() {
        viewModel.onUndoProperty().get().run();
    }

    @FXML
    private void redo() {
        viewModel.onRedoProperty().get().run();
    }
}
