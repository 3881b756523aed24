package dev.pandawatch.ui.filter;

import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.ModeTrack;
import dev.pandawatch.ui.kit.TextBinding;
import dev.pandawatch.ui.kit.View;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.fxml.FXML;
import javafx.scene.control.TextField;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;

/// The editors of the known keys, each in a row of its own that a popover takes.
final class FilterRowsView implements View {
    private static final int WEEK = 7;
    private static final int MONTH = 30;

    private final FilterEditorViewModel viewModel;
    private final LocalDate today;
    private final InstantText times;
    private final Messages messages;

    @FXML
    private FilterRow statusRow;

    @FXML
    private SuggestionList statusList;

    @FXML
    private FilterRow hasErrorRow;

    @FXML
    private ModeTrack hasErrorTrack;

    @FXML
    private ToggleButton anyErrors;

    @FXML
    private ToggleButton withErrors;

    @FXML
    private ToggleButton withoutErrors;

    @FXML
    private FilterRow tagsRow;

    @FXML
    private TagInput tagInput;

    @FXML
    private SuggestionList tagList;

    @FXML
    private FilterRow nameRow;

    @FXML
    private TextField nameText;

    @FXML
    private SuggestionList nameList;

    @FXML
    private FilterRow userIdRow;

    @FXML
    private TextField userIdText;

    @FXML
    private SuggestionList userIdList;

    @FXML
    private FilterRow sessionIdRow;

    @FXML
    private TextField sessionIdText;

    @FXML
    private SuggestionList sessionIdList;

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

    FilterRowsView(FilterEditorViewModel viewModel, LocalDate today, InstantText times, Messages messages) {
        this.viewModel = viewModel;
        this.today = today;
        this.times = times;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        FilterFields fields = viewModel.fields();
        suggest("status", statusList, statusRow);
        suggest("tags", tagList, tagsRow);
        suggest("name", nameList, nameRow);
        suggest("user_id", userIdList, userIdRow);
        suggest("session_id", sessionIdList, sessionIdRow);
        statusList.getList().setFocusTraversable(true);
        fields.statusProperty().subscribe((_, _) -> statusList.refresh());
        tagInput.follow(fields.tags(), messages);
        fields.tags().tags().subscribe(tagList::refresh);
        SuggestionList.narrow(picker("tags"), tagInput.getField());
        line("name", nameText);
        line("user_id", userIdText);
        line("session_id", sessionIdText);
        TextBinding.bind(minTraceCountText, fields.minTraceCountProperty());
        fromInput.follow(fields.from(), "date_from", today, messages);
        toInput.follow(fields.to(), "date_to", today, messages);
        fromInput.offer(fields.from(), fields.zoneProperty(), times, messages);
        toInput.offer(fields.to(), fields.zoneProperty(), times, messages);
        followErrors(fields);
        rows().values().forEach(FilterRow::label);
    }

    private SuggestionPicker picker(String key) {
        return Objects.requireNonNull(viewModel.pickers().get(key));
    }

    private void suggest(String key, SuggestionList list, FilterRow row) {
        list.follow(picker(key), row, messages, times);
    }

    private void line(String key, TextField field) {
        TextBinding.bind(field, viewModel.fields().line(key));
        SuggestionList.narrow(picker(key), field);
    }

    private void followErrors(FilterFields fields) {
        Map<ToggleButton, List<Boolean>> meanings =
                Map.of(anyErrors, List.of(), withErrors, List.of(true), withoutErrors, List.of(false));
        fields.hasErrorProperty()
                .subscribe(now -> meanings.forEach((button, meaning) -> {
                    if (meaning.equals(now == null ? List.of() : List.of(now))) {
                        button.setSelected(true);
                    }
                }));
        hasErrorTrack.chosenProperty().subscribe((Toggle chosen) -> {
            if (chosen instanceof ToggleButton button) {
                fields.hasErrorProperty()
                        .set(Objects.requireNonNull(meanings.get(button)).stream()
                                .findFirst()
                                .orElse(null));
            }
        });
    }

    /// The rows by the key that they edit.
    Map<String, FilterRow> rows() {
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

    @FXML
    private void weekAgo() {
        startDaysAgo(WEEK);
    }

    @FXML
    private void monthAgo() {
        startDaysAgo(MONTH);
    }

    @FXML
    private void startNow() {
        viewModel.fields().from().set(now());
    }

    @FXML
    private void endNow() {
        viewModel.fields().to().set(now());
    }

    @FXML
    private void endInAMonth() {
        viewModel.fields().to().set(now().plus(MONTH, ChronoUnit.DAYS));
    }

    /// Resolved at once: the server knows no rolling dates (F47).
    private void startDaysAgo(int days) {
        viewModel.fields().from().startOfDay(now(), days);
    }

    private Instant now() {
        return viewModel.nowProperty().get().truncatedTo(ChronoUnit.MINUTES);
    }
}
