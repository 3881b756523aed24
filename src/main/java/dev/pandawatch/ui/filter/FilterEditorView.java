package dev.pandawatch.ui.filter;

import dev.pandawatch.filter.JsonText;
import dev.pandawatch.ui.kit.Clip;
import dev.pandawatch.ui.kit.FieldProblem;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.TextBinding;
import dev.pandawatch.ui.kit.View;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The filters as a sentence of chips, each with its editor in a popover, and below what there is to say of them.
public final class FilterEditorView implements View {
    private static final int WEEK = 7;
    private static final int MONTH = 30;

    private final FilterEditorViewModel viewModel;
    private final LocalDate today;
    private final Messages messages;

    @FXML
    private VBox editor;

    @FXML
    private FieldProblem whole;

    @FXML
    private FlowPane filterSentence;

    @FXML
    private MenuButton addFilter;

    @FXML
    private VBox findings;

    @FXML
    private Label findingCount;

    @FXML
    private FilterRow statusRow;

    @FXML
    private ComboBox<Choice> statusChoice;

    @FXML
    private FilterRow hasErrorRow;

    @FXML
    private ComboBox<Choice> hasErrorChoice;

    @FXML
    private FilterRow tagsRow;

    @FXML
    private TagInput tagInput;

    @FXML
    private FilterRow nameRow;

    @FXML
    private TextField nameText;

    @FXML
    private FilterRow userIdRow;

    @FXML
    private TextField userIdText;

    @FXML
    private FilterRow sessionIdRow;

    @FXML
    private TextField sessionIdText;

    @FXML
    private FilterRow fromRow;

    @FXML
    private DateInput fromInput;

    @FXML
    private FilterRow toRow;

    @FXML
    private DateInput toInput;

    @FXML
    private FilterRow minTraceCountRow;

    @FXML
    private TextField minTraceCountText;

    @FXML
    private Node clear;

    @FXML
    private Node copyFilters;

    private @Nullable FilterSentence chips;

    /// Shows `viewModel`; the calendars open on `today` in UTC.
    public FilterEditorView(FilterEditorViewModel viewModel, LocalDate today, Messages messages) {
        this.viewModel = viewModel;
        this.today = today;
        this.messages = messages;
    }

    /// One entry of a list of choices.
    ///
    /// @param value as it is stored; `null` does not restrict
    record Choice(@Nullable Object value, String words) {
        @Override
        public String toString() {
            return words;
        }
    }

    @FXML
    private void initialize() {
        whole.follow(viewModel.refusals(), messages);
        choose(statusChoice, viewModel.statusProperty(), List.of("PENDING", "RUNNING", "COMPLETED", "ERROR"));
        choose(hasErrorChoice, viewModel.hasErrorProperty(), List.of(true, false));
        tagInput.follow(viewModel.tags(), messages);
        TextBinding.bind(nameText, viewModel.nameProperty());
        TextBinding.bind(userIdText, viewModel.userIdProperty());
        TextBinding.bind(sessionIdText, viewModel.sessionIdProperty());
        TextBinding.bind(minTraceCountText, viewModel.minTraceCountProperty());
        fromInput.follow(viewModel.from(), "date_from", today, messages);
        toInput.follow(viewModel.to(), "date_to", today, messages);
        rows().values().forEach(FilterRow::label);
        FilterPopOver popOver = new FilterPopOver(viewModel, rows(), editor);
        FilterSentence shown = new FilterSentence(viewModel, filterSentence, addFilter, messages, popOver::open);
        popOver.follow(shown);
        chips = shown;
        new FindingsList(viewModel, findings, findingCount, messages).follow();
        viewModel.documentProperty().subscribe(document -> {
            clear.setDisable(document.isEmpty());
            copyFilters.setDisable(document.isEmpty());
        });
        addFilter.showingProperty().subscribe((_, showing) -> {
            if (showing) {
                offer(popOver);
            }
        });
        offer(popOver);
    }

    /// What takes the focus for each filter that is there.
    public Map<String, Node> fields() {
        return Objects.requireNonNull(chips).shown();
    }

    private void offer(FilterPopOver popOver) {
        List<String> keys = viewModel.addable();
        addFilter.getItems().setAll(keys.stream().map(key -> item(key, popOver)).toList());
    }

    private MenuItem item(String key, FilterPopOver popOver) {
        MenuItem item = new MenuItem(messages.text("filter.editor." + key));
        item.setId("add_" + key);
        item.setOnAction(_ -> popOver.open(key));
        return item;
    }

    private Map<String, FilterRow> rows() {
        return Map.of(
                "status", statusRow,
                "has_error", hasErrorRow,
                "tags", tagsRow,
                "name", nameRow,
                "user_id", userIdRow,
                "session_id", sessionIdRow,
                "date_from", fromRow,
                "date_to", toRow,
                "min_trace_count", minTraceCountRow);
    }

    private void choose(ComboBox<Choice> box, ObjectProperty<@Nullable Object> chosen, List<?> values) {
        box.getItems().add(new Choice(null, messages.text("filter.editor.any")));
        values.forEach(value -> box.getItems().add(new Choice(value, words(value))));
        chosen.subscribe(now -> box.getItems().stream()
                .filter(choice -> Objects.equals(choice.value(), now))
                .findFirst()
                .ifPresent(box::setValue));
        box.valueProperty().subscribe((_, now) -> {
            if (now != null) {
                chosen.set(now.value());
            }
        });
    }

    private String words(Object value) {
        return value instanceof Boolean with
                ? messages.text(with ? "filter.editor.error.with" : "filter.editor.error.without")
                : value.toString();
    }

    @FXML
    private void clear() {
        viewModel.clear();
        addFilter.requestFocus();
    }

    @FXML
    private void copy() {
        Clip.copy(JsonText.of(viewModel.documentProperty().get().entries()));
    }

    @FXML
    private void undo() {
        viewModel.onUndoProperty().get().run();
    }

    @FXML
    private void redo() {
        viewModel.onRedoProperty().get().run();
    }

    @FXML
    private void weekAgo() {
        startDaysAgo(WEEK);
    }

    @FXML
    private void monthAgo() {
        startDaysAgo(MONTH);
    }

    /// Resolved at once: the server knows no rolling dates (F47).
    private void startDaysAgo(int days) {
        viewModel.from().dayProperty().set(today.minusDays(days).toString());
        viewModel.from().timeProperty().set("");
    }
}
