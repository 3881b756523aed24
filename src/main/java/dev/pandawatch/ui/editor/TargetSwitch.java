package dev.pandawatch.ui.editor;

import dev.pandawatch.filter.FilterConversion;
import dev.pandawatch.filter.FilterConversion.Fate;
import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.monitor.MonitorDraft;
import dev.pandawatch.monitor.Target;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Turns the form to the other target. What the other target knows by another name is converted; what it does not know
/// would be ignored or refused by the server (F28, F52, F61), so it is dropped, but not before the person was told.
/// Filters that neither target knows stay as they are.
public final class TargetSwitch {
    private final MonitorForm form;
    private final ReadOnlyObjectWrapper<@Nullable Question> question =
            new ReadOnlyObjectWrapper<>(this, "question", null);
    private final ReadOnlyObjectWrapper<@Nullable Dropped> dropped = new ReadOnlyObjectWrapper<>(this, "dropped", null);

    /// What the switch to `to` would drop and turn.
    ///
    /// @param filters keys of filters that have no counterpart for `to`
    /// @param turned filters in whose place another one comes
    /// @param metrics all that are chosen
    /// @param weights whether there are signal weights, which only sessions have
    public record Question(Target to, List<String> filters, List<Fate> turned, List<String> metrics, boolean weights) {
        public Question {
            filters = List.copyOf(filters);
            turned = List.copyOf(turned);
            metrics = List.copyOf(metrics);
        }
    }

    /// What was dropped, and how the form stood before and after.
    public record Dropped(Question what, MonitorDraft before, MonitorDraft after) {}

    TargetSwitch(MonitorForm form) {
        this.form = form;
        form.draftProperty().subscribe(draft -> {
            Dropped last = dropped.get();
            if (last != null && !last.after().equals(draft)) {
                dropped.set(null);
            }
        });
    }

    /// The switch that waits for an answer; `null` if none does.
    public ReadOnlyObjectProperty<@Nullable Question> questionProperty() {
        return question.getReadOnlyProperty();
    }

    /// The last switch, until something else is edited; `null` if there is none to take back.
    public ReadOnlyObjectProperty<@Nullable Dropped> droppedProperty() {
        return dropped.getReadOnlyProperty();
    }

    /// Turns to `target`, at once if that loses nothing, else after [#confirm()].
    public void ask(Target target) {
        MonitorDraft draft = form.draftProperty().get();
        if (draft.target() == target) {
            question.set(null);
            return;
        }
        FilterConversion conversion = FilterConversion.to(target.filters(), draft.filters());
        List<String> lost = conversion.lost().stream().map(Fate::key).toList();
        List<Fate> turned = conversion.fates().stream()
                .filter(fate -> fate.outcome() == FilterConversion.Outcome.CONVERTED)
                .toList();
        boolean weights = target == Target.TRACE && !draft.weights().isEmpty();
        question.set(new Question(target, lost, turned, draft.metrics(), weights));
        if (lost.isEmpty() && draft.metrics().isEmpty() && !weights) {
            question.set(null);
            form.show(turned(draft, target, conversion.document()));
        }
    }

    /// Carries out what was asked, and keeps what it drops for [#undo()].
    public void confirm() {
        Question asked = question.get();
        if (asked == null) {
            return;
        }
        MonitorDraft before = form.draftProperty().get();
        MonitorDraft after = turned(
                before,
                asked.to(),
                FilterConversion.to(asked.to().filters(), before.filters()).document());
        question.set(null);
        form.show(after);
        dropped.set(new Dropped(asked, before, after));
    }

    /// Stays with the target as it is.
    public void stay() {
        question.set(null);
    }

    /// Takes the last switch back with all that it dropped.
    public void undo() {
        Dropped last = dropped.get();
        if (last != null) {
            form.show(last.before());
        }
    }

    private static MonitorDraft turned(MonitorDraft draft, Target target, FilterDocument filters) {
        return new MonitorDraft(
                draft.name(),
                target,
                List.of(),
                filters,
                draft.samplingRate(),
                draft.model(),
                draft.cadence(),
                draft.onlyIfChanged(),
                target == Target.SESSION ? draft.weights() : Map.of());
    }
}
