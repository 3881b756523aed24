package dev.pandawatch.ui.editor;

import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.MonitorChange;
import dev.pandawatch.monitor.MonitorDefinition;

/// What saving would send.
public sealed interface SaveRequest {

    record Create(MonitorDefinition definition) implements SaveRequest {}

    /// A change of a stored monitor.
    ///
    /// @param stored the version that the change was made on
    record Change(Monitor stored, MonitorChange change) implements SaveRequest {}

    /// Whether there is nothing to send.
    default boolean isEmpty() {
        return switch (this) {
            case Create _ -> false;
            case Change(var _, var change) -> change.isEmpty();
        };
    }
}
