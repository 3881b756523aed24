package dev.pandawatch.ui.filter;

import dev.pandawatch.ui.kit.FieldProblem;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.TextBinding;
import dev.pandawatch.ui.kit.View;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A control for each key that the target knows, and a row for each stored entry that has none.
public final class FilterEditorView implements View {
    private final FilterEditorViewModel viewModel;
    private final LocalDate today;
    private final Messages messages;

    @FXML
    private FieldProblem whole;

    @FXML
    private VBox stored;

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
    private Button clear;

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
        rows().forEach((key, row) -> {
            viewModel.offered(key).subscribe(row::show);
            row.problem().follow(viewModel.problemsAt(key), messages);
        });
        whole.follow(viewModel.homelessProblems(), messages);
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
        viewModel.rows().subscribe(this::listStored);
        listStored();
        viewModel.documentProperty().subscribe(document -> clear.setVisible(!document.isEmpty()));
    }

    /// The control of each key that is offered.
    public Map<String, Node> fields() {
        Map<String, Node> fields = new HashMap<>();
        rows().forEach((key, row) -> {
            if (row.isVisible()) {
                fields.put(key, row.control());
            }
        });
        return fields;
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

    private void listStored() {
        stored.getChildren()
                .setAll(viewModel.rows().stream()
                        .map(row -> StoredRowBox.of(row, messages, () -> viewModel.remove(row)))
                        .toList());
        show(stored, !viewModel.rows().isEmpty());
    }

    @FXML
    private void clear() {
        viewModel.clear();
    }

    private static void show(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }
}
