package dev.pandawatch.ui.editor;

import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.MonitorDraft;

/// What the editor was opened for.
public sealed interface EditorMode {

    /// A new monitor from nothing.
    record New() implements EditorMode {}

    /// A stored monitor, which keeps its target (F65).
    record Edit(Monitor monitor) implements EditorMode {}

    /// A new monitor that starts as `original` is.
    ///
    /// @param name what the copy is called at first
    record Duplicate(Monitor original, String name) implements EditorMode {}

    /// What stands in the form at first.
    default MonitorDraft start() {
        return switch (this) {
            case New _ -> MonitorDraft.NEW;
            case Edit(var monitor) -> monitor.draft();
            case Duplicate(var original, var name) -> renamed(original.draft(), name);
        };
    }

    private static MonitorDraft renamed(MonitorDraft draft, String name) {
        return new MonitorDraft(
                name,
                draft.target(),
                draft.metrics(),
                draft.filters(),
                draft.samplingRate(),
                draft.model(),
                draft.cadence(),
                draft.onlyIfChanged(),
                draft.weights());
    }
}
