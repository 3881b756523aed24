package dev.pandawatch.ui.shell;

import dev.pandawatch.monitor.MonitorId;
import java.util.List;

/// What the shell can show.
public sealed interface Destination {

    /// The list; it is kept alive while something else is shown.
    record Monitors() implements Destination {}

    /// One monitor with its past.
    record MonitorDetail(MonitorId id) implements Destination {}

    record NewMonitor() implements Destination {}

    record EditMonitor(MonitorId id) implements Destination {}

    /// A new monitor that begins as a copy.
    record DuplicateMonitor(MonitorId id) implements Destination {}

    /// A new monitor beside one that was saved just now.
    ///
    /// @param name of the monitors that belong together
    /// @param cadences of those still to be made, as they are sent; at least one
    record NextMonitor(MonitorId id, String name, List<String> cadences) implements Destination {
        public NextMonitor {
            cadences = List.copyOf(cadences);
        }
    }
}
