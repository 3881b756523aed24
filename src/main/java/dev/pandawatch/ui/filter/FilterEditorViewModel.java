package dev.pandawatch.ui.filter;

import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.filter.FilterFinding;
import dev.pandawatch.filter.FilterFindings;
import dev.pandawatch.filter.FilterProse;
import dev.pandawatch.filter.TraceStatus;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.parse.Violation;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Filters being edited. [#documentProperty()] goes in and comes out; writing into a control changes its key and no
/// other, so what nobody touched stays as it was stored.
public final class FilterEditorViewModel {
    private final ObjectProperty<FilterDocument> document =
            new SimpleObjectProperty<>(this, "document", FilterDocument.EMPTY);
    private final ObjectProperty<Target> target = new SimpleObjectProperty<>(this, "target", Target.TRACE);
    private final ObjectProperty<List<Violation>> problems = new SimpleObjectProperty<>(this, "problems", List.of());
    private final Map<String, FilterField> fields = new LinkedHashMap<>();
    private final ObjectProperty<Instant> now;
    private final BooleanProperty onlyIfChanged = new SimpleBooleanProperty(this, "onlyIfChanged");
    private final ObjectProperty<@Nullable String> opened = new SimpleObjectProperty<>(this, "opened", null);
    private final ObjectProperty<Runnable> onUndo = new SimpleObjectProperty<>(this, "onUndo", () -> {});
    private final ObjectProperty<Runnable> onRedo = new SimpleObjectProperty<>(this, "onRedo", () -> {});
    private final ObjectBinding<FilterProse> prose;
    private final ObjectBinding<List<FilterFinding>> findings;
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

    /// @param now against which the ends of the window are held at first
    public FilterEditorViewModel(Instant now) {
        this.now = new SimpleObjectProperty<>(this, "now", now);
        prose = Bindings.createObjectBinding(
                () -> FilterProse.of(document.get(), target.get().filters()), document, target);
        findings = Bindings.createObjectBinding(
                () -> FilterFindings.of(document.get(), target.get().filters(), onlyIfChanged.get(), this.now.get()),
                document,
                target,
                onlyIfChanged,
                this.now);
        document.subscribe(this::show);
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

    /// Against which the ends of the window are held.
    public ObjectProperty<Instant> nowProperty() {
        return now;
    }

    /// Whether the monitor is to be skipped if nothing has changed; some findings depend on it.
    public BooleanProperty onlyIfChangedProperty() {
        return onlyIfChanged;
    }

    /// Takes back the last step of the form that the filters are part of.
    public ObjectProperty<Runnable> onUndoProperty() {
        return onUndo;
    }

    public ObjectProperty<Runnable> onRedoProperty() {
        return onRedo;
    }

    /// The filters as a sentence; each part is a chip.
    public ObservableValue<FilterProse> prose() {
        return prose;
    }

    /// What there is to say of the filters, errors first. The errors are those of the rules that block saving.
    public ObservableValue<List<FilterFinding>> findings() {
        return findings;
    }

    /// The shown problems that no finding tells, for they are not of our rules: what the server refused.
    public ObservableValue<List<Violation>> refusals() {
        return problems.map(all -> {
            List<Violation> own = target.get().parseFilter(document.get()).problems();
            return all.stream().filter(problem -> !own.contains(problem)).toList();
        });
    }

    /// The key whose editor is open; it may not be in the document yet.
    public ObjectProperty<@Nullable String> openedProperty() {
        return opened;
    }

    /// The keys that can be added.
    public List<String> addable() {
        return target.get().filterKeys().stream()
                .filter(key -> !document.get().has(key))
                .toList();
    }

    /// Whether `key` has an editor: foreign keys have none.
    public boolean editable(String key) {
        return target.get().filterKeys().contains(key);
    }

    /// `traces` or `sessions`, the last word of message keys.
    String plural() {
        return switch (target.get()) {
            case TRACE -> "traces";
            case SESSION -> "sessions";
        };
    }

    public void remove(String key) {
        document.set(document.get().without(key));
    }

    public void take(FilterFinding.Remedy remedy) {
        document.set(remedy.document());
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
        if (writing) {
            return;
        }
        showing = true;
        fields.forEach((key, field) -> {
            if (!before.agreesOn(key, after)) {
                field.show(after.get(key));
            }
        });
        showing = false;
    }

    private void write(String key, FilterField field) {
        if (showing || writing) {
            return;
        }
        writing = true;
        Object value = field.value();
        document.set(
                value == null ? document.get().without(key) : document.get().with(key, value));
        writing = false;
    }
}
