package dev.pandawatch.ui.editor;

import dev.pandawatch.monitor.MonitorDraft;
import dev.pandawatch.parse.Parsed;
import dev.pandawatch.parse.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// What is wrong with the form: what our rules say and what the server refused, one list in the order of the fields.
///
/// A problem is *shown* once its field was edited or a save was tried; before that it only says what is still missing.
/// (Not once the focus has left: the line that appears would push the control away that is being clicked.)
/// What the server refused goes when its field is edited, for only the server can judge the new value.
public final class EditorProblems {
    private final ObservableValue<? extends Parsed<?>> parsed;
    private final List<Violation> refused = new ArrayList<>();
    private final Set<String> touched = new HashSet<>();
    private final ReadOnlyObjectWrapper<List<Violation>> all = new ReadOnlyObjectWrapper<>(this, "all", List.of());
    private final ReadOnlyObjectWrapper<List<Violation>> shown = new ReadOnlyObjectWrapper<>(this, "shown", List.of());
    private final ReadOnlyObjectWrapper<@Nullable Violation> goal = new ReadOnlyObjectWrapper<>(this, "goal", null);
    private boolean attempted;

    EditorProblems(ObservableValue<? extends Parsed<?>> parsed) {
        this.parsed = parsed;
        parsed.subscribe(this::refresh);
        refresh();
    }

    /// Everything that stands in the way of saving.
    public ReadOnlyObjectProperty<List<Violation>> allProperty() {
        return all.getReadOnlyProperty();
    }

    /// What is shown as wrong.
    public ReadOnlyObjectProperty<List<Violation>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// What is shown as wrong at `field` or inside it.
    public ObservableValue<List<Violation>> shownAt(String field) {
        return shown.map(problems -> problems.stream()
                .filter(problem -> DraftFields.related(problem.field(), field)
                        && !problem.field().isEmpty())
                .toList());
    }

    /// How many are shown in `section`.
    int shownIn(Section section) {
        return (int) shown.get().stream()
                .filter(problem -> Section.of(problem.field()).equals(Optional.of(section)))
                .count();
    }

    /// The problem that the screen shall go to; set anew for each jump.
    public ReadOnlyObjectProperty<@Nullable Violation> goalProperty() {
        return goal.getReadOnlyProperty();
    }

    public void goTo(Violation problem) {
        goal.set(null);
        goal.set(problem);
    }

    /// Goes to the problem after the last one gone to, round and round.
    public void goToNext() {
        attempt();
        List<Violation> found = all.get();
        if (!found.isEmpty()) {
            Violation last = goal.get();
            int next = last == null ? 0 : found.indexOf(last) + 1;
            goTo(found.get(next % found.size()));
        }
    }

    /// Says that a save was tried: from now on everything is shown.
    void attempt() {
        attempted = true;
        refresh();
    }

    /// Takes over what the server dislikes.
    void refuse(List<Violation> violations) {
        refused.clear();
        refused.addAll(violations);
        violations.forEach(violation -> touched.add(violation.field()));
        refresh();
    }

    /// Says that a person changed the form from `before` to `after`.
    void edited(MonitorDraft before, MonitorDraft after) {
        Set<String> fields = DraftFields.differing(before, after);
        touched.addAll(fields);
        refused.removeIf(problem -> fields.stream().anyMatch(field -> DraftFields.related(problem.field(), field)));
        refresh();
    }

    private void refresh() {
        List<Violation> found = new ArrayList<>(parsed.getValue().problems());
        refused.stream().filter(problem -> !found.contains(problem)).forEach(found::add);
        found.sort((one, other) -> Integer.compare(place(one), place(other)));
        all.set(List.copyOf(found));
        shown.set(found.stream().filter(this::isShown).toList());
    }

    private boolean isShown(Violation problem) {
        return attempted || touched.stream().anyMatch(field -> DraftFields.related(problem.field(), field));
    }

    private static int place(Violation problem) {
        return Section.of(problem.field())
                .map(List.of(Section.values())::indexOf)
                .orElse(Section.values().length);
    }
}
