package dev.pandawatch.ui.shell;

import dev.pandawatch.monitor.MonitorId;

/// What the shell can show.
public sealed interface Destination {

    /// The list; it is kept alive while something else is shown.
    record Monitors() implements Destination {}

    record NewMonitor() implements Destination {}

    record EditMonitor(MonitorId id) implements Destination {}

    /// A new monitor that begins as a copy.
    record DuplicateMonitor(MonitorId id) implements Destination {}
}
