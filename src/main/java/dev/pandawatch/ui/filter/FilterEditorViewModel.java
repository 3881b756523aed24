package dev.pandawatch.ui.filter;

import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.filter.FilterKeys;
import dev.pandawatch.filter.TraceStatus;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.parse.Violation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Filters being edited. [#documentProperty()] goes in and comes out; writing into a control changes its key and no
/// other, so what nobody touched stays as it was stored.
public final class FilterEditorViewModel {
    private final ObjectProperty<FilterDocument> document =
            new SimpleObjectProperty<>(this, "document", FilterDocument.EMPTY);
    private final ObjectProperty<Target> target = new SimpleObjectProperty<>(this, "target", Target.TRACE);
    private final ObjectProperty<List<Violation>> problems = new SimpleObjectProperty<>(this, "problems", List.of());
    private final Map<String, FilterField> fields = new LinkedHashMap<>();
    private final Set<String> misfits = new HashSet<>();
    private final ObservableList<StoredRow> rows = FXCollections.observableArrayList();
    private final ObservableList<StoredRow> readOnlyRows = FXCollections.unmodifiableObservableList(rows);
    private final LineField sessionId = field("session_id", new LineField());
    private final LineField userId = field("user_id", new LineField());
    private final LineField name = field("name", new LineField());
    private final ChoiceField status = field(
            "status",
            new ChoiceField(
                    Arrays.stream(TraceStatus.values()).map(TraceStatus::name).toList()));
    private final ChoiceField hasError = field("has_error", new ChoiceField(List.of(true, false)));
    private final CountField minTraceCount = field("min_trace_count", new CountField());
    private final TagsField tags = field("tags", new TagsField());
    private final DateField from = field("date_from", new DateField());
    private final DateField to = field("date_to", new DateField());
    private boolean showing;
    private boolean writing;

    public FilterEditorViewModel() {
        document.subscribe(this::show);
        target.subscribe((_, _) -> listRows());
    }

    private <F extends FilterField> F field(String key, F field) {
        fields.put(key, field);
        field.onChange(() -> write(key, field));
        return field;
    }

    /// Filters only, without signal weights.
    public ObjectProperty<FilterDocument> documentProperty() {
        return document;
    }

    /// Whose keys are offered.
    public ObjectProperty<Target> targetProperty() {
        return target;
    }

    /// What is to be shown as wrong, at `filters -> key`; set by whoever holds the form.
    public ObjectProperty<List<Violation>> problemsProperty() {
        return problems;
    }

    /// The shown problems of one key.
    public ObservableValue<List<Violation>> problemsAt(String key) {
        String place = FilterKeys.place(key);
        return problems.map(all -> all.stream()
                .filter(problem ->
                        problem.field().equals(place) || problem.field().startsWith(place + " -> "))
                .toList());
    }

    /// The shown problems that neither a control nor a row tells.
    public ObservableValue<List<Violation>> homelessProblems() {
        return problems.map(all -> all.stream()
                .filter(problem -> document.get().entries().keySet().stream()
                                .noneMatch(key -> problem.field().equals(FilterKeys.place(key)))
                        && target.get().filterKeys().stream()
                                .noneMatch(key -> problem.field().startsWith(FilterKeys.place(key))))
                .toList());
    }

    /// Whether the target knows `key`, so that it is offered.
    public ObservableValue<Boolean> offered(String key) {
        return target.map(chosen -> chosen.filterKeys().contains(key));
    }

    /// Entries that no control can show.
    public ObservableList<StoredRow> rows() {
        return readOnlyRows;
    }

    public void remove(StoredRow row) {
        document.set(document.get().without(row.key()));
    }

    public void clear() {
        document.set(FilterDocument.EMPTY);
    }

    public StringProperty sessionIdProperty() {
        return sessionId.textProperty();
    }

    public StringProperty userIdProperty() {
        return userId.textProperty();
    }

    /// A part of the trace's name.
    public StringProperty nameProperty() {
        return name.textProperty();
    }

    /// A [TraceStatus] by name.
    public ObjectProperty<@Nullable Object> statusProperty() {
        return status.chosen();
    }

    public ObjectProperty<@Nullable Object> hasErrorProperty() {
        return hasError.chosen();
    }

    public StringProperty minTraceCountProperty() {
        return minTraceCount.textProperty();
    }

    public TagsField tags() {
        return tags;
    }

    public DateField from() {
        return from;
    }

    public DateField to() {
        return to;
    }

    private void show(FilterDocument before, FilterDocument after) {
        if (!writing) {
            showing = true;
            fields.forEach((key, field) -> {
                if (!before.agreesOn(key, after)) {
                    boolean fits = field.show(after.get(key)) && !(after.has(key) && after.get(key) == null);
                    note(key, fits);
                }
            });
            showing = false;
        }
        listRows();
    }

    private void write(String key, FilterField field) {
        if (showing || writing) {
            return;
        }
        writing = true;
        Object value = field.value();
        note(key, true);
        document.set(
                value == null ? document.get().without(key) : document.get().with(key, value));
        writing = false;
    }

    private void note(String key, boolean fits) {
        if (fits) {
            misfits.remove(key);
        } else {
            misfits.add(key);
        }
    }

    private void listRows() {
        List<Violation> broken = target.get().parseFilter(document.get()).problems();
        List<StoredRow> found = new ArrayList<>();
        document.get().entries().forEach((key, value) -> {
            boolean known = target.get().filterKeys().contains(key);
            if (!known || misfits.contains(key)) {
                Optional<Violation> problem = broken.stream()
                        .filter(violation -> violation.field().equals(FilterKeys.place(key)))
                        .findFirst();
                found.add(new StoredRow(key, StoredRow.json(value), known, problem));
            }
        });
        if (!rows.equals(found)) {
            rows.setAll(found);
        }
    }
}
