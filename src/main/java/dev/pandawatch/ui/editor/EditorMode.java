package dev.pandawatch.ui.editor;

import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.MonitorDraft;
import java.util.List;

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

    /// A new monitor with the next of several cadences that no single cron could have.
    ///
    /// @param before the one that was saved just now
    /// @param name what it is called at first
    /// @param cadences its own, and those of the monitors that shall follow it
    record Sequel(Monitor before, String name, List<String> cadences) implements EditorMode {
        public Sequel {
            cadences = List.copyOf(cadences);
        }
    }

    /// What stands in the form at first.
    default MonitorDraft start() {
        return switch (this) {
            case New _ -> MonitorDraft.NEW;
            case Edit(var monitor) -> monitor.draft();
            case Duplicate(var original, var name) ->
                renamed(original.draft(), name, original.draft().cadence());
            case Sequel(var before, var name, var cadences) -> renamed(before.draft(), name, cadences.getFirst());
        };
    }

    private static MonitorDraft renamed(MonitorDraft draft, String name, String cadence) {
        return new MonitorDraft(
                name,
                draft.target(),
                draft.metrics(),
                draft.filters(),
                draft.samplingRate(),
                draft.model(),
                cadence,
                draft.onlyIfChanged(),
                draft.weights());
    }
}
