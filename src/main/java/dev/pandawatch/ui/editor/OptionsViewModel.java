package dev.pandawatch.ui.editor;

import dev.pandawatch.monitor.MonitorDraft;
import dev.pandawatch.monitor.Signal;
import dev.pandawatch.monitor.Target;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/// Whether a run without news is left out, and how a session's signals are weighed.
public final class OptionsViewModel {
    /// Filters that the server does not look at when it asks whether anything is new (F48).
    private static final List<String> BLIND = List.of("status", "name", "session_id", "has_error", "min_trace_count");

    private final MonitorForm form;

    OptionsViewModel(MonitorForm form) {
        this.form = form;
    }

    public BooleanProperty onlyIfChangedProperty() {
        return form.onlyIfChangedProperty();
    }

    /// The filters in use that the question for news ignores.
    public ObservableValue<List<String>> ignoredFilters() {
        return form.draftProperty()
                .map(draft -> BLIND.stream().filter(draft.filters()::has).toList());
    }

    /// Whether the target has signal weights at all (F61).
    public ObservableValue<Boolean> weighable() {
        return form.targetProperty().map(Target.SESSION::equals);
    }

    /// As typed, blank for the server's default.
    public StringProperty weightProperty(Signal signal) {
        return form.weightProperty(signal);
    }

    /// Whether a weight is set, so that there is something to reset.
    public ObservableValue<Boolean> weighed() {
        return form.draftProperty().map(MonitorDraft::weights).map(weights -> !weights.isEmpty());
    }

    /// Gives every weight back to the server's default.
    public void resetWeights() {
        for (Signal signal : Signal.values()) {
            form.weightProperty(signal).set("");
        }
    }
}
