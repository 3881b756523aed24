package dev.pandawatch.ui.monitors;

import dev.pandawatch.monitor.Monitor;

/// The ways from the list to other screens, and what it cannot say itself.
public interface MonitorLinks {

    /// Begins a new monitor.
    void create();

    void edit(Monitor monitor);

    /// Shows what became of its firings, all its runs and their scores.
    void detail(Monitor monitor);

    /// Begins a new monitor as a copy of `monitor`.
    void duplicate(Monitor monitor);

    /// The body of the request that would create `monitor`, as JSON.
    String json(Monitor monitor);
}
