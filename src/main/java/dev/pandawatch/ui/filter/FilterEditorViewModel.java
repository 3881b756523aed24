package dev.pandawatch.ui.filter;

import dev.pandawatch.filter.FilterCodec;
import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.filter.FilterFinding;
import dev.pandawatch.filter.FilterFindings;
import dev.pandawatch.filter.FilterKeys;
import dev.pandawatch.filter.FilterProse;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.parse.Violation;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Filters being edited. [#documentProperty()] goes in and comes out; writing into a control changes its key and no
/// other, so what nobody touched stays as it was stored.
public final class FilterEditorViewModel {
    private final ObjectProperty<FilterDocument> document =
            new SimpleObjectProperty<>(this, "document", FilterDocument.EMPTY);
    private final ObjectProperty<Target> target = new SimpleObjectProperty<>(this, "target", Target.TRACE);
    private final ObjectProperty<List<Violation>> problems = new SimpleObjectProperty<>(this, "problems", List.of());
    private final ObjectProperty<Instant> now;
    private final BooleanProperty onlyIfChanged = new SimpleBooleanProperty(this, "onlyIfChanged");
    private final ObjectProperty<@Nullable String> opened = new SimpleObjectProperty<>(this, "opened", null);
    private final ObjectProperty<Runnable> onUndo = new SimpleObjectProperty<>(this, "onUndo", () -> {});
    private final ObjectProperty<Runnable> onRedo = new SimpleObjectProperty<>(this, "onRedo", () -> {});
    private final ObjectBinding<FilterProse> prose;
    private final ObjectBinding<List<FilterFinding>> findings;
    private final ObjectProperty<List<Violation>> refused = new SimpleObjectProperty<>(this, "refused", List.of());
    private final ObjectProperty<Set<String>> emptying = new SimpleObjectProperty<>(this, "emptying", Set.of());
    private final FilterFields fields = new FilterFields(this::write);
    private final JsonSide json;
    private final Map<String, SuggestionPicker> pickers;
    private boolean writing;

    /// @param now against which the ends of the window are held at first
    public FilterEditorViewModel(Instant now, FilterCodec codec, SuggestionsViewModel suggestions) {
        this.now = new SimpleObjectProperty<>(this, "now", now);
        this.json = new JsonSide(codec, document);
        this.pickers = new Pickers(fields, suggestions).all();
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

    /// What the server refused when it was asked what these filters match; set by whoever asks.
    public ObjectProperty<List<Violation>> refusedProperty() {
        return refused;
    }

    /// The filters each of which alone leaves nothing; set by whoever counts.
    public ObjectProperty<Set<String>> emptyingProperty() {
        return emptying;
    }

    /// Marks what `matches` finds: the filters that the server refuses, and those that alone leave nothing.
    public void follow(MatchesViewModel matches) {
        refused.bind(matches.refusedProperty());
        emptying.bind(Bindings.createObjectBinding(
                () -> matches.effects().stream()
                        .filter(FilterEffect::empties)
                        .map(FilterEffect::key)
                        .collect(Collectors.toSet()),
                matches.effects()));
    }

    /// The shown problems that no finding tells, for they are not of our rules: what the server refused, be it the
    /// monitor or the question what it would match.
    public ObservableValue<List<Violation>> refusals() {
        return Bindings.createObjectBinding(
                () -> {
                    List<Violation> own =
                            target.get().parseFilter(document.get()).problems();
                    return Stream.concat(problems.get().stream(), refused.get().stream())
                            .filter(problem -> !own.contains(problem))
                            .distinct()
                            .toList();
                },
                problems,
                refused);
    }

    /// The keys of the filters that are marked as wrong.
    ObservableValue<Set<String>> wrong() {
        return Bindings.createObjectBinding(
                () -> {
                    Set<String> keys = new HashSet<>();
                    findings.get().stream()
                            .filter(finding -> finding.severity() == FilterFinding.Severity.ERROR)
                            .forEach(finding -> keys.add(finding.key()));
                    document.get().entries().keySet().stream()
                            .filter(key -> refused.get().stream()
                                    .anyMatch(refusal -> refusal.field().equals(FilterKeys.place(key))))
                            .forEach(keys::add);
                    return keys;
                },
                findings,
                refused,
                document);
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

    /// What stands in the editors.
    public FilterFields fields() {
        return fields;
    }

    /// The filters as JSON.
    public JsonSide json() {
        return json;
    }

    /// The suggested values by key; none for keys whose values nobody can suggest.
    Map<String, SuggestionPicker> pickers() {
        return pickers;
    }

    private void show(FilterDocument before, FilterDocument after) {
        if (!writing) {
            fields.show(before, after);
        }
    }

    private void write(String key, @Nullable Object value) {
        if (writing) {
            return;
        }
        writing = true;
        document.set(
                value == null ? document.get().without(key) : document.get().with(key, value));
        writing = false;
    }

    /// Lets go of the suggestions, which outlive this.
    public void close() {
        pickers.values().forEach(SuggestionPicker::close);
    }
}
